package fr.convergence.infra.application.rate;

import fr.convergence.infra.application.web.RefusedQuestion;
import org.springframework.graphql.execution.ErrorType;

/** How a client is told that it sends too much. */
final class RequestRefusal {

    static final String CODE = "TOO_MANY_REQUESTS";

    private RequestRefusal() {}

    static RefusedQuestion of(long seconds) {
        return new RefusedQuestion(
                ErrorType.FORBIDDEN,
                CODE,
                "Trop de demandes à la fois : attendez %d s avant la suivante.".formatted(seconds),
                "Too many requests at once: wait %d s before the next.".formatted(seconds));
    }
}
