package fr.convergence.query.cartography;

import static fr.convergence.query.cartography.Samples.ANGERS;
import static fr.convergence.query.cartography.Samples.id;
import static fr.convergence.query.cartography.Samples.offer;
import static fr.convergence.query.cartography.Samples.place;
import static fr.convergence.query.cartography.Samples.reported;
import static fr.convergence.query.cartography.Samples.structure;

import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

class QualityTest {

    private final Cartography cartography = new Cartography();

    private GraphQlTester.Response quality() {
        return cartography
                .as(Cartography.COORDINATOR)
                .document("{ structure(id: \"%s\") { quality { score criteria { criterion { code } value } } } }"
                        .formatted(id(1)))
                .execute();
    }

    @Test
    void a_record_of_which_all_is_known_and_fresh_has_the_whole_score() {
        cartography.record(
                structure(
                        1,
                        "Maison",
                        ANGERS,
                        "PHONE",
                        "+33241000000",
                        "EMAILS",
                        "accueil@maison.fr",
                        "PUBLICS",
                        "SENIORS",
                        "FEES",
                        "FREE",
                        "ACCESS_MODES",
                        "WALK_IN",
                        "ROLE_DETAIL",
                        "a".repeat(200)),
                place(7, "Maison", ANGERS, "ADDRESS", "1 rue du Port"),
                new StructurePlaceAttached(id(1), id(7)),
                offer(1, 21, "THEME", "SAFE_DIGITAL_USE"));
        quality().path("structure.quality.score").entity(Double.class).isEqualTo(1.0);
    }

    @Test
    void services_speak_for_their_structure() {
        cartography.record(
                structure(1, "Maison", ANGERS),
                offer(1, 21, "THEME", "SAFE_DIGITAL_USE", "PUBLICS", "SENIORS", "FEES", "FREE", "MODES", "DO_WITH"));
        quality().path("structure.quality").matchesJsonStrictly("""
                {"score": 0.5, "criteria": [
                  {"criterion": {"code": "ADDRESS"}, "value": 0.0}, {"criterion": {"code": "PHONE"}, "value": 0.0},
                  {"criterion": {"code": "EMAIL"}, "value": 0.0}, {"criterion": {"code": "CONTACT"}, "value": 0.0},
                  {"criterion": {"code": "THEMES"}, "value": 1.0}, {"criterion": {"code": "PUBLICS"}, "value": 1.0},
                  {"criterion": {"code": "MODES"}, "value": 1.0}, {"criterion": {"code": "FEES"}, "value": 1.0},
                  {"criterion": {"code": "DESCRIPTION"}, "value": 0.0}, {"criterion": {"code": "FRESHNESS"}, "value": 1.0}]}""");
    }

    @Test
    void age_takes_its_part_away_little_by_little() {
        cartography.record(reported(1, LocalDate.parse("2025-04-15"), "Maison", ANGERS));
        cartography.at("2026-01-15T09:00:00Z");
        quality()
                .path("structure.quality.criteria[9].value")
                .entity(Double.class)
                .isEqualTo(0.834);
        quality().path("structure.quality.score").entity(Double.class).isEqualTo(0.08);
    }

    @Test
    void a_website_is_a_contact_and_a_description_has_bounds() {
        cartography.record(
                structure(1, "Maison", ANGERS, "WEBSITES", "https://maison.fr", "ROLE_DETAIL", "a".repeat(2001)));
        quality()
                .path("structure.quality.criteria[3].value")
                .entity(Double.class)
                .isEqualTo(1.0);
        quality()
                .path("structure.quality.criteria[8].value")
                .entity(Double.class)
                .isEqualTo(0.0);
    }
}
