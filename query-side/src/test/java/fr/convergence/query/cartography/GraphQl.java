package fr.convergence.query.cartography;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.ReadModels;
import fr.convergence.query.ReadModels.NotReadable;
import graphql.GraphqlErrorBuilder;
import graphql.scalars.ExtendedScalars;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;

/** The whole schema, answered by the controllers of the query side; made once, for it takes longer than a test. */
final class GraphQl {

    private static final AtomicReference<ReadModels> CURRENT = new AtomicReference<>();
    private static final DefaultExecutionGraphQlService SERVICE = service(new Current());

    private GraphQl() {}

    private static DefaultExecutionGraphQlService service(ReadModels readModels) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(ReadModels.class, () -> readModels);
        context.registerBean(Territory.class, Territory::current);
        context.register(
                CartographyQueries.class,
                OfferModelQueries.class,
                OfferModelController.class,
                OperatorReferentQueries.class,
                OperatorReferentController.class,
                CoverageQueries.class,
                CoverageController.class,
                StructureController.class,
                MindMapController.class,
                ExpiringHabilitations.class,
                HabilitationController.class,
                ReferenceController.class);
        context.refresh();
        AnnotatedControllerConfigurer controllers = new AnnotatedControllerConfigurer();
        controllers.setApplicationContext(context);
        controllers.afterPropertiesSet();
        return new DefaultExecutionGraphQlService(GraphQlSource.schemaResourceBuilder()
                .schemaResources(
                        new FileSystemResource("../infra/application/src/main/resources/graphql/schema.graphqls"),
                        new FileSystemResource(
                                "../command-side/src/main/resources/graphql/cartography-mutations.graphqls"),
                        new ClassPathResource("graphql/vocabulary.graphqls"),
                        new ClassPathResource("graphql/cartography.graphqls"),
                        new ClassPathResource("graphql/offer-model.graphqls"),
                        new ClassPathResource("graphql/operator-referent.graphqls"))
                .configureRuntimeWiring(controllers)
                .configureRuntimeWiring(wiring -> wiring.scalar(ExtendedScalars.Date)
                        .scalar(ExtendedScalars.DateTime)
                        .scalar(ExtendedScalars.LocalTime))
                .exceptionResolvers(List.of(codes()))
                .build());
    }

    /** Asks these read models from now on. */
    static GraphQlTester as(Actor actor, ReadModels readModels) {
        CURRENT.set(readModels);
        return ExecutionGraphQlServiceTester.builder(SERVICE)
                .configureExecutionInput((_, input) ->
                        input.graphQLContext(Map.of("actor", actor)).build())
                .build();
    }

    private static DataFetcherExceptionResolver codes() {
        return DataFetcherExceptionResolver.forSingleError(
                (failure, environment) -> failure instanceof NotReadable refusal
                        ? GraphqlErrorBuilder.newError(environment)
                                .errorType(ErrorType.BAD_REQUEST)
                                .message(refusal.getMessage())
                                .extensions(Map.of("code", refusal.code()))
                                .build()
                        : null);
    }

    /** The read models of the test that runs. */
    private static final class Current implements ReadModels {

        @Override
        public <T> T read(String name, Actor actor, @Nullable String consistentWith, Function<Snapshot, T> query) {
            return CURRENT.get().read(name, actor, consistentWith, query);
        }
    }
}
