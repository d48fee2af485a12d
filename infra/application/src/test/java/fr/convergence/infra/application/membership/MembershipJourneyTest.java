package fr.convergence.infra.application.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.GraphQlStream;
import fr.convergence.infra.application.NewName;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.RunningApplication.Answer;
import fr.convergence.infra.application.security.Persona;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A person asks to be confirmed, acts by what it is, and does so no more once it is not. HTTP in, HTTP out. */
@ApplicationTest
@TestPropertySource(properties = "convergence.administrators=first-administrator")
class MembershipJourneyTest {

    private static final String REGISTER = """
            mutation ($name: String!) { registerStructure(input: {details: {name: $name, commune: "49007"}}) {
              position structureId rejections { code } } }""";
    private static final String REQUEST = """
            mutation ($structure: ID!, $text: String) {
              requestMembership(input: {role: AGENT, structureId: $structure, introduction: $text}) {
                position membershipId rejections { code message } } }""";
    private static final String COORDINATE = """
            mutation ($department: String!) { requestMembership(input: {role: COORDINATOR, department: $department}) {
                position membershipId rejections { code } } }""";
    private static final String CONFIRM = """
            mutation ($id: ID!) { confirmMembership(input: {membershipId: $id}) { position rejections { code } } }""";
    private static final String END = """
            mutation ($id: ID!) { endMembership(input: {membershipId: $id}) { position rejections { code } } }""";
    private static final String GRANT = """
            mutation ($member: ID!) { grantMembership(input: {memberId: $member, role: COORDINATOR, department: "49"}) {
                membershipId position rejections { code } } }""";
    private static final String WAITING = """
            query ($at: String) { memberships(filter: {status: REQUESTED}, consistentWith: $at) { edges { node {
              id memberId role { code } structure { name } introduction siretVouched } } } }""";
    private static final String VIEWER = "{ viewer { role { code } structureId departments { code } } }";
    private static final String EVENTS = "subscription { events { type { code } } }";

    private final RunningApplication application;
    private final JdbcClient sql;

    MembershipJourneyTest(RunningApplication application, JdbcClient sql) {
        this.application = application;
        this.sql = sql;
    }

    private String structure() {
        return application
                .data(Persona.COORDINATOR, REGISTER, Map.of("name", NewName.of("Atelier")))
                .at("/registerStructure/structureId")
                .asString();
    }

    private JsonNode done(String token, String document, Map<String, ?> variables) {
        JsonNode answer = application.graphQlWith(token, document, variables).json();
        assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
        JsonNode payload = answer.required("data").iterator().next();
        assertThat(payload.path("rejections")).as(answer.toString()).isEmpty();
        return payload;
    }

    private String member(String person, String structure) {
        String id = done(application.tokenOf(person), REQUEST, Map.of("structure", structure))
                .required("membershipId")
                .asString();
        done(application.token(Persona.COORDINATOR), CONFIRM, Map.of("id", id));
        return id;
    }

    private JsonNode viewer(String token) {
        return application.graphQlWith(token, VIEWER, Map.of()).json().at("/data/viewer");
    }

    private static String person() {
        return "p-" + UUID.randomUUID();
    }

