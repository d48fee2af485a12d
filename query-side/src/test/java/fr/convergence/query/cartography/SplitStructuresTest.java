package fr.convergence.query.cartography;

import static fr.convergence.query.cartography.Cartography.COORDINATOR;
import static fr.convergence.query.cartography.Samples.ANGERS;
import static fr.convergence.query.cartography.Samples.id;
import static fr.convergence.query.cartography.Samples.offer;
import static fr.convergence.query.cartography.Samples.place;
import static fr.convergence.query.cartography.Samples.structure;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.cartography.Resemblance;
import fr.convergence.kernel.cartography.StructureEvent.OfferWithdrawn;
import fr.convergence.kernel.cartography.StructureEvent.StructureMerged;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceDetached;
import fr.convergence.kernel.cartography.StructureEvent.StructureSplitOff;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

class SplitStructuresTest {

    private final Cartography cartography = new Cartography();

    @BeforeEach
    void splitTheSocialCentreOffTheTownHall() {
        cartography.record(
                structure(1, "Mairie et CCAS", ANGERS),
                place(11, "Mairie", ANGERS),
                new StructurePlaceAttached(id(1), id(11)),
                offer(1, 21, "THEME", "SAFE_DIGITAL_USE", "NAME", "Atelier"),
                structure(2, "CCAS", ANGERS),
                new StructureSplitOff(id(2), id(1)),
                new StructurePlaceDetached(id(1), id(11)),
                new StructurePlaceAttached(id(2), id(11)),
                new OfferWithdrawn(id(1), id(21)),
                offer(2, 22, "THEME", "SAFE_DIGITAL_USE", "NAME", "Atelier"));
    }

    private GraphQlTester.Response of(int structure) {
        return cartography
                .as(COORDINATOR)
                .document("""
                query ($id: ID!) { structure(id: $id) {
                  name places { id } offers { id } splitFrom { id name } splitInto { id name } } }""")
                .variable("id", id(structure))
                .execute();
    }

    @Test
    void each_shows_what_is_its_own_and_where_the_other_went() {
        of(1).path("structure").matchesJsonStrictly("""
                {"name": "Mairie et CCAS", "places": [], "offers": [],
                 "splitFrom": null, "splitInto": [{"id": "%s", "name": "CCAS"}]}""".formatted(id(2)));
        of(2).path("structure").matchesJsonStrictly("""
                {"name": "CCAS", "places": [{"id": "%s"}], "offers": [{"id": "%s"}],
                 "splitFrom": {"id": "%s", "name": "Mairie et CCAS"}, "splitInto": []}""".formatted(id(11), id(22), id(1)));
    }

    @Test
    void merging_the_part_back_shows_one_record_again() {
        cartography.record(new StructureMerged(id(2), id(1), List.of(Resemblance.VERIFIED)));
        for (int either : List.of(1, 2)) {
            of(either).path("structure").matchesJsonStrictly("""
                    {"name": "Mairie et CCAS", "places": [{"id": "%s"}], "offers": [{"id": "%s"}],
                     "splitFrom": null, "splitInto": []}""".formatted(id(11), id(22)));
        }
    }

    @Test
    void a_rebuilt_read_model_says_the_same() {
        List<String> followed = cartography.rows();
        assertThat(cartography.rebuild(3).rows()).isEqualTo(followed).anyMatch(row -> row.contains(id(1)));
    }
}
