package fr.convergence.command.cartography;

import fr.convergence.kernel.cartography.PartnershipEvent;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipAmended;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipConfirmed;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipDeclared;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipEnded;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A partnership, as far as decisions about it need to remember. Immutable.
 *
 * @param declared how it was first told of; null before
 * @param terms as they are now; a term without value is absent
 * @param confirmedOn when somebody last found it still so; null when it changed since, or never
 */
record Partnership(
        @Nullable PartnershipDeclared declared,
        SortedMap<String, List<String>> terms,
        @Nullable LocalDate confirmedOn,
        boolean ended) {

    static final Partnership NONE = new Partnership(null, new TreeMap<>(), null, false);

    boolean isOf(String structureId) {
        return declared != null
                && (structureId.equals(declared.structureId()) || structureId.equals(declared.partnerId()));
    }

    /** Whether it binds the same two in the same way, whoever spoke of it. */
    boolean binds(PartnershipDeclared other) {
        return declared != null
                && !ended
                && declared.kind() == other.kind()
                && parties(declared).equals(parties(other));
    }

    /** Exactly one of the second and third is there. */
    private static Set<String> parties(PartnershipDeclared declared) {
        String partner = declared.partnerId();
        String operator = declared.operator();
        return Set.of(declared.structureId(), partner == null ? String.valueOf(operator) : partner);
    }

    Partnership evolve(PartnershipEvent event) {
        return switch (event) {
            case PartnershipDeclared it -> new Partnership(it, with(it.terms()), null, false);
            case PartnershipAmended it -> new Partnership(declared, with(it.terms()), null, ended);
            case PartnershipConfirmed it -> new Partnership(declared, terms, it.confirmedOn(), ended);
            case PartnershipEnded _ -> new Partnership(declared, terms, confirmedOn, true);
        };
    }

    /** The terms after some of them changed. */
    SortedMap<String, List<String>> with(Map<String, List<String>> changes) {
        SortedMap<String, List<String>> after = new TreeMap<>(terms);
        after.putAll(changes);
        after.values().removeIf(List::isEmpty);
        return after;
    }
}
