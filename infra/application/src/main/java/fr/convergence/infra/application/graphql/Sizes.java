package fr.convergence.infra.application.graphql;

import fr.convergence.infra.application.security.AccessLog;
import fr.convergence.infra.application.security.ActorInterceptor;
import fr.convergence.infra.application.web.RefusedQuestion;
import graphql.parser.ParserOptions;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * How long a question may be: so many words, and lists of so many values. A text with the character NUL is none, since PostgreSQL keeps none of
 * those; it is found here and nowhere later.
 */
@Component
@Order(ActorInterceptor.ORDER + 3)
class Sizes implements WebGraphQlInterceptor {

    /** What is longest in earnest, the generated introspection aside, has some 1,500. */
    static final int WORDS = 4_000;

    static final int VALUES = 1_000;

    private static final ParserOptions PARSER =
            ParserOptions.getDefaultOperationParserOptions().transform(options -> options.maxTokens(WORDS));
    private static final Pattern NUL = Pattern.compile("\\x00|\\\\u(0000|\\{0+})");

    private static final RefusedQuestion WITH_NUL = new RefusedQuestion(
            ErrorType.BAD_REQUEST,
            "TEXT_UNREADABLE",
            "Un texte contient le caractère NUL, qui ne peut pas être enregistré.",
            "A text holds the character NUL, which cannot be recorded.");
    private static final RefusedQuestion TOO_LONG = new RefusedQuestion(
            ErrorType.BAD_REQUEST,
            "TOO_MANY_VALUES",
            "Une liste compte au plus %d valeurs.".formatted(VALUES),
            "A list has at most %d values.".formatted(VALUES));

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Optional<RefusedQuestion> refusal = NUL.matcher(request.getDocument()).find()
                ? Optional.of(WITH_NUL)
                : refusal(request.getVariables()).findFirst();
        if (refusal.isPresent()) {
            return Mono.deferContextual(context -> {
                AccessLog.refused(ActorInterceptor.actor(context), refusal.get().code(), "a GraphQL request");
                return Mono.just(refusal.get().answer(request));
            });
        }
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of(ParserOptions.class, PARSER)).build());
        return chain.next(request);
    }

    private static Stream<RefusedQuestion> refusal(@Nullable Object value) {
        return switch (value) {
            case String text when text.indexOf('\0') >= 0 -> Stream.of(WITH_NUL);
            case Collection<?> list when list.size() > VALUES -> Stream.of(TOO_LONG);
            case Collection<?> list -> list.stream().flatMap(Sizes::refusal);
            case Map<?, ?> object -> object.values().stream().flatMap(Sizes::refusal);
            case null, default -> Stream.empty();
        };
    }
}
