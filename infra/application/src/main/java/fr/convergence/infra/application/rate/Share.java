package fr.convergence.infra.application.rate;

import fr.convergence.infra.application.security.AccessLog;
import fr.convergence.infra.application.security.Pseudonyms;
import fr.convergence.infra.application.web.Problem;
import fr.convergence.infra.application.web.RefusedQuestion;
import fr.convergence.kernel.access.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Serves no client more requests than its share. Who has a token is counted by it, whatever address it comes from; who has none, by its address. */
@Component
class Share {

    private final ObjectProvider<RequestBudget> budget;
    private final Pseudonyms pseudonyms;
    private final JsonMapper json;

    /** @param budget which is in the database, that there is not yet when filters are made */
    Share(ObjectProvider<RequestBudget> budget, Pseudonyms pseudonyms, JsonMapper json) {
        this.budget = budget;
        this.pseudonyms = pseudonyms;
        this.json = json;
    }

    /** Counts a request; answers it when its client has sent too many, and tells so. */
    boolean refuses(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Duration wait = budget.getObject().take(client(actor, request));
        if (wait.isZero()) {
            return false;
        }
        long seconds = wait.toSeconds() + 1;
        AccessLog.refused(actor, RequestRefusal.CODE, request);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        RefusedQuestion refusal = RequestRefusal.of(seconds);
        Problem.write(response, json, HttpStatus.TOO_MANY_REQUESTS, refusal.code(), refusal.french());
        return true;
    }

    private String client(Actor actor, HttpServletRequest request) {
        return actor.equals(Actor.ANONYMOUS) ? "from/" + pseudonyms.of(request.getRemoteAddr()) : actor.id();
    }
}
