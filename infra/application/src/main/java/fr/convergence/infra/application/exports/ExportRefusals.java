package fr.convergence.infra.application.exports;

import fr.convergence.infra.application.web.Problem;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.query.ReadModels.NotReadable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells why an export is refused, the same way whatever is exported. */
@RestControllerAdvice(assignableTypes = {ExportController.class, ReferralExportController.class})
class ExportRefusals {

    @ExceptionHandler
    ResponseEntity<Object> refused(Rejected refused) {
        Rejection first = refused.rejections().getFirst();
        HttpStatus status = switch ((ExportRejection) first.code()) {
            case FORMAT_UNKNOWN -> HttpStatus.NOT_FOUND;
            case EXPORTS_BUSY -> HttpStatus.TOO_MANY_REQUESTS;
            case STRONGER_SIGN_IN_NEEDED -> HttpStatus.FORBIDDEN;
            default -> HttpStatus.BAD_REQUEST;
        };
        return Problem.answer(status, first.code().name(), first.message());
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(NotReadable refused) {
        HttpStatus status = switch (refused.code()) {
            case "NOT_YET_VISIBLE" -> HttpStatus.SERVICE_UNAVAILABLE;
            case "UNKNOWN_DEPARTMENT" -> HttpStatus.NOT_FOUND;
            case "NOT_ALLOWED" -> HttpStatus.FORBIDDEN;
            default -> HttpStatus.BAD_REQUEST;
        };
        return Problem.answer(status, refused.code(), String.valueOf(refused.getMessage()));
    }
}
