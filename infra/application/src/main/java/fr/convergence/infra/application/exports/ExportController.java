package fr.convergence.infra.application.exports;

import fr.convergence.infra.application.web.InstantParameter;
import fr.convergence.query.cartography.PublishedCartography;
import fr.convergence.query.cartography.PublishedCartography.Extract;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Gives the published cartography over HTTP, in open formats. */
@RestController
class ExportController {

    static final String POSITION = "Convergence-Position";
    static final String AS_OF = "Convergence-As-Of";
    static final String LEFT_OUT = "Convergence-Left-Out";

    private static final String LICENCE = "<https://www.etalab.gouv.fr/licence-ouverte-open-licence/>; rel=\"license\"";
    private static final int BUFFER = 64 * 1024;

    private final PublishedCartography cartography;
    private final ExportRoom room;

    ExportController(PublishedCartography cartography, ExportRoom room) {
        this.cartography = cartography;
        this.room = room;
    }

    @GetMapping("/exports/{format}")
    void export(
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String consistentWith,
            @RequestParam(required = false) @Nullable String excel,
            ServletWebRequest request,
            HttpServletResponse response) {
        ExportFormat list = ExportFormats.named(format);
        Export export = new Export(
                list,
                required(department),
                InstantParameter.read(asOf, ExportRejection.AS_OF_INVALID),
                flag("excel", excel));
        ExportRejection.EXCEL_WITHOUT_CSV.when(export.excel() && !list.forExcel());
        room.with(() -> cartography.read(
                export.department(),
                export.asOf(),
                consistentWith,
                extract -> answer(export, extract, request, response)));
    }

    private static void answer(
            Export export, Extract extract, ServletWebRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(POSITION, extract.position());
        response.setHeader(AS_OF, extract.asOf().toString());
        response.setHeader(HttpHeaders.LINK, LICENCE);
        if (request.checkNotModified(export.mark(extract))) {
            return;
        }
        response.setContentType(export.format().contentType());
        String leftOut = export.format().leftOut(extract);
        if (!leftOut.isEmpty()) {
            response.setHeader(LEFT_OUT, leftOut);
        }
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + export.fileName() + "\"");
        try {
            OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
            export.format().write(extract, export.excel(), out);
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String required(@Nullable String department) {
        ExportRejection.DEPARTMENT_MISSING.when(department == null || department.isBlank());
        return String.valueOf(department);
    }

    private static boolean flag(String name, @Nullable String value) {
        boolean on = value != null && (value.isEmpty() || value.equals("true"));
        ExportRejection.PARAMETER_INVALID.when(!on && value != null && !value.equals("false"), name);
        return on;
    }
}
