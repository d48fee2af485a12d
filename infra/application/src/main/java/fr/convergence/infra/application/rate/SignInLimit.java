package fr.convergence.infra.application.rate;

import fr.convergence.kernel.access.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts what signs in, which is answered before {@link RequestLimit} sees it: each time a session is begun. */
@Component
@Order(SignInLimit.BEFORE_SECURITY)
class SignInLimit extends OncePerRequestFilter {

    /** Before Spring Security and Spring Session. */
    static final int BEFORE_SECURITY = Integer.MIN_VALUE + 10;

    private final Share share;

    SignInLimit(Share share) {
        this.share = share;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/oauth2/") && !path.startsWith("/login/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!share.refuses(Actor.ANONYMOUS, request, response)) {
            chain.doFilter(request, response);
        }
    }
}
