package fr.convergence.infra.application.security;

import fr.convergence.infra.application.web.RefusedQuestion;
import fr.convergence.kernel.access.Actor;
import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/** Lets nobody act without saying who it is, and by which membership, even where reading is open to all. */
@Component
class NoAnonymousMutation extends SimplePerformantInstrumentation {

    private static final RefusedQuestion UNAUTHENTICATED = new RefusedQuestion(
            ErrorType.UNAUTHORIZED,
            "UNAUTHENTICATED",
            "Pour modifier, il faut un jeton (en-tête Authorization: Bearer …).",
            "To change anything, a token is needed (header Authorization: Bearer …).");

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        var execution = parameters.getExecutionContext();
        OperationDefinition operation = execution.getOperationDefinition();
        Actor actor = execution.getGraphQLContext().getOrDefault(ActorInterceptor.ACTOR, Actor.ANONYMOUS);
        if (operation.getOperation() == OperationDefinition.Operation.MUTATION && actor.equals(Actor.ANONYMOUS)) {
            AccessLog.refused(actor, "UNAUTHENTICATED", mutations(operation));
            throw new AbortExecutionException(List.of(UNAUTHENTICATED.error()));
        }
        if (operation.getOperation() == OperationDefinition.Operation.MUTATION
                && execution.getGraphQLContext().getOrDefault(ActorInterceptor.UNDECIDED, false)) {
            throw new AbortExecutionException(List.of(Undecided.REFUSAL.error()));
        }
        return super.beginExecuteOperation(parameters, state);
    }

    private static String mutations(OperationDefinition operation) {
        return operation.getSelectionSet().getSelectionsOfType(Field.class).stream()
                .map(Field::getName)
                .collect(Collectors.joining(", "));
    }
}
