package fr.convergence.infra.application.administration;

import fr.convergence.infra.eventstore.ParkedSequence;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A parked sequence, in the schema's words. */
record ParkedView(String sequence, long events, long position, String error, int tries, OffsetDateTime parkedAt) {

    static ParkedView of(ParkedSequence parked) {
        return new ParkedView(
                parked.sequence(),
                parked.events(),
                parked.position(),
                parked.error(),
                parked.tries(),
                parked.parkedAt().atOffset(ZoneOffset.UTC));
    }
}
