package fr.convergence.infra.application.security;

import fr.convergence.infra.application.web.RefusedQuestion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Ends what a right opened when it ends: subscriptions, and a WebSocket's right to ask anything more. One that ends by itself is known by its
 * end; whether one was taken away is asked every {@link #LOOK}.
 */
@Component
@Order(ActorInterceptor.ORDER + 1)
public final class RightsEnd implements WebGraphQlInterceptor {

    /** How often it is asked whether a right was taken away. */
    public static final Duration LOOK = Duration.ofSeconds(2);

    private static final RefusedQuestion EXPIRED = new RefusedQuestion(
            ErrorType.UNAUTHORIZED,
            "TOKEN_EXPIRED",
            "Le jeton a expiré : reconnectez-vous.",
            "The token has expired: sign in again.");
    private static final RefusedQuestion CHANGED = new RefusedQuestion(
            ErrorType.UNAUTHORIZED,
            "RIGHTS_CHANGED",
            "Vos droits ont changé : recommencez avec ceux que vous avez.",
            "Your rights have changed: begin again with those you have.");

    private final Clock clock;

    RightsEnd(@Qualifier("wallClock") Clock clock) {
        this.clock = clock;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return Mono.deferContextual(context -> {
            Rights rights = ActorInterceptor.rights(context);
            if (rights == null) {
                return chain.next(request);
            }
            return request instanceof WebSocketGraphQlRequest && isOver(rights.until())
                    ? Mono.just(EXPIRED.answer(request))
                    : chain.next(request).map(response -> ending(response, rights));
        });
    }

    private boolean isOver(@Nullable Instant until) {
        return until != null && !clock.instant().isBefore(until);
    }

    private WebGraphQlResponse ending(WebGraphQlResponse response, Rights rights) {
        Publisher<?> stream = response.getData() instanceof Publisher<?> data ? data : null;
        return stream == null
                ? response
                : response.transform(answer -> answer.data(Flux.from(stream).takeUntilOther(end(rights))));
    }

    private Mono<?> end(Rights rights) {
        Mono<?> changed = !rights.revocable()
                ? Mono.never()
                : Flux.interval(LOOK, Schedulers.boundedElastic())
                        .filter(_ -> !isStill(rights))
                        .next()
                        .then(told(CHANGED));
        Instant until = rights.until();
        return until == null
                ? changed
                : Mono.firstWithSignal(
                        changed,
                        Mono.delay(Duration.between(clock.instant(), until)).then(told(EXPIRED)));
    }

    private static Mono<Object> told(RefusedQuestion end) {
        return Mono.error(() -> new SubscriptionPublisherException(List.of(end.error()), null));
    }

    /** Whether a right is what it was. While that cannot be asked, it is: what it would show cannot be read either. */
    public static boolean isStill(Rights rights) {
        if (!rights.revocable()) {
            return true;
        }
        try {
            return rights.renewed().actor().equals(rights.actor());
        } catch (RuntimeException away) {
            return true;
        }
    }
}
