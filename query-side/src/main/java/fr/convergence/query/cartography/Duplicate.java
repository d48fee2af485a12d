package fr.convergence.query.cartography;

import fr.convergence.kernel.Spelling;
import fr.convergence.kernel.cartography.Resemblance;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Two structures that may be one.
 *
 * @param reasons what makes them look so, in the order of {@link Resemblance}
 */
record Duplicate(Structure one, Structure other, List<Resemblance> reasons) {

    /** From this score on a pair is worth a coordinator's look. */
    static final double LIKELY = 0.6;

    /** The likeliest first. */
    static final Comparator<Duplicate> ORDER = Comparator.comparing(Duplicate::score, Comparator.reverseOrder())
            .thenComparing(pair -> pair.one().sortName())
            .thenComparing(pair -> pair.one().id())
            .thenComparing(pair -> pair.other().id());

    private static final double EARTH_RADIUS_METRES = 6_371_000;
    private static final double SPOT_METRES = 100;
    private static final double NEAR_METRES = 500;

    /** Words that tell no structure from another. */
    private static final Set<String> USUAL = Set.of(
            "france",
            "services",
            "service",
            "espace",
            "maison",
            "de",
            "du",
            "sur",
            "des",
            "la",
            "le",
            "les",
            "et",
            "a",
            "d",
            "l");

    /** @param one and {@code other}, in any order: the pair has its own */
    static Duplicate of(Structure one, Structure other) {
        boolean inOrder = one.id().compareTo(other.id()) < 0;
        return new Duplicate(inOrder ? one : other, inOrder ? other : one, reasons(one, other));
    }

    /** From 0 to 1, to the hundredth. */
    public double score() {
        double sum = reasons.stream().mapToDouble(Resemblance::weight).sum();
        return Math.round(Math.min(1, sum) * 100) / 100.0;
    }

    private static List<Resemblance> reasons(Structure one, Structure other) {
        Set<Resemblance> reasons = EnumSet.noneOf(Resemblance.class);
        if (one.sources().stream()
                .anyMatch(mine -> other.sources().stream()
                        .anyMatch(its -> its.id().equals(mine.id()) && its.format() != mine.format()))) {
            reasons.add(Resemblance.SAME_SOURCE_RECORD);
        }
        if (one.siret() != null && one.siret().equals(other.siret())) {
            reasons.add(Resemblance.SAME_SIRET);
        }
        addName(reasons, words(one), words(other));
        double metres = metresApart(one, other);
        if (metres <= SPOT_METRES) {
            reasons.add(Resemblance.SAME_SPOT);
        } else if (metres <= NEAR_METRES) {
            reasons.add(Resemblance.NEAR);
        }
        if (one.phone() != null && one.phone().equals(other.phone())) {
            reasons.add(Resemblance.SAME_PHONE);
        }
        if (one.emails().stream().anyMatch(other.emails()::contains)) {
            reasons.add(Resemblance.SAME_EMAIL);
        }
        return List.copyOf(reasons);
    }

    private static void addName(Set<Resemblance> reasons, Set<String> mine, Set<String> its) {
        Set<String> common = new HashSet<>(mine);
        common.retainAll(its);
        int fewest = Math.min(mine.size(), its.size());
        int most = Math.max(mine.size(), its.size());
        if (common.isEmpty()) {
            return;
        }
        if (common.size() == most) {
            reasons.add(Resemblance.SAME_NAME);
        } else if (common.size() == fewest || 2 * common.size() >= most) {
            reasons.add(Resemblance.SIMILAR_NAME);
        }
    }

    private static Set<String> words(Structure structure) {
        Set<String> words =
                new HashSet<>(Arrays.asList(Spelling.folded(structure.name()).split("[^\\p{L}\\p{N}]+", -1)));
        words.removeAll(USUAL);
        words.remove("");
        return words;
    }

    /** Between the two desks that are nearest; infinite when a place is not known. */
    private static double metresApart(Structure one, Structure other) {
        return one.places().stream()
                .flatMap(mine -> other.places().stream().map(its -> metres(mine, its)))
                .min(Double::compare)
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** On a sphere, flat over such distances. */
    private static double metres(Place one, Place other) {
        Double north = one.latitude();
        Double east = one.longitude();
        Double otherNorth = other.latitude();
        Double otherEast = other.longitude();
        if (north == null || east == null || otherNorth == null || otherEast == null) {
            return one.id().equals(other.id()) ? 0 : Double.POSITIVE_INFINITY;
        }
        double up = Math.toRadians(otherNorth - north);
        double along = Math.toRadians(otherEast - east) * Math.cos(Math.toRadians(north));
        return EARTH_RADIUS_METRES * Math.hypot(up, along);
    }
}
