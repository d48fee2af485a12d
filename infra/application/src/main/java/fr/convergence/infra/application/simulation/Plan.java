package fr.convergence.infra.application.simulation;

import fr.convergence.kernel.NameBasedId;
import fr.convergence.query.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

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
            int days =
                    new Chance(seed, "immersions", site.id(), day).times(expected(Assumptions.IMMERSIONS, site, day));
            for (int number = 0; number < days; number++) {
                steps.addAll(immersion(site, day, number));
            }
            int desks =
                    new Chance(seed, "permanences", site.id(), day).times(expected(Assumptions.PERMANENCES, site, day));
            for (int number = 0; number < desks; number++) {
                steps.addAll(permanence(site, day, number));
            }
            int meetings =
                    new Chance(seed, "gatherings", site.id(), day).times(expected(Assumptions.GATHERINGS, site, day));
            for (int number = 0; number < meetings; number++) {
                steps.addAll(gathering(site, day, number));
            }
        }
        return steps;
    }

    /** @param yearly how often in a year */
    private static double expected(double yearly, Site site, LocalDate day) {
        return WorkingDays.isOne(day, site.department()) ? yearly / WORKING_DAYS_A_YEAR * Assumptions.season(day) : 0;
    }

    private List<Step> immersion(Site host, LocalDate day, int number) {
        String name = "immersion " + day + " " + host.id() + " " + number;
        Chance chance = new Chance(seed, name);
        Steps steps = new Steps(year, name, host.department(), chance);
        return new OpenDay(network, steps, chance).of(host, OfficeHours.during(day, chance));
    }

    private List<Step> permanence(Site host, LocalDate day, int number) {
        String name = "permanence " + day + " " + host.id() + " " + number;
        Chance chance = new Chance(seed, name);
        Steps steps = new Steps(year, name, host.department(), chance);
        return new SharedDesk(network, steps, chance).of(host, OfficeHours.during(day, chance));
    }

    private List<Step> gathering(Site organiser, LocalDate day, int number) {
        String name = "gathering " + day + " " + organiser.id() + " " + number;
        Chance chance = new Chance(seed, name);
        Steps steps = new Steps(year, name, organiser.department(), chance);
        return new Meeting(network, steps, chance).of(organiser, OfficeHours.during(day, chance));
    }

    private List<Step> journey(Site site, LocalDate day, int number) {
        String name = day + " " + site.id() + " " + number;
        Chance chance = new Chance(seed, name);
        Steps steps = new Steps(year, name, site.department(), chance);
        return new Journey(network, steps, chance).from(site, OfficeHours.during(day, chance));
    }
}
