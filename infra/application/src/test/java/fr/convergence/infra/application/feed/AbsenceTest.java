package fr.convergence.infra.application.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.GraphQlStream;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.RunningApplication.Answer;
import fr.convergence.infra.application.feed.FeedListener.Heard;
import fr.convergence.infra.application.security.Persona;
import fr.convergence.infra.application.vault.Happenings;
import fr.convergence.infra.application.webhook.WebhookHost;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.cartography.PostEvent.PostOpened;
import fr.convergence.kernel.cartography.PostEvent.PostRenamed;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * A consumer is killed, away for thousands of events ({@code -Dabsence.events}) that several writers record at once, one of which commits
 * late again and again, and goes on by its cursor while they still write: on each of the three ways.
 */
@ApplicationTest
@TestPropertySource(
        properties = {
            "convergence.egress.allowed=127.0.0.1",
            "convergence.egress.plain-http=true",
            "convergence.webhooks.look=200ms",
            "convergence.webhooks.per-second=1000",
            "convergence.feed.burst=100000000"
        })
class AbsenceTest {

    private static final int EVENTS = Integer.getInteger("absence.events", 3_000);
    private static final int BEFORE = 50;
    private static final int APPEND = 25;
    private static final int WRITERS = 4;
    private static final String LATE = "tardif";
    private static final String TYPE = "fr.convergence.post.changed.v1";
    private static final String SUBSCRIPTION = """
            subscription ($after: String) { events(after: $after, filter: {types: [POST_CHANGED]}) { id cursor } }""";
    private static final String REGISTER = """
            mutation ($address: String!) { registerWebhook(input: {
              label: "Absent", address: $address, filter: {types: [POST_CHANGED]}}) { webhookId rejections { code } } }""";
    private static final String MOVE = """
            mutation ($id: ID!, $address: String!) { changeWebhookAddress(input: {webhookId: $id, address: $address}) {
              rejections { code } } }""";

    private final RunningApplication application;
    private final Environment environment;
    private final Happenings happenings;
    private final JdbcClient sql;
    private final String post = UUID.randomUUID().toString();

    AbsenceTest(
            RunningApplication application, Environment environment, PostgresEventStore store, DataSource database) {
        this.application = application;
        this.environment = environment;
        this.happenings = new Happenings(store);
        this.sql = JdbcClient.create(database);
    }

    /** One writer's transactions end a while after their positions are known. */
    @BeforeEach
    void slow() {
        sql.sql("""
                create function public.late() returns trigger language plpgsql as $$ begin perform pg_sleep(0.3); return null; end $$;
                create constraint trigger late after insert on store.event deferrable initially deferred
                for each row when (new.payload::text like '%tardif 0"%') execute function public.late()""").update();
    }

    @AfterEach
    void quick() {
        sql.sql("drop trigger late on store.event; drop function public.late()").update();
    }

    private String partner() {
        return application.token(Persona.PARTNER);
    }

    private void happen(String name, int events) {
        happenings.happen(IntStream.range(0, events)
                .mapToObj(number -> new PostRenamed(post, List.of(structure()), name + " " + number))
                .toArray(DomainEvent[]::new));
    }

    private String structure() {
        return "3f6b8c1e-52b1-4f0e-9f55-0d0a7b1f6a10";
    }

    private FeedListener listen(String lastEventId) throws Exception {
        return new FeedListener(
                URI.create("http://localhost:" + environment.getProperty("local.server.port") + "/events?type=" + TYPE),
                partner(),
                lastEventId);
    }

    private void write(int events) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<Void>> writers = IntStream.range(0, WRITERS)
                    .<Callable<Void>>mapToObj(writer -> () -> {
                        for (int done = 0; done < events / WRITERS; done += APPEND) {
                            happen(writer == 0 && done % 500 == 0 ? LATE : "CN de " + writer, APPEND);
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> writer : threads.invokeAll(writers)) {
                writer.get();
            }
        }
    }

