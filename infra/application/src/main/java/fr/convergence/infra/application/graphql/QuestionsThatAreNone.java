package fr.convergence.infra.application.graphql;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.introspection.GoodFaithIntrospection;
import graphql.introspection.IntrospectionDisabledError;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a code, and words in French, to what GraphQL itself says of a document that it cannot read or that is not of the schema. */
@Component
final class QuestionsThatAreNone extends SimplePerformantInstrumentation {

    private static final Set<ErrorClassification> OF_GRAPHQL =
            Set.of(ErrorType.ValidationError, ErrorType.InvalidSyntax, ErrorType.OperationNotSupported);

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        return CompletableFuture.completedFuture(result.transform(told -> told.errors(
                result.getErrors().stream().map(QuestionsThatAreNone::coded).toList())));
    }

    private static GraphQLError coded(GraphQLError error) {
        return switch (error) {
            case IntrospectionDisabledError _ ->
                told(
                        error,
                        "INTROSPECTION_NEEDS_TOKEN",
                        "Le schéma n'est montré qu'à qui est connecté.",
                        "The schema is shown only to who is signed in.");
            case GoodFaithIntrospection.BadFaithIntrospectionError _ ->
                told(error, "TOO_COMPLEX", "Le schéma se demande sans y tourner en rond.", error.getMessage());
            default ->
                OF_GRAPHQL.contains(error.getErrorType())
                        ? told(
                                error,
                                "INVALID_QUESTION",
                                "Cette requête ne suit pas le schéma GraphQL. Détail, en anglais : "
                                        + error.getMessage(),
                                error.getMessage())
                        : error;
        };
    }

    private static GraphQLError told(GraphQLError error, String code, String french, String english) {
        Map<String, Object> extensions =
                new HashMap<>(error.getExtensions() == null ? Map.of() : error.getExtensions());
        extensions.put("code", code);
        extensions.put("messageInEnglish", english);
        return GraphqlErrorBuilder.newError()
                .message("%s", french)
                .locations(error.getLocations())
                .errorType(error.getErrorType())
                .extensions(extensions)
                .build();
    }
}
