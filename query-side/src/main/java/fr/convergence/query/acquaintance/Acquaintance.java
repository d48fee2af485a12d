package fr.convergence.query.acquaintance;

import fr.convergence.query.Acquaintances.Known;
import fr.convergence.query.Page;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How well two structures know each other, by what they lived together within two years.
 *
 * @param visitsMade visits of the one to the other that were held
 * @param visitsReceived visits of the other to the one that were held
 * @param visitsAhead visits either way that are asked for or agreed
 * @param sessionsDue sessions of permanences, told as held, that both were to hold
 * @param sessionsTogether those at which both were
 * @param gatheringsTogether gatherings at which both were
 * @param referralsSent referrals of the one to the other
 * @param referralsReceived referrals of the other to the one
 * @param goodOutcomes those of either that came to something for the person
 * @param lastMetOn when they last visited each other, held a session together or were at one gathering; null when they did not
 */
record Acquaintance(
        String oneId,
        String otherId,
        int visitsMade,
        int visitsReceived,
        int visitsAhead,
        int sessionsDue,
        int sessionsTogether,
        int gatheringsTogether,
        int referralsSent,
        int referralsReceived,
        int goodOutcomes,
        @Nullable LocalDate lastMetOn) {

    /** What an element of the score says of them. */
    record Part(AcquaintancePart part, int times) {

        /** From 0 to 1, to the hundredth. */
        public double score() {
            return Math.round(100 * part.score(times)) / 100.0;
        }

        public int weight() {
            return part.weight();
        }
    }

    /** In their order. */
    public List<Part> parts() {
        Map<AcquaintancePart, Integer> times = new EnumMap<>(Map.of(
                AcquaintancePart.VISIT_MADE, visitsMade,
                AcquaintancePart.VISIT_RECEIVED, visitsReceived,
                AcquaintancePart.SESSIONS, sessionsTogether,
                AcquaintancePart.GATHERINGS, gatheringsTogether,
                AcquaintancePart.GOOD_OUTCOMES, goodOutcomes));
        return times.entrySet().stream()
                .map(one -> new Part(one.getKey(), one.getValue()))
                .toList();
    }

    /** From 0, they do not know each other, to 1; to the hundredth. */
    public double score() {
        double points = parts().stream()
                .mapToDouble(part -> part.part().score(part.times()) * part.weight())
                .sum();
        return Math.round(points) / 100.0;
    }

    /** The same in French. */
    public String sentence() {
        List<String> lived = Stream.of(
                        words(visitsMade + visitsReceived, "immersion", "immersions"),
                        words(sessionsTogether, "permanence tenue ensemble", "permanences tenues ensemble"),
                        words(gatheringsTogether, "rencontre vécue ensemble", "rencontres vécues ensemble"),
                        words(goodOutcomes, "orientation aboutie", "orientations abouties"))
                .filter(Objects::nonNull)
                .toList();
        return lived.isEmpty() ? Known.NOT_MET.sentence() : lived.stream().collect(Collectors.joining(", "));
    }

    private static @Nullable String words(int times, String once, String often) {
        return times == 0 ? null : times + " " + (times == 1 ? once : often);
    }

    /** Whether people of both have met. */
    boolean met() {
        return visitsMade + visitsReceived + sessionsTogether + gatheringsTogether > 0;
    }

    int referrals() {
        return referralsSent + referralsReceived;
    }

    Page.Cursor cursor() {
        return new Page.Cursor(oneId, otherId);
    }
}
