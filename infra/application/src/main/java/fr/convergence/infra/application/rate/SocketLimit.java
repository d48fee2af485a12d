package fr.convergence.infra.application.rate;

import fr.convergence.infra.application.security.AccessLog;
import fr.convergence.infra.application.security.ActorInterceptor;
import fr.convergence.kernel.access.Actor;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts what is asked on a WebSocket as if it were a request of its own, since {@link RequestLimit} sees only the one that opens it. */
@Component
@Order(ActorInterceptor.ORDER + 2)
class SocketLimit implements WebGraphQlInterceptor {

    private final RequestBudget budget;

    SocketLimit(RequestBudget budget) {
        this.budget = budget;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (!(request instanceof WebSocketGraphQlRequest onSocket)) {
            return chain.next(request);
        }
        return Mono.deferContextual(context -> {
            Actor actor = ActorInterceptor.actor(context);
            String client = actor.equals(Actor.ANONYMOUS)
                    ? "socket/" + onSocket.getSessionInfo().getId()
                    : actor.id();
            Duration wait = budget.take(client);
            if (wait.isZero()) {
                return chain.next(request);
            }
            AccessLog.refused(actor, RequestRefusal.CODE, "on a WebSocket");
            long seconds = wait.toSeconds() + 1;
            return Mono.just(RequestRefusal.of(seconds).answer(request, Map.of("retryAfter", seconds)));
        });
    }
}
