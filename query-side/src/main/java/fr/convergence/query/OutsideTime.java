package fr.convergence.query;

import fr.convergence.kernel.agenda.Span;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what is known of the calendars that structures keep elsewhere: when they are busy, and never by what. */
public interface OutsideTime {

    /**
     * Busy time of a calendar; those of one calendar do not overlap.
     *
     * @param structureId who connected the calendar
     * @param postId whose time it is; null when it is that of the structure as a whole
     */
    record Busy(
            String calendarId, String structureId, @Nullable String postId, Span span) {}

    /** Busy time that counts, of structures or of posts, that has some part within a stretch. */
    List<Busy> busy(Collection<String> structureIds, Collection<String> postIds, Span within);

    /**
     * How a calendar was last read.
     *
     * @param at when that was tried
     * @param succeededAt when it was last read well; null when it never was
     * @param periods how many busy periods are known
     * @param counts whether they count as taken: they do not any more when the last good reading is too long ago
     */
    record LastRead(
            Instant at, OutsideReading outcome, @Nullable Instant succeededAt, int periods, boolean counts) {}

    /** By identifier of the calendar; those never tried are left out. */
    Map<String, LastRead> lastReads(Collection<String> calendarIds);
}
