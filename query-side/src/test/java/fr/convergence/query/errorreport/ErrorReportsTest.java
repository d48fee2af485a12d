package fr.convergence.query.errorreport;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.ErrorReportDismissal;
import fr.convergence.kernel.cartography.ErrorReportEvent;
import fr.convergence.kernel.cartography.ErrorReportEvent.ErrorReportAccepted;
import fr.convergence.kernel.cartography.ErrorReportEvent.ErrorReportDismissed;
import fr.convergence.kernel.cartography.ErrorReportEvent.ErrorReported;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.ReadModels;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.StructureCard;
import fr.convergence.query.StructureCards;
import fr.convergence.query.cartography.Database;
import fr.convergence.query.cartography.TestReadModels;
import graphql.GraphqlErrorBuilder;
import graphql.scalars.ExtendedScalars;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
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

/** What those who settle reports of errors see of them: events in, GraphQL answers out. */
class ErrorReportsTest {

    private static final Actor COORDINATOR = new Actor("c", Role.COORDINATOR, null, List.of("49"));
    private static final Actor AGENT = new Actor("a", Role.AGENT, id(1), List.of("49"));
    private static final LocalDate DAY = LocalDate.parse("2026-01-15");
    private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
    private static final Map<String, StructureCard> CARDS =
            Map.of(id(1), card(1, "Mairie"), id(3), card(3, "Association"));

    private final DataSource database = Database.empty();
    private final ErrorReportProjection projection = new ErrorReportProjection();
    private final List<StoredEvent> events = new ArrayList<>();
    private final AtomicInteger cardsAsked = new AtomicInteger();
    private final DefaultExecutionGraphQlService service = service();

    private static String id(int number) {
        return new UUID(0x4000, 0x8000_0000_0000_0000L | number).toString();
    }

    private static StructureCard card(int number, String name) {
        return new StructureCard(
                id(number), name, "49", "Angers", null, List.of(), List.of(), null, null, null, List.of());
    }

    private static ErrorReported reported(int report, int structure, String department) {
        return new ErrorReported(
                id(report),
                id(structure),
                department,
                null,
                StructureField.PHONE,
                "Le standard a changé",
                Map.of("PHONE", List.of("+33241000001")),
                id(99),
                Role.MEDIATOR,
                id(3),
                DAY);
    }

    private static ErrorReported whole(int report, int structure, @Nullable String offer) {
        return new ErrorReported(
                id(report),
                id(structure),
                "49",
                offer,
                null,
                "Le lieu a déménagé",
                Map.of(),
                id(98),
                Role.PARTNER,
                null,
                DAY);
    }

    @BeforeEach
    void install() {
        Database.run(database, "insert into store.follower (name) values ('error_reports_v1')");
        empty();
        record(
                reported(11, 1, "49"),
                whole(12, 2, null),
                whole(13, 1, id(70)),
                reported(14, 2, "49"),
                reported(15, 5, "44"),
                new ErrorReportAccepted(id(11), id(1), DAY.plusDays(1)),
                new ErrorReportDismissed(id(14), id(2), ErrorReportDismissal.RECORD_IS_RIGHT, DAY.plusDays(2)));
    }

    private void empty() {
        Database.run(database, """
                drop schema if exists error_reports_v1 cascade;
                create schema error_reports_v1;
                set search_path = error_reports_v1;
                %s;
                reset search_path""".formatted(projection.tables()));
    }

    private void record(ErrorReportEvent... happened) {
        List<StoredEvent> page = Arrays.stream(happened)
                .map(event -> new StoredEvent(
                        events.size() + List.of(happened).indexOf(event) + 1L,
                        UUID.randomUUID(),
                        event,
                        COORDINATOR,
                        UUID.randomUUID(),
                        NOW))
                .toList();
        events.addAll(page);
        project(page);
    }

