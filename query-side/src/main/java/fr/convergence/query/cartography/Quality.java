package fr.convergence.query.cartography;

import java.util.Arrays;
import java.util.List;

/**
 * How much a record tells of what people need before they go or send somebody (the ten criteria of the quality score of
 * data·inclusion, each worth the same).
 *
 * @param criteria all of them, in their order
 */
record Quality(List<Met> criteria) {

    /** @param value from 0 to 1 */
    record Met(QualityCriterion criterion, double value) {}

    /** Of a structure with all its places and services. */
    static Quality of(Structure structure) {
        return new Quality(Arrays.stream(QualityCriterion.values())
                .map(criterion -> new Met(criterion, criterion.of(structure)))
                .toList());
    }

    /** The mean of the criteria, from 0 to 1, to the hundredth. */
    public double score() {
        double mean = criteria.stream().mapToDouble(Met::value).average().orElse(0);
        return Math.round(mean * 100) / 100.0;
    }
}
