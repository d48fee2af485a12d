package fr.convergence.infra.application.graphql;

import fr.convergence.command.Commands.CommandNotSettled;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.query.ReadModels.NotReadable;
import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import reactor.core.publisher.Mono;

/** Tells clients what went wrong by a code and in French; a fault by a number that the log explains, and nothing else. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorsInFrench extends DataFetcherExceptionResolverAdapter implements SubscriptionExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(ErrorsInFrench.class);

    @Override
    protected List<GraphQLError> resolveToMultipleErrors(Throwable met, DataFetchingEnvironment where) {
        return told(met, where);
    }

    /** Of what ended a subscription, which no field of the answer tells. */
    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable met) {
        return Mono.just(told(met, null));
    }

    private static List<GraphQLError> told(Throwable met, @Nullable DataFetchingEnvironment where) {
        return switch (met) {
            case Rejected refused ->
                refused.rejections().stream()
                        .map(rejection -> rejection(rejection, where))
                        .toList();
            case NotReadable unreadable ->
                List.of(error(
                        where,
                        ErrorType.BAD_REQUEST,
                        unreadable.code(),
                        text(unreadable),
                        EnglishTexts.of(unreadable.code()),
                        unreadable.details()));
            case CommandNotSettled unsettled -> List.of(unsettled(unsettled, where));
            case BindException unbound ->
                List.of(error(
                        where,
                        ErrorType.BAD_REQUEST,
                        "BAD_REQUEST",
                        "Valeur illisible : " + fields(unbound),
                        "Unreadable value: " + fields(unbound),
                        Map.of()));
            default -> List.of(fault(met, where));
        };
    }

    private static GraphQLError rejection(Rejection rejection, @Nullable DataFetchingEnvironment where) {
        return error(
                where,
                ErrorType.BAD_REQUEST,
                rejection.code().name(),
                rejection.message(),
                rejection.messageInEnglish().orElse(null),
                Map.of("path", rejection.path(), "arguments", rejection.arguments()));
    }

    private static GraphQLError unsettled(CommandNotSettled unsettled, @Nullable DataFetchingEnvironment where) {
        log.warn("Not settled: {} {}", unsettled.code(), place(where), unsettled);
        return error(
                where,
                ErrorType.INTERNAL_ERROR,
                unsettled.code(),
                "La demande n'a pas pu être réglée pour l'instant. Renvoyez-la avec le même commandId : elle ne sera pas faite deux fois.",
                "This could not be settled for now. Send it again with the same commandId: it will not be done twice.",
                Map.of());
    }

    private static GraphQLError fault(Throwable met, @Nullable DataFetchingEnvironment where) {
        String id = UUID.randomUUID().toString();
        log.error("Fault {} in {}", id, place(where), met);
        return error(
                where,
                ErrorType.INTERNAL_ERROR,
                "INTERNAL_ERROR",
                "Une erreur interne s'est produite. Signalez-la avec ce numéro : " + id + ".",
                "An internal error occurred. Report it with this number: " + id + ".",
                Map.of("id", id));
    }

    private static GraphQLError error(
            @Nullable DataFetchingEnvironment where,
            ErrorClassification kind,
            String code,
            String message,
            @Nullable String messageInEnglish,
            Map<String, Object> more) {
        Map<String, Object> extensions = new TreeMap<>(more);
        extensions.put("code", code);
        if (messageInEnglish != null) {
            extensions.put("messageInEnglish", messageInEnglish);
        }
        return (where == null ? GraphqlErrorBuilder.newError() : GraphqlErrorBuilder.newError(where))
                .errorType(kind)
                .message("%s", message)
                .extensions(extensions)
                .build();
    }

    private static String place(@Nullable DataFetchingEnvironment where) {
        return where == null
                ? "a subscription"
                : where.getExecutionStepInfo().getPath().toString();
    }

    private static String text(Throwable told) {
        return String.valueOf(told.getMessage());
    }

    private static String fields(BindException unbound) {
        return String.join(
                ", ",
                unbound.getFieldErrors().stream().map(error -> error.getField()).toList());
    }
}
