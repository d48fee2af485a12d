package fr.convergence.query.whodoeswhat;

import java.util.function.Supplier;

/**
 * A part of a score.
 *
 * @param score from 0 to 1
 * @param words says why in French; worked out when it is read, for few of those that are ranked are shown
 */
record Part(ScorePart part, double score, int weight, Supplier<String> words) {

    /** The score to the thousandth, with the weight the need gives it. */
    static Part of(Sought sought, ScorePart part, double score, Supplier<String> words) {
        return new Part(part, Math.round(1000 * score) / 1000.0, sought.weight(part), words);
    }

    /** Why, in French. */
    public String sentence() {
        return words.get();
    }
}
