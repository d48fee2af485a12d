package fr.convergence.query.deadline;

import java.util.EnumMap;
import java.util.Map;

/**
 * How long a receiver may take, each from the moment the referral was sent, in working days of its department.
 *
 * @param acknowledgement to say that it has it
 * @param review to answer
 * @param reminder after which it is reminded
 * @param coordination after which the coordination of the department is told
 * @param lastChance after which it is reminded for the last time
 * @param expiry after which the referral expires
 */
public record Delays(int acknowledgement, int review, int reminder, int coordination, int lastChance, int expiry) {

    /** As peers of the field have them: DORA and Place des Entreprises. */
    static final Delays ORDINARY = new Delays(2, 5, 10, 15, 21, 30);

    static final Delays URGENT = new Delays(1, 1, 1, 2, 5, 10);

    /** Refuses delays that do not follow each other. */
    public Delays {
        if (acknowledgement < 1
                || review < acknowledgement
                || reminder < 1
                || coordination < reminder
                || lastChance < coordination
                || expiry <= lastChance) {
            throw new IllegalArgumentException("delays that do not follow each other: " + acknowledgement + ", "
                    + review + ", " + reminder + ", " + coordination + ", " + lastChance + ", " + expiry);
        }
    }

    /** By kind. */
    Map<DeadlineKind, Integer> all() {
        Map<DeadlineKind, Integer> all = new EnumMap<>(DeadlineKind.class);
        all.put(DeadlineKind.ACKNOWLEDGEMENT, acknowledgement);
        all.put(DeadlineKind.REVIEW, review);
        all.put(DeadlineKind.REMINDER, reminder);
        all.put(DeadlineKind.COORDINATION, coordination);
        all.put(DeadlineKind.LAST_CHANCE, lastChance);
        all.put(DeadlineKind.EXPIRY, expiry);
        return all;
    }
}
