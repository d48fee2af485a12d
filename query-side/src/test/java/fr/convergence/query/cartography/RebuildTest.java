package fr.convergence.query.cartography;

import static fr.convergence.query.cartography.Cartography.COORDINATOR;
import static fr.convergence.query.cartography.Cartography.SCHEMA;
import static fr.convergence.query.cartography.Samples.ANGERS;
import static fr.convergence.query.cartography.Samples.SAUMUR;
import static fr.convergence.query.cartography.Samples.id;
import static fr.convergence.query.cartography.Samples.offer;
import static fr.convergence.query.cartography.Samples.place;
import static fr.convergence.query.cartography.Samples.published;
import static fr.convergence.query.cartography.Samples.structure;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Tags;
import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.HabilitationEnding;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationConfirmed;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationDeclared;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationEnded;
import fr.convergence.kernel.cartography.HabilitationKind;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelPublished;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelRevised;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelWithdrawn;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentConfirmed;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentCorrected;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentDeclared;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentWithdrawn;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipConfirmed;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipDeclared;
import fr.convergence.kernel.cartography.PartnershipKind;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceClosed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceConfirmed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceCorrected;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRegistered;
import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.PostClosure;
import fr.convergence.kernel.cartography.PostEvent.PostClosed;
import fr.convergence.kernel.cartography.PostEvent.PostOpened;
import fr.convergence.kernel.cartography.PostEvent.PostRenamed;
import fr.convergence.kernel.cartography.PostEvent.PostShared;
import fr.convergence.kernel.cartography.PostEvent.PostUnshared;
import fr.convergence.kernel.cartography.Resemblance;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.StructureEvent.OfferConfirmed;
import fr.convergence.kernel.cartography.StructureEvent.OfferCorrected;
import fr.convergence.kernel.cartography.StructureEvent.OfferNoLongerReported;
import fr.convergence.kernel.cartography.StructureEvent.OfferWithdrawn;
import fr.convergence.kernel.cartography.StructureEvent.StructureCapacityDeclared;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureConfirmed;
import fr.convergence.kernel.cartography.StructureEvent.StructureCorrected;
import fr.convergence.kernel.cartography.StructureEvent.StructureMergeUndone;
import fr.convergence.kernel.cartography.StructureEvent.StructureMerged;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceDetached;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import fr.convergence.kernel.cartography.StructureEvent.StructureResumed;
import fr.convergence.kernel.cartography.StructureEvent.StructureSuspended;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.cartography.SuspensionReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RebuildTest {

    private final Cartography cartography = new Cartography();

    @Test
    void the_rows_are_the_same_whatever_the_size_of_the_pages() {
        recordEverything();
        List<String> whole = cartography.rows();

        assertThat(whole).hasSizeGreaterThan(30);
        assertThat(cartography.rebuild(1000).rows()).isEqualTo(whole);
        assertThat(cartography.rebuild(1).rows()).isEqualTo(whole);
        assertThat(cartography.rebuild(7).rows()).isEqualTo(whole);
    }

    @Test
    void the_answer_for_an_instant_is_the_same_after_a_rebuild_and_after_more_events() {
        recordEverything();
        String before = answer();

        cartography.at("2026-03-01T09:00:00Z").record(structure(9, "Nouvelle", ANGERS));
        cartography.rebuild(7);

        assertThat(answer()).isEqualTo(before).contains("structureCount=2");
    }

    @Test
    void an_event_of_another_family_changes_nothing() {
        cartography.record(structure(1, "Maison", ANGERS));
        List<String> before = cartography.rows();

        cartography.record(new Elsewhere());

        assertThat(cartography.rows()).isEqualTo(before);
    }

    @Test
    void only_one_row_of_an_entity_is_true_at_any_position() {
        recordEverything();

        for (String table : List.of(
                "structure",
                "offer",
                "offer_model",
                "operator_referent",
                "place",
                "partnership",
                "habilitation",
                "post")) {
            assertThat(JdbcClient.create(cartography.database())
                            .sql("""
                                    select count(*) from %1$s.%2$s a join %1$s.%2$s b
                                    on a.id = b.id and a.valid_from < b.valid_from
                                    and (a.valid_to is null or a.valid_to > b.valid_from)""".formatted(SCHEMA, table))
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void offers_and_desks_are_always_in_the_department_of_their_structure() {
        recordEverything();

        for (String table : List.of("offer", "desk")) {
            assertThat(JdbcClient.create(cartography.database())
                            .sql("""
                                    select count(*) filter (where child.department <> s.department) as astray,
                                           count(distinct child.department) as departments
                                    from %1$s.%2$s child join %1$s.structure s on s.id = child.structure_id
                                    and s.valid_from <= child.valid_from
                                    and (s.valid_to is null or s.valid_to > child.valid_from)
                                    or s.id = child.structure_id and child.valid_from <= s.valid_from
                                    and (child.valid_to is null or child.valid_to > s.valid_from)""".formatted(SCHEMA, table))
                            .query((row, _) -> row.getInt("astray") + " astray, " + row.getInt("departments"))
                            .single())
                    .as(table)
                    .isEqualTo("0 astray, 2");
        }
    }

    @Test
    void every_field_has_its_column() {
        assertThat(columns("structure")).containsAll(names(Stream.of(StructureField.values())));
        assertThat(columns("offer")).containsAll(names(Stream.of(OfferField.values())));
        assertThat(columns("place")).containsAll(names(Stream.of(PlaceField.values())));
    }

    private List<String> columns(String table) {
        return JdbcClient.create(cartography.database())
                .sql("select column_name from information_schema.columns where table_schema = ? and table_name = ?")
                .params(SCHEMA, table)
                .query(String.class)
                .list();
    }

    private static List<String> names(Stream<? extends Enum<?>> fields) {
        return fields.map(field -> field.name().toLowerCase(Locale.ROOT)).toList();
    }

    private String answer() {
        return cartography
                .as(COORDINATOR)
                .documentName("mind-map")
                .variable("department", "49")
                .variable("groupBy", "NETWORK")
                .variable("asOf", "2026-01-15T09:00:00Z")
                .execute()
                .path("mindMap")
                .entity(Object.class)
                .get()
                .toString();
    }

    /** Every kind of event, some of them twice on the same entity. */
    private void recordEverything() {
        LocalDate day = LocalDate.parse("2026-01-12");
        cartography.record(
                structure(1, "Maison", ANGERS, "NETWORKS", "FRANCE_SERVICES"),
                place(7, "Hôtel de ville", ANGERS),
                new StructurePlaceAttached(id(1), id(7)),
                offer(1, 21, "THEME", "SAFE_DIGITAL_USE"),
                offer(1, 22, "THEME", "LEISURE_AND_CREATION", "OPERATORS", "cnaf"),
                new StructureRegistered(id(2), Field.of("NAME", "Autre", "COMMUNE", SAUMUR)),
                new PlaceRegistered(id(8), Field.of("NAME", "Halle", "COMMUNE", SAUMUR)),
                new PlaceCorrected(id(7), Field.of("ADDRESS", "1 place Leclerc"), List.of()),
                new PlaceConfirmed(id(7), day),
                new StructurePlaceAttached(id(2), id(8)),
                new StructurePlaceAttached(id(2), id(7)),
                new StructurePlaceDetached(id(2), id(7)),
                published(2, 23, OfferLevel.INFORMAL, "THEME", "SAFE_DIGITAL_USE"),
                new OfferConfirmed(id(2), id(23), day),
                new OfferCorrected(id(1), id(22), Field.of("NAME", "Jeux"), List.of()),
                new StructureCorrected(id(1), Field.of("PHONE", "+33241000000"), List.of()),
                new StructureCorrected(id(1), Field.of("COMMUNE", "29019"), List.of("PHONE")),
                new StructureCorrected(id(1), Field.of(), List.of("COMMUNE")),
                new StructureConfirmed(id(1), day),
                new StructureConfirmed(id(1), day),
                new StructureCapacityDeclared(id(2), CapacityStatus.CAPACITY, day, null),
                new StructureSuspended(id(2), SuspensionReason.OTHER, null),
                new StructureResumed(id(2)),
                new OfferNoLongerReported(id(1), id(21), SourceFormat.LIEUX_MEDIATION_NUMERIQUE, "lmn--1", day),
                new OfferWithdrawn(id(1), id(22)),
                offer(1, 21, "THEME", "SAFE_DIGITAL_USE", "NAME", "De retour"),
                structure(4, "Maison bis", ANGERS, "PHONE", "+33241000004"),
                new StructureMerged(id(4), id(1), List.of(Resemblance.SAME_NAME)),
                new StructureCorrected(id(4), Field.of("NETWORKS", "AIDANTS_CONNECT"), List.of()),
                new StructureMergeUndone(id(4), id(1)),
                new StructureMerged(id(4), id(2), List.of(Resemblance.VERIFIED)),
                offer(4, 24, "THEME", "SAFE_DIGITAL_USE"),
                new PartnershipDeclared(id(51), id(1), id(4), null, PartnershipKind.CONVENTION, Field.of()),
                new PartnershipConfirmed(id(51), id(1), id(4), null, day),
                new HabilitationDeclared(id(52), id(1), HabilitationKind.DUPLEX, day, day.plusYears(1), "Arrêté 12"),
                new HabilitationConfirmed(id(52), id(1), day),
                new HabilitationEnded(id(52), id(1), HabilitationEnding.GIVEN_UP, day),
                new HabilitationDeclared(id(53), id(4), HabilitationKind.DOMICILIATION, day, null, null),
                new PostOpened(id(54), List.of(id(1)), "CN n° 1", null),
                new PostRenamed(id(54), List.of(id(1)), "CN n° 2"),
                new PostShared(id(54), List.of(id(1), id(2))),
                new PostUnshared(id(54), List.of(id(1)), id(2)),
                new PostOpened(id(55), List.of(id(4), id(2)), "CN partagé", day),
                new PostClosed(id(54), List.of(id(1)), PostClosure.OTHER, day),
                new OfferModelPublished(id(90), Field.of("NAME", "Offre", "SOURCE_NAME", "Charte"), Map.of(), Map.of()),
                new OfferCorrected(id(1), id(21), Field.of("MODEL", id(90)), List.of()),
                new OfferModelRevised(id(90), 2, Field.of("NAME", "Offre", "SOURCE_NAME", "Loi"), Map.of(), Map.of()),
                new OfferModelWithdrawn(id(90), day),
                new OperatorReferentDeclared(
                        id(95), "49", "cnaf", Field.of("SERVICE", "Pôle", "PHONES", "+33241000000")),
                new OperatorReferentCorrected(id(95), "49", "cnaf", Field.of("NOTE", "Le matin")),
                new OperatorReferentConfirmed(id(95), "49", "cnaf", day),
                new OperatorReferentDeclared(
                        id(96), "49", "msa", Field.of("SERVICE", "Guichet", "PHONES", "+33241000001")),
                new OperatorReferentWithdrawn(id(96), "49", "msa", day),
                structure(3, "Fermée", ANGERS),
                new StructureClosed(id(3), ClosureReason.CEASED),
                new PlaceClosed(id(8), ClosureReason.OTHER),
                new Elsewhere());
    }

    /** Something that is no matter of the cartography. */
    private record Elsewhere() implements DomainEvent {
        @Override
        public Tags tags() {
            return Tags.of("elsewhere", "1");
        }
    }
}
