package fr.convergence.infra.application.imports;

import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.cartography.SourceFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The kinds of lists that can be imported. */
final class ImportFormats {

    static final ImportFormat LIEUX = new TableFormat(
            "lieux-mediation-numerique",
            SourceFormat.LIEUX_MEDIATION_NUMERIQUE,
            () -> new LieuxList(SourceFormat.LIEUX_MEDIATION_NUMERIQUE));

    static final ImportFormat FRANCE_SERVICES =
            new TableFormat("france-services", SourceFormat.FRANCE_SERVICES, FranceServicesList::new);

    static final ImportFormat CONSEILLERS_NUMERIQUES =
            new TableFormat("conseillers-numeriques", SourceFormat.CONSEILLERS_NUMERIQUES, ConseillersList::new);

    /** The Coop's structures in the words of the standard. */
    static final ImportFormat COOP_NUMERIQUE = new TableFormat(
            "coop-numerique", SourceFormat.COOP_NUMERIQUE, () -> new LieuxList(SourceFormat.COOP_NUMERIQUE));

    static final ImportFormat DATA_INCLUSION = new DataInclusionFormat();

    private static final List<ImportFormat> ALL =
            List.of(LIEUX, FRANCE_SERVICES, CONSEILLERS_NUMERIQUES, COOP_NUMERIQUE, DATA_INCLUSION);

    private ImportFormats() {}

    /** @throws Rejected when there is none of that name */
    static ImportFormat named(String path) {
        return ALL.stream()
                .filter(format -> format.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new Rejected(List.of(ImportCode.FORMAT_UNKNOWN.rejection(
                        ALL.stream().map(ImportFormat::path).collect(Collectors.joining(", "))))));
    }
}
