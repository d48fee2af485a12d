package fr.convergence.command.cartography;

import fr.convergence.kernel.cartography.OperatorReferentEvent;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentConfirmed;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentCorrected;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentDeclared;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentWithdrawn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A department's level 2 referent, as far as decisions about it need to remember. Immutable.
 *
 * @param declared how it was first told of; null before
 * @param details as they are now; a field without value is absent
 * @param confirmedOn when somebody last found it right; null when it changed since, or never
 */
record OperatorReferent(
        @Nullable OperatorReferentDeclared declared,
        SortedMap<String, List<String>> details,
        @Nullable LocalDate confirmedOn,
        boolean withdrawn) {

    static final OperatorReferent NONE = new OperatorReferent(null, new TreeMap<>(), null, false);

    OperatorReferent evolve(OperatorReferentEvent event) {
        return switch (event) {
            case OperatorReferentDeclared it -> new OperatorReferent(it, with(it.details()), null, false);
            case OperatorReferentCorrected it -> new OperatorReferent(declared, with(it.details()), null, withdrawn);
            case OperatorReferentConfirmed it -> new OperatorReferent(declared, details, it.confirmedOn(), withdrawn);
            case OperatorReferentWithdrawn _ -> new OperatorReferent(declared, details, confirmedOn, true);
        };
    }

    /** The details after some of them changed. */
    SortedMap<String, List<String>> with(Map<String, List<String>> changes) {
        SortedMap<String, List<String>> after = new TreeMap<>(details);
        after.putAll(changes);
        after.values().removeIf(List::isEmpty);
        return after;
    }
}
