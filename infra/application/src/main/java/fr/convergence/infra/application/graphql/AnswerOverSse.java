package fr.convergence.infra.application.graphql;

import java.util.List;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells over SSE, in one event, what is not a subscription too, as the GraphQL over SSE protocol has it: a subscription that
 * is refused above all, which Spring for GraphQL answers there by "SSE handler supports only subscriptions".
 */
@Component
class AnswerOverSse implements WebGraphQlInterceptor {

    private static final List<MediaType> SSE = List.of(MediaType.TEXT_EVENT_STREAM);

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        boolean sse = !(request instanceof WebSocketGraphQlRequest)
                && request.getHeaders().getAccept().equals(SSE);
        return chain.next(request).map(response -> sse ? streamed(response) : response);
    }

    private static WebGraphQlResponse streamed(WebGraphQlResponse response) {
        return response.getData() instanceof Publisher
                ? response
                : response.transform(answer -> answer.data(Flux.just(response.getExecutionResult())));
    }
}
