package fr.convergence.query.jointpermanence;

import fr.convergence.query.KnownPermanence;
import fr.convergence.query.PermanenceDay;
import fr.convergence.query.PermanenceHolder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether people could count on a holder, over some days that have passed.
 *
 * @param to the last of the days
 * @param planned sessions it was to hold: those below, and no others
 * @param present those it was at
 * @param substituted those at which another structure took its part
 * @param absent those at which nobody did
 * @param cancelled those that were not held at all
 * @param untold those of which nobody told how they went
 */
record Regularity(
        String holderId,
        LocalDate from,
        LocalDate to,
        int planned,
        int present,
        int substituted,
        int absent,
        int cancelled,
        int untold) {

    private enum Part {
        PRESENT,
        SUBSTITUTED,
        ABSENT,
        CANCELLED,
        UNTOLD
    }

    /**
     * The share of sessions at which it or a substitute was there, of those held and told of, from 0 to 1; null when there were none.
     */
    public @Nullable Double rate() {
        int counted = present + substituted + absent;
        return counted == 0 ? null : (double) (present + substituted) / counted;
    }

    static Regularity of(KnownPermanence known, PermanenceHolder holder, LocalDate from, LocalDate to) {
        List<Part> parts = known.runningSince().stream()
                .map(since -> since.isAfter(from) ? since : from)
                .flatMap(first -> known.promised(first, to).stream())
                .filter(session -> known.holdersOn(session.day()).contains(holder))
                .map(session -> part(known.on(session.day()), holder.holderId()))
                .toList();
        return new Regularity(
                holder.holderId(),
                from,
                to,
                parts.size(),
                count(parts, Part.PRESENT),
                count(parts, Part.SUBSTITUTED),
                count(parts, Part.ABSENT),
                count(parts, Part.CANCELLED),
                count(parts, Part.UNTOLD));
    }

    private static int count(List<Part> parts, Part which) {
        return Math.toIntExact(parts.stream().filter(which::equals).count());
    }

    /** What was told afterwards counts more than what was declared before. */
    private static Part part(PermanenceDay day, String holder) {
        PermanenceDay.Absence absence = day.absences().get(holder);
        PermanenceDay.Attendance told = day.attendance();
        if (day.cancelReason() != null) {
            return Part.CANCELLED;
        }
        if (told != null && told.presentIds().contains(holder)) {
            return Part.PRESENT;
        }
        if (absence != null && absence.substituteId() != null && cameIfTold(told, absence.substituteId())) {
            return Part.SUBSTITUTED;
        }
        return absence != null || told != null ? Part.ABSENT : Part.UNTOLD;
    }

    private static boolean cameIfTold(PermanenceDay.@Nullable Attendance told, String substitute) {
        return told == null || told.presentIds().contains(substitute);
    }
}
