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
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;
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

    /** Under which the GraphQL context has who asks. */
    public static final String ACTOR = "actor";

    static final String UNDECIDED = "undecided";
    static final String WEAK = "weak";

    private static final Rights NOBODY = new TokenRights(Actor.ANONYMOUS, null);

    private final boolean schemaForAll;

    ActorInterceptor(Deployment deployment) {
        this.schemaForAll = deployment.embedded();
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return Mono.deferContextual(context -> {
            Rights told = rights(context);
            if (told == null || !(request instanceof WebSocketGraphQlRequest)) {
                configure(request, told == null ? NOBODY : told);
                return chain.next(request);
            }
            // A WebSocket may be older than what its person has become since.
            return Mono.fromCallable(told::renewed)
                    .subscribeOn(Schedulers.boundedElastic())
                    .flatMap(now -> {
                        configure(request, now);
                        return chain.next(request).contextWrite(with(now));
                    });
        });
    }

    private void configure(WebGraphQlRequest request, Rights rights) {
        Map<String, Object> told = Map.of(
                ACTOR,
                rights.actor(),
                UNDECIDED,
                rights.undecided(),
                WEAK,
                rights.weak(),
                Introspection.INTROSPECTION_DISABLED,
                !schemaForAll && rights.actor().equals(Actor.ANONYMOUS));
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(told).build());
    }

    private static Context with(Rights rights) {
        return Context.of(SecurityContext.class.getName(), new SecurityContextImpl(new Acting(rights)));
    }

    /** Who asks; {@link Actor#ANONYMOUS} when it did not say. */
    public static Actor actor(ContextView context) {
        Rights rights = rights(context);
        return rights == null ? Actor.ANONYMOUS : rights.actor();
    }

    /** By what right it is asked, as told by the HTTP request, or by the first message of its WebSocket; null when nobody said who it is. */
    public static @Nullable Rights rights(ContextView context) {
        return context.<SecurityContext>getOrEmpty(SecurityContext.class.getName())
                                .map(SecurityContext::getAuthentication)
                                .orElse(null)
                        instanceof Acting acting
                ? acting.rights()
                : null;
    }
}
