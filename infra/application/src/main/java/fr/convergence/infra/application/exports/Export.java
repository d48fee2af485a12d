package fr.convergence.infra.application.exports;

import fr.convergence.kernel.FrenchDay;
import fr.convergence.query.cartography.PublishedCartography.Extract;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param asOf null for now
 * @param excel whether the file is for Excel in French
 */
record Export(
        ExportFormat format, String department, @Nullable Instant asOf, boolean excel) {

    /** A name that tells departments and days apart. */
    String fileName() {
        String day = asOf == null ? "" : "-" + FrenchDay.at(asOf);
        return format.path() + "-" + department + day + "." + format.extension();
    }

    /** The same as long as the file is the same, byte by byte: it is made of the records, by this release. */
    String mark(Extract extract) {
        String release = String.valueOf(Export.class.getPackage().getImplementationVersion());
        String file = String.join(" ", format.path(), department, Boolean.toString(excel), release, extract.mark());
        return "\"" + UUID.nameUUIDFromBytes(file.getBytes(StandardCharsets.UTF_8)) + "\"";
    }
}
