package fr.convergence.query.cartography;

import static fr.convergence.query.cartography.Cartography.COORDINATOR;
import static fr.convergence.query.cartography.Cartography.PARTNER;
import static fr.convergence.query.cartography.Samples.ANGERS;
import static fr.convergence.query.cartography.Samples.SAUMUR;
import static fr.convergence.query.cartography.Samples.id;
import static fr.convergence.query.cartography.Samples.offer;
import static fr.convergence.query.cartography.Samples.place;
import static fr.convergence.query.cartography.Samples.published;
import static fr.convergence.query.cartography.Samples.structure;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceClosed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceCorrected;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.StructureEvent.OfferConfirmed;
import fr.convergence.kernel.cartography.StructureEvent.OfferCorrected;
import fr.convergence.kernel.cartography.StructureEvent.OfferNoLongerReported;
import fr.convergence.kernel.cartography.StructureEvent.OfferWithdrawn;
import fr.convergence.kernel.cartography.StructureEvent.StructureCapacityDeclared;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureConfirmed;
import fr.convergence.kernel.cartography.StructureEvent.StructureCorrected;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceDetached;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import fr.convergence.kernel.cartography.StructureEvent.StructureReported;
import fr.convergence.kernel.cartography.StructureEvent.StructureResumed;
import fr.convergence.kernel.cartography.StructureEvent.StructureSuspended;
import fr.convergence.kernel.cartography.SuspensionReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

class StructureTest {

    private final Cartography cartography = new Cartography();

    @Test
    void a_reported_structure_is_shown_with_everything_the_source_said() {
        cartography.record(structure(
                1,
                "Médiathèque d'Angers",
                ANGERS,
                "KINDS",
                "BIB|MUNI",
                "NETWORKS",
                "AIDANTS_CONNECT",
                "SIRET",
                "21490007800012",
                "PARENT",
                "Ville d'Angers",
                "PHONE",
                "+33241000000",
                "EMAILS",
                "accueil@example.org",
                "WEBSITES",
                "https://example.org",
                "OPENING_HOURS",
                "Mo-Fr 09:00-12:00",
                "ROLE_SUMMARY",
                "Accompagne les débutants",
                "CONSTRAINTS",
                "Fermée en août",
                "PUBLICS",
                "SENIORS",
                "SPECIAL_SUPPORT",
                "ILLITERACY",
                "FEES",
                "FREE",
                "ACCESS_MODES",
                "WALK_IN|PHONE",
                "ACCOMPANIMENT_MODES",
                "INDIVIDUAL",
                "TRAINING_LABELS",
                "DUPLEX",
                "OTHER_LABELS",
                "Label local",
                "COMPETENCIES",
                "Impôts|Retraite"));

        shown(1).path("structure").matchesJson("""
                        {
                          "name": "Médiathèque d'Angers",
                          "status": {"code": "ACTIVE", "label": "active"},
                          "kinds": [{"code": "BIB"}, {"code": "MUNI", "label": "Municipalités"}],
                          "networks": [{"code": "AIDANTS_CONNECT"}],
                          "siret": "21490007800012",
                          "parent": "Ville d'Angers",
                          "territory": {
                            "commune": {"insee": "49007", "name": "Angers"},
                            "epci": {"code": "244900015", "name": "CU Angers Loire Métropole"},
                            "department": {"code": "49", "name": "Maine-et-Loire"},
                            "region": {"code": "52", "name": "Pays de la Loire"}
                          },
                          "roleSummary": "Accompagne les débutants",
                          "constraints": "Fermée en août",
                          "phone": "+33241000000",
                          "emails": ["accueil@example.org"],
                          "websites": ["https://example.org"],
                          "openingHours": "Mo-Fr 09:00-12:00",
                          "publics": [{"code": "SENIORS"}],
                          "specialSupport": [{"code": "ILLITERACY"}],
                          "fees": [{"code": "FREE"}],
                          "accessModes": [{"code": "WALK_IN"}, {"code": "PHONE"}],
                          "accompanimentModes": [{"code": "INDIVIDUAL"}],
                          "trainingLabels": [{"code": "DUPLEX"}],
                          "otherLabels": ["Label local"],
                          "competencies": ["Impôts", "Retraite"],
                          "capacity": null,
                          "suspension": null,
                          "closureReason": null,
                          "freshness": {"level": {"code": "FRESH"}, "knownOn": "2025-12-01", "confirmedOn": null, "score": 1.0},
                          "sources": [{"format": {"code": "LIEUX_MEDIATION_NUMERIQUE"}, "id": "lmn--1", "reportedOn": "2025-12-01"}],
                          "correctedFields": []
                        }""");
    }

