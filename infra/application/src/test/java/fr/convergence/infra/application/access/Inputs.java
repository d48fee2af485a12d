package fr.convergence.infra.application.access;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes of the schema itself what a command is given: what it must have, and of the rest what is said by hand. */
final class Inputs {

    private final Map<String, Object> given;

    /** @param given what a field is given, by {@code Input.field} or by {@code field} alone; those that need nothing only by the first */
    Inputs(Map<String, Object> given) {
        this.given = given;
    }

    Map<String, Object> of(GraphQLInputObjectType type) {
        Map<String, Object> input = new LinkedHashMap<>();
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            Object own = given.get(type.getName() + "." + field.getName());
            if (own != null) {
                input.put(field.getName(), own);
            } else if (GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue()) {
                input.put(field.getName(), value(type, field));
            }
        }
        return input;
    }

    private Object value(GraphQLInputObjectType type, GraphQLInputObjectField field) {
        GraphQLNamedType of = GraphQLTypeUtil.unwrapAll(field.getType());
        Object one = given.get(field.getName());
        if (one == null) {
            one = switch (of) {
                case GraphQLInputObjectType inner -> of(inner);
                case GraphQLEnumType words -> words.getValues().getFirst().getName();
                default -> given.get(of.getName());
            };
        }
        if (one == null) {
            throw new IllegalStateException("nobody says what " + type.getName() + "." + field.getName() + " is given");
        }
        return isList(field.getType()) && !(one instanceof List) ? List.of(one) : one;
    }

    private static boolean isList(GraphQLType type) {
        return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type));
    }
}
