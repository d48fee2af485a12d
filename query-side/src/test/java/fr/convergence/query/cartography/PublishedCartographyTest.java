package fr.convergence.query.cartography;

import static fr.convergence.query.cartography.Samples.ANGERS;
import static fr.convergence.query.cartography.Samples.BREST;
import static fr.convergence.query.cartography.Samples.SAUMUR;
import static fr.convergence.query.cartography.Samples.id;
import static fr.convergence.query.cartography.Samples.offer;
import static fr.convergence.query.cartography.Samples.place;
import static fr.convergence.query.cartography.Samples.published;
import static fr.convergence.query.cartography.Samples.structure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceClosed;
import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import fr.convergence.kernel.cartography.StructureField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishedCartographyTest {

    private final Cartography cartography = new Cartography();

    @Test
    void a_structure_is_published_with_its_place_and_what_everyone_may_read_of_its_offers() {
        cartography.record(
                structure(1, "Mairie", ANGERS, "PHONE", "+33241054000"),
                place(2, "Annexe", SAUMUR, "ADDRESS", "1 place", "LATITUDE", "47.25", "LONGITUDE", "-0.07"),
                new StructurePlaceAttached(id(1), id(2)),
                offer(1, 11, "THEME", "SAFE_DIGITAL_USE", "OPERATORS", "cnaf"),
                published(1, 12, OfferLevel.INFORMAL, "THEME", "LEISURE_AND_CREATION"));

        PublishedRecord mairie = records("49").getFirst();

        assertThat(mairie.id()).isEqualTo("lmn--1");
        assertThat(mairie.source()).isEqualTo("lmn");
        assertThat(mairie.knownOn()).isEqualTo(Samples.REPORTED);
        assertThat(mairie.communeName()).isEqualTo("Saumur");
        assertThat(mairie.values(StructureField.COMMUNE)).containsExactly(SAUMUR);
        assertThat(mairie.values(StructureField.PHONE)).containsExactly("+33241054000");
        assertThat(mairie.values(PlaceField.LONGITUDE)).containsExactly("-0.07");
        assertThat(mairie.offers())
                .extracting(offer -> offer.values(OfferField.THEME))
                .containsExactly(List.of("SAFE_DIGITAL_USE"));
    }

    @Test
    void a_structure_is_a_record_for_each_of_its_open_places_where_they_are() {
        cartography.record(
                structure(1, "Mairie", ANGERS),
                place(2, "Annexe", ANGERS),
                place(3, "Bus", SAUMUR),
                place(4, "Phare", BREST),
                place(5, "Ancienne", ANGERS),
                new StructurePlaceAttached(id(1), id(2)),
                new StructurePlaceAttached(id(1), id(3)),
                new StructurePlaceAttached(id(1), id(4)),
                new StructurePlaceAttached(id(1), id(5)),
                new PlaceClosed(id(5), ClosureReason.OTHER));

        assertThat(ids("49", null)).containsExactly("lmn--1", "lmn--1/" + id(3));
        assertThat(ids("29", null)).containsExactly("lmn--1/" + id(4));
    }

    @Test
    void closed_structures_are_left_out_and_those_no_list_speaks_of_bear_our_own_identifier() {
        cartography.record(
                structure(1, "Mairie", ANGERS),
                structure(2, "Fermée", ANGERS),
                new StructureClosed(id(2), ClosureReason.OTHER),
                new StructureRegistered(id(3), Field.of("NAME", "Association", "COMMUNE", ANGERS)));

        assertThat(ids("49", null)).containsExactly("convergence--" + id(3), "lmn--1");
    }

    @Test
    void a_moment_that_has_passed_is_published_as_it_was_recorded() {
        cartography.at("2026-01-10T09:00:00Z").record(structure(1, "Mairie", ANGERS));
        cartography.at("2026-01-12T09:00:00Z").record(structure(2, "Association", ANGERS));

        assertThat(ids("49", "2026-01-11T09:00:00Z")).containsExactly("lmn--1");
        assertThat(ids("49", null)).hasSize(2);
    }

    @Test
    void the_mark_of_a_department_changes_with_what_is_published_of_it_alone() {
        cartography.record(
                structure(1, "Mairie", ANGERS), place(2, "Annexe", BREST), new StructurePlaceAttached(id(1), id(2)));
        String before = mark("49");
        cartography.record(structure(9, "Phare", BREST));
        assertThat(mark("49")).isEqualTo(before);

        cartography.record(offer(1, 11, "THEME", "SAFE_DIGITAL_USE"));
        String withOffer = mark("49");
        assertThat(withOffer).isNotEqualTo(before);
        cartography.record(published(1, 12, OfferLevel.INFORMAL, "THEME", "LEISURE_AND_CREATION"));
        assertThat(mark("49")).isEqualTo(withOffer);
        String elsewhere = mark("29");
        cartography.record(structure(1, "Mairie annexe", ANGERS));
        assertThat(mark("29")).as("a desk of it stands there").isNotEqualTo(elsewhere);
    }

    @Test
    void a_department_nobody_knows_and_a_moment_to_come_are_refused() {
        assertThatThrownBy(() -> ids("999", null)).hasMessageContaining("999");
        assertThatThrownBy(() -> ids("49", "2099-01-01T00:00:00Z")).hasMessageContaining("à venir");
    }

    private List<PublishedRecord> records(String department) {
        List<PublishedRecord> records = new ArrayList<>();
        cartography.published(department, null, extract -> extract.forEach(records::add));
        return records;
    }

    private List<String> ids(String department, @Nullable String asOf) {
        List<String> ids = new ArrayList<>();
        cartography.published(department, asOf, extract -> extract.forEach(record -> ids.add(record.id())));
        return ids;
    }

    private String mark(String department) {
        List<String> marks = new ArrayList<>();
        cartography.published(department, null, extract -> marks.add(extract.mark()));
        return marks.getFirst();
    }
}