    @Test
    void a_structure_entered_by_hand_is_vouched_for_that_day_and_has_nothing_corrected() {
        cartography.record(new StructureRegistered(id(1), Field.of("NAME", "Maison", "COMMUNE", SAUMUR)));

        shown(1).path("structure").matchesJson("""
                        {"name": "Maison", "sources": [], "correctedFields": [],
                         "freshness": {"level": {"code": "FRESH"}, "knownOn": "2026-01-15", "confirmedOn": null}}""");
    }

    @Test
    void a_former_commune_is_shown_as_the_one_it_is_part_of() {
        cartography.record(structure(1, "Maison", "49001"));

        is(shown(1), "structure.territory.commune.insee", "49050");
    }

    @Test
    void the_most_trusted_source_is_shown_whatever_came_last() {
        cartography.record(
                new StructureReported(
                        id(1),
                        SourceFormat.FRANCE_SERVICES,
                        "fs--1",
                        LocalDate.parse("2024-08-01"),
                        Field.of("NAME", "France services Angers", "COMMUNE", ANGERS, "PHONE", "+33241000001")),
                structure(1, "FS Angers", ANGERS, "PHONE", "+33241000002", "PARENT", "Ville"));

        shown(1).path("structure").matchesJson("""
                        {"name": "France services Angers", "phone": "+33241000001", "parent": "Ville",
                         "freshness": {"knownOn": "2025-12-01"},
                         "sources": [{"id": "fs--1"}, {"id": "lmn--1"}]}""");
    }

    @Test
    void a_correction_is_shown_before_any_source_until_it_is_released() {
        cartography.record(
                structure(1, "Maison", ANGERS, "PHONE", "+33241000002"),
                new StructureCorrected(id(1), Field.of("PHONE", "+33241999999"), List.of()));
        shown(1).path("structure").matchesJson("""
                        {"phone": "+33241999999", "correctedFields": [{"code": "PHONE", "label": "téléphone"}],
                         "freshness": {"knownOn": "2026-01-15", "confirmedOn": "2026-01-15"}}""");

        cartography.record(new StructureCorrected(id(1), Map.of(), List.of("PHONE")));
        shown(1).path("structure").matchesJson("{\"phone\": \"+33241000002\", \"correctedFields\": []}");
    }

    @Test
    void a_confirmation_refreshes_the_record() {
        cartography.record(
                structure(1, "Maison", ANGERS), new StructureConfirmed(id(1), LocalDate.parse("2026-01-10")));

        is(shown(1), "structure.freshness.knownOn", "2026-01-10");
        is(shown(1), "structure.freshness.confirmedOn", "2026-01-10");
    }

    @Test
    void a_capacity_is_shown_while_it_holds() {
        cartography.record(
                structure(1, "Maison", ANGERS),
                new StructureCapacityDeclared(
                        id(1), CapacityStatus.WAITLIST, LocalDate.parse("2026-01-15"), LocalDate.parse("2026-01-31")));
        shown(1).path("structure.capacity").matchesJsonStrictly("""
                        {"status": {"code": "WAITLIST"}, "declaredOn": "2026-01-15", "until": "2026-01-31"}""");

        cartography.at("2026-02-01T09:00:00Z");
        shown(1).path("structure.capacity").valueIsNull();
    }

    @Test
    void a_suspension_is_shown_until_the_structure_resumes() {
        cartography.record(
                structure(1, "Maison", ANGERS),
                new StructureSuspended(id(1), SuspensionReason.STAFF_ABSENCE, LocalDate.parse("2026-02-01")));
        shown(1).path("structure").matchesJson("""
                        {"status": {"code": "SUSPENDED"},
                         "suspension": {"reason": {"code": "STAFF_ABSENCE"}, "until": "2026-02-01"}}""");

        cartography.record(new StructureResumed(id(1)));
        shown(1).path("structure").matchesJson("{\"status\": {\"code\": \"ACTIVE\"}, \"suspension\": null}");
    }