    @Test
    void who_is_nothing_asks_is_confirmed_and_acts_at_once_and_no_more_when_it_is_ended() {
        String structure = structure();
        String person = person();
        String token = application.tokenOf(person);
        assertThat(viewer(token).at("/role/code").asString()).isEqualTo("PUBLIC");

        JsonNode asked = done(
                token, REQUEST, Map.of("structure", structure, "text", "Dominique Exemple, arrivée le 2 novembre"));
        String membership = asked.required("membershipId").asString();
        assertThat(viewer(token).at("/role/code").asString())
                .as("asked is not held")
                .isEqualTo("PUBLIC");
        JsonNode waiting = application.data(
                Persona.COORDINATOR,
                WAITING,
                Map.of("at", asked.required("position").asString()));
        assertThat(waiting.at("/memberships/edges").findValues("node"))
                .filteredOn(node -> node.path("id").asString().equals(membership))
                .singleElement()
                .satisfies(node -> {
                    assertThat(node.path("memberId").asString()).isEqualTo(person);
                    assertThat(node.at("/introduction").asString()).contains("Dominique");
                    assertThat(node.at("/structure/name").asString()).startsWith("Atelier");
                });

        done(application.token(Persona.COORDINATOR), CONFIRM, Map.of("id", membership));
        JsonNode agent = viewer(token);
        assertThat(agent.at("/role/code").asString()).isEqualTo("AGENT");
        assertThat(agent.path("structureId").asString()).isEqualTo(structure);
        assertThat(agent.at("/departments/0/code").asString()).isEqualTo("49");

        done(application.token(Persona.COORDINATOR), END, Map.of("id", membership));
        assertThat(viewer(token).at("/role/code").asString()).isEqualTo("PUBLIC");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(sql.sql("select count(*) from member.introduction")
                                .query(Integer.class)
                                .single())
                        .isZero());
        assertThat(sql.sql(
                                "select count(*) from store.event where payload like '%Dominique%' or metadata like '%Dominique%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void who_is_several_things_says_which_before_it_changes_anything() {
        String person = person();
        String one = member(person, structure());
        String other = member(person, structure());
        String token = application.tokenOf(person);
        assertThat(viewer(token).at("/role/code").asString()).isEqualTo("AGENT");
        Answer undecided = application.graphQlWith(token, END, Map.of("id", other));
        assertThat(undecided.json().at("/errors/0/extensions/code").asString())
                .as(undecided.text())
                .isEqualTo("CHOOSE_MEMBERSHIP");
        Answer chosen = application.graphQlActingFor(one, token, END, Map.of("id", other));
        assertThat(chosen.json().at("/data/endMembership/rejections")).isEmpty();
        assertThat(application.graphQlWith(token, END, Map.of("id", one)).json().at("/data/endMembership/rejections"))
                .isEmpty();
        Answer notHeld = application.graphQlActingFor(one, token, VIEWER, Map.of());
        assertThat(notHeld.status()).isEqualTo(403);
        assertThat(notHeld.json().path("code").asString()).isEqualTo("MEMBERSHIP_NOT_HELD");
        String stranger = member(person(), structure());
        assertThat(application
                        .graphQlActingFor(stranger, token, VIEWER, Map.of())
                        .status())
                .as("another's")
                .isEqualTo(403);
    }

    @Test
    void the_first_administrator_is_named_by_the_operator_and_grants_the_first_coordinator() {
        String coordinator = person();
        done(application.tokenOf("first-administrator"), GRANT, Map.of("member", coordinator));
        JsonNode viewer = viewer(application.tokenOf(coordinator));
        assertThat(viewer.at("/role/code").asString()).isEqualTo("COORDINATOR");
        assertThat(viewer.at("/departments/0/code").asString()).isEqualTo("49");
        Answer elsewhere =
                application.graphQlWith(application.tokenOf(coordinator), GRANT, Map.of("member", coordinator));
        assertThat(elsewhere
                        .json()
                        .at("/data/grantMembership/rejections/0/code")
                        .asString())
                .isEqualTo("NOT_ONESELF");
    }

    @Test
    void who_coordinates_two_departments_does_so_at_once() {
        String person = person();
        String token = application.tokenOf(person);
        for (String department : List.of("49", "53")) {
            String id = done(token, COORDINATE, Map.of("department", department))
                    .required("membershipId")
                    .asString();
            done(application.tokenOf("first-administrator"), CONFIRM, Map.of("id", id));
        }
        assertThat(viewer(token).path("departments").findValuesAsString("code")).containsExactly("49", "53");
        assertThat(application
                        .graphQlWith(token, END, Map.of("id", UUID.randomUUID().toString()))
                        .json()
                        .at("/data/endMembership/rejections/0/code")
                        .asString())
                .as("both are one way to act")
                .isEqualTo("UNKNOWN_MEMBERSHIP");
    }

    @Test
    void what_a_right_opened_ends_within_five_seconds_of_its_end() throws Exception {
        String person = person();
        String membership = member(person, structure());
        String token = application.tokenOf(person);
        try (GraphQlStream sse = application.listen(token, EVENTS, Map.of());
                GraphQlStream socket = application.socket(null, Map.of("Authorization", "Bearer " + token));
                InputStream feed = application.open("/events", token)) {
            socket.acknowledged().ask("1", EVENTS, Map.of());
            CompletableFuture<Instant> feedEnded = CompletableFuture.supplyAsync(() -> end(feed));
            Thread.sleep(Duration.ofSeconds(3));
            assertThat(feedEnded).as("goes on as long as the right is held").isNotDone();

            Instant ended = Instant.now();
            done(application.token(Persona.COORDINATOR), END, Map.of("id", membership));

            assertThat(last(sse)).isEqualTo("RIGHTS_CHANGED");
            assertThat(last(socket)).isEqualTo("RIGHTS_CHANGED");
            assertThat(Duration.between(ended, Instant.now())).isLessThan(Duration.ofSeconds(5));
            assertThat(Duration.between(ended, feedEnded.get())).isLessThan(Duration.ofSeconds(5));
            socket.ask("2", VIEWER, Map.of());
            assertThat(socket.next().at("/payload/data/viewer/role/code").asString())
                    .as("the same WebSocket asks as what its person is now")
                    .isEqualTo("PUBLIC");
        }
    }

    private static String last(GraphQlStream stream) {
        while (true) {
            String told = stream.next().toString();
            if (told.contains("extensions")) {
                return told.replaceAll(".*\"code\":\"([A-Z_]+)\".*", "$1");
            }
        }
    }

    private static Instant end(InputStream stream) {
        try (stream) {
            stream.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            // However it ended.
        }
        return Instant.now();
    }

    @Test
    void on_a_socket_the_membership_is_chosen_in_the_first_message() {
        String person = person();
        member(person, structure());
        String structure = structure();
        String other = member(person, structure);
        String token = "Bearer " + application.tokenOf(person);
        try (GraphQlStream chosen = application.socket(null, Map.of("Authorization", token, "actingFor", other));
                GraphQlStream forged = application.socket(
                        null,
                        Map.of(
                                "Authorization",
                                token,
                                "actingFor",
                                UUID.randomUUID().toString()))) {
            chosen.acknowledged().ask("1", VIEWER, Map.of());
            assertThat(chosen.next().at("/payload/data/viewer/structureId").asString())
                    .isEqualTo(structure);
            assertThat(forged.next()).hasToString("{\"type\":\"closed\",\"code\":4401}");
        }
    }
}
