package fr.convergence.infra.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Measures several things in turn, round after round, so that what disturbs the machine disturbs all of them. */
final class Contest {

    /** One measure: how many a second. */
    @FunctionalInterface
    interface Contender {
        double rate() throws Exception;
    }

    private Contest() {}

    /** One for each contender, in their order, after a round that does not count. */
    static List<Figures> between(Contender... contenders) throws Exception {
        List<double[]> values = new ArrayList<>();
        for (Contender contender : contenders) {
            contender.rate();
            values.add(new double[Options.ROUNDS]);
        }
        for (int round = 0; round < Options.ROUNDS; round++) {
            for (int i = 0; i < contenders.length; i++) {
                values.get(i)[round] = contenders[i].rate();
            }
        }
        return values.stream().map(Figures::new).toList();
    }
}
