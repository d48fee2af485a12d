package fr.convergence.infra.application.rate;

import fr.convergence.infra.application.security.ActorOf;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes what is asked from the {@link Share} of who asks. The files of the pages and the state of health are not counted. */
@Component
@Order(RequestLimit.AFTER_SECURITY)
class RequestLimit extends OncePerRequestFilter {

    /** Who asks is known by then. */
    static final int AFTER_SECURITY = 0;

    private final Share share;

    RequestLimit(Share share) {
        this.share = share;
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
        if (!share.refuses(ActorOf.currentRequest(), request, response)) {
            chain.doFilter(request, response);
        }
    }
}
