package fr.convergence.infra.application.security;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** Hands the actor to GraphQL controllers: {@code @ContextValue(name = "actor") Actor actor}. */
@Component
@Order(ActorInterceptor.ORDER)
class ActorInterceptor implements WebGraphQlInterceptor {

    /** After {@link SocketAuthentication}, which tells who speaks on a WebSocket. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 1;

    static final String ACTOR = "actor";

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return Mono.deferContextual(context -> {
            Map<String, Object> actor = Map.of(ACTOR, ActorOf.authentication(authentication(context)));
            request.configureExecutionInput(
                    (input, builder) -> builder.graphQLContext(actor).build());
            return chain.next(request);
        });
    }

    /** Who asks, as told by the HTTP request, or by the first message of its WebSocket. */
    static @Nullable Authentication authentication(ContextView context) {
        return context.<SecurityContext>getOrEmpty(SecurityContext.class.getName())
                .map(SecurityContext::getAuthentication)
                .orElse(null);
    }
}
