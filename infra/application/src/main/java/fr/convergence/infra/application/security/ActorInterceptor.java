package fr.convergence.infra.application.security;

import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hands the actor to GraphQL controllers: {@code @ContextValue(name = "actor") Actor actor}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ActorInterceptor implements WebGraphQlInterceptor {

    static final String ACTOR = "actor";

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Map<String, Object> context = Map.of(ACTOR, ActorOf.currentRequest());
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(context).build());
        return chain.next(request);
    }
}
