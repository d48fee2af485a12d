package fr.convergence.query.whodoeswhat;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRegistered;
import fr.convergence.kernel.cartography.StructureEvent.OfferPublished;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.Acquaintances;
import fr.convergence.query.Acquaintances.Known;
import fr.convergence.query.ReadModels;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.cartography.CartographyProjection;
import fr.convergence.query.cartography.Database;
import fr.convergence.query.cartography.TestReadModels;
import graphql.GraphqlErrorBuilder;
import graphql.scalars.ExtendedScalars;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened in a few places, both read models kept from it, and the whole query side that answers. */
final class Town {

    static final String ANGERS = "49007";
    static final String SAUMUR = "49328";
    static final double[] HERE = {47.47, -0.55};
    static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z"); // a Thursday, 10:00 in Paris
    static final Actor AGENT = new Actor("a", Role.AGENT, id(900), List.of("49"));

    private static final AtomicReference<ReadModels> CURRENT = new AtomicReference<>();
    private static final AtomicReference<Map<String, Known>> ACQUAINTANCES = new AtomicReference<>(Map.of());
    private static final DefaultExecutionGraphQlService SERVICE = service();

    private final DataSource database = Database.empty();
    private final List<Projection> projections =
            List.of(new CartographyProjection(Territory.current()), new ResponseTimesProjection());
    private final List<StoredEvent> events = new ArrayList<>();
    private Instant now = NOW;

    Town() {
        projections.forEach(this::install);
        CURRENT.set(new TestReadModels(database, () -> now));
        ACQUAINTANCES.set(Map.of());
    }

    /** Whom every structure knows, by id. */
    Town knowing(Map<String, Known> acquaintances) {
        ACQUAINTANCES.set(acquaintances);
        return this;
    }

    static String id(int number) {
        return new UUID(0x4000, 0x8000_0000_0000_0000L | number).toString();
    }

    /** A degree of latitude is some 111 km: a point so far north of here. */
    static double[] north(double km) {
        return new double[] {HERE[0] + km / 111.195, HERE[1]};
    }

    /** A structure that receives people at a point, with a service for procedures that says what it is given. */
    Town door(int number, double[] where, String... terms) {
        return structure(number, ANGERS, where).offer(number, 1000 + number, terms);
    }

    /** A structure that receives people at a point. */
    Town structure(int number, String commune, double[] where, String... more) {
        return record(new StructureRegistered(
                        id(number), details(more, "NAME", "Maison " + number, "COMMUNE", commune)))
                .record(
                        new PlaceRegistered(
                                id(2000 + number),
                                details(
                                        new String[0],
                                        "NAME",
                                        "Lieu",
                                        "COMMUNE",
                                        commune,
                                        "LATITUDE",
                                        String.format(Locale.ROOT, "%.6f", where[0]),
                                        "LONGITUDE",
                                        String.format(Locale.ROOT, "%.6f", where[1]))),
                        new StructurePlaceAttached(id(number), id(2000 + number)));
    }

    Town offer(int structure, int number, String... terms) {
        return record(new OfferPublished(
                id(structure),
                id(number),
                OfferLevel.NATIONAL_OFFICIAL,
                details(terms, "THEME", "ADMINISTRATIVE_PROCEDURES")));
    }

    static Map<String, List<String>> details(String[] more, String... pairs) {
        Map<String, List<String>> details = new TreeMap<>();
        for (String[] some : List.of(pairs, more)) {
            for (int i = 0; i < some.length; i += 2) {
                details.put(some[i], List.of(some[i + 1].split("\\|")));
            }
        }
        return details;
    }

