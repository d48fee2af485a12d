package fr.convergence.infra.application.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.convergence.command.Commands;
import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.NewName;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.egress.Egress;
import fr.convergence.infra.application.egress.EgressSettings;
import fr.convergence.infra.application.feed.CloudEvents;
import fr.convergence.infra.application.security.Persona;
import fr.convergence.infra.application.webhook.WebhookHost.Received;
import fr.convergence.infra.eventstore.Cursor;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.kernel.access.Actor;
import fr.convergence.query.PublicEvents;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A partner application has public events sent to its server, which takes, refuses, is slow or away, while nodes send at once or die. HTTP in,
 * HTTP out; nodes look when the test says so, by a clock that it moves.
 */
@ApplicationTest
@TestPropertySource(properties = "convergence.webhooks.look=PT24H")
class WebhookJourneyTest {

    private static final String STRUCTURE = """
            mutation ($name: String!) { registerStructure(input: {details: {name: $name, commune: "49007"}}) {
              structureId position rejections { code } } }""";
    private static final String MANAGE = """
            mutation ($input: %s!) { %s(input: $input) { webhookId secret position rejections { code } } }""";
    private static final String WEBHOOKS = """
            query { webhooks(first: 10) { edges { node {
              id stoppedFor { code } standing { position failures failingSince nextAttemptAt }
              attempts(first: 20) { totalCount edges { node { eventId attempt outcome { code } status } } } } } } }""";

    private final RunningApplication application;
    private final DataSource database;
    private final JdbcClient sql;
    private final SealedSecrets secrets;
    private final PublicEvents events;
    private final CloudEvents cloudEvents;
    private final Commands commands;
    private final JsonMapper json;
    private final PostgresEventStore store;
    private final WebhookHost host = WebhookHost.up();
    private final Egress egress = Egress.of(new EgressSettings(List.of("127.0.0.1"), true));
    private Duration later = Duration.ZERO;
    private final Clock clock = ((InstantSource) () -> Instant.now().plus(later)).withZone(ZoneOffset.UTC);
    private final List<String> made = new ArrayList<>();

    WebhookJourneyTest(
            RunningApplication application,
            DataSource database,
            SealedSecrets secrets,
            PublicEvents events,
            CloudEvents cloudEvents,
            Commands commands,
            JsonMapper json,
            PostgresEventStore store) {
        this.application = application;
        this.database = database;
        this.sql = JdbcClient.create(database);
        this.secrets = secrets;
        this.events = events;
        this.cloudEvents = cloudEvents;
        this.commands = commands;
        this.json = json;
        this.store = store;
    }

    @AfterEach
    void end() throws IOException {
        made.forEach(id -> manage("removeWebhook", "OnWebhookInput", Map.of("webhookId", id)));
        await().until(() -> count("webhook.text") == 0);
        assertThat(count("webhook.endpoint") + count("webhook.attempt")).isZero();
        host.close();
        egress.close();
    }