    private void project(List<StoredEvent> page) {
        try (Connection transaction = database.getConnection();
                Statement statement = transaction.createStatement()) {
            transaction.setAutoCommit(false);
            statement.execute("set local search_path = error_reports_v1");
            projection.project(page, transaction);
            transaction.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private DefaultExecutionGraphQlService service() {
        BatchLoaderRegistry loaders = new DefaultBatchLoaderRegistry();
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(ReadModels.class, () -> new TestReadModels(database, () -> NOW));
        context.registerBean(Territory.class, Territory::current);
        context.registerBean(StructureCards.class, () -> ids -> {
            cardsAsked.incrementAndGet();
            return CARDS.entrySet().stream()
                    .filter(card -> ids.contains(card.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        });
        context.registerBean(BatchLoaderRegistry.class, () -> loaders);
        context.register(ErrorReportQueries.class, ErrorReportController.class);
        context.refresh();
        AnnotatedControllerConfigurer controllers = new AnnotatedControllerConfigurer();
        controllers.setApplicationContext(context);
        controllers.afterPropertiesSet();
        DefaultExecutionGraphQlService made = new DefaultExecutionGraphQlService(GraphQlSource.schemaResourceBuilder()
                .schemaResources(
                        new FileSystemResource("../infra/application/src/main/resources/graphql/schema.graphqls"),
                        new FileSystemResource(
                                "../command-side/src/main/resources/graphql/cartography-mutations.graphqls"),
                        new ClassPathResource("graphql/vocabulary.graphqls"),
                        new ClassPathResource("graphql/error-report.graphqls"))
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

    private GraphQlTester.Response ask(Actor actor, Object... variables) {
        GraphQlTester.Request<?> request = ExecutionGraphQlServiceTester.builder(service)
                .configureExecutionInput((_, input) ->
                        input.graphQLContext(Map.of("actor", actor)).build())
                .build()
                .documentName("error-reports");
        for (int i = 0; i < variables.length; i += 2) {
            request = request.variable(String.valueOf(variables[i]), variables[i + 1]);
        }
        return request.execute();
    }

    private List<String> ids(Actor actor, Object... variables) {
        return ask(actor, variables)
                .path("errorReports.edges[*].node.id")
                .entityList(String.class)
                .get();
    }

    private void refuses(String code, Actor actor, Object... variables) {
        ask(actor, variables)
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .matches(error -> code.equals(error.getExtensions().get("code"))));
    }

    private static List<String> reports(int... numbers) {
        return IntStream.of(numbers).mapToObj(ErrorReportsTest::id).toList();
    }

    @Test
    void a_report_tells_what_is_wrong_who_said_so_as_role_and_structure_and_what_was_made_of_it() {
        GraphQlTester.Response answer = ask(COORDINATOR, "department", "49");
        answer.path("errorReports.edges[0].node")
                .matchesJsonStrictly("""
                {"id": "%s", "structureId": "%s", "structureName": "Mairie", "offerId": null,
                 "field": {"code": "PHONE", "label": "%s"}, "message": "Le standard a changé",
                 "proposedValues": ["+33241000001"],
                 "reporter": {"role": {"code": "MEDIATOR"}, "structureId": "%s", "structureName": "Association"},
                 "reportedOn": "2026-01-15", "status": "ACCEPTED", "reason": null, "settledOn": "2026-01-16"}""".formatted(id(11), id(1), StructureField.PHONE.label(), id(3)));
        answer.path("errorReports.edges[1].node").matchesJsonStrictly("""
                {"id": "%s", "structureId": "%s", "structureName": null, "offerId": null, "field": null,
                 "message": "Le lieu a déménagé", "proposedValues": null,
                 "reporter": {"role": {"code": "PARTNER"}, "structureId": null, "structureName": null},
                 "reportedOn": "2026-01-15", "status": "OPEN", "reason": null, "settledOn": null}""".formatted(id(12), id(2)));
        answer.path("errorReports.edges[2].node.offerId").entity(String.class).isEqualTo(id(70));
        answer.path("errorReports.edges[3].node.reason.code")
                .entity(String.class)
                .isEqualTo("RECORD_IS_RIGHT");
        assertThat(cardsAsked).hasValue(2);
    }

    @Test
    void reports_are_chosen_by_structure_and_by_what_became_of_them() {
        assertThat(ids(COORDINATOR, "department", "49")).isEqualTo(reports(11, 12, 13, 14));
        assertThat(ids(COORDINATOR, "department", "49", "status", "OPEN")).isEqualTo(reports(12, 13));
        assertThat(ids(COORDINATOR, "department", "49", "structureId", id(1))).isEqualTo(reports(11, 13));
        assertThat(ids(COORDINATOR, "department", "49", "structureId", id(2), "status", "DISMISSED"))
                .isEqualTo(reports(14));
        assertThat(ids(COORDINATOR, "department", "49", "structureId", "none")).isEmpty();
    }

    @Test
    void a_list_is_read_page_by_page_the_oldest_first() {
        GraphQlTester.Response one = ask(COORDINATOR, "department", "49", "first", 3);
        one.path("errorReports.totalCount").entity(Integer.class).isEqualTo(4);
        one.path("errorReports.position").entity(String.class).isEqualTo("at-0");
        one.path("errorReports.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(true);
        one.path("errorReports.pageInfo.hasPreviousPage").entity(Boolean.class).isEqualTo(false);
        String cursor =
                one.path("errorReports.pageInfo.endCursor").entity(String.class).get();
        GraphQlTester.Response rest = ask(COORDINATOR, "department", "49", "first", 3, "after", cursor);
        rest.path("errorReports.edges[*].node.id").entityList(String.class).isEqualTo(reports(14));
        rest.path("errorReports.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(false);
        rest.path("errorReports.pageInfo.hasPreviousPage").entity(Boolean.class).isEqualTo(true);
        refuses("PAGE_SIZE_OUT_OF_RANGE", COORDINATOR, "department", "49", "first", 101);
        refuses("CURSOR_UNREADABLE", COORDINATOR, "department", "49", "after", "x");
    }

    @Test
    void reports_keep_their_order_beyond_ten() {
        for (int number = 20; number < 30; number++) {
            record(whole(number, 1, null));
        }
        assertThat(ids(COORDINATOR, "department", "49", "status", "OPEN"))
                .isEqualTo(reports(12, 13, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29));
    }

    @Test
    void who_works_in_a_structure_sees_what_speaks_of_it_and_nothing_else() {
        assertThat(ids(AGENT, "department", "49")).isEqualTo(reports(11, 13));
        assertThat(ids(AGENT, "department", "49", "structureId", id(1), "status", "OPEN"))
                .isEqualTo(reports(13));
        assertThat(ids(AGENT, "department", "44")).isEmpty();
        refuses("NOT_ALLOWED", AGENT, "department", "49", "structureId", id(2));
    }

    @Test
    void nobody_else_sees_any() {
        for (Actor actor : List.of(
                new Actor("n", Role.COORDINATOR, null, List.of("44")),
                new Actor("u", Role.AUDITOR, id(1), List.of("49")),
                new Actor("p", Role.PARTNER, id(1), List.of("49")),
                Actor.ofLink(id(51), id(1)),
                Actor.ANONYMOUS)) {
            refuses("NOT_ALLOWED", actor, "department", "49");
        }
        refuses("UNKNOWN_DEPARTMENT", COORDINATOR, "department", "999");
    }

    @Test
    void the_database_itself_shows_rows_to_their_readers_only() {
        TestReadModels readModels = new TestReadModels(database, () -> NOW);
        assertThat(visible(readModels, COORDINATOR)).isEqualTo(4);
        assertThat(visible(readModels, new Actor("a", Role.AGENT, id(5), List.of())))
                .isEqualTo(1);
        assertThat(visible(readModels, Actor.ANONYMOUS)).isZero();
    }

    private static int visible(TestReadModels readModels, Actor actor) {
        return readModels.read(
                ErrorReportProjection.NAME,
                actor,
                null,
                snapshot -> snapshot.sql()
                        .sql("select count(*) from report")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void rows_are_the_same_after_a_rebuild_and_when_a_page_comes_twice() {
        List<String> before = rows();
        project(events);
        assertThat(rows()).isEqualTo(before).hasSize(5);
        empty();
        events.forEach(event -> project(List.of(event)));
        assertThat(rows()).isEqualTo(before);
    }

    private List<String> rows() {
        return JdbcClient.create(database)
                .sql("select to_json(r) from error_reports_v1.report r order by position")
                .query(String.class)
                .list();
    }
}
