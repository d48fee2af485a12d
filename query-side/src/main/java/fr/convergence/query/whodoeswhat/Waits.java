package fr.convergence.query.whodoeswhat;

import fr.convergence.kernel.referral.Urgency;
import fr.convergence.query.Doors.Structure;
import fr.convergence.query.OpeningHours;
import fr.convergence.query.OpeningHours.Opening;
import fr.convergence.query.OpeningHours.State;
import fr.convergence.query.whodoeswhat.ResponseTimes.Median;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measures how long somebody would wait at a door: until it opens, and until it answers. Many doors keep the same hours. */
final class Waits {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("EEEE d MMMM 'à' HH:mm", Locale.FRENCH);

    /** After as many hours, an opening is worth half of one at once: a day, or an afternoon when time is short. */
    private static final int HALF_WAIT_H = 24;

    private static final int HALF_WAIT_WHEN_URGENT_H = 4;

    /** After as many hours, an answer is worth half of one at once: three days, after which professionals ask again. */
    private static final double HALF_ANSWER_H = 72;

    private final Sought sought;
    private final Map<String, Median> medians;
    private final Map<List<String>, Opening> openings = new HashMap<>();

    Waits(Sought sought, Map<String, Median> medians) {
        this.sought = sought;
        this.medians = medians;
    }

    /** How much both can weigh. */
    static int weight(Sought sought) {
        return sought.weight(ScorePart.RESPONSE_TIME) + openingWeight(sought);
    }

    /** How much the hours can weigh. */
    int openingWeight() {
        return openingWeight(sought);
    }

    private static int openingWeight(Sought sought) {
        return sought.wishedAt() == null ? 0 : sought.weight(ScorePart.OPENING_HOURS);
    }

    /** Null when it is not asked for, or cannot be told. */
    @Nullable Part opening(Structure structure) {
        Instant wished = sought.wishedAt();
        if (wished == null || structure.openingHours() == null) {
            return null;
        }
        Opening opening = openings.computeIfAbsent(
                List.of(structure.openingHours(), structure.department()),
                hours -> OpeningHours.from(wished, hours.getFirst(), hours.getLast()));
        if (opening.in() == null && opening.state() == State.UNKNOWN) {
            return null;
        }
        boolean urgent = sought.input().urgency() != Urgency.ORDINARY;
        double half = urgent ? HALF_WAIT_WHEN_URGENT_H : HALF_WAIT_H;
        double score = opening.in() == null ? 0 : half / (half + opening.in() / 60.0);
        return Part.of(sought, ScorePart.OPENING_HOURS, score, () -> words(opening));
    }

    private static String words(Opening opening) {
        LocalDateTime since = opening.since();
        if (since == null) {
            return "fermée toute la semaine qui suit";
        }
        return opening.state() == State.OPEN ? "ouverte à ce moment" : "ouvre le " + WORDS.format(since);
    }

    /** Null when it was not measured. */
    @Nullable Part answer(Structure structure) {
        Median median = medians.get(structure.id());
        if (median == null) {
            return null;
        }
        double hours = median.time().toMinutes() / 60.0;
        return Part.of(
                sought,
                ScorePart.RESPONSE_TIME,
                HALF_ANSWER_H / (HALF_ANSWER_H + hours),
                () -> "répond en %s (médiane de %d orientations)".formatted(time(hours), median.answers()));
    }

    private static String time(double hours) {
        if (hours < 1) {
            return "moins d'une heure";
        }
        long whole = Math.round(hours < 48 ? hours : hours / 24);
        return hours < 48 ? "%d h".formatted(whole) : "%d jours".formatted(whole);
    }
}
