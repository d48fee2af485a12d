package fr.convergence.infra.application.security;

import fr.convergence.kernel.access.Actor;
import graphql.ErrorClassification;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/** Lets nobody act without saying who it is, even where reading is open to all. */
@Component
class NoAnonymousMutation extends SimplePerformantInstrumentation {

    private static final Logger log = LoggerFactory.getLogger("fr.convergence.access");
    private static final ErrorClassification UNAUTHENTICATED = ErrorType.UNAUTHORIZED;

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        var execution = parameters.getExecutionContext();
        OperationDefinition operation = execution.getOperationDefinition();
        Actor actor = execution.getGraphQLContext().getOrDefault(ActorInterceptor.ACTOR, Actor.ANONYMOUS);
        if (operation.getOperation() == OperationDefinition.Operation.MUTATION && actor.equals(Actor.ANONYMOUS)) {
            log.warn("Refused without token: {}", mutations(operation));
            throw new AbortExecutionException(List.of(refusal()));
        }
        return super.beginExecuteOperation(parameters, state);
    }

    private static String mutations(OperationDefinition operation) {
        return operation.getSelectionSet().getSelectionsOfType(Field.class).stream()
                .map(Field::getName)
                .collect(Collectors.joining(", "));
    }

    private static GraphQLError refusal() {
        return GraphqlErrorBuilder.newError()
                .errorType(UNAUTHENTICATED)
                .message("Pour modifier, il faut un jeton (en-tête Authorization: Bearer …).")
                .extensions(Map.of("code", "UNAUTHENTICATED"))
                .build();
    }
}