    Town after(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** Records events and takes them in at once. */
    Town record(DomainEvent... happened) {
        List<StoredEvent> page = new ArrayList<>();
        for (DomainEvent event : happened) {
            page.add(new StoredEvent(
                    events.size() + page.size() + 1L, UUID.randomUUID(), event, AGENT, UUID.randomUUID(), now));
        }
        events.addAll(page);
        project(page);
        return this;
    }

    /** Builds both read models anew, in pages of that size. */
    Town rebuild(int pageSize) {
        projections.forEach(projection -> {
            Database.run(
                    database,
                    "drop schema %1$s cascade; delete from store.follower where name = '%1$s'"
                            .formatted(schema(projection)));
            install(projection);
        });
        for (int from = 0; from < events.size(); from += pageSize) {
            project(events.subList(from, Math.min(from + pageSize, events.size())));
        }
        return this;
    }

    /** Takes in again what was taken in. */
    Town takeInResponsesAgain() {
        inTransaction(projections.getLast(), events);
        return this;
    }

    List<String> responses() {
        return JdbcClient.create(database)
                .sql("select to_json(r) from response_times_v1.response r order by referral_id, receiver_id")
                .query(String.class)
                .list();
    }

    DataSource database() {
        return database;
    }

    ReadModels readModels() {
        return CURRENT.get();
    }

    private void project(List<StoredEvent> page) {
        projections.forEach(projection -> {
            List<StoredEvent> theirs = page.stream()
                    .filter(stored -> projection.concerns(stored.event().getClass()))
                    .toList();
            if (!theirs.isEmpty()) {
                inTransaction(projection, theirs);
            }
        });
    }

    private void inTransaction(Projection projection, List<StoredEvent> page) {
        try (Connection transaction = database.getConnection();
                Statement statement = transaction.createStatement()) {
            transaction.setAutoCommit(false);
            statement.execute("set local search_path = " + schema(projection));
            projection.project(page, transaction);
            transaction.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void install(Projection projection) {
        Database.run(database, """
                create schema %1$s;
                insert into store.follower (name) values ('%1$s');
                set search_path = %1$s;
                %2$s;
                %3$s;
                reset search_path""".formatted(
                        schema(projection), projection.tables(), String.join(";", projection.indices())));
    }

    private static String schema(Projection projection) {
        return projection.name() + "_v" + projection.version();
    }

    GraphQlTester.Response ask(Actor actor, String document, Map<String, Object> variables) {
        GraphQlTester.Request<?> request = ExecutionGraphQlServiceTester.builder(SERVICE)
                .configureExecutionInput((_, input) ->
                        input.graphQLContext(Map.of("actor", actor)).build())
                .build()
                .documentName(document);
        for (Map.Entry<String, Object> variable : variables.entrySet()) {
            request = request.variable(variable.getKey(), variable.getValue());
        }
        return request.execute();
    }

    /** Asks from here, with what differs from an ordinary need of help with procedures. */
    GraphQlTester.Response ask(String... need) {
        return ask(AGENT, "who-does-what", Map.of("need", need(need), "near", near()));
    }

    static Map<String, Object> need(String... more) {
        Map<String, Object> need = new TreeMap<>(Map.of("theme", "ADMINISTRATIVE_PROCEDURES"));
        for (int i = 0; i < more.length; i += 2) {
            need.put(
                    more[i],
                    List.of("true", "false").contains(more[i + 1]) ? Boolean.valueOf(more[i + 1]) : more[i + 1]);
        }
        return need;
    }

    static Map<String, Object> near() {
        return Map.of("latitude", HERE[0], "longitude", HERE[1], "kilometres", 30);
    }

    private static DefaultExecutionGraphQlService service() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(ReadModels.class, Current::new);
        context.registerBean(Territory.class, Territory::current);
        context.registerBean(Acquaintances.class, () -> (_, _) -> ACQUAINTANCES.get());
        context.scan("fr.convergence.query.cartography", "fr.convergence.query.whodoeswhat");
        context.refresh();
        AnnotatedControllerConfigurer controllers = new AnnotatedControllerConfigurer();
        controllers.setApplicationContext(context);
        controllers.afterPropertiesSet();
        return new DefaultExecutionGraphQlService(GraphQlSource.schemaResourceBuilder()
                .schemaResources(
                        new FileSystemResource("../infra/application/src/main/resources/graphql/schema.graphqls"))
                .schemaResources(new FileSystemResource(
                        "../command-side/src/main/resources/graphql/cartography-mutations.graphqls"))
                .schemaResources(
                        Arrays.stream("vocabulary cartography offer-model operator-referent who-does-what".split(" "))
                                .map(name -> new ClassPathResource("graphql/" + name + ".graphqls"))
                                .toArray(Resource[]::new))
                .configureRuntimeWiring(controllers)
                .configureRuntimeWiring(wiring -> wiring.scalar(ExtendedScalars.Date)
                        .scalar(ExtendedScalars.DateTime)
                        .scalar(ExtendedScalars.LocalTime))
                .exceptionResolvers(List.of(DataFetcherExceptionResolver.forSingleError(
                        (failure, environment) -> failure instanceof NotReadable refusal
                                ? GraphqlErrorBuilder.newError(environment)
                                        .errorType(ErrorType.BAD_REQUEST)
                                        .message(refusal.getMessage())
                                        .extensions(Map.of("code", refusal.code()))
                                        .build()
                                : null)))
                .build());
    }

    /** The read models of the test that runs. */
    private static final class Current implements ReadModels {

        @Override
        public <T> T read(
                String name,
                Actor actor,
                @org.jspecify.annotations.Nullable String consistentWith,
                java.util.function.Function<Snapshot, T> query) {
            return CURRENT.get().read(name, actor, consistentWith, query);
        }
    }
}
