package fr.convergence.query.booking;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import fr.convergence.query.KnownPermanence;
import fr.convergence.query.PermanenceDay;
import fr.convergence.query.PermanenceHolder;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A permanence, for who receives people at it; its fields are the columns of {@code permanence}. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class PermanenceRow {

    String id = "";
    long takenIn;
    KnownPermanence known = new KnownPermanence();

    static PermanenceRow unknown(String id) {
        PermanenceRow row = new PermanenceRow();
        row.id = id;
        return row;
    }

    /** What it already includes changes nothing. */
    void take(StoredEvent stored) {
        if (stored.position() > takenIn) {
            takenIn = stored.position();
            known.take((JointPermanenceEvent) stored.event(), stored.recordedAt());
        }
    }

    /** Who receives people on a day: who holds it then, and who takes the part of one that is away. */
    List<String> receiving(LocalDate day) {
        return Stream.concat(
                        known.holdersOn(day).stream().map(PermanenceHolder::holderId),
                        known.absencesOn(day).values().stream()
                                .map(PermanenceDay.Absence::substituteId)
                                .filter(Objects::nonNull))
                .distinct()
                .toList();
    }
}
