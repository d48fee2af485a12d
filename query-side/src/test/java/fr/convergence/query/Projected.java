package fr.convergence.query;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.agenda.Span;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.cartography.Database;
import fr.convergence.query.cartography.TestReadModels;
import graphql.GraphqlErrorBuilder;
import graphql.scalars.ExtendedScalars;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.DefaultBatchLoaderRegistry;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One read model on a real database, its GraphQL on top: events go in, answers come out. */
public final class Projected {

    private final DataSource database = Database.empty();
    private final AtomicInteger cardsAsked = new AtomicInteger();
    private final List<StoredEvent> events = new ArrayList<>();
    private final Projection projection;
    private final Map<String, StructureCard> cards;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final DefaultExecutionGraphQlService service;
    private final Map<String, LocalDate> used = new HashMap<>();
    private final List<OutsideTime.Busy> elsewhere = new ArrayList<>();
    private final Map<String, OutsideTime.LastRead> lastReads = new HashMap<>();
    private Instant now = Instant.parse("2026-01-15T09:00:00Z");

    /**
     * @param cards what the cartography shows
     * @param schemas names of the schema files of the slice
     * @param beans of the slice: its queries and controllers
     */
    public Projected(Projection projection, List<StructureCard> cards, List<String> schemas, Class<?>... beans) {
        this.projection = projection;
        this.cards = cards.stream().collect(Collectors.toMap(StructureCard::id, card -> card));
        this.service = service(schemas, beans);
        Database.run(database, "insert into store.follower (name) values ('%s')".formatted(schema()));
        empty();
    }

    /** An identifier. */
    public static String id(int number) {
        return new UUID(0x4000, 0x8000_0000_0000_0000L | number).toString();
    }

    public static StructureCard card(int number, String name) {
        return new StructureCard(
                id(number), name, "49", "Angers", null, List.of(), List.of(), null, null, null, List.of());
    }

    /** Sets the clock, which events and answers share. */
    public Projected at(Instant instant) {
        now = instant;
        return this;
    }

    /** Has a calendar feed read on a day. */
    public Projected used(String feedId, LocalDate day) {
        used.put(feedId, day);
        return this;
    }

    /** Has a structure be busy elsewhere. */
    public Projected busy(OutsideTime.Busy busy) {
        elsewhere.add(busy);
        return this;
    }

    /** Has a calendar kept elsewhere be read. */
    public Projected read(String calendarId, OutsideTime.LastRead last) {
        lastReads.put(calendarId, last);
        return this;
    }

    /** Events of one command, as one page. */
    public Projected record(Actor by, DomainEvent... happened) {
        UUID command = new UUID(7, events.size() + 1L);
        List<StoredEvent> page = new ArrayList<>();
        for (DomainEvent event : happened) {
            long position = events.size() + 1L;
            page.add(new StoredEvent(position, new UUID(9, position), event, by, command, now));
            events.add(page.getLast());
            store(page.getLast());
        }
        project(page);
        Database.run(
                database,
                "update store.follower set position = %d where name = '%s'".formatted(events.size(), schema()));
        return this;
    }

    /** So that instants become positions. */
    private void store(StoredEvent stored) {
        JdbcClient.create(database)
                .sql("insert into store.event values (?, ?, 'any', 1, '{}', '{}', '{}', ?)")
                .params(stored.position(), stored.id(), Timestamp.from(stored.recordedAt()))
                .update();
    }

    /** The same events again, from the beginning, in other pages. */
    public Projected rebuild(int pageSize) {
        empty();
        for (int from = 0; from < events.size(); from += pageSize) {
            project(events.subList(from, Math.min(from + pageSize, events.size())));
        }
        return this;
    }

    /** Everything again upon what is there. */
    public Projected repeat() {
        project(events);
        return this;
    }

    public List<StoredEvent> events() {
        return events;
    }

    public int cardsAsked() {
        return cardsAsked.get();
    }

