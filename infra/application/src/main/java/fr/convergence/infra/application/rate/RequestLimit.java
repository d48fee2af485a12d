package fr.convergence.infra.application.rate;

import fr.convergence.infra.application.security.AccessLog;
import fr.convergence.infra.application.security.ActorOf;
import fr.convergence.infra.application.security.Pseudonyms;
import fr.convergence.infra.application.web.Problem;
import fr.convergence.infra.application.web.RefusedQuestion;
import fr.convergence.kernel.access.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves no client more requests than its share, so none takes the server from the others. Who has a token is counted by it, whatever
 * address it comes from; who has none, by its address. The files of the pages and the state of health are not counted.
 */
@Component
@Order(RequestLimit.AFTER_SECURITY)
class RequestLimit extends OncePerRequestFilter {

    /** Who asks is known by then. */
    static final int AFTER_SECURITY = 0;

    private final ObjectProvider<RequestBudget> budget;
    private final Pseudonyms pseudonyms;
    private final JsonMapper json;

    /** @param budget which is in the database, that there is not yet when filters are made */
    RequestLimit(ObjectProvider<RequestBudget> budget, Pseudonyms pseudonyms, JsonMapper json) {
        this.budget = budget;
        this.pseudonyms = pseudonyms;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/")
                || path.startsWith("/js/")
                || path.startsWith("/webjars/")
                || path.startsWith("/graphiql")
                || path.startsWith("/actuator/")
                || path.endsWith(".css")
                || path.endsWith(".svg");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Actor actor = ActorOf.currentRequest();
        Duration wait = budget.getObject().take(client(actor, request));
        if (wait.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = wait.toSeconds() + 1;
        AccessLog.refused(actor, RequestRefusal.CODE, request);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        RefusedQuestion refusal = RequestRefusal.of(seconds);
        Problem.write(response, json, HttpStatus.TOO_MANY_REQUESTS, refusal.code(), refusal.french());
    }

    private String client(Actor actor, HttpServletRequest request) {
        return actor.equals(Actor.ANONYMOUS) ? "from/" + pseudonyms.of(request.getRemoteAddr()) : actor.id();
    }
}
