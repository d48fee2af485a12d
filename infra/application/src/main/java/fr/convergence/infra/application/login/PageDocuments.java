package fr.convergence.infra.application.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.convergence.infra.application.security.AccessLog;
import fr.convergence.infra.application.security.ActorInterceptor;
import fr.convergence.infra.application.security.Rights;
import fr.convergence.infra.application.web.RefusedQuestion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/**
 * Trusts, in a session, the documents of our own pages and no other: a browser that was made to ask for anything else is not answered. Programs
 * ask what they like, with a token of their own.
 */
@Order(ActorInterceptor.ORDER + 4)
final class PageDocuments implements WebGraphQlInterceptor {

    private static final String QUERIES = "/static/js/queries.js";
    private static final Pattern DOCUMENT = Pattern.compile("`(\\s*(?:query|mutation|subscription)\\b[^`]*)`");

    private static final RefusedQuestion UNKNOWN = new RefusedQuestion(
            ErrorType.FORBIDDEN,
            "UNKNOWN_DOCUMENT",
            "Dans une session, seules les requêtes des pages de Convergence sont traitées : un programme utilise un jeton.",
            "In a session only the documents of Convergence's own pages are run: a program uses a token.");

    private final Set<String> known = all();

    /** As the pages hold them. */
    static Set<String> all() {
        try (InputStream queries = Objects.requireNonNull(PageDocuments.class.getResourceAsStream(QUERIES))) {
            return DOCUMENT.matcher(new String(queries.readAllBytes(), UTF_8))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new IllegalStateException("the documents of the pages cannot be read", unreadable);
        }
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return Mono.deferContextual(context -> {
            Rights rights = ActorInterceptor.rights(context);
            if (rights == null || !rights.signedInHere() || known.contains(request.getDocument())) {
                return chain.next(request);
            }
            AccessLog.refused(rights.actor(), UNKNOWN.code(), "a GraphQL request");
            return Mono.just(UNKNOWN.answer(request));
        });
    }
}
