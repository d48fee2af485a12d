package fr.convergence.query.cartography;

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
 * What is known of a department's level 2 referent after its last event.
 *
 * @param knownOn when somebody last spoke of it; null before it was declared
 * @param confirmedOn when somebody last found it right, or changed it
 */
record KnownReferent(
        String id,
        String department,
        String operator,
        SortedMap<String, List<String>> details,
        @Nullable LocalDate knownOn,
        @Nullable LocalDate confirmedOn,
        boolean withdrawn)
        implements KnownEntry {

    static KnownReferent unknown(String id) {
        return new KnownReferent(id, "", "", new TreeMap<>(), null, null, false);
    }

    /** @param day on which the event was recorded, in France */
    KnownReferent after(OperatorReferentEvent event, LocalDate day) {
        return switch (event) {
            case OperatorReferentDeclared it ->
                new KnownReferent(id, it.department(), it.operator(), with(it.details()), day, null, false);
            case OperatorReferentCorrected it ->
                new KnownReferent(id, department, operator, with(it.details()), day, day, withdrawn);
            case OperatorReferentConfirmed it ->
                new KnownReferent(id, department, operator, details, it.confirmedOn(), it.confirmedOn(), withdrawn);
            case OperatorReferentWithdrawn _ ->
                new KnownReferent(id, department, operator, details, knownOn, confirmedOn, true);
        };
    }

    @Override
    public Known.Kind keptAs() {
        return Known.Kind.REFERENT;
    }

    @Override
    public @Nullable String row(Rows rows) {
        return rows.referent(this);
    }

    private SortedMap<String, List<String>> with(Map<String, List<String>> changes) {
        SortedMap<String, List<String>> after = new TreeMap<>(details);
        after.putAll(changes);
        return after;
    }
}
