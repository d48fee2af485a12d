package fr.convergence.infra.application.security;

import fr.convergence.infra.application.Deployment;
import fr.convergence.kernel.access.Actor;
import graphql.introspection.Introspection;
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

/**
 * Hands the actor to GraphQL controllers: {@code @ContextValue(name = "actor") Actor actor}. Who has no token is told of the schema in the
 * embedded mode only.
 */
@Component
@Order(ActorInterceptor.ORDER)
public class ActorInterceptor implements WebGraphQlInterceptor {

    /** After {@link SocketAuthentication}, which tells who speaks on a WebSocket. */
    public static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 1;

    static final String ACTOR = "actor";

    private final boolean schemaForAll;

    ActorInterceptor(Deployment deployment) {
        this.schemaForAll = deployment.embedded();
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return Mono.deferContextual(context -> {
            Actor actor = actor(context);
            Map<String, Object> told = Map.of(
                    ACTOR, actor, Introspection.INTROSPECTION_DISABLED, !schemaForAll && actor.equals(Actor.ANONYMOUS));
            request.configureExecutionInput(
                    (input, builder) -> builder.graphQLContext(told).build());
            return chain.next(request);
        });
    }

    /** Who asks; {@link Actor#ANONYMOUS} when it did not say. */
    public static Actor actor(ContextView context) {
        return ActorOf.authentication(authentication(context));
    }

    /** Who asks, as told by the HTTP request, or by the first message of its WebSocket. */
    static @Nullable Authentication authentication(ContextView context) {
        return context.<SecurityContext>getOrEmpty(SecurityContext.class.getName())
                .map(SecurityContext::getAuthentication)
                .orElse(null);
    }
}
