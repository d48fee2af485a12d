package fr.convergence.infra.application.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Luck that can be had again: the same seed and names give the same draws. */
final class Chance {

    private static final double MINUTES_A_DAY = 24 * 60;

    private final SplittableRandom random;

    Chance(long seed, Object... names) {
        long mixed = seed;
        for (Object name : names) {
            mixed = mixed * 0x5851F42D4C957F2DL + name.toString().hashCode() + 0x14057B7EF767814FL;
            mixed ^= mixed >>> 29;
        }
        random = new SplittableRandom(mixed);
    }

    /** Whether something happens that does so in that share of cases, from 0 to 1. */
    boolean happens(double share) {
        return random.nextDouble() < share;
    }

    /** Between the first, included, and the second, excluded. */
    int between(int first, int second) {
        return random.nextInt(first, second);
    }

    /** How often something happens that does so that often on average. */
    int times(double average) {
        // Knuth's method multiplies underflows for large averages; the sum of two halves is of the same law.
        if (average > 30) {
            return times(average / 2) + times(average / 2);
        }
        double limit = Math.exp(-average);
        int times = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            times++;
        }
        return times;
    }

    /**
     * A delay whose logarithm is normal: never negative, mostly short, sometimes very long.
     *
     * @param median in days
     * @param spread standard deviation of the logarithm
     */
    Duration delay(double median, double spread) {
        return Duration.ofMinutes(Math.round(median * factor(spread) * MINUTES_A_DAY));
    }

    /** How many times the median; as often less than half of it as more than twice. */
    double factor(double spread) {
        return Math.exp(spread * random.nextGaussian());
    }

    /** One of them, in proportion to its weight; they are ordered. */
    <T> T oneOf(List<T> ordered, ToDoubleFunction<T> weight) {
        double left = random.nextDouble() * ordered.stream().mapToDouble(weight).sum();
        for (T one : ordered) {
            left -= weight.applyAsDouble(one);
            if (left < 0) {
                return one;
            }
        }
        return ordered.getLast();
    }

    /** One of the keys, in proportion to their values; the map is ordered. */
    <T> T oneOf(Map<T, Integer> weights) {
        return oneOf(List.copyOf(weights.entrySet()), Map.Entry::getValue).getKey();
    }
}
