package fr.convergence.infra.application.web;

import graphql.ErrorClassification;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.Map;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;

/**
 * What a GraphQL client is told when its question is not looked into.
 *
 * @param code stable, in capitals
 * @param french for people
 * @param english for those who write clients
 */
public record RefusedQuestion(ErrorType kind, String code, String french, String english) {

    /** As an error, with more that a program may need. */
    public GraphQLError error(Map<String, ?> more) {
        return error(GraphqlErrorBuilder.newError(), more);
    }

    /** The same of one field, of which nothing else is then said to be wrong. */
    public GraphQLError error(DataFetchingEnvironment field, Map<String, ?> more) {
        return error(GraphqlErrorBuilder.newError(field), more);
    }

    private GraphQLError error(GraphqlErrorBuilder<?> error, Map<String, ?> more) {
        Map<String, Object> extensions = new HashMap<>(more);
        extensions.put("code", code);
        extensions.put("messageInEnglish", english);
        return error.errorType((ErrorClassification) kind)
                .message("%s", french)
                .extensions(extensions)
                .build();
    }

    /** As an error. */
    public GraphQLError error() {
        return error(Map.of());
    }

    /** As the whole answer. */
    public WebGraphQlResponse answer(WebGraphQlRequest request, Map<String, ?> more) {
        ExecutionResult refusal =
                ExecutionResult.newExecutionResult().addError(error(more)).build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), refusal));
    }

    /** As the whole answer. */
    public WebGraphQlResponse answer(WebGraphQlRequest request) {
        return answer(request, Map.of());
    }
}
