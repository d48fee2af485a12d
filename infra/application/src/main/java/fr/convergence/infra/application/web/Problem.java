package fr.convergence.infra.application.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** What an HTTP client is told when it is not served (RFC 9457): a code for programs, French for people. */
public final class Problem {

    private Problem() {}

    /** A problem with its stable code in capitals and what can be done about it, in French. */
    public static ProblemDetail of(HttpStatusCode status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title(status));
        problem.setProperty("code", code);
        return problem;
    }

    /** The same as a whole answer. */
    public static ResponseEntity<Object> answer(HttpStatusCode status, String code, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(of(status, code, detail));
    }

    /** The same where no controller answers. */
    public static void write(
            HttpServletResponse response, JsonMapper json, HttpStatusCode status, String code, String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getOutputStream(), of(status, code, detail));
    }

    static String title(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        if (known == null) {
            return "Demande non servie";
        }
        return switch (known) {
            case BAD_REQUEST -> "Demande mal formée";
            case UNAUTHORIZED -> "Identification requise";
            case FORBIDDEN -> "Accès refusé";
            case NOT_FOUND -> "Introuvable";
            case METHOD_NOT_ALLOWED -> "Méthode non permise";
            case NOT_ACCEPTABLE -> "Format de réponse non disponible";
            case CONTENT_TOO_LARGE -> "Demande trop volumineuse";
            case TOO_MANY_REQUESTS -> "Trop de demandes";
            case UNSUPPORTED_MEDIA_TYPE -> "Format de demande non reconnu";
            case SERVICE_UNAVAILABLE -> "Momentanément indisponible";
            default -> known.is5xxServerError() ? "Erreur interne" : "Demande non servie";
        };
    }
}
