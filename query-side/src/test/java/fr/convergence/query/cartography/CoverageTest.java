package fr.convergence.query.cartography;

import static fr.convergence.query.cartography.Cartography.COORDINATOR;
import static fr.convergence.query.cartography.Cartography.PARTNER;
import static fr.convergence.query.cartography.Samples.ANGERS;
import static fr.convergence.query.cartography.Samples.BREST;
import static fr.convergence.query.cartography.Samples.SAUMUR;
import static fr.convergence.query.cartography.Samples.id;
import static fr.convergence.query.cartography.Samples.offer;
import static fr.convergence.query.cartography.Samples.place;
import static fr.convergence.query.cartography.Samples.published;
import static fr.convergence.query.cartography.Samples.structure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import fr.convergence.kernel.cartography.StructureEvent.StructureSuspended;
import fr.convergence.kernel.cartography.SuspensionReason;
import fr.convergence.kernel.territory.Territory;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

class CoverageTest {

    private static final String SAFE = "theme: SAFE_DIGITAL_USE";

    private final Cartography cartography = new Cartography();

    @Test
    void every_commune_of_the_department_says_what_is_offered_there() {
        recordAngersAndSaumur();

        assertThat(communes(COORDINATOR, SAFE))
                .hasSize(Territory.current().communesOf("49").size());
        assertThat(commune(COORDINATOR, ANGERS, SAFE))
                .containsEntry("structureCount", 1)
                .containsEntry("offerCount", 2)
                .containsEntry("nearest", null);
        assertThat(commune(COORDINATOR, SAUMUR, SAFE)).containsEntry("structureCount", 0);
    }

    @Test
    void offers_are_counted_by_level_and_operator() {
        recordAngersAndSaumur();

        assertThat(commune(COORDINATOR, ANGERS, SAFE).get("counts").toString())
                .isEqualTo("[{level={code=INFORMAL}, operator=null, structureCount=1, offerCount=1},"
                        + " {level={code=NATIONAL_OFFICIAL}, operator={code=cnaf}, structureCount=1, offerCount=1},"
                        + " {level={code=NATIONAL_OFFICIAL}, operator={code=cnam}, structureCount=1, offerCount=1}]");
        assertThat(commune(COORDINATOR, ANGERS, "operator: \"cnaf\"")).containsEntry("offerCount", 1);
        assertThat(commune(PARTNER, ANGERS, SAFE))
                .as("informal offers are not for partners")
                .containsEntry("offerCount", 1);
    }

    @Test
    void a_commune_without_says_how_far_the_nearest_is() {
        recordAngersAndSaumur();

        Map<?, ?> nearest = (Map<?, ?>) commune(COORDINATOR, SAUMUR, SAFE).get("nearest");

        assertThat(nearest.get("name")).isEqualTo("Mairie");
        assertThat((double) nearest.get("distanceKm")).isCloseTo(42.9, within(0.05));
        assertThat(commune(COORDINATOR, "49002", SAFE))
                .as("no place is known there")
                .containsEntry("nearest", null);
    }

    @Test
    void a_structure_that_is_suspended_serves_nobody_and_did_before() {
        recordAngersAndSaumur();
        cartography
                .at("2026-02-01T09:00:00Z")
                .record(new StructureSuspended(id(1), SuspensionReason.values()[0], null));

        assertThat(commune(COORDINATOR, ANGERS, SAFE)).containsEntry("structureCount", 0);
        assertThat(commune(COORDINATOR, ANGERS, SAFE + ", asOf: \"2026-01-20T00:00:00Z\""))
                .containsEntry("structureCount", 1);
    }

    @Test
    void an_informal_offer_that_faded_covers_nothing() {
        recordAngersAndSaumur();
        cartography.at("2027-02-01T09:00:00Z");

        assertThat(commune(COORDINATOR, ANGERS, SAFE)).containsEntry("offerCount", 1);
    }

    @Test
    void it_takes_two_statements_beside_the_opening_whatever_the_number_of_communes() {
        recordAngersAndSaumur();

        assertThat(cartography.statements().during(() -> communes(COORDINATOR, SAFE)))
                .isEqualTo(3);
    }

    @Test
    void what_nobody_knows_is_refused() {
        assertThat(refused("department: \"999\"")).isEqualTo("UNKNOWN_DEPARTMENT");
        assertThat(refused("department: \"49\", operator: \"x\"")).isEqualTo("UNKNOWN_OPERATOR");
        assertThat(refused("department: \"49\", asOf: \"2999-01-01T00:00:00Z\""))
                .isEqualTo("AS_OF_IN_THE_FUTURE");
    }

    /** One that offers at Angers; one at Saumur, and another far away, that do not. */
    private void recordAngersAndSaumur() {
        cartography.record(
                structure(1, "Mairie", ANGERS),
                place(2, "Hôtel de ville", ANGERS, "LATITUDE", "47.4735", "LONGITUDE", "-0.5512"),
                new StructurePlaceAttached(id(1), id(2)),
                offer(1, 11, "THEME", "SAFE_DIGITAL_USE", "OPERATORS", "cnaf|cnam"),
                published(1, 12, OfferLevel.INFORMAL, "THEME", "SAFE_DIGITAL_USE"),
                structure(3, "Association", SAUMUR),
                place(4, "Local", SAUMUR, "LATITUDE", "47.2600", "LONGITUDE", "-0.0769"),
                new StructurePlaceAttached(id(3), id(4)),
                structure(5, "Phare", BREST),
                offer(5, 15, "THEME", "SAFE_DIGITAL_USE"));
    }

    private Map<String, @Nullable Object> commune(Actor actor, String insee, String arguments) {
        return communes(actor, arguments).stream()
                .filter(served ->
                        ((Map<?, ?>) served.get("commune")).get("insee").equals(insee))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private List<Map<String, @Nullable Object>> communes(Actor actor, String arguments) {
        return (List) ask(actor, "department: \"49\", " + arguments)
                .path("coverage.communes")
                .entityList(Map.class)
                .get();
    }

    private String refused(String arguments) {
        String[] code = {""};
        ask(COORDINATOR, arguments)
                .errors()
                .satisfy(errors -> code[0] =
                        String.valueOf(errors.getFirst().getExtensions().get("code")));
        return code[0];
    }

    private GraphQlTester.Response ask(Actor actor, String arguments) {
        return cartography.as(actor).document("""
                { coverage(%s) { servedCount communes { commune { insee } structureCount offerCount
                    counts { level { code } operator { code } structureCount offerCount }
                    nearest { name distanceKm } } } }""".formatted(arguments)).execute();
    }
}