    private int count(String table) {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private JsonNode manage(String mutation, String type, Map<String, ?> input) {
        JsonNode payload = application
                .data(Persona.PARTNER, MANAGE.formatted(type, mutation), Map.of("input", input))
                .required(mutation);
        assertThat(payload.required("rejections")).isEmpty();
        return payload;
    }

    /** A webhook at this host, of one structure's events when named. */
    private JsonNode registered(Map<String, Object> more) {
        Map<String, Object> input =
                new HashMap<>(Map.of("label", "Annuaire", "address", host.address("/crochet?cle=abc")));
        input.putAll(more);
        JsonNode webhook = manage("registerWebhook", "RegisterWebhookInput", input);
        made.add(webhook.required("webhookId").asString());
        await().until(() -> count("webhook.endpoint") == made.size());
        return webhook;
    }

    private JsonNode onIt(String mutation, String type, JsonNode webhook, Map<String, Object> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("webhookId", webhook.required("webhookId").asString());
        JsonNode done = manage(mutation, type, input);
        followed(done);
        return done;
    }

    /** Until what sends knows as well. */
    private void followed(JsonNode done) {
        long position = Cursor.decode(done.required("position").asString()).position();
        await().until(() -> sql.sql("select position from store.follower where name = 'webhook_sending'")
                        .query(Long.class)
                        .single()
                >= position);
    }

    /** How many structures more there are, each of which is one event that everybody may read; the events' identifiers in order. */
    private List<String> happened(int structures) {
        String before = events.cursorAt(null, Actor.SYSTEM);
        IntStream.range(0, structures)
                .forEach(number ->
                        application.data(Persona.COORDINATOR, STRUCTURE, Map.of("name", NewName.of("Structure"))));
        return await().until(() -> since(before), all -> all.size() == structures);
    }

    private List<String> since(String cursor) {
        return application
                .get(
                        "/events?limit=1000&type=fr.convergence.structure.&after=" + cursor,
                        application.token(Persona.PARTNER))
                .json()
                .valueStream()
                .map(event -> event.required("id").asString())
                .toList();
    }

    private Sender node(Egress out, int perSecond) {
        return new Sender(
                new EndpointRows(database),
                secrets,
                new Receiver(out, Duration.ofSeconds(2), Map.of(), clock),
                events,
                cloudEvents,
                commands,
                json,
                perSecond,
                clock);
    }

    private void look() {
        look(node(egress, 100));
    }

    private static void look(Sender node) {
        try {
            node.look();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode shown(JsonNode webhook) {
        return application
                .data(Persona.PARTNER, WEBHOOKS, Map.of())
                .required("webhooks")
                .required("edges")
                .valueStream()
                .map(edge -> edge.required("node"))
                .filter(one -> one.required("id").equals(webhook.required("webhookId")))
                .findFirst()
                .orElseThrow();
    }

    private String stoppedFor(JsonNode webhook) {
        return shown(webhook).required("stoppedFor").path("code").asString("");
    }

    private static String secret(JsonNode payload) {
        return payload.required("secret").asString();
    }

    @Test
    void what_happens_is_sent_once_in_order_as_cloud_events_that_official_libraries_verify() {
        JsonNode webhook = registered(Map.of());
        List<String> told = happened(7);
        look();
        look();
        assertThat(host.taken()).isEqualTo(told);
        for (Received one : host.received()) {
            assertThat(one.isVerifiedBy(secret(webhook))).isTrue();
            assertThat(one.isVerifiedBy("whsec_" + "A".repeat(43) + "=")).isFalse();
            assertThat(one.path()).isEqualTo("/crochet?cle=abc");
            CloudEvent event = Objects.requireNonNull(
                            EventFormatProvider.getInstance().resolveFormat(JsonFormat.CONTENT_TYPE))
                    .deserialize(one.body().getBytes(UTF_8));
            assertThat(event.getId()).isEqualTo(one.id());
            assertThat(event.getType()).isEqualTo("fr.convergence.structure.registered.v1");
            assertThat(one.header("content-type")).isEqualTo("application/cloudevents+json; charset=utf-8");
        }
        assertThat(shown(webhook).required("attempts").required("totalCount").asInt())
                .isEqualTo(7);
        assertThat(sql.sql(
                                "select count(*) from store.event where payload::text like '%whsec%' or payload::text like '%cle=abc%'")
                        .query(Integer.class)
                        .single())
                .as("neither address nor secret is in an event")
                .isZero();
    }

    @Test
    void what_is_not_taken_is_tried_again_as_the_standard_has_it_and_holds_up_what_follows() {
        JsonNode webhook = registered(Map.of());
        List<String> told = happened(3);
        host.answerNext(204, 500, 400, 302, 502);
        look();
        look();
        assertThat(host.received()).as("not before it is due").hasSize(2);
        for (int i = 0; i < 3; i++) {
            later = later.plus(Sender.PAUSES.get(i)).minusMillis(500);
            look();
            assertThat(host.received()).as("not before it is due").hasSize(2 + i);
            later = later.plusSeconds(1);
            look();
        }
        assertThat(shown(webhook).required("standing").required("failures").asInt())
                .isEqualTo(4);
        assertThat(application.get("/actuator/prometheus").text())
                .contains("convergence_webhooks{state=\"FAILING\"} 1.0", "convergence_webhooks{state=\"SENDING\"} 0.0");
        later = later.plus(Sender.PAUSES.get(3)).plusSeconds(1);
        look();
        assertThat(host.received().stream().map(Received::id))
                .containsExactly(
                        told.get(0), told.get(1), told.get(1), told.get(1), told.get(1), told.get(1), told.get(2));
        assertThat(host.taken()).isEqualTo(told);
        assertThat(shown(webhook).required("standing").required("failures").asInt())
                .isZero();
        assertThat(shown(webhook)
                        .required("attempts")
                        .required("edges")
                        .valueStream()
                        .map(edge -> edge.required("node")
                                .required("outcome")
                                .required("code")
                                .asString()))
                .containsExactly(
                        "DELIVERED", "DELIVERED", "ASKED_TO_WAIT", "REDIRECTED", "REFUSED", "REFUSED", "DELIVERED");
    }

    @Test
    void after_the_tenth_time_it_is_disabled_its_application_is_told_and_nothing_is_lost() {
        JsonNode webhook = registered(Map.of());
        String before = events.cursorAt(null, Actor.SYSTEM);
        List<String> told = happened(2);
        host.answer(500, Map.of());
        look();
        for (Duration pause : Sender.PAUSES) {
            later = later.plus(pause).plusSeconds(1);
            look();
        }
        assertThat(host.received()).hasSize(10);
        assertThat(Sender.PAUSES.stream().reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofHours(75).plusMinutes(35).plusSeconds(5));
        await().until(() -> stoppedFor(webhook), "FAILING"::equals);
        await().until(() -> application
                        .get(
                                "/events?type=fr.convergence.webhook.disabled.v1&after=" + before,
                                application.token(Persona.PARTNER))
                        .json()
                        .size()
                == 1);
        host.answer(204, Map.of());
        later = later.plusDays(2);
        look();
        assertThat(host.received()).as("as long as it is disabled").hasSize(10);
        onIt("enableWebhook", "ReplayWebhookInput", webhook, Map.of());
        look();
        assertThat(host.taken()).as("and that it was disabled").hasSize(3).startsWith(told.toArray(String[]::new));
    }

    @Test
    void an_address_that_says_it_is_gone_is_not_tried_again() {
        JsonNode webhook = registered(Map.of());
        happened(2);
        host.answer(410, Map.of());
        look();
        await().until(() -> stoppedFor(webhook), "GONE"::equals);
        later = later.plusDays(1);
        look();
        assertThat(host.received()).hasSize(1);
    }

    @Test
    void a_server_that_asks_to_wait_is_waited_for() {
        registered(Map.of());
        happened(1);
        host.answer(429, Map.of("Retry-After", "7200"));
        look();
        later = later.plusMinutes(119);
        look();
        assertThat(host.received()).hasSize(1);
        later = later.plusMinutes(2);
        look();
        assertThat(host.received()).hasSize(2);
    }

    @Test
    void no_redirect_is_followed_and_nothing_is_sent_into_other_networks() throws IOException {
        JsonNode webhook = registered(Map.of());
        happened(1);
        host.answer(302, Map.of("Location", host.address("/ailleurs")));
        look();
        assertThat(host.received().stream().map(Received::path)).containsExactly("/crochet?cle=abc");
        try (Egress closed = Egress.of(new EgressSettings(List.of(), true))) {
            later = later.plusSeconds(6);
            look(node(closed, 100));
        }
        assertThat(host.received()).hasSize(1);
        assertThat(shown(webhook)
                        .required("attempts")
                        .required("edges")
                        .get(0)
                        .required("node")
                        .required("outcome")
                        .required("code")
                        .asString())
                .isEqualTo("FORBIDDEN_ADDRESS");
    }

    @Test
    void two_secrets_sign_until_the_former_has_had_its_days() {
        JsonNode webhook = registered(Map.of());
        String first = secret(webhook);
        String second =
                secret(onIt("rotateWebhookSecret", "RotateWebhookSecretInput", webhook, Map.of("formerDays", 1)));
        happened(1);
        look();
        Received both = host.received().getLast();
        assertThat(both.signatures()).hasSize(2);
        assertThat(both.isVerifiedBy(first)).isTrue();
        assertThat(both.isVerifiedBy(second)).isTrue();
        later = later.plusDays(2);
        happened(1);
        look();
        assertThat(host.received().getLast().signatures()).hasSize(1);
        later = Duration.ZERO;
        String third =
                secret(onIt("rotateWebhookSecret", "RotateWebhookSecretInput", webhook, Map.of("formerDays", 0)));
        onIt(
                "replayWebhook",
                "ReplayWebhookInput",
                webhook,
                Map.of("fromPosition", webhook.required("position").asString()));
        look();
        Received last = host.received().getLast();
        assertThat(last.isVerifiedBy(first)).isFalse();
        assertThat(last.isVerifiedBy(second)).isTrue();
        assertThat(last.isVerifiedBy(third)).isTrue();
        assertThat(count("webhook.text")).as("an address and two secrets").isEqualTo(3);
    }

    @Test
    void who_disables_it_while_it_is_sent_to_is_sent_nothing_more() {
        JsonNode webhook = registered(Map.of());
        List<String> told = happened(4);
        host.doMeanwhile(() -> onIt("disableWebhook", "OnWebhookInput", webhook, Map.of()));
        look();
        assertThat(host.taken()).containsExactly(told.getFirst());
        host.doMeanwhile(() -> {});
        onIt("enableWebhook", "ReplayWebhookInput", webhook, Map.of());
        look();
        assertThat(host.taken().stream().distinct()).startsWith(told.toArray(String[]::new));
    }

    @Test
    void it_begins_where_it_is_told_to_and_is_sent_again_from_where_it_asks() {
        String before = events.cursorAt(null, Actor.SYSTEM);
        List<String> told = happened(3);
        registered(Map.of());
        look();
        assertThat(host.received()).as("from now on, unless told otherwise").isEmpty();
        JsonNode early = registered(Map.of("fromPosition", before));
        look();
        assertThat(host.taken()).isEqualTo(told);
        onIt("replayWebhook", "ReplayWebhookInput", early, Map.of("fromPosition", before));
        look();
        assertThat(host.taken().subList(3, 6)).isEqualTo(told);
    }

    @Test
    void only_what_is_asked_for_is_sent() {
        JsonNode webhook = registered(Map.of("filter", Map.of("types", List.of("STRUCTURE_CLOSED"))));
        happened(2);
        look();
        assertThat(host.received()).isEmpty();
        onIt("amendWebhook", "AmendWebhookInput", webhook, Map.of("filter", Map.of("departments", List.of("49"))));
        List<String> told = happened(2);
        look();
        assertThat(host.taken()).isEqualTo(told);
    }

    @Test
    void many_nodes_at_once_send_each_event_once_and_in_order_and_not_faster_than_allowed() throws Exception {
        registered(Map.of());
        List<String> told = happened(25);
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> four = IntStream.range(0, 4)
                    .<Callable<Void>>mapToObj(_ -> () -> {
                        node(egress, 10).look();
                        return null;
                    })
                    .toList();
            for (int second = 1; second <= 3; second++) {
                for (Future<Void> node : nodes.invokeAll(four)) {
                    node.get();
                }
                assertThat(host.taken()).isEqualTo(told.subList(0, Math.min(25, 10 * second)));
                later = later.plusSeconds(2);
            }
        }
        assertThat(host.taken()).isEqualTo(told);
    }

    @Test
    void what_a_node_that_died_had_begun_is_gone_on_with_by_another() {
        registered(Map.of());
        List<String> told = happened(2);
        Endpoint dead = new EndpointRows(database)
                .claim(clock.instant(), Long.MAX_VALUE, 10)
                .getFirst();
        look();
        assertThat(host.received()).as("as long as its lease runs").isEmpty();
        sql.sql("update webhook.endpoint set leased_until = clock_timestamp() - interval '1 second'")
                .update();
        look();
        assertThat(host.taken()).isEqualTo(told);
        new EndpointRows(database).release(dead, dead.cursor(), clock.instant());
        look();
        assertThat(host.taken()).as("what it still writes down changes nothing").isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void after_a_restore_it_is_disabled_and_goes_on_from_where_its_application_says(boolean knowsWhere) {
        JsonNode webhook = registered(Map.of());
        String position = webhook.required("position").asString();
        Cursor here = Cursor.decode(position);
        String lost = new Cursor(here.store(), here.epoch() + 1, here.position()).encode();
        sql.sql("update webhook.endpoint set cursor = ?").param(lost).update();
        List<String> told = happened(1);
        look();
        await().until(() -> stoppedFor(webhook), "HISTORY_CHANGED"::equals);
        assertThat(host.received()).isEmpty();
        JsonNode refused = application
                .data(
                        Persona.PARTNER,
                        MANAGE.formatted("ReplayWebhookInput", "enableWebhook"),
                        Map.of(
                                "input",
                                Map.of(
                                        "webhookId",
                                        webhook.required("webhookId").asString())))
                .required("enableWebhook");
        assertThat(refused.required("rejections").get(0).required("code").asString())
                .isEqualTo("POSITION_NEEDED");
        onIt(
                "enableWebhook",
                "ReplayWebhookInput",
                webhook,
                knowsWhere
                        ? Map.of("fromPosition", position)
                        : Map.of("since", Instant.now().minusSeconds(3_600).toString()));
        look();
        assertThat(host.taken()).contains(told.getFirst()).doesNotHaveDuplicates();
        assertThat(store.identity().epoch()).isEqualTo(here.epoch());
    }

    @Test
    void a_position_of_a_history_that_a_restore_took_back_is_refused_with_where_to_go_on() {
        JsonNode webhook = registered(Map.of());
        Cursor here = Cursor.decode(webhook.required("position").asString());
        JsonNode answer = application
                .graphQlWith(
                        application.token(Persona.PARTNER),
                        MANAGE.formatted("ReplayWebhookInput", "replayWebhook"),
                        Map.of(
                                "input",
                                Map.of(
                                        "webhookId",
                                        webhook.required("webhookId").asString(),
                                        "fromPosition",
                                        new Cursor(here.store(), here.epoch() + 1, 1).encode())))
                .json();
        assertThat(answer.required("errors")
                        .get(0)
                        .required("extensions")
                        .required("code")
                        .asString())
                .isIn("CURSOR_EPOCH_CHANGED", "CURSOR_UNREADABLE");
    }
}