    @Test
    void a_closed_structure_is_still_found_by_its_identifier() {
        cartography.record(structure(1, "Maison", ANGERS), new StructureClosed(id(1), ClosureReason.CEASED));

        shown(1).path("structure")
                .matchesJson("{\"status\": {\"code\": \"CLOSED\"}, \"closureReason\": {\"code\": \"CEASED\"}}");
    }

    @Test
    void what_happens_to_a_place_is_seen_in_every_structure_that_holds_a_desk_there() {
        cartography.record(
                structure(1, "Maison", ANGERS),
                structure(2, "Permanence", SAUMUR),
                place(7, "Hôtel de ville", ANGERS, "LATITUDE", "47.47", "LONGITUDE", "-0.55", "ITINERANCE", "FIXED"),
                new StructurePlaceAttached(id(1), id(7)),
                new StructurePlaceAttached(id(2), id(7)),
                new PlaceCorrected(id(7), Field.of("ADDRESS", "1 place Leclerc"), List.of()));
        for (int structure : List.of(1, 2)) {
            shown(structure).path("structure.places").matchesJson("""
                            [{"name": "Hôtel de ville", "address": "1 place Leclerc", "commune": {"name": "Angers"},
                              "latitude": 47.47, "longitude": -0.55, "itinerance": {"code": "FIXED"}, "open": true}]""");
        }

        cartography.record(new PlaceClosed(id(7), ClosureReason.CEASED), new StructurePlaceDetached(id(2), id(7)));
        shown(1).path("structure.places[0].open").entity(Boolean.class).isEqualTo(false);
        shown(2).path("structure.places").entityList(Object.class).hasSize(0);
        cartography
                .as(COORDINATOR)
                .document("{ place(id: \"%s\") { name open commune { insee } } }".formatted(id(7)))
                .execute()
                .path("place")
                .matchesJsonStrictly(
                        "{\"name\": \"Hôtel de ville\", \"open\": false, \"commune\": {\"insee\": \"49007\"}}");
    }

    @Test
    void offers_are_shown_by_level_then_theme_with_their_terms() {
        cartography.record(
                structure(1, "Maison", ANGERS),
                published(1, 21, OfferLevel.INFORMAL, "THEME", "LEISURE_AND_CREATION", "NAME", "Coup de main"),
                offer(1, 22, "THEME", "SAFE_DIGITAL_USE"),
                offer(
                        1,
                        23,
                        "THEME",
                        "ADMINISTRATIVE_PROCEDURES",
                        "NAME",
                        "Aide CAF",
                        "OPERATORS",
                        "la-poste|cnaf",
                        "PROCEDURES",
                        "Prime d'activité",
                        "INTERVENTION_LEVEL",
                        "LEVEL_1",
                        "MODES",
                        "DO_WITH",
                        "UPDATE_RHYTHM",
                        "YEARLY"));

        shown(1).path("structure.offers").matchesJson("""
                        [{"theme": {"code": "ADMINISTRATIVE_PROCEDURES"}, "name": "Aide CAF",
                          "operators": [{"code": "cnaf", "since": 2020, "confirmed": true}, {"code": "la-poste"}],
                          "procedures": ["Prime d'activité"], "interventionLevel": {"code": "LEVEL_1"},
                          "modes": [{"code": "DO_WITH"}], "updateRhythm": {"code": "YEARLY"},
                          "freshness": {"knownOn": "2025-12-01"}},
                         {"theme": {"code": "SAFE_DIGITAL_USE"}, "name": null, "operators": []},
                         {"level": {"code": "INFORMAL"}, "name": "Coup de main", "freshness": {"knownOn": "2026-01-15"}}]""");
    }

