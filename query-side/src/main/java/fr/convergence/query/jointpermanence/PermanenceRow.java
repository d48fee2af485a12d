package fr.convergence.query.jointpermanence;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import fr.convergence.query.KnownPermanence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A permanence and what it is found by; its fields are the columns of {@code permanence}. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class PermanenceRow {

    String id = "";
    long takenIn;
    List<String> readers = List.of();
    String department = "";
    String sortName = "";
    String format = "";
    List<String> structureIds = List.of();
    List<String> placeIds = List.of();

    @Nullable LocalDate runningSince;

    KnownPermanence known = new KnownPermanence();

    static PermanenceRow unknown(String id) {
        PermanenceRow row = new PermanenceRow();
        row.id = id;
        return row;
    }

    /** What it already includes changes nothing. */
    void take(JointPermanenceEvent event, long position, Instant at) {
        if (position <= takenIn) {
            return;
        }
        takenIn = position;
        known.take(event, at);
        department = known.department();
        sortName = known.title().toLowerCase(Locale.FRENCH);
        format = known.format().name();
        structureIds = known.structures();
        placeIds = known.places();
        runningSince = known.runningSince().orElse(null);
        readers = known.readers();
    }
}
