package fr.convergence.infra.application.access;

import static fr.convergence.infra.application.access.Tenants.Asker.COORDINATOR;
import static fr.convergence.infra.application.access.Tenants.Asker.NEIGHBOUR;
import static fr.convergence.infra.application.access.Tenants.Asker.OTHER_COORDINATOR;
import static fr.convergence.infra.application.access.Tenants.Asker.SENDER;
import static fr.convergence.infra.application.access.Tenants.Asker.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.access.Tenants.Asker;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Whoever lives beside another department is sent to the door that is nearest, on whichever side of the border it is. */
@ApplicationTest
@TestPropertySource(properties = "convergence.sample=false")
class NeighbouringDepartmentTest {

    private static final String LAVAL = "53130";
    private static final String DOORS = """
            query ($from: ID, $position: String) { whoDoesWhat(near: {commune: "53130"}, from: $from, consistentWith: $position,
              need: {theme: ADMINISTRATIVE_PROCEDURES, mode: DO_WITH, level: LEVEL_1}) {
                suited { structure { id department } } } }""";

    private final RunningApplication application;
    private final Tenants tenants;

    NeighbouringDepartmentTest(RunningApplication application, ApplicationContext context) {
        this.application = application;
        this.tenants = new Tenants(application, context);
    }

    @Test
    void a_door_of_another_department_is_found_and_takes_a_person_on_and_each_coordination_sees_its_side() {
        opened();
        JsonNode door = ask(SENDER, DOORS, Map.of("from", tenants.sender, "position", tenants.position))
                .at("/data/whoDoesWhat/suited/0/structure");
        assertThat(door.path("id").asString()).isEqualTo(tenants.stranger);
        assertThat(door.path("department").asString()).isEqualTo(Tenants.THERE);

        String referral = sent();
        Map<String, Object> received = Map.of("structureId", tenants.stranger, "referralId", referral);
        tenants.done(STRANGER, "acceptReferral", "OnReferralInput", "", received);
        tenants.done(STRANGER, "startWork", "OnReferralInput", "", received);
        for (Asker side : List.of(SENDER, STRANGER, COORDINATOR, OTHER_COORDINATOR)) {
            assertThat(seen(side, referral)).as(side.name()).isEqualTo(referral);
        }
        assertThat(seen(NEIGHBOUR, referral)).isEmpty();
    }

    /** Of the structure in the other department: a place, and a service. */
    private void opened() {
        String place = tenants.done(
                        OTHER_COORDINATOR,
                        "registerPlace",
                        "RegisterPlaceInput",
                        "placeId",
                        Map.of(
                                "details",
                                Map.of(
                                        "name",
                                        "Espace",
                                        "address",
                                        "1 place du Onze-Novembre",
                                        "commune",
                                        LAVAL,
                                        "latitude",
                                        48.07,
                                        "longitude",
                                        -0.77)))
                .required("placeId")
                .asString();
        tenants.done(
                STRANGER,
                "attachPlace",
                "StructurePlaceInput",
                "",
                Map.of("structureId", tenants.stranger, "placeId", place));
        tenants.done(
                STRANGER,
                "publishOffer",
                "PublishOfferInput",
                "",
                Map.of(
                        "structureId",
                        tenants.stranger,
                        "level",
                        "LOCAL_OFFICIAL",
                        "terms",
                        Map.of(
                                "theme", "ADMINISTRATIVE_PROCEDURES",
                                "modes", List.of("DO_WITH"),
                                "interventionLevel", "LEVEL_1")));
    }

    private String sent() {
        String person = tenants.done(
                        SENDER,
                        "mutation ($person: PersonInput!) { depositPersonalData(input: {person: $person}) {"
                                + " beneficiaryId rejections { code message } } }",
                        Map.of("person", Map.of("name", "Quelqu'un", "commune", LAVAL)))
                .required("beneficiaryId")
                .asString();
        String referral = tenants.done(
                        SENDER,
                        "draftReferral",
                        "DraftReferralInput",
                        "referralId",
                        Map.of(
                                "structureId",
                                tenants.sender,
                                "beneficiaryId",
                                person,
                                "need",
                                Map.of("theme", "ADMINISTRATIVE_PROCEDURES", "level", "LEVEL_1", "mode", "DO_WITH"),
                                "situation",
                                Map.of(
                                        "autonomy", "NOT_AUTONOMOUS_NOT_UNWILLING",
                                        "urgency", "ORDINARY",
                                        "constrained", false),
                                "agreement",
                                Map.of("form", "SPOKEN")))
                .required("referralId")
                .asString();
        tenants.done(
                SENDER,
                "sendReferral",
                "SendReferralInput",
                "",
                Map.of(
                        "structureId",
                        tenants.sender,
                        "referralId",
                        referral,
                        "receiverIds",
                        List.of(tenants.stranger)));
        return referral;
    }

    private String seen(Asker asker, String referral) {
        return ask(
                        asker,
                        "query ($id: ID!, $position: String) { referral(id: $id, consistentWith: $position) { id } }",
                        Map.of("id", referral, "position", tenants.position))
                .at("/data/referral/id")
                .asString("");
    }

    private JsonNode ask(Asker asker, String document, Map<String, ?> variables) {
        return application
                .graphQlWith(tenants.token(asker), document, variables)
                .json();
    }
}
