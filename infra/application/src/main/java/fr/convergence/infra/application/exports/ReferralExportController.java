package fr.convergence.infra.application.exports;

import fr.convergence.infra.application.security.ActorOf;
import fr.convergence.infra.application.security.Rights;
import fr.convergence.infra.application.web.InstantParameter;
import fr.convergence.query.referralhistory.ReferralAudit;
import fr.convergence.query.referralhistory.ReferralAudit.Extract;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives what happened to referrals over HTTP, to auditors and to the coordination. */
@RestController
class ReferralExportController {

    private static final int BUFFER = 64 * 1024;

    private final ReferralAudit audit;
    private final ExportRoom room;

    ReferralExportController(ReferralAudit audit, ExportRoom room) {
        this.audit = audit;
        this.room = room;
    }

    @GetMapping("/exports/referrals.jsonl")
    void jsonLines(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String consistentWith,
            HttpServletResponse response) {
        export(ReferralExport.JSONL, from, to, consistentWith, response);
    }

    @GetMapping("/exports/referrals.csv")
    void csv(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String consistentWith,
            HttpServletResponse response) {
        export(ReferralExport.CSV, from, to, consistentWith, response);
    }

    private void export(
            ReferralExport form,
            @Nullable String from,
            @Nullable String to,
            @Nullable String consistentWith,
            HttpServletResponse response) {
        Rights rights = ActorOf.rightsOfCurrentRequest();
        ExportRejection.STRONGER_SIGN_IN_NEEDED.when(rights != null && rights.weak());
        Instant first = InstantParameter.read(from, ExportRejection.PERIOD_INVALID);
        Instant end = InstantParameter.read(to, ExportRejection.PERIOD_INVALID);
        room.with(() -> audit.read(
                ActorOf.currentRequest(), first, end, consistentWith, extract -> answer(form, extract, response)));
    }

    private static void answer(ReferralExport form, Extract extract, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(ExportController.POSITION, extract.position());
        response.setContentType(form.contentType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + form.fileName() + "\"");
        try {
            OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
            form.write(extract, out);
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
