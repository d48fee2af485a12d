package fr.convergence.query.cartography;

import fr.convergence.kernel.cartography.HabilitationEvent;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationConfirmed;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationDeclared;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationEnded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an habilitation after its last event.
 *
 * @param declared how it was told of; null before
 * @param knownOn when somebody last spoke of it
 * @param confirmedOn when somebody last found it still so
 */
record KnownHabilitation(
        String id,
        @Nullable HabilitationDeclared declared,
        @Nullable LocalDate knownOn,
        @Nullable LocalDate confirmedOn,
        boolean ended)
        implements KnownEntry {

    static KnownHabilitation unknown(String id) {
        return new KnownHabilitation(id, null, null, null, false);
    }

    /** @param day on which the event was recorded, in France */
    KnownHabilitation after(HabilitationEvent event, LocalDate day) {
        return switch (event) {
            case HabilitationDeclared it -> new KnownHabilitation(id, it, day, null, false);
            case HabilitationConfirmed it ->
                new KnownHabilitation(id, declared, it.confirmedOn(), it.confirmedOn(), ended);
            case HabilitationEnded _ -> new KnownHabilitation(id, declared, knownOn, confirmedOn, true);
        };
    }

    @Override
    public Known.Kind keptAs() {
        return Known.Kind.HABILITATION;
    }

    @Override
    public @Nullable String row(Rows rows) {
        return rows.habilitation(this);
    }
}
