package fr.convergence.infra.application.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.convergence.infra.application.GraphQlStream;
import fr.convergence.infra.application.MaineEtLoireTest;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.RunningApplication.Answer;
import fr.convergence.infra.application.feed.FeedListener.Heard;
import fr.convergence.infra.application.security.DevTokens;
import fr.convergence.infra.application.security.Persona;
import fr.convergence.infra.eventstore.Cursor;
import fr.convergence.kernel.feed.PublicEventType;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The feed of the real Maine-et-Loire, read in each of its ways: HTTP in, HTTP out. In an application of its own, since it registers
 * structures, which other journeys count.
 */
@MaineEtLoireTest
@TestPropertySource(properties = "convergence.feed.keep-alive=2s")
class FeedJourneyTest {

    private static final int PLACES = 247;

    private static final String SUBSCRIPTION = """
            subscription ($after: String, $filter: PublicEventFilter) {
              events(after: $after, filter: $filter) { id cursor name subject { id } } }""";

    private static final String CHANGED = """
            subscription ($department: String!, $after: String) {
              changed: %s(department: $department, after: $after) { position events { name subject { id } } } }""";

    private static final String OFFER = """
            mutation ($structure: ID!, $day: Date!) {
              offerImmersion(input: {structureId: $structure, day: $day, startsAt: "09:00", endsAt: "17:00", places: 2,
                profiles: [SOCIAL_WORKER], themes: [], programme: "Une journée"}) { rejections { code path } } }""";

    private static final String REGISTER = """
            mutation ($id: ID!, $name: String!) {
              registerStructure(input: {commandId: $id, details: {name: $name, commune: "49007"}}) {
                structureId position rejections { code } } }""";

    private final RunningApplication application;
    private final Environment environment;
    private final ApplicationContext context;
    private final JsonMapper json;

    FeedJourneyTest(
            RunningApplication application, Environment environment, ApplicationContext context, JsonMapper json) {
        this.application = application;
        this.environment = environment;
        this.context = context;
        this.json = json;
        await().atMost(Duration.ofMinutes(1))
                .until(() -> all(1_000, "&type=fr.convergence.place.").size() >= PLACES);
    }

    private String coordinator() {
        return application.token(Persona.COORDINATOR);
    }

    private Answer page(String query) {
        return application.get("/events" + query, coordinator());
    }

    private String now() {
        return page("?limit=1000&since=" + Instant.now().minusMillis(1)).header(FeedController.CURSOR);
    }

    private FeedListener listen(String query, String lastEventId) throws Exception {
        URI address =
                URI.create("http://localhost:" + environment.getProperty("local.server.port") + "/events" + query);
        return new FeedListener(address, coordinator(), lastEventId);
    }

    private String register(String name) {
        JsonNode payload = application
                .data(
                        Persona.COORDINATOR,
                        REGISTER,
                        Map.of("id", UUID.randomUUID().toString(), "name", name))
                .required("registerStructure");
        assertThat(payload.required("rejections")).isEmpty();
        return payload.required("structureId").asString();
    }

    private void offerADay(String structure) {
        JsonNode payload = application
                .data(
                        Persona.COORDINATOR,
                        OFFER,
                        Map.of(
                                "structure",
                                structure,
                                "day",
                                LocalDate.now(ZoneOffset.UTC).plusDays(30).toString()))
                .required("offerImmersion");
        assertThat(payload.required("rejections")).isEmpty();
    }

    /** Everything there is, by pages. */
    private List<JsonNode> all(int limit, String filter) {
        List<JsonNode> all = new ArrayList<>();
        Answer page = page("?limit=" + limit + filter);
        for (; ; ) {
            page.json().forEach(all::add);
            if (!page.header(FeedController.MORE).equals("true")) {
                return all;
            }
            page = page("?limit=" + limit + "&after=" + page.header(FeedController.CURSOR) + filter);
        }
    }

    @Test
    void page_by_page_everything_comes_once_and_in_order_and_is_what_the_contract_says() {
        String filter = "&type=fr.convergence.place.";
        List<JsonNode> all = all(100, filter);
        assertThat(all).hasSizeGreaterThanOrEqualTo(247);
        assertThat(all).extracting(event -> event.required("id").asString()).doesNotHaveDuplicates();
        assertThat(all)
                .extracting(event -> event.required("sequence").asString())
                .isSorted();
        assertThat(all(7, filter).subList(0, all.size())).isEqualTo(all);
        Schema schema = schema();
        for (JsonNode event : all) {
            String text = json.writeValueAsString(event);
            assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
            CloudEvent read = EventFormatProvider.getInstance()
                    .resolveFormat(JsonFormat.CONTENT_TYPE)
                    .deserialize(text.getBytes(UTF_8));
            assertThat(read.getType()).startsWith("fr.convergence.place.");
            assertThat(read.getExtension("cursor")).isNotNull();
        }
    }