    /** The rows of tables, as JSON, in an order of their own. */
    public List<String> rows(String... tables) {
        return Stream.of(tables)
                .flatMap(table -> JdbcClient.create(database)
                        .sql("select row from (select to_json(r)::text as row from %s.%s r) rows order by row"
                                .formatted(schema(), table))
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }

    /** How many rows of a table the database shows to an actor. */
    public int visible(String table, Actor actor) {
        return readModels()
                .read(
                        projection.name(),
                        actor,
                        null,
                        snapshot -> snapshot.sql()
                                .sql("select count(*) from " + table)
                                .query(Integer.class)
                                .single());
    }

    public TestReadModels readModels() {
        return new TestReadModels(database, () -> now);
    }

    /** What other slices, and infra, are given of this one. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public GraphQlTester.Response ask(String document, Actor actor, Object... variables) {
        GraphQlTester.Request<?> request = ExecutionGraphQlServiceTester.builder(service)
                .configureExecutionInput((_, input) ->
                        input.graphQLContext(Map.of("actor", actor)).build())
                .build()
                .documentName(document);
        for (int i = 0; i < variables.length; i += 2) {
            request = request.variable(String.valueOf(variables[i]), variables[i + 1]);
        }
        return request.execute();
    }

    public void refuses(String code, String document, Actor actor, Object... variables) {
        ask(document, actor, variables)
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .matches(error -> code.equals(error.getExtensions().get("code")), code));
    }

    private String schema() {
        return projection.name() + "_v" + projection.version();
    }

    private void empty() {
        Database.run(database, """
                drop schema if exists %1$s cascade;
                create schema %1$s;
                set search_path = %1$s;
                %2$s;
                reset search_path""".formatted(schema(), projection.tables()));
    }

    private void project(List<StoredEvent> page) {
        try (Connection transaction = database.getConnection();
                Statement statement = transaction.createStatement()) {
            transaction.setAutoCommit(false);
            statement.execute("set local search_path = " + schema());
            projection.project(page, transaction);
            transaction.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private DefaultExecutionGraphQlService service(List<String> schemas, Class<?>... beans) {
        BatchLoaderRegistry loaders = new DefaultBatchLoaderRegistry();
        context.registerBean(ReadModels.class, this::readModels);
        context.registerBean(Territory.class, Territory::current);
        context.registerBean(StructureCards.class, () -> ids -> {
            cardsAsked.incrementAndGet();
            return ids.stream()
                    .map(cards::get)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toMap(StructureCard::id, card -> card));
        });
        context.registerBean(
                PlaceCards.class,
                () -> ids -> cards.values().stream()
                        .flatMap(card -> card.places().stream())
                        .filter(place -> ids.contains(place.id()))
                        .collect(Collectors.toMap(StructureCard.Place::id, place -> place)));
        context.registerBean(
                CalendarUses.class,
                () -> ids -> used.entrySet().stream()
                        .filter(use -> ids.contains(use.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        context.registerBean(BatchLoaderRegistry.class, () -> loaders);
        context.registerBean(OutsideTime.class, () -> new OutsideTime() {
            @Override
            public List<Busy> busy(Collection<String> structureIds, Collection<String> postIds, Span within) {
                return elsewhere.stream()
                        .filter(busy -> structureIds.contains(busy.structureId())
                                || busy.postId() != null && postIds.contains(busy.postId()))
                        .filter(busy -> busy.span().common(within).isPresent())
                        .toList();
            }

            @Override
            public Map<String, LastRead> lastReads(Collection<String> calendarIds) {
                Map<String, LastRead> known = new HashMap<>(lastReads);
                known.keySet().retainAll(calendarIds);
                return known;
            }
        });
        context.register(beans);
        context.refresh();
        AnnotatedControllerConfigurer controllers = new AnnotatedControllerConfigurer();
        controllers.setApplicationContext(context);
        controllers.afterPropertiesSet();
        DefaultExecutionGraphQlService made = new DefaultExecutionGraphQlService(GraphQlSource.schemaResourceBuilder()
                .schemaResources(resources(schemas))
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
        made.addDataLoaderRegistrar(loaders);
        return made;
    }

    /** What the slice's own schema speaks of is that of the cartography. */
    private static Resource[] resources(List<String> schemas) {
        Stream<Resource> shared = Stream.of(
                new FileSystemResource("../infra/application/src/main/resources/graphql/schema.graphqls"),
                new FileSystemResource("../command-side/src/main/resources/graphql/cartography-mutations.graphqls"),
                new ClassPathResource("graphql/vocabulary.graphqls"),
                new ClassPathResource("graphql/cartography.graphqls"),
                new ClassPathResource("graphql/offer-model.graphqls"),
                new ClassPathResource("graphql/operator-referent.graphqls"));
        return Stream.concat(
                        shared, schemas.stream().map(name -> new ClassPathResource("graphql/" + name + ".graphqls")))
                .toArray(Resource[]::new);
    }
}
