package fr.convergence.infra.application.exports;

import fr.convergence.infra.application.imports.Cells;
import fr.convergence.infra.application.imports.LieuColumn;
import fr.convergence.query.cartography.PublishedCartography.Extract;
import fr.convergence.query.cartography.PublishedRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The standard "lieux de médiation numérique" 1.0.2 in CSV: its columns in its order, RFC 4180. For Excel in French, with
 * semicolons between values and a byte order mark.
 */
final class LieuxCsv implements ExportFormat {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Override
    public String path() {
        return "lieux-csv";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public String contentType() {
        return "text/csv;header=present;charset=UTF-8";
    }

    @Override
    public boolean forExcel() {
        return true;
    }

    @Override
    public void write(Extract extract, boolean excel, OutputStream out) {
        try {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            if (excel) {
                text.write(BYTE_ORDER_MARK);
            }
            CSVPrinter csv = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(excel ? ';' : ',')
                    .get()
                    .print(text);
            csv.printRecord(Stream.of(LieuColumn.values()).map(LieuColumn::header));
            extract.forEach(record -> print(csv, record));
            csv.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void print(CSVPrinter csv, PublishedRecord record) {
        Lieu lieu = new Lieu(record);
        try {
            csv.printRecord(Stream.of(LieuColumn.values()).map(lieu::text).map(Cells::harmless));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