    /** Of any message that the contract knows. */
    private Schema schema() {
        JsonNode contract = application.get("/asyncapi.json").json();
        assertThat(contract.required("asyncapi").asString()).isEqualTo("3.0.0");
        assertThat(contract.at("/channels/events/messages").size()).isEqualTo(PublicEventType.values().length);
        List<JsonNode> payloads = new ArrayList<>();
        contract.at("/components/messages").forEach(message -> payloads.add(message.required("payload")));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(json.writeValueAsString(
                        Map.of("anyOf", payloads, "components", contract.required("components"))));
    }

    @Test
    void what_the_contract_does_not_know_it_refuses() {
        String known = json.writeValueAsString(page("?limit=1").json().get(0));
        assertThat(schema().validate(known, InputFormat.JSON)).isEmpty();
        assertThat(schema().validate(known.replace(".v1\"", ".v9\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema().validate(known.replace("\"label\"", "\"name\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void who_was_away_goes_on_from_the_last_event_it_was_told() throws Exception {
        List<String> registered = new ArrayList<>();
        List<String> told = new ArrayList<>();
        String last;
        try (FeedListener first = listen("?type=fr.convergence.structure.registered.v1", "")) {
            await().until(() -> !first.lastId().isEmpty());
            registered.add(register("Atelier du premier flux"));
            told.add(subject(first.next()));
            last = first.lastId();
        }
        for (int i = 0; i < 5; i++) {
            registered.add(register("Atelier manqué " + (char) ('a' + i)));
        }
        try (FeedListener second = listen("?type=fr.convergence.structure.registered.v1", last)) {
            for (int i = 0; i < 5; i++) {
                told.add(subject(second.next()));
            }
            registered.add(register("Atelier du second flux"));
            told.add(subject(second.next()));
        }
        assertThat(told).isEqualTo(registered);
    }

    private static String subject(Heard heard) {
        assertThat(heard.name()).isEqualTo("fr.convergence.structure.registered.v1");
        JsonNode data = Objects.requireNonNull(heard.data());
        assertThat(heard.id()).isEqualTo(data.required("cursor").asString());
        return data.required("subject").asString().replace("structure/", "");
    }

    @Test
    void a_page_waits_for_the_first_event_that_is_asked_for() throws Exception {
        String cursor = now();
        String asked = "?wait=20&type=fr.convergence.structure.registered.v1&after=" + cursor;
        CompletableFuture<Answer> waiting = CompletableFuture.supplyAsync(() -> page(asked));
        String structure = register("Atelier attendu");
        JsonNode events = waiting.get(15, TimeUnit.SECONDS).json();
        assertThat(events).hasSize(1);
        assertThat(events.get(0).required("subject").asString()).isEqualTo("structure/" + structure);
    }

    @Test
    void a_subscription_tells_the_same_from_the_same_cursor() {
        String cursor = now();
        String structure = register("Atelier abonné");
        Map<String, Object> asked = Map.of("after", cursor, "filter", Map.of("types", List.of("STRUCTURE_REGISTERED")));
        try (GraphQlStream sse = application.listen(coordinator(), SUBSCRIPTION, asked);
                GraphQlStream socket = application.socket(coordinator(), Map.of())) {
            socket.acknowledged().ask("1", SUBSCRIPTION, asked);
            JsonNode first = sse.next().at("/payload/data/events");
            assertThat(first.at("/subject/id").asString()).isEqualTo(structure);
            assertThat(socket.next().at("/payload/data/events")).isEqualTo(first);
            String next = register("Atelier abonné aussi");
            assertThat(sse.next().at("/payload/data/events/subject/id").asString())
                    .isEqualTo(next);
            assertThat(socket.next().at("/payload/data/events/subject/id").asString())
                    .isEqualTo(next);
        }
    }

    @Test
    void a_dashboard_is_told_when_to_look_again_and_sees_then_what_changed() {
        String after = now();
        Map<String, Object> asked = Map.of("department", "49", "after", after);
        try (GraphQlStream map = application.listen(coordinator(), CHANGED.formatted("mindMapChanged"), asked);
                GraphQlStream agenda = application.listen(coordinator(), CHANGED.formatted("agendaChanged"), asked)) {
            String structure = register("Atelier qui change la carte");
            JsonNode change = map.next().at("/payload/data/changed");
            assertThat(change.at("/events/0/subject/id").asString()).isEqualTo(structure);
            assertThat(application
                            .data(
                                    Persona.COORDINATOR,
                                    """
                                    query ($id: ID!, $position: String) {
                                      structure(id: $id, consistentWith: $position) { name } }""",
                                    Map.of(
                                            "id",
                                            structure,
                                            "position",
                                            change.required("position").asString()))
                            .at("/structure/name")
                            .asString())
                    .isEqualTo("Atelier qui change la carte");
            offerADay(structure);
            JsonNode day = agenda.next().at("/payload/data/changed/events/0");
            assertThat(day.at("/name").asString()).isEqualTo("fr.convergence.immersion.offered.v1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mindMapChanged, department, 20, UNKNOWN_DEPARTMENT",
        "agendaChanged, department, 20, UNKNOWN_DEPARTMENT",
        "referralChanged, department, 20, UNKNOWN_DEPARTMENT"
    })
    void what_no_dashboard_shows_is_refused(String subscription, String argument, String value, String code) {
        try (GraphQlStream refused =
                application.listen(coordinator(), CHANGED.formatted(subscription), Map.of(argument, value))) {
            assertThat(refused.next().toString()).contains(code);
        }
    }

    @Test
    void a_partner_is_told_of_what_is_published_and_nothing_else() {
        assertThat(all(1_000, "")).isNotEmpty();
        Answer published = application.get("/events?limit=1000", application.token(Persona.PARTNER));
        assertThat(published.status()).isEqualTo(200);
        assertThat(published.json())
                .isNotEmpty()
                .allSatisfy(
                        event -> assertThat(event.required("type").asString())
                                .matches(
                                        "fr\\.convergence\\.(structure|offer|place|habilitation|post|partnership|offer-model)\\..*"));
        assertThat(application.get("/events").status()).isEqualTo(401);
    }

    @Test
    void what_cannot_be_read_is_told_before_anything_else() throws Exception {
        refuses("?type=fr.convergence.nothing.v1", 400, "UNKNOWN_EVENT_TYPE");
        refuses("?theme=NOTHING", 400, "UNKNOWN_THEME");
        refuses("?department=00", 400, "UNKNOWN_DEPARTMENT");
        refuses("?since=yesterday", 400, "INSTANT_UNREADABLE");
        refuses("?since=2026-01-01T00:00:00Z&after=x", 400, "TWO_BEGINNINGS");
        refuses("?limit=0", 400, "NUMBER_OUT_OF_RANGE");
        refuses("?wait=61", 400, "NUMBER_OUT_OF_RANGE");
        refuses("?after=x", 400, "CURSOR_UNREADABLE");
        Cursor here = Cursor.decode(now());
        refuses("?after=" + new Cursor(here.store(), 9, 1).encode(), 400, "CURSOR_UNREADABLE");
        refuses("?after=" + new Cursor(UUID.randomUUID(), 1, 1).encode(), 400, "CURSOR_UNREADABLE");
        try (FeedListener refused = listen("?type=nothing", "")) {
            assertThat(refused.status()).isEqualTo(400);
        }
    }

    private void refuses(String query, int status, String code) {
        Answer answer = page(query);
        assertThat(answer.status()).as(query).isEqualTo(status);
        assertThat(answer.json().required("code").asString()).isEqualTo(code);
    }

    @Test
    void a_client_keeps_so_many_streams_open_and_each_ends_with_its_token() throws Exception {
        String token = DevTokens.ending(context, Persona.AUDITOR, Duration.ofSeconds(4));
        URI address = URI.create("http://localhost:" + environment.getProperty("local.server.port") + "/events");
        List<FeedListener> open = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) {
                open.add(new FeedListener(address, token, null));
                assertThat(open.getLast().status()).isEqualTo(200);
            }
            try (FeedListener more = new FeedListener(address, token, null)) {
                assertThat(more.status()).isEqualTo(429);
            }
            for (FeedListener each : open) {
                assertThat(each.ends()).isTrue();
            }
        } finally {
            open.forEach(FeedListener::close);
        }
        try (FeedListener again = new FeedListener(address, application.token(Persona.AUDITOR), null)) {
            assertThat(again.status()).isEqualTo(200);
        }
    }

    @Test
    void the_catalogue_names_every_type() {
        String page = application.get("/events/catalogue").text();
        for (PublicEventType type : PublicEventType.values()) {
            assertThat(page).contains("<code>" + type.type() + "</code>");
        }
        assertThat(application
                        .get(FeedContract.SCHEMA)
                        .json()
                        .required("required")
                        .size())
                .isEqualTo(5);
    }
}
