package fr.convergence.infra.application.simulation;

import fr.convergence.command.Command;
import fr.convergence.kernel.access.Actor;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * Something that somebody asks for at some moment.
 *
 * @param journey the person's way, the day of an immersion, the permanence or the gathering it is part of
 * @param number its place there
 * @param commandId the same whenever the same year is simulated, so that it is done once
 */
record Step(Instant at, String journey, int number, UUID commandId, Actor actor, Command command) {

    /** One order, whichever way they were gathered. */
    static final Comparator<Step> IN_ORDER =
            Comparator.comparing(Step::at).thenComparing(Step::journey).thenComparing(Step::number);
}
