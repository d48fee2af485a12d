package fr.convergence.query.cartography;

import fr.convergence.kernel.cartography.PartnershipEvent;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipAmended;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipConfirmed;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipDeclared;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipEnded;
import fr.convergence.kernel.cartography.PartnershipKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a partnership after its last event.
 *
 * @param kind null before it was declared
 * @param knownOn when somebody last spoke of it
 * @param confirmedOn when somebody last found it still so, or changed it
 */
record KnownPartnership(
        String id,
        String structureId,
        @Nullable String partnerId,
        @Nullable String operator,
        @Nullable PartnershipKind kind,
        SortedMap<String, List<String>> terms,
        @Nullable LocalDate knownOn,
        @Nullable LocalDate confirmedOn,
        boolean ended)
        implements KnownEntry {

    static KnownPartnership unknown(String id) {
        return new KnownPartnership(id, "", null, null, null, new TreeMap<>(), null, null, false);
    }

    /** @param day on which the event was recorded, in France */
    KnownPartnership after(PartnershipEvent event, LocalDate day) {
        return switch (event) {
            case PartnershipDeclared it ->
                new KnownPartnership(
                        id,
                        it.structureId(),
                        it.partnerId(),
                        it.operator(),
                        it.kind(),
                        with(it.terms()),
                        day,
                        null,
                        false);
            case PartnershipAmended it ->
                new KnownPartnership(id, structureId, partnerId, operator, kind, with(it.terms()), day, day, ended);
            case PartnershipConfirmed it ->
                new KnownPartnership(
                        id, structureId, partnerId, operator, kind, terms, it.confirmedOn(), it.confirmedOn(), ended);
            case PartnershipEnded _ ->
                new KnownPartnership(id, structureId, partnerId, operator, kind, terms, knownOn, confirmedOn, true);
        };
    }

    @Override
    public Known.Kind keptAs() {
        return Known.Kind.PARTNERSHIP;
    }

    @Override
    public @Nullable String row(Rows rows) {
        return rows.partnership(this);
    }

    private SortedMap<String, List<String>> with(Map<String, List<String>> changes) {
        SortedMap<String, List<String>> after = new TreeMap<>(terms);
        after.putAll(changes);
        return after;
    }
}
