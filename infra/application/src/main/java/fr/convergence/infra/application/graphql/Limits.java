package fr.convergence.infra.application.graphql;

import fr.convergence.infra.application.security.AccessLog;
import fr.convergence.infra.application.security.ActorInterceptor;
import fr.convergence.infra.application.web.RefusedQuestion;
import fr.convergence.kernel.access.Actor;
import graphql.ExecutionResult;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.Selection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.ErrorType;

/**
 * What one GraphQL request may ask for, so that none takes the server from the others. It costs a point for each ten values that it may
 * be answered with, a page counted by what it asks for times its length; and forty for each field of the operation itself, since each of
 * those is a question of its own to the database, whatever it is called.
 */
@Configuration(proxyBeanMethods = false)
class Limits {

    /** The carte mentale down to its operators takes 8. */
    static final int DEPTH = 12;
    /** The introspection that clients generate their code by takes 15. GraphQL Java itself lets nobody go round in it. */
    static final int DEPTH_OF_INTROSPECTION = 16;
    /** Fifty questions of little, or three full pages of everything a structure has. */
    static final int POINTS = 2_000;

    private static final int VALUES_OF_A_POINT = 10;
    private static final int VALUES_OF_A_QUESTION = 40 * VALUES_OF_A_POINT;
    /** Much more than any may cost, and little enough to be added up as often as a document has room for. */
    private static final int BEYOND_ALL = 100_000;

    private static final int LONGEST_PAGE = 100;
    private static final int USUAL_PAGE = 25;

    @Bean
    Instrumentation depthLimit() {
        return new Depth();
    }

    @Bean
    MaxQueryComplexityInstrumentation complexityLimit() {
        return new Complexity();
    }

    static int cost(FieldComplexityEnvironment field, int children) {
        boolean paged = field.getFieldDefinition().getArgument("first") != null;
        long values = 1 + (paged ? (long) length(field) * children : children);
        boolean question = field.getParentEnvironment() == null;
        return (int) Math.min(BEYOND_ALL, values + (question ? VALUES_OF_A_QUESTION : 0));
    }

    private static int length(FieldComplexityEnvironment page) {
        Object asked =
                page.getArguments().getOrDefault("first", page.getArguments().get("last"));
        return asked instanceof Integer length ? Math.clamp(length, 1, LONGEST_PAGE) : USUAL_PAGE;
    }

    private static AbortExecutionException refused(String code, String french, String english) {
        return new AbortExecutionException(
                List.of(new RefusedQuestion(ErrorType.BAD_REQUEST, code, french, english).error()));
    }

    private static @Nullable InstrumentationContext<ExecutionResult> told(
            InstrumentationExecuteOperationParameters asked,
            Supplier<@Nullable InstrumentationContext<ExecutionResult>> beginning) {
        try {
            return beginning.get();
        } catch (AbortExecutionException refused) {
            Actor actor = asked.getExecutionContext()
                    .getGraphQLContext()
                    .getOrDefault(ActorInterceptor.ACTOR, Actor.ANONYMOUS);
            AccessLog.refused(
                    actor,
                    String.valueOf(refused.getUnderlyingErrors()
                            .getFirst()
                            .getExtensions()
                            .get("code")),
                    "a GraphQL request");
            throw refused;
        }
    }

    /** Data is asked for less deep than the schema is told. */
    private static final class Depth extends SimplePerformantInstrumentation {

        private final Instrumentation ofData = new DepthOf(DEPTH);
        private final Instrumentation ofIntrospection = new DepthOf(DEPTH_OF_INTROSPECTION);

        @Override
        public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
                InstrumentationExecuteOperationParameters asked, @Nullable InstrumentationState state) {
            boolean introspection =
                    asked.getExecutionContext().getOperationDefinition().getSelectionSet().getSelections().stream()
                            .allMatch(Depth::ofTheSchema);
            return told(asked, () -> (introspection ? ofIntrospection : ofData).beginExecuteOperation(asked, state));
        }

        private static boolean ofTheSchema(Selection<?> selection) {
            return selection instanceof Field field
                    && Introspection.INTROSPECTION_SYSTEM_FIELDS.contains(field.getName());
        }
    }

    private static final class DepthOf extends MaxQueryDepthInstrumentation {

        DepthOf(int most) {
            super(most);
        }

        @Override
        protected AbortExecutionException mkAbortException(int depth, int most) {
            return refused(
                    "TOO_DEEP",
                    "Cette requête descend trop profond : %d niveaux, pour %d au plus.".formatted(depth, most),
                    "This query is too deep: %d levels, of %d at most.".formatted(depth, most));
        }
    }

    private static final class Complexity extends MaxQueryComplexityInstrumentation {

        Complexity() {
            super(POINTS * VALUES_OF_A_POINT, Limits::cost);
        }

        @Override
        public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
                InstrumentationExecuteOperationParameters asked, @Nullable InstrumentationState state) {
            return told(asked, () -> super.beginExecuteOperation(asked, state));
        }

        @Override
        protected AbortExecutionException mkAbortException(int values, int most) {
            int points = values / VALUES_OF_A_POINT;
            return refused(
                    "TOO_COMPLEX",
                    "Cette requête demande trop à la fois : %d points, pour %d au plus. Demandez des pages plus courtes, ou en plusieurs fois."
                            .formatted(points, POINTS),
                    "This query asks for too much at once: %d points, of %d at most. Ask for shorter pages, or several times."
                            .formatted(points, POINTS));
        }
    }
}