    /** What there is, by pages; as many as the table has. */
    private List<String> whole() {
        List<String> ids = new ArrayList<>();
        String after = "";
        for (boolean more = true; more; ) {
            Answer page = application.get("/events?limit=1000&type=" + TYPE + after, partner());
            page.json().forEach(event -> ids.add(event.required("id").asString()));
            after = "&after=" + page.header("Convergence-Cursor");
            more = Boolean.parseBoolean(page.header("Convergence-More"));
        }
        return ids;
    }

    private void assertExact(String way, List<String> told, List<String> expected) {
        assertThat(new ArrayList<>(new LinkedHashSet<>(told))).as(way).isEqualTo(expected);
        System.out.printf(
                "%s: %d events, 0 missed, 0 out of order, %d told twice%n",
                way, expected.size(), told.size() - expected.size());
    }

    @Test
    void who_was_away_for_long_goes_on_and_misses_nothing() throws Exception {
        happenings.happen(new PostOpened(post, List.of(structure()), "CN", null));
        List<String> bySse = new ArrayList<>();
        List<String> bySocket = new ArrayList<>();
        List<String> byWebhook = new ArrayList<>();
        String id;
        String lastId;
        String cursor = "";
        WebhookHost former = WebhookHost.up();
        try (WebhookHost host = former;
                FeedListener sse = listen("");
                GraphQlStream socket = application.socket(partner(), Map.of())) {
            id = application
                    .data(Persona.PARTNER, REGISTER, Map.of("address", host.address("/")))
                    .required("registerWebhook")
                    .required("webhookId")
                    .asString();
            socket.acknowledged().ask("1", SUBSCRIPTION, Map.of());
            await().until(() -> !sse.lastId().isEmpty());
            await().until(() -> sql.sql("select count(*) from webhook.endpoint")
                            .query(Integer.class)
                            .single()
                    == 1);
            happen("CN présent", BEFORE);
            for (int i = 0; i < BEFORE; i++) {
                Heard heard = sse.next();
                bySse.add(Objects.requireNonNull(heard.data()).required("id").asString());
                JsonNode next = socket.next().at("/payload/data/events");
                bySocket.add(next.required("id").asString());
                cursor = next.required("cursor").asString();
            }
            lastId = sse.lastId();
            await().until(() -> host.taken().size() >= BEFORE / 2);
        }
        byWebhook.addAll(former.taken());
        write(EVENTS);
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> whole().size() >= EVENTS + BEFORE);
        int all = EVENTS + BEFORE + EVENTS / 10 / WRITERS / APPEND * WRITERS * APPEND;
        try (WebhookHost host = WebhookHost.up();
                FeedListener sse = listen(lastId);
                GraphQlStream socket = application.socket(partner(), Map.of());
                ExecutorService writing = Executors.newSingleThreadExecutor()) {
            application.data(Persona.PARTNER, MOVE, Map.of("id", id, "address", host.address("/")));
            socket.acknowledged().ask("1", SUBSCRIPTION, Map.of("after", cursor));
            Future<Void> last = writing.submit(() -> {
                write(EVENTS / 10);
                return null;
            });
            while (bySse.size() < all) {
                bySse.add(
                        Objects.requireNonNull(sse.next().data()).required("id").asString());
            }
            while (bySocket.size() < all) {
                bySocket.add(socket.next().at("/payload/data/events/id").asString());
            }
            last.get();
            await().atMost(Duration.ofMinutes(30))
                    .until(() ->
                            new LinkedHashSet<>(byWebhook).size() + host.taken().size() >= all);
            byWebhook.addAll(host.taken());
        }
        List<String> expected = whole();
        assertThat(expected).hasSize(all).doesNotHaveDuplicates();
        assertThat(sql.sql("select count(*) from store.event where type = 'post-renamed'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(all);
        assertThat(sql.sql("select count(*) from store.event where payload::text like '%tardif 0\"%'")
                        .query(Integer.class)
                        .single())
                .as("appends that committed late")
                .isGreaterThan(EVENTS / WRITERS / 500);
        assertExact("server-sent events", bySse, expected);
        assertExact("graphql-transport-ws", bySocket, expected);
        assertExact("webhook", byWebhook, expected);
    }
}
