package fr.convergence.infra.application.security;

import fr.convergence.infra.application.web.Problem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells people in French, and programs by a code, that they may not come in. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AuthenticationEntryPoint bearer = new BearerTokenAuthenticationEntryPoint();
    private final JsonMapper json;

    Refusals(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        bearer.commence(request, response, why);
        if (why instanceof InvalidBearerTokenException) {
            write(response, "INVALID_TOKEN", "Le jeton n'est pas accepté : il a expiré, ou il ne vient pas d'ici.");
        } else {
            write(response, "UNAUTHENTICATED", "Cette demande exige un jeton (en-tête Authorization: Bearer …).");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        write(response, "FORBIDDEN", "Votre rôle ne donne pas ce droit.");
    }

    private void write(HttpServletResponse response, String code, String detail) throws IOException {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        HttpStatus status = HttpStatus.valueOf(response.getStatus());
        json.writeValue(response.getOutputStream(), Problem.of(status, code, detail));
    }
}
