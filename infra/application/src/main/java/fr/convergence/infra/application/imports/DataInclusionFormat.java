package fr.convergence.infra.application.imports;

import static fr.convergence.infra.application.imports.ImportCode.FILE_NOT_A_LIST;
import static fr.convergence.infra.application.imports.ImportCode.FILE_TOO_MANY_ROWS;
import static fr.convergence.infra.application.imports.ImportCode.FILE_WITHOUT_ROWS;
import static fr.convergence.infra.application.imports.ImportCode.SERVICES_MISSING;
import static fr.convergence.infra.application.imports.ImportCode.SERVICE_WITHOUT_STRUCTURE;

import fr.convergence.infra.application.imports.DataInclusionService.Described;
import fr.convergence.infra.application.imports.JsonRecords.Record;
import fr.convergence.kernel.cartography.SourceFormat;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * data·inclusion, version 1: one JSON object that holds {@code structures} and {@code services}. Both are needed, since a
 * structure without its services would look as if it offered none any more.
 *
 * <p>Each structure is a row; what is found of a service is told with its line. Of the services, only what offers keep is in
 * memory while structures are read.
 */
final class DataInclusionFormat implements ImportFormat {

    private static final String STRUCTURES = "structures";
    private static final String SERVICES = "services";
    private static final Set<String> LISTS = Set.of(STRUCTURES, SERVICES);

    @Override
    public String path() {
        return "data-inclusion";
    }

    @Override
    public SourceFormat source() {
        return SourceFormat.DATA_INCLUSION;
    }

    @Override
    public CheckedFile check(SpooledFile file) throws IOException {
        TextCheck.check(file);
        Set<String> structures = new HashSet<>();
        int rows = 0;
        boolean services = false;
        try (JsonRecords records = JsonRecords.of(file, LISTS)) {
            for (Record record = records.next(); record != null; record = records.next()) {
                if (record.list().isEmpty()) {
                    throw BrokenFile.at(1, FILE_NOT_A_LIST.rejection(STRUCTURES + ", " + SERVICES));
                }
                services |= record.list().equals(SERVICES);
                if (record.list().equals(STRUCTURES)) {
                    rows++;
                    structures.add(record.object().path("id").asString(""));
                }
                if (rows > CsvCheck.MOST_ROWS) {
                    throw BrokenFile.at(
                            record.line(), FILE_TOO_MANY_ROWS.rejection(Integer.toString(CsvCheck.MOST_ROWS)));
                }
            }
        }
        if (rows == 0) {
            throw BrokenFile.because(FILE_WITHOUT_ROWS.rejection());
        }
        if (!services) {
            throw BrokenFile.because(SERVICES_MISSING.rejection());
        }
        Map<String, List<Described>> described = new HashMap<>();
        List<Finding> warnings = services(file, structures, described);
        return new Checked(file, rows, warnings, described);
    }

    private static List<Finding> services(
            SpooledFile file, Set<String> structures, Map<String, List<Described>> described) {
        List<Finding> warnings = new ArrayList<>();
        try (JsonRecords records = JsonRecords.of(file, Set.of(SERVICES))) {
            for (Record record = records.next(); record != null; record = records.next()) {
                DataInclusionService service = new DataInclusionService(record);
                List<Described> offers = service.read();
                String structure = service.structureId();
                if (offers.isEmpty() || structures.contains(structure)) {
                    described
                            .computeIfAbsent(structure, known -> new ArrayList<>())
                            .addAll(offers);
                } else {
                    warnings.add(Finding.ofLine(record.line(), SERVICE_WITHOUT_STRUCTURE.rejection(structure)));
                }
                warnings.addAll(service.findings());
            }
        }
        return warnings;
    }

    /** A file found fit. */
    private record Checked(SpooledFile file, int rows, List<Finding> warnings, Map<String, List<Described>> described)
            implements CheckedFile {

        @Override
        public @Nullable LocalDate edition(Terms terms) {
            ImportCode.EDITION_UNUSED.when(terms.edition() != null);
            return null;
        }

        @Override
        public Readings readings(Terms terms) {
            JsonRecords records = JsonRecords.of(file, Set.of(STRUCTURES));
            Map<String, Long> seen = new HashMap<>();
            return new Readings() {
                @Override
                public @Nullable Reading next() {
                    Record record = records.next();
                    return record == null ? null : new DataInclusionReading(record, described, seen, terms).read();
                }

                @Override
                public void close() {
                    records.close();
                }
            };
        }
    }
}
