package fr.convergence.infra.application.access;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes of the schema itself the document that asks a field of the operation for everything that it can answer. */
final class Documents {

    /** Less than the limit, which counts the leaves too. */
    private static final int DEPTH = 10;

    private final GraphQLSchema schema;
    private final Map<String, String> arguments;

    /** @param arguments what is given where a field asks for it, by {@code field.argument} or by {@code argument} alone, as GraphQL literals */
    Documents(GraphQLSchema schema, Map<String, String> arguments) {
        this.schema = schema;
        this.arguments = arguments;
    }

    List<GraphQLFieldDefinition> questions() {
        return Objects.requireNonNull(schema.getQueryType()).getFieldDefinitions();
    }

    /** One document for each field of what a question answers, so none is too much at once. */
    List<String> of(GraphQLFieldDefinition question) {
        GraphQLType type = GraphQLTypeUtil.unwrapAll(question.getType());
        String head = question.getName() + given(question);
        if (!(type instanceof GraphQLObjectType object)) {
            return List.of("{ " + head + " }");
        }
        return object.getFieldDefinitions().stream()
                .flatMap(field -> asked(field, new ArrayDeque<>(List.of(object.getName()))).stream())
                .map(field -> "{ " + head + " { " + field + " } }")
                .toList();
    }

    private Optional<String> asked(GraphQLFieldDefinition field, Deque<String> above) {
        GraphQLNamedType type = GraphQLTypeUtil.unwrapAll(field.getType());
        if (!(type instanceof GraphQLObjectType object)) {
            return Optional.of(field.getName() + given(field));
        }
        if (above.size() >= DEPTH || above.contains(object.getName())) {
            return Optional.empty();
        }
        above.push(object.getName());
        String inside = object.getFieldDefinitions().stream()
                .flatMap(one -> asked(one, above).stream())
                .collect(Collectors.joining(" "));
        above.pop();
        return inside.isEmpty()
                ? Optional.empty()
                : Optional.of(field.getName() + given(field) + " { " + inside + " }");
    }

    private String given(GraphQLFieldDefinition field) {
        String given = field.getArguments().stream()
                .flatMap(argument -> literal(field, argument).stream())
                .collect(Collectors.joining(", "));
        return given.isEmpty() ? "" : "(" + given + ")";
    }

    private Optional<String> literal(GraphQLFieldDefinition field, GraphQLArgument argument) {
        String own = arguments.get(field.getName() + "." + argument.getName());
        String value = own == null ? arguments.get(argument.getName()) : own;
        boolean needed = GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
        if (own == null
                && !needed
                && !argument.getName().equals("first")
                && !argument.getName().equals("consistentWith")) {
            return Optional.empty();
        }
        if (value == null) {
            if (needed) {
                throw new IllegalStateException(
                        "nobody says what " + field.getName() + "." + argument.getName() + " is given");
            }
            return Optional.empty();
        }
        return Optional.of(argument.getName() + ": " + value);
    }
}
