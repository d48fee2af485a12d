package fr.convergence.command.cartography;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.Resemblance;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.SourceIds;
import fr.convergence.kernel.cartography.StructureEvent.OfferPublished;
import fr.convergence.kernel.cartography.StructureEvent.StructureMergeUndone;
import fr.convergence.kernel.cartography.StructureEvent.StructureMerged;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import fr.convergence.kernel.cartography.StructureEvent.StructureReported;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The people, structures and records the tests speak of. */
final class Samples {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    static final String ANGERS = "49007";
    static final String NANTES = "44109";

    static final String ID = "8f14e45f-ceea-467f-9575-6cbbf1c6f8a1";
    static final String OTHER = "0a4f7f1e-5b0c-4a55-8a52-4a6c7b1f0d11";
    static final String PLACE = "c9f0f895-fb98-4b91-99f5-1fd0297e236d";
    static final String OFFER = "45c48cce-2e2d-4fbd-8a1a-fc51c7c6ad26";
    static final String PARTNERSHIP = "6512bd43-d9ca-46e0-8c99-0b0a82652dca";
    static final String HABILITATION = "9bf31c7f-f062-436a-96d3-c8bd1f8f2ff3";
    static final String POST = "c20ad4d7-6fe9-4759-aa27-a0c99bff6710";
    static final String MODEL = "0cc175b9-c0f1-46b6-8831-c399e2697726";
    static final String SOURCE = "maine-et-loire--LMN266";

    static final Actor COORDINATOR = new Actor("coordinator-49", Role.COORDINATOR, null, List.of("49"));
    static final Actor NEIGHBOUR = new Actor("coordinator-44", Role.COORDINATOR, null, List.of("44"));
    static final Actor AGENT = new Actor("agent", Role.AGENT, ID, List.of("49"));
    static final Actor STRANGER = new Actor("mediator", Role.MEDIATOR, OTHER, List.of("49"));
    static final Actor ADMINISTRATOR = new Actor("administrator", Role.ADMINISTRATOR, null, List.of());
    static final Actor AUDITOR = new Actor("auditor", Role.AUDITOR, null, List.of("49"));

    static final StructureRegistered REGISTERED = new StructureRegistered(ID, named("Mairie d'Angers"));

    static final OfferPublished PUBLISHED = new OfferPublished(
            ID, OFFER, OfferLevel.LOCAL_OFFICIAL, details("THEME", "ADMINISTRATIVE_PROCEDURES", "NAME", "Permanence"));

    private Samples() {}

    /** A record with a name and the commune of Angers. */
    static SortedMap<String, List<String>> named(String name, String... more) {
        SortedMap<String, List<String>> details = details(more);
        details.put("NAME", List.of(name));
        details.putIfAbsent("COMMUNE", List.of(ANGERS));
        return details;
    }

    /** Fields and values in turn; several values with a bar between them, none as an empty text. */
    static SortedMap<String, List<String>> details(String... fieldsAndValues) {
        SortedMap<String, List<String>> details = new TreeMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            String values = fieldsAndValues[i + 1];
            details.put(fieldsAndValues[i], values.isEmpty() ? List.of() : List.of(values.split("\\|", -1)));
        }
        return details;
    }

    /** A second structure of Angers. */
    static final StructureRegistered OTHER_REGISTERED = new StructureRegistered(OTHER, named("Mairie Angers"));

    /** The second turned out to be the first. */
    static final StructureMerged MERGED = new StructureMerged(OTHER, ID, List.of(Resemblance.SAME_NAME));

    static final StructureMergeUndone MERGE_UNDONE = new StructureMergeUndone(OTHER, ID);

    static StructureReported reported(LocalDate on, Map<String, List<String>> details) {
        return new StructureReported(ID, SourceFormat.LIEUX_MEDIATION_NUMERIQUE, SOURCE, on, details);
    }

    static String reportedOffer(String key) {
        return SourceIds.offer(SOURCE, key);
    }
}
