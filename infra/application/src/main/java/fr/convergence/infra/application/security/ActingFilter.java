package fr.convergence.infra.application.security;

import fr.convergence.infra.application.web.Problem;
import fr.convergence.infra.eventstore.StoreException;
import fr.convergence.kernel.access.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds out what may do who was let in, for one request. Who has several memberships says by which it acts, in the header
 * {@value #CHOSEN}; without, it reads as by the first and changes nothing.
 */
final class ActingFilter extends OncePerRequestFilter {

    static final String CHOSEN = "Convergence-Acting-For";

    private final RightsOf rightsOf;
    private final JsonMapper json;

    ActingFilter(RightsOf rightsOf, JsonMapper json) {
        this.rightsOf = rightsOf;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication letIn = SecurityContextHolder.getContext().getAuthentication();
        if (letIn instanceof SignedIn && isForeign(request)) {
            refuse(request, response, HttpStatus.FORBIDDEN, "FOREIGN_PAGE", "Cette demande vient d'un autre site.");
            return;
        }
        Optional<Rights> found;
        try {
            found = rightsOf.of(letIn, request.getHeader(CHOSEN));
        } catch (MemberRights.NotHeld none) {
            refuse(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "MEMBERSHIP_NOT_HELD",
                    "L'appartenance choisie n'est pas en cours, ou n'est pas la vôtre.");
            return;
        } catch (StoreException.Unavailable away) {
            refuse(
                    request,
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "STORE_UNAVAILABLE",
                    "La base ne répond pas pour l'instant. Réessayez dans un instant.");
            return;
        }
        if (found.isPresent()) {
            Rights rights = found.get();
            // What GraphQL changes is told apart by its operation, later.
            if (rights.undecided()
                    && CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                    && !request.getRequestURI().startsWith("/graphql")) {
                refuse(request, response, HttpStatus.FORBIDDEN, Undecided.REFUSAL.code(), Undecided.REFUSAL.french());
                return;
            }
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new Acting(rights));
            SecurityContextHolder.setContext(context);
        } else if (letIn instanceof SignedIn) {
            SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        }
        chain.doFilter(request, response);
    }

    /** A WebSocket is opened by a GET that any page may send, with our cookie: browsers tell which page it was. */
    private static boolean isForeign(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))
                && (origin == null || !WebUtils.isSameOrigin(new ServletServerHttpRequest(request)));
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, String detail)
            throws IOException {
        AccessLog.refused(Actor.ANONYMOUS, code, request);
        Problem.write(response, json, status, code, detail);
    }
}