    @Test
    void an_offer_is_corrected_and_confirmed_like_a_structure() {
        cartography.record(
                structure(1, "Maison", ANGERS),
                offer(1, 21, "THEME", "SAFE_DIGITAL_USE", "NAME", "Atelier"),
                new OfferCorrected(id(1), id(21), Field.of("NAME", "Atelier du mardi"), List.of()),
                new OfferConfirmed(id(1), id(21), LocalDate.parse("2026-01-20")));

        shown(1).path("structure.offers")
                .matchesJson("[{\"name\": \"Atelier du mardi\", \"freshness\": {\"confirmedOn\": \"2026-01-20\"}}]");
    }

    @Test
    void an_offer_ends_with_its_last_source_and_comes_back_with_it() {
        cartography.record(
                structure(1, "Maison", ANGERS),
                offer(1, 21, "THEME", "SAFE_DIGITAL_USE"),
                new OfferNoLongerReported(
                        id(1),
                        id(21),
                        SourceFormat.LIEUX_MEDIATION_NUMERIQUE,
                        "lmn--1",
                        LocalDate.parse("2026-01-01")));
        shown(1).path("structure.offers").entityList(Object.class).hasSize(0);

        cartography.record(offer(1, 21, "THEME", "SAFE_DIGITAL_USE"));
        shown(1).path("structure.offers").entityList(Object.class).hasSize(1);
    }

    @Test
    void no_source_brings_back_an_offer_that_a_person_withdrew() {
        cartography.record(
                structure(1, "Maison", ANGERS),
                offer(1, 21, "THEME", "SAFE_DIGITAL_USE"),
                new OfferWithdrawn(id(1), id(21)),
                offer(1, 21, "THEME", "SAFE_DIGITAL_USE", "NAME", "Encore"));

        shown(1).path("structure.offers").entityList(Object.class).hasSize(0);
    }

    @Test
    void an_offer_published_by_a_person_outlives_its_sources() {
        cartography.record(
                structure(1, "Maison", ANGERS),
                published(1, 21, OfferLevel.LOCAL_OFFICIAL, "THEME", "SAFE_DIGITAL_USE"),
                new OfferNoLongerReported(
                        id(1),
                        id(21),
                        SourceFormat.LIEUX_MEDIATION_NUMERIQUE,
                        "lmn--1",
                        LocalDate.parse("2026-01-01")));

        shown(1).path("structure.offers").entityList(Object.class).hasSize(1);
    }

    @Test
    void informal_offers_are_for_professionals_only() {
        cartography.record(
                structure(1, "Maison", ANGERS),
                offer(1, 21, "THEME", "SAFE_DIGITAL_USE"),
                published(1, 22, OfferLevel.INFORMAL, "THEME", "LEISURE_AND_CREATION"));

        shown(1).path("structure.offers").entityList(Object.class).hasSize(2);
        for (Actor outside : List.of(PARTNER, Actor.ANONYMOUS)) {
            cartography
                    .as(outside)
                    .documentName("structure")
                    .variable("id", id(1))
                    .execute()
                    .path("structure.offers[*].level.code")
                    .entityList(String.class)
                    .containsExactly("NATIONAL_OFFICIAL");
        }
    }

    @Test
    void an_unknown_identifier_finds_nothing() {
        for (String unknown : List.of(id(404), "not an identifier")) {
            cartography
                    .ask("structure")
                    .variable("id", unknown)
                    .execute()
                    .path("structure")
                    .valueIsNull();
        }
    }

    @Test
    void an_unknown_identifier_hides_no_fault_of_the_cursor() {
        for (String field : List.of("structure", "place")) {
            cartography
                    .as(Actor.ANONYMOUS)
                    .document("{ " + field + "(id: \"bad\", consistentWith: \"zz\") { id } }")
                    .execute()
                    .errors()
                    .satisfy(errors -> assertThat(errors)
                            .singleElement()
                            .satisfies(error ->
                                    assertThat(error.getExtensions()).containsEntry("code", "CURSOR_UNREADABLE")));
        }
    }

    private GraphQlTester.Response shown(int structure) {
        return cartography.ask("structure").variable("id", id(structure)).execute();
    }

    private static void is(GraphQlTester.Response answer, String path, String value) {
        answer.path(path).entity(String.class).isEqualTo(value);
    }
}
