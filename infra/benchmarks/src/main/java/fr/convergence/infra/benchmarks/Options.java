package fr.convergence.infra.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the user chose.
 *
 * @param parts what is measured, in order
 * @param quick a tenth of everything, to see that it works: its figures mean nothing
 * @param referrals about how many people a simulated year refers
 */
record Options(List<Part> parts, boolean quick, int referrals) {

    private static final String REFERRALS = "--referrals=";

    static final int ROUNDS = 5;

    /** What can be measured alone. */
    enum Part {
        COMMANDS,
        REBUILD,
        VISIBILITY,
        MAPS,
        WHO,
        AGENDA,
        REFERRALS,
        IMPORTS,
        MICRO
    }

    static Options of(String[] arguments) {
        List<String> words = Arrays.asList(arguments);
        List<Part> named = words.stream()
                .filter(word -> !word.startsWith("--"))
                .map(word -> Part.valueOf(word.toUpperCase(Locale.ROOT)))
                .toList();
        boolean quick = words.contains("--quick");
        int referrals = words.stream()
                .filter(word -> word.startsWith(REFERRALS))
                .map(word -> Integer.parseInt(word.substring(REFERRALS.length())))
                .findFirst()
                .orElse(quick ? 1_000 : 10_000);
        return new Options(named.isEmpty() ? List.of(Part.values()) : named, quick, referrals);
    }

    /** How long one of the rounds of a rate lasts. */
    Duration round() {
        return quick ? Duration.ofMillis(400) : Duration.ofSeconds(4);
    }

    Duration warmUp() {
        return quick ? Duration.ofSeconds(1) : Duration.ofSeconds(12);
    }

    /** How long the same is asked before it is measured: the virtual machine compiles for most of a minute. */
    Duration warmUpOfQuestions() {
        return warmUp().multipliedBy(5);
    }

    /** How long commands arrive at a steady rate. */
    Duration steady() {
        return quick ? Duration.ofSeconds(5) : Duration.ofSeconds(30);
    }

    /** How often a map, or who does what, is asked for. */
    int maps() {
        return quick ? 20 : 200;
    }

    /** Rows of the generated file that is imported. */
    int imported() {
        return quick ? 5_000 : 100_000;
    }

    /** Events a projection is built from. */
    int rebuilt() {
        return quick ? 20_000 : 200_000;
    }

    /** Events read again. */
    int replayed() {
        return quick ? 50_000 : 500_000;
    }
}
