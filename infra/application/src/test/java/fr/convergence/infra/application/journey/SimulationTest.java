package fr.convergence.infra.application.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A made-up week, in an application of its own: the same whenever it is made up, whatever is killed in between. */
class SimulationTest {

    private static final String[] WEEK = {
        "--convergence.simulate=P7D",
        "--convergence.simulate-seed=7",
        "--convergence.simulate-referrals=30",
        "--convergence.import=" + Path.of("src/main/resources/sample/lieux-maine-et-loire.csv")
    };
    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path directory;

    /** What happened to whom: all that another run of the same seed must have in common. Links bear numbers of their own. */
    private static final String HAPPENED = """
            select recorded_at::text || ' ' || type || ' ' || array_to_string(tags, ' ') from store.event
            where type like 'referral-%' and type not like 'referral-link-%' or type in ('need-stated', 'deadline-passed', 'work-started', 'outcome-confirmed',
                'mismatch-overridden', 'contact-recorded', 'beneficiary-erased')
            order by position""";

    private static JdbcClient sql(Path data) {
        try {
            PGSimpleDataSource database = new PGSimpleDataSource();
            database.setPortNumbers(new int[] {
                Integer.parseInt(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                        .get(3))
            });
            database.setServerNames(new String[] {"127.0.0.1"});
            database.setDatabaseName("convergence");
            database.setUser("convergence");
            database.setPassword(Files.readString(data.resolve("secrets/postgres-application"))
                    .strip());
            return JdbcClient.create(database);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void awaitEnd(ApplicationProcess application, Path data) {
        try {
            await().atMost(LONG)
                    .until(() -> sql(data)
                            .sql("select next_day = end_day from simulation.run")
                            .query(Boolean.class)
                            .single());
        } catch (ConditionTimeoutException never) {
            throw new AssertionError(application.said(), never);
        }
    }

    /** What happened in a whole week, and when it ended. */
    private record Lived(LocalDate end, List<String> happened) {}

    private Lived lived(String name) {
        Path data = directory.resolve(name);
        try (ApplicationProcess application = new ApplicationProcess(data, WEEK)) {
            awaitEnd(application, data);
            return new Lived(end(data), happened(data));
        }
    }

    private static LocalDate end(Path data) {
        return sql(data)
                .sql("select end_day from simulation.run")
                .query(LocalDate.class)
                .single();
    }

    /** The week up to the same day: the first, unless it became another day since. */
    private Lived upTo(LocalDate end, Lived first) {
        return first.end().equals(end) ? first : lived("of-the-next-day");
    }

    private static List<String> happened(Path data) {
        return sql(data).sql(HAPPENED).query(String.class).list();
    }

    @Test
    void the_same_seed_makes_the_same_week_also_when_it_is_killed_in_the_middle() {
        Lived whole = lived("whole");
        assertThat(whole.happened()).hasSizeGreaterThan(100);
        Path data = directory.resolve("killed");
        ApplicationProcess killed = new ApplicationProcess(data, WEEK);
        await().atMost(LONG)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> happened(data).size() > 40);
        killed.kill();
        try (ApplicationProcess again = new ApplicationProcess(data, WEEK)) {
            awaitEnd(again, data);
            assertThat(happened(data)).isEqualTo(upTo(end(data), whole).happened());
            assertThat(again.graphQl("{ store { simulated } }", Map.of())
                            .at("/store/simulated")
                            .asBoolean())
                    .isTrue();
            export(again);
            refuseWhatIsNoJson(again);
            realTimeGoesOn(again, data);
        }
        assertThat(ApplicationProcess.refused(data, "--convergence.simulate=P2M")
                        .log())
                .anyMatch(line -> line.contains("another simulation was begun in this store"));
    }

    private static void export(ApplicationProcess application) {
        var answer = application.send(HttpRequest.newBuilder(application.uri("/exports/lieux-csv?department=49")));
        assertThat(answer.headers().firstValue("X-Convergence-Simulated")).hasValue("true");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("filename=\"simulation-lieux");
    }

    /** Whoever marks answers as simulated also lets headers be taken away, as refusals do. */
    private static void refuseWhatIsNoJson(ApplicationProcess application) {
        var answer = application.send(HttpRequest.newBuilder(application.uri("/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{ \"query")));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    private static void realTimeGoesOn(ApplicationProcess application, Path data) {
        Instant before = Instant.now();
        Register.register(application, UUID.randomUUID().toString());
        assertThat(sql(data)
                        .sql("select recorded_at from store.event order by position desc limit 1")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isAfterOrEqualTo(before);
    }

    @Test
    void a_store_in_which_something_really_happened_is_not_simulated_in() {
        Path data = directory.resolve("real");
        try (ApplicationProcess real = new ApplicationProcess(data)) {
            Register.register(real, UUID.randomUUID().toString());
            assertThat(real.graphQl("{ store { simulated } }", Map.of())
                            .at("/store/simulated")
                            .asBoolean())
                    .isFalse();
        }
        ApplicationProcess.Ended refused = ApplicationProcess.refused(data, "--convergence.simulate=P14D");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.log())
                .anyMatch(line ->
                        line.contains("Convergence cannot start: --convergence.simulate begins with an empty store"));
    }
}
