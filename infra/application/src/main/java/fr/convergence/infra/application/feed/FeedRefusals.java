package fr.convergence.infra.application.feed;

import fr.convergence.infra.application.web.Problem;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.query.ReadModels.NotReadable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells why the feed is not given; {@code CURSOR_EPOCH_CHANGED} with where to go on, as {@code lastCommonPosition}. */
@RestControllerAdvice(assignableTypes = FeedController.class)
class FeedRefusals {

    private static final String SOON = "5";

    @ExceptionHandler
    ResponseEntity<Object> refused(Rejected refused) {
        Rejection first = refused.rejections().getFirst();
        boolean soFast = first.code() == FeedRejection.READ_TOO_FAST;
        HttpStatus status = soFast || first.code() == FeedRejection.TOO_MANY_STREAMS
                ? HttpStatus.TOO_MANY_REQUESTS
                : HttpStatus.BAD_REQUEST;
        return answer(
                status,
                Problem.of(status, first.code().name(), first.message()),
                soFast ? first.arguments().getFirst() : SOON);
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(NotReadable refused) {
        HttpStatus status = switch (refused.code()) {
            case "NOT_YET_VISIBLE" -> HttpStatus.SERVICE_UNAVAILABLE;
            case "CURSOR_EPOCH_CHANGED" -> HttpStatus.GONE;
            default -> HttpStatus.BAD_REQUEST;
        };
        ProblemDetail problem = Problem.of(status, refused.code(), String.valueOf(refused.getMessage()));
        refused.details().forEach(problem::setProperty);
        return answer(status, problem, SOON);
    }

    private static ResponseEntity<Object> answer(HttpStatus status, ProblemDetail problem, String seconds) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.TOO_MANY_REQUESTS || status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, seconds);
        }
        return answer.body(problem);
    }
}
