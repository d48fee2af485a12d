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
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Ends what a token opened when it expires: subscriptions, and a WebSocket's right to ask anything more. */
@Component
@Order(ActorInterceptor.ORDER + 1)
class TokenExpiry implements WebGraphQlInterceptor {

    private static final RefusedQuestion EXPIRED = new RefusedQuestion(
            ErrorType.UNAUTHORIZED,
            "TOKEN_EXPIRED",
            "Le jeton a expiré : reconnectez-vous.",
            "The token has expired: sign in again.");

    private final Clock clock;

    TokenExpiry(@Qualifier("wallClock") Clock clock) {
        this.clock = clock;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return Mono.deferContextual(context -> {
            Instant end = end(ActorInterceptor.authentication(context));
            if (end == null) {
                return chain.next(request);
            }
            Duration left = Duration.between(clock.instant(), end);
            return request instanceof WebSocketGraphQlRequest && left.isNegative()
                    ? Mono.just(EXPIRED.answer(request))
                    : chain.next(request).map(response -> ending(response, left));
        });
    }

    private static @Nullable Instant end(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Jwt token
                ? token.getExpiresAt()
                : null;
    }

    private static WebGraphQlResponse ending(WebGraphQlResponse response, Duration left) {
        Publisher<?> stream = response.getData() instanceof Publisher<?> data ? data : null;
        if (stream == null) {
            return response;
        }
        Mono<?> end =
                Mono.delay(left).then(Mono.error(new SubscriptionPublisherException(List.of(EXPIRED.error()), null)));
        return response.transform(answer -> answer.data(Flux.from(stream).takeUntilOther(end)));
    }
}
