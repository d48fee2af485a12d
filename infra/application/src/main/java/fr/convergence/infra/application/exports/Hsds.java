package fr.convergence.infra.application.exports;

import fr.convergence.infra.application.imports.Cells;
import fr.convergence.query.cartography.PublishedCartography.Extract;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Open Referral's Human Services Data Specification 3.0.0 as the tabular data package that it describes: a zip of its
 * {@code datapackage.json} and a CSV file for each of its tables, those of which nothing is known with their header alone. Each table is
 * read from the same snapshot, one after the other.
 */
final class Hsds implements ExportFormat {

    /** Zip has no time zone; a file that is the same is so byte by byte. */
    private static final LocalDateTime NO_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final HsdsPackage standard = HsdsPackage.read();

    @Override
    public String path() {
        return "hsds";
    }

    @Override
    public String extension() {
        return "zip";
    }

    @Override
    public String contentType() {
        return "application/zip";
    }

    @Override
    public void write(Extract extract, boolean excel, OutputStream out) {
        try {
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            begin(zip, "datapackage.json");
            zip.write(standard.descriptor());
            zip.closeEntry();
            for (HsdsPackage.Table table : standard.tables()) {
                begin(zip, table.path());
                print(extract, table, zip);
                zip.closeEntry();
            }
            zip.finish();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_DAY);
        zip.putNextEntry(entry);
    }

    /** A place where several structures receive people is one row. */
    private static void print(Extract extract, HsdsPackage.Table table, OutputStream out) throws IOException {
        CSVPrinter csv = CSVFormat.RFC4180.print(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.printRecord(table.fields());
        Set<UUID> written = new HashSet<>();
        HsdsRows.of(table.name(), extract, row -> {
            if (written.add(row.id())) {
                print(csv, table, row);
            }
        });
        csv.flush();
    }

    private static void print(CSVPrinter csv, HsdsPackage.Table table, HsdsRow row) {
        Stream<String> cells = table.fields().stream().map(row::cell);
        try {
            csv.printRecord(cells.map(Cells::text).map(Cells::harmless));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
