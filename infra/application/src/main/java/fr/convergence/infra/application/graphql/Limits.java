package fr.convergence.infra.application.graphql;

import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What one GraphQL request may ask for, so that none takes the server from the others. A field costs 1, and a page costs
 * what it asks for, times its length.
 */
@Configuration(proxyBeanMethods = false)
class Limits {

    /** The carte mentale down to its operators takes 8; the introspection of GraphiQL takes 15. */
    static final int DEPTH = 16;
    /** Five full pages of everything a structure has, or the carte mentale of a department in many ways. */
    static final int COMPLEXITY = 25_000;

    private static final int LONGEST_PAGE = 100;
    private static final int USUAL_PAGE = 25;

    @Bean
    MaxQueryDepthInstrumentation depthLimit() {
        return new MaxQueryDepthInstrumentation(DEPTH);
    }

    @Bean
    MaxQueryComplexityInstrumentation complexityLimit() {
        return new MaxQueryComplexityInstrumentation(COMPLEXITY, Limits::cost);
    }

    static int cost(FieldComplexityEnvironment field, int children) {
        boolean paged = field.getFieldDefinition().getArgument("first") != null;
        return 1 + (paged ? length(field) * children : children);
    }

    private static int length(FieldComplexityEnvironment page) {
        Object asked =
                page.getArguments().getOrDefault("first", page.getArguments().get("last"));
        return asked instanceof Integer length ? Math.clamp(length, 1, LONGEST_PAGE) : USUAL_PAGE;
    }
}
