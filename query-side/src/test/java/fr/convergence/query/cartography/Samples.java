package fr.convergence.query.cartography;

import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceReported;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.StructureEvent.OfferPublished;
import fr.convergence.kernel.cartography.StructureEvent.OfferReported;
import fr.convergence.kernel.cartography.StructureEvent.StructureReported;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Events about a few structures of Maine-et-Loire and beyond. */
final class Samples {

    static final String ANGERS = "49007";
    static final String SAUMUR = "49328";
    static final String BREST = "29019";
    /** A commune outside any EPCI. */
    static final String OUESSANT = "29155";

    static final LocalDate REPORTED = LocalDate.parse("2025-12-01");

    private Samples() {}

    static String id(int number) {
        return new UUID(0x4000, 0x8000_0000_0000_0000L | number).toString();
    }

    static StructureReported structure(int number, String name, String commune, String... more) {
        return reported(number, REPORTED, name, commune, more);
    }

    static StructureReported reported(int number, LocalDate on, String name, String commune, String... more) {
        Map<String, List<String>> details = new TreeMap<>(Field.of("NAME", name, "COMMUNE", commune));
        details.putAll(Field.of(more));
        return new StructureReported(id(number), SourceFormat.LIEUX_MEDIATION_NUMERIQUE, "lmn--" + number, on, details);
    }

    static PlaceReported place(int number, String name, String commune, String... more) {
        Map<String, List<String>> details = new TreeMap<>(Field.of("NAME", name, "COMMUNE", commune));
        details.putAll(Field.of(more));
        return new PlaceReported(
                id(number), SourceFormat.LIEUX_MEDIATION_NUMERIQUE, "lmn--" + number, REPORTED, details);
    }

    static OfferReported offer(int structure, int number, String... terms) {
        return new OfferReported(
                id(structure),
                id(number),
                OfferLevel.NATIONAL_OFFICIAL,
                SourceFormat.LIEUX_MEDIATION_NUMERIQUE,
                "lmn--" + structure,
                REPORTED,
                Field.of(terms));
    }

    static OfferPublished published(int structure, int number, OfferLevel level, String... terms) {
        return new OfferPublished(id(structure), id(number), level, Field.of(terms));
    }
}
