package fr.convergence.infra.application.imports;

import fr.convergence.infra.application.imports.Imports.Complete;
import fr.convergence.infra.application.imports.Imports.Request;
import fr.convergence.infra.application.imports.Imports.Started;
import fr.convergence.infra.application.security.ActorOf;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import fr.convergence.query.Identifiers;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes files and gives reports over HTTP. */
@RestController
class ImportController {

    /** Why a request was refused; nothing was stored. */
    record Errors(List<Finding> errors) {}

    private final Imports imports;
    private final CoopImports coop;
    private final ImportReports reports;

    ImportController(Imports imports, CoopImports coop, ImportReports reports) {
        this.imports = imports;
        this.coop = coop;
        this.reports = reports;
    }

    @PostMapping("/imports/{format}")
    ResponseEntity<ImportReport> bring(
            HttpServletRequest http,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String edition,
            @RequestParam(required = false) @Nullable String complete,
            @RequestParam(required = false) @Nullable String closeMost,
            @RequestParam(required = false) @Nullable String dryRun,
            @RequestParam(required = false) @Nullable String wait)
            throws IOException {
        Actor actor = ActorOf.currentRequest();
        Imports.mayImport(actor);
        boolean waits = flag("wait", wait);
        boolean rehearsed = flag("dryRun", dryRun);
        ImportFormat list = ImportFormats.named(format);
        LocalDate day = day(edition);
        Complete whole = complete(complete, closeMost);
        SentFile sent = SentFile.of(http);
        Started started =
                imports.start(sent.bytes(), new Request(list, sent.name(), day, whole, rehearsed, actor, null));
        return answer(started, waits);
    }

    /** Reads the Coop's API and imports what it says of a department: all that it has, unless told that it is not complete. */
    @PostMapping("/imports/coop-numerique/read")
    ResponseEntity<ImportReport> readCoop(
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(defaultValue = "true") String complete,
            @RequestParam(required = false) @Nullable String closeMost,
            @RequestParam(required = false) @Nullable String dryRun,
            @RequestParam(required = false) @Nullable String wait)
            throws IOException, InterruptedException {
        Actor actor = ActorOf.currentRequest();
        Imports.mayImport(actor);
        boolean waits = flag("wait", wait);
        boolean rehearsed = flag("dryRun", dryRun);
        Complete whole = complete(complete, closeMost);
        ImportCode.DEPARTMENT_MISSING.when(department == null || department.isBlank());
        return answer(coop.start(String.valueOf(department), whole, rehearsed, actor), waits);
    }

    private static ResponseEntity<ImportReport> answer(Started started, boolean waits) {
        return waits
                ? ResponseEntity.ok(started.done().join())
                : ResponseEntity.accepted()
                        .location(URI.create("/imports/" + started.id()))
                        .body(started.report());
    }

    @GetMapping("/imports/{id}")
    ImportReport report(@PathVariable String id) {
        Actor reader = reader();
        return Optional.of(id)
                .filter(Identifiers::isOne)
                .flatMap(known -> reports.find(UUID.fromString(known), reader))
                .orElseThrow(ImportController::unknown);
    }

    @GetMapping("/imports")
    List<ImportReport> last() {
        return reports.last(reader());
    }

    @ExceptionHandler
    ResponseEntity<Errors> broken(BrokenFile broken) {
        return ResponseEntity.status(
                        broken.tooLarge() ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNPROCESSABLE_CONTENT)
                .body(new Errors(broken.findings()));
    }

    @ExceptionHandler
    ResponseEntity<Errors> refused(Rejected refused) {
        List<Finding> findings =
                refused.rejections().stream().map(Finding::ofFile).toList();
        return ResponseEntity.status(status(refused)).body(new Errors(findings));
    }

    @ExceptionHandler
    ResponseEntity<Errors> cut(MalformedStreamException broken) {
        return refused(new Rejected(List.of(ImportCode.FORM_BROKEN.rejection())));
    }

    private static HttpStatus status(Rejected refused) {
        return refused.rejections().getFirst().code() instanceof ImportCode code
                ? switch (code) {
                    case NOT_A_COORDINATOR, NOT_A_READER_OF_IMPORTS -> HttpStatus.FORBIDDEN;
                    case DEPARTMENT_NOT_YOURS -> HttpStatus.FORBIDDEN;
                    case COOP_UNREACHABLE, COOP_REFUSES, COOP_UNREADABLE -> HttpStatus.BAD_GATEWAY;
                    case IMPORT_UNKNOWN, FORMAT_UNKNOWN, COOP_NOT_CONFIGURED -> HttpStatus.NOT_FOUND;
                    case IMPORTS_BUSY -> HttpStatus.TOO_MANY_REQUESTS;
                    case CONTENT_TYPE_UNSUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
                    default -> HttpStatus.BAD_REQUEST;
                }
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** {@code ?dryRun}, {@code ?dryRun=true} or {@code ?dryRun=false}: a doubt must not store anything. */
    private static boolean flag(String name, @Nullable String value) {
        boolean on = value != null && (value.isEmpty() || value.equals("true"));
        ImportCode.PARAMETER_INVALID.when(!on && value != null && !value.equals("false"), name);
        return on;
    }

    private static Complete complete(@Nullable String complete, @Nullable String closeMost) {
        boolean most = flag("closeMost", closeMost);
        if (!flag("complete", complete)) {
            return Complete.NO;
        }
        return most ? Complete.WHATEVER_IT_LEAVES_OUT : Complete.YES;
    }

    private static @Nullable LocalDate day(@Nullable String edition) {
        LocalDate day = edition == null ? null : Values.day(edition).orElse(null);
        ImportCode.EDITION_INVALID.when(edition != null && day == null);
        return day;
    }

    private static Actor reader() {
        Actor reader = ActorOf.currentRequest();
        Imports.mayReadReports(reader);
        return reader;
    }

    static Rejected unknown() {
        return new Rejected(List.of(ImportCode.IMPORT_UNKNOWN.rejection()));
    }
}
