package fr.convergence.infra.application.exports;

import fr.convergence.query.cartography.PublishedCartography.Extract;
import fr.convergence.query.cartography.PublishedChange;
import fr.convergence.query.cartography.PublishedRecord;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Files of records that no database holds. */
final class Files {

    private Files() {}

    static byte[] of(ExportFormat format, List<PublishedRecord> records) {
        return of(format, false, records);
    }

    static byte[] of(ExportFormat format, boolean excel, List<PublishedRecord> records) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        format.write(new Held(records), excel, file);
        return file.toByteArray();
    }

    private record Held(List<PublishedRecord> records) implements Extract {

        @Override
        public String position() {
            return "here";
        }

        @Override
        public Instant asOf() {
            return Instant.EPOCH;
        }

        @Override
        public String mark() {
            return "mark";
        }

        @Override
        public void forEach(Consumer<PublishedRecord> reader) {
            records.forEach(reader);
        }

        @Override
        public void forEachChange(Consumer<PublishedChange> reader) {}
    }
}
