package fr.convergence.infra.application.security;

import fr.convergence.infra.application.web.Problem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
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
            write(
                    request,
                    response,
                    "INVALID_TOKEN",
                    "Le jeton n'est pas accepté : il a expiré, ou il ne vient pas d'ici.");
        } else {
            write(
                    request,
                    response,
                    "UNAUTHENTICATED",
                    "Cette demande exige un jeton (en-tête Authorization: Bearer …).");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        write(request, response, "FORBIDDEN", "Votre rôle ne donne pas ce droit.");
    }

    private void write(HttpServletRequest request, HttpServletResponse response, String code, String detail)
            throws IOException {
        AccessLog.refused(ActorOf.currentRequest(), code, request);
        Problem.write(response, json, HttpStatus.valueOf(response.getStatus()), code, detail);
    }
}
