package fr.convergence.infra.application.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers what no controller answered: known mistakes by their code, faults by a number that the log explains. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemsInFrench extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemsInFrench.class);

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception met, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            return numbered(met);
        }
        HttpStatus known = HttpStatus.resolve(status.value());
        String code = known == null ? "BAD_REQUEST" : known.name();
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(status, code, Problem.title(status) + "."));
    }

    /**
     * Null when whoever asked has gone: nobody reads an answer.
     *
     * @throws Exception what was met, where part of an answer went out: only a broken connection tells that it is not whole
     */
    @ExceptionHandler(Exception.class)
    @Nullable ResponseEntity<Object> fault(Exception met, HttpServletResponse response) throws Exception {
        if (DisconnectedClientHelper.isClientDisconnectedException(met)) {
            log.debug("Whoever asked has gone", met);
            return null;
        }
        if (response.isCommitted()) {
            throw met;
        }
        return numbered(met);
    }

    private static ResponseEntity<Object> numbered(Exception met) {
        String id = UUID.randomUUID().toString();
        log.error("Fault {}", id, met);
        return Problem.answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "INTERNAL_ERROR",
                "Une erreur interne s'est produite. Signalez-la avec ce numéro : " + id + ".");
    }
}
