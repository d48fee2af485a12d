package fr.convergence.infra.application.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.convergence.infra.eventstore.Cursor;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.query.ReadModels;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.ReadModels.Snapshot;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.datasource.init.ScriptUtils;

class JdbcReadModelsTest {

    private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
    private static final Duration BRIEF = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Actor COORDINATOR = new Actor("c", Role.COORDINATOR, null, List.of("49"));

    private static EmbeddedPostgres server;
    private static DataSource database;
    private static JdbcClient owner;
    private static UUID store;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
        database = server.getPostgresDatabase();
        owner = JdbcClient.create(database);
        ResourceDatabasePopulator script = new ResourceDatabasePopulator(
                new ClassPathResource("db/event-store/V1__event_store.sql"),
                new ClassPathResource("db/event-store/V4__builds.sql"),
                new ClassPathResource("db/event-store/V5__epochs.sql"));
        script.setSeparator(ScriptUtils.EOF_STATEMENT_SEPARATOR);
        script.execute(database);
        store = owner.sql("select id from store.identity").query(UUID.class).single();
        for (String statement : List.of(
                "create role convergence_reader nologin",
                "grant usage on schema store to convergence_reader",
                "grant select (position, recorded_at) on store.event to convergence_reader",
                "grant select on store.epoch to convergence_reader",
                "create schema words_v3",
                "grant usage on schema words_v3 to convergence_reader",
                "create table words_v3.word (word text, readers text[])",
                "insert into words_v3.word values ('open', '{public}'), ('ours', '{network}'), ('49', '{department=49}')",
                "alter table words_v3.word enable row level security",
                """
                create policy readers on words_v3.word for select to convergence_reader
                using (readers && string_to_array(current_setting('convergence.scopes', true), ','))""",
                "grant select on words_v3.word to convergence_reader",
                """
                insert into store.event
                select n, gen_random_uuid(), 'any', 1, '{}', '{}', '{}', timestamptz '2026-01-01Z' + n * interval '1 day'
                from generate_series(1, 3) n""")) {
            owner.sql(statement).update();
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void threeEventsAreTakenIn() {
        owner.sql("delete from store.follower").update();
        owner.sql("insert into store.follower (name, position) values ('words_v3', 3)")
                .update();
        owner.sql("delete from store.build").update();
        owner.sql("insert into store.build values ('words_v3', 1, 'words_v3', 'ACTIVE')")
                .update();
    }

    @Test
    void each_actor_sees_its_own_rows() {
        assertThat(words(COORDINATOR)).containsExactly("49", "open", "ours");
        assertThat(words(new Actor("a", Role.AGENT, null, List.of()))).containsExactly("open", "ours");
        assertThat(words(new Actor("p", Role.PARTNER, null, List.of("49")))).containsExactly("open");
        assertThat(words(Actor.ANONYMOUS)).containsExactly("open");
    }

    @Test
    void a_scope_cannot_hide_another() {
        Actor forged = new Actor("f", Role.PARTNER, null, List.of());
        Actor comma = new Actor("f", Role.AGENT, "x,department=49", List.of());

        assertThat(words(forged)).containsExactly("open");
        assertThatThrownBy(() -> words(comma)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_query_changes_nothing_and_reads_no_event() {
        for (String statement : List.of(
                "insert into word values ('new', '{public}')",
                "select payload from store.event",
                "select * from store.command")) {
            assertThatThrownBy(() -> read(
                            BRIEF,
                            null,
                            view -> view.sql().sql(statement).query().listOfRows()))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void the_role_and_the_scopes_end_with_the_read() {
        words(COORDINATOR);

        assertThat(owner.sql(
                                "select current_user <> 'convergence_reader' and coalesce(current_setting('convergence.scopes', true), '') = ''")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void an_answer_tells_its_moment_and_its_position() {
        List<Object> told =
                read(BRIEF, null, view -> List.of(view.now(), view.position(), view.cursor(), view.cursorAt(2)));

        assertThat(told).containsExactly(NOW, 3L, cursor(3), cursor(2));
    }

    @Test
    void an_instant_is_the_position_of_the_last_event_recorded_by_then() {
        assertThat(positionAt("2026-01-01T23:59:59Z")).isZero();
        assertThat(positionAt("2026-01-02T00:00:00Z")).isEqualTo(1);
        assertThat(positionAt("2026-01-03T12:00:00Z")).isEqualTo(2);
        assertThat(positionAt("2030-01-01T00:00:00Z")).isEqualTo(3);
    }

    @Test
    void what_the_cursor_speaks_of_is_waited_for() {
        owner.sql("update store.follower set position = 2").update();
        AtomicInteger opened = new AtomicInteger();
        DataSource moving = new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                if (opened.incrementAndGet() == 3) {
                    owner.sql("update store.follower set position = 3").update();
                }
                return super.getConnection();
            }
        };

        long seen = models(moving, LONG).read("words", COORDINATOR, cursor(3), Snapshot::position);

        assertThat(seen).isEqualTo(3);
        assertThat(opened).hasValue(3);
    }

    @Test
    void a_query_that_finds_it_is_too_early_is_run_again() {
        AtomicInteger runs = new AtomicInteger();

        int run = read(LONG, null, _ -> {
            if (runs.incrementAndGet() < 3) {
                throw new NotReadable("NOT_YET_VISIBLE", "trop tôt");
            }
            return runs.get();
        });

        assertThat(run).isEqualTo(3);
    }

    @Test
    void what_does_not_come_in_time_is_not_yet_visible() {
        refused(cursor(4), "NOT_YET_VISIBLE");
        owner.sql("delete from store.follower").update();
        refused(null, "NOT_YET_VISIBLE");
    }

    @Test
    void a_build_under_way_answers_nobody() {
        owner.sql("update store.build set state = 'BUILDING'").update();
        refused(null, "NOT_YET_VISIBLE");
    }

    @Test
    void a_read_whose_build_was_dropped_meanwhile_is_begun_again_on_the_one_that_answers() {
        AtomicInteger runs = new AtomicInteger();
        List<String> words = read(
                LONG,
                null,
                snapshot -> snapshot.sql()
                        .sql(
                                runs.incrementAndGet() == 1
                                        ? "select word from dropped"
                                        : "select word from word where word = 'open'")
                        .query(String.class)
                        .list());
        assertThat(words).containsExactly("open");
        assertThatThrownBy(() -> read(
                        LONG,
                        null,
                        snapshot -> snapshot.sql()
                                .sql("select nonsense from word")
                                .query()
                                .listOfRows()))
                .isInstanceOf(BadSqlGrammarException.class);
    }

    @Test
    void what_is_no_cursor_of_this_store_is_refused_at_once() {
        refused("anything", "CURSOR_UNREADABLE");
        refused("", "CURSOR_UNREADABLE");
        refused(new Cursor(UUID.randomUUID(), 1, 1).encode(), "CURSOR_UNREADABLE");
    }

    @Test
    void a_cursor_of_an_epoch_the_store_has_not_come_to_is_refused_at_once() {
        refused(new Cursor(store, 2, 1).encode(), "CURSOR_UNREADABLE");
    }

    @Test
    void a_cursor_of_an_earlier_epoch_is_told_the_last_common_position_to_go_on_from() {
        inTheThirdEpoch(() -> {
            assertThat(lastCommon(1, 9)).isEqualTo(new Cursor(store, 3, 2));
            assertThat(lastCommon(1, 1)).isEqualTo(new Cursor(store, 3, 1));
            assertThat(lastCommon(2, 9)).as("lost with its own fork").isEqualTo(new Cursor(store, 3, 1));
            long seen = read(BRIEF, lastCommon(1, 9).encode(), Snapshot::position);
            assertThat(seen).isEqualTo(3);
        });
    }

    private static Cursor lastCommon(int epoch, long position) {
        AtomicReference<Object> told = new AtomicReference<>();
        assertThatThrownBy(() -> read(BRIEF, new Cursor(store, epoch, position).encode(), Snapshot::position))
                .isInstanceOfSatisfying(NotReadable.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("CURSOR_EPOCH_CHANGED");
                    told.set(refusal.details().get("lastCommonPosition"));
                });
        return Cursor.decode((String) told.get());
    }

    /** Epoch 2 branched off the first at 1 and was lost, epoch 3 at 2. */
    private static void inTheThirdEpoch(Runnable test) {
        owner.sql("insert into store.epoch (epoch, parent, forked_at, reason) values (2, 1, 1, ''), (3, 1, 2, '')")
                .update();
        owner.sql("update store.identity set epoch = 3").update();
        try {
            test.run();
        } finally {
            owner.sql("alter table store.epoch disable trigger append_only").update();
            owner.sql("delete from store.epoch where epoch > 1").update();
            owner.sql("alter table store.epoch enable trigger append_only").update();
            owner.sql("update store.identity set epoch = 1").update();
        }
    }

    private static List<String> words(Actor actor) {
        return models(database, BRIEF)
                .read(
                        "words",
                        actor,
                        null,
                        view -> view.sql()
                                .sql("select word from word order by word")
                                .query(String.class)
                                .list());
    }

    private static long positionAt(String instant) {
        return read(BRIEF, null, view -> view.positionAt(Instant.parse(instant)));
    }

    private static void refused(@Nullable String consistentWith, String code) {
        assertThatThrownBy(() -> read(BRIEF, consistentWith, Snapshot::position))
                .isInstanceOfSatisfying(
                        NotReadable.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static String cursor(long position) {
        return new Cursor(store, 1, position).encode();
    }

    private static <T> T read(Duration patience, @Nullable String consistentWith, Function<Snapshot, T> query) {
        return models(database, patience).read("words", COORDINATOR, consistentWith, query);
    }

    private static ReadModels models(DataSource from, Duration patience) {
        return new JdbcReadModels(from, List.of(new Words()), Clock.fixed(NOW, ZoneOffset.UTC), patience);
    }

    /** A read model of words. */
    private record Words() implements Projection {

        @Override
        public String name() {
            return "words";
        }

        @Override
        public int version() {
            return 3;
        }

        @Override
        public String tables() {
            return "";
        }

        @Override
        public void project(List<StoredEvent> page, Connection transaction) {
            throw new UnsupportedOperationException("its rows are given");
        }
    }
}
