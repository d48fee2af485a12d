package fr.convergence.infra.application.simulation;

import fr.convergence.command.Command;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Gathers what is asked for on a person's way, for the day of an immersion, a permanence or a gathering, and makes its identifiers. */
final class Steps {

    private final UUID year;
    private final String journey;
    private final String department;
    private final Chance chance;
    private final List<Step> steps = new ArrayList<>();

    /** @param year whose identifiers they are */
    Steps(UUID year, String journey, String department, Chance chance) {
        this.year = year;
        this.journey = journey;
        this.department = department;
        this.chance = chance;
    }

    /** An identifier of something on this way. */
    String id(String name) {
        return NameBasedId.of(year, journey + " " + name).toString();
    }

    void add(Instant at, Site speaker, Command command) {
        Actor actor = speaker.voice();
        int number = steps.size();
        steps.add(new Step(at, journey, number, NameBasedId.of(year, journey + " command " + number), actor, command));
    }

    /** When people get to it, a delay of that median after. */
    Instant later(Instant from, double median) {
        return OfficeHours.after(from, chance.delay(median, Assumptions.SPREAD), department, chance);
    }

    /** A few minutes after, as far as people still work. */
    Instant soon(Instant from) {
        return OfficeHours.after(from, Duration.ofMinutes(chance.between(2, 20)), department, chance);
    }

    List<Step> all() {
        return List.copyOf(steps);
    }
}
