package fr.convergence.infra.application.simulation;

import fr.convergence.kernel.NameBasedId;
import fr.convergence.query.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** What is to happen in a simulated time. Pure: the same seed and structures make the same plan, day by day. */
final class Plan {

    private static final UUID NAMESPACE = UUID.fromString("5b8d1a52-3c0e-5d0b-9a41-6a1d9f1c7e20");
    private static final int WORKING_DAYS = 5;
    private static final double WORKING_DAYS_A_YEAR = 251;

    private final long seed;
    private final Network network;
    private final UUID year;
    private final double volume;

    private Plan(long seed, Network network, double volume) {
        this.seed = seed;
        this.network = network;
        this.year = NameBasedId.of(NAMESPACE, "seed " + seed);
        this.volume = volume;
    }

    /** As many people as the structures refer by themselves. */
    static Plan of(long seed, Network network) {
        return new Plan(seed, network, 1);
    }

    /** About so many people between two days, the second excluded. */
    static Plan of(long seed, Network network, LocalDate from, LocalDate to, int people) {
        Plan usual = of(seed, network);
        double expected = from.datesUntil(to).mapToDouble(usual::expected).sum();
        return new Plan(seed, network, people / Math.max(expected, 1e-9));
    }

    private double expected(LocalDate day) {
        return network.senders().stream()
                .mapToDouble(site -> expected(site, day))
                .sum();
    }

    private double expected(Site site, LocalDate day) {
        return WorkingDays.isOne(day, site.department())
                ? Assumptions.of(site.kind()).weekly() / WORKING_DAYS * Assumptions.season(day)
                : 0;
    }

    /** All that comes of what begins on a day, that day and later. */
    List<Step> begunOn(LocalDate day) {
        List<Step> steps = new ArrayList<>();
        for (Site site : network.senders()) {
            int people = new Chance(seed, site.id(), day).times(expected(site, day) * volume);
            for (int number = 0; number < people; number++) {
                steps.addAll(journey(site, day, number));
            }
            steps.addAll(called(
                    "immersion",
                    Assumptions.IMMERSIONS,
                    site,
                    day,
                    (its, chance) -> new OpenDay(network, its, chance)::of));
            steps.addAll(called(
                    "permanence",
                    Assumptions.PERMANENCES,
                    site,
                    day,
                    (its, chance) -> new SharedDesk(network, its, chance)::of));
            steps.addAll(called(
                    "gathering",
                    Assumptions.GATHERINGS,
                    site,
                    day,
                    (its, chance) -> new Meeting(network, its, chance)::of));
        }
        return steps;
    }

    /** @param yearly how often in a year */
    private static double expected(double yearly, Site site, LocalDate day) {
        return WorkingDays.isOne(day, site.department()) ? yearly / WORKING_DAYS_A_YEAR * Assumptions.season(day) : 0;
    }

    /** What a structure calls others to. */
    @FunctionalInterface
    private interface Making {
        BiFunction<Site, Instant, List<Step>> of(Steps steps, Chance chance);
    }

    /** All that a structure calls others to on a day, of one kind. */
    private List<Step> called(String kind, double yearly, Site site, LocalDate day, Making making) {
        List<Step> called = new ArrayList<>();
        int times = new Chance(seed, kind + "s", site.id(), day).times(expected(yearly, site, day));
        for (int number = 0; number < times; number++) {
            String name = kind + " " + day + " " + site.id() + " " + number;
            Chance chance = new Chance(seed, name);
            Steps steps = new Steps(year, name, site.department(), chance);
            called.addAll(making.of(steps, chance).apply(site, OfficeHours.during(day, chance)));
        }
        return called;
    }

    private List<Step> journey(Site site, LocalDate day, int number) {
        String name = day + " " + site.id() + " " + number;
        Chance chance = new Chance(seed, name);
        Steps steps = new Steps(year, name, site.department(), chance);
        return new Journey(network, steps, chance).from(site, OfficeHours.during(day, chance));
    }
}
