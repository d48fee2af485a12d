package fr.convergence.infra.application.exports;

import fr.convergence.kernel.Rejected;
import java.util.List;
import java.util.stream.Collectors;

/** The formats the cartography is published in. */
final class ExportFormats {

    private static final List<ExportFormat> ALL =
            List.of(new LieuxCsv(), new LieuxJson(), new DataInclusionJson(), new GeoJson(), new Hsds());

    private ExportFormats() {}

    /** @throws Rejected when there is none of that name */
    static ExportFormat named(String path) {
        return ALL.stream()
                .filter(format -> format.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new Rejected(List.of(ExportRejection.FORMAT_UNKNOWN.rejection(
                        ALL.stream().map(ExportFormat::path).collect(Collectors.joining(", "))))));
    }
}
