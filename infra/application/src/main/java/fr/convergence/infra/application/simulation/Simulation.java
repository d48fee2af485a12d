package fr.convergence.infra.application.simulation;

import fr.convergence.command.Commands;
import fr.convergence.command.Commands.CommandNotSettled;
import fr.convergence.infra.application.MovableClock;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.Rejected;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lives a plan, day after day: what fell due is told in the morning, then everybody does what they do, at its moment. A day that was
 * interrupted is done again from its morning: what was done of it already has no effect, its commands being the same.
 */
final class Simulation {

    private static final Logger log = LoggerFactory.getLogger("fr.convergence.simulation");
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int TRIES = 40;
    private static final long PAUSE = 250;

    private final Commands commands;
    private final SimulationRun run;
    private final MovableClock clock;
    private final Rounds rounds;
    private final TreeMap<String, Integer> refusals = new TreeMap<>();
    private int submitted;

    Simulation(Commands commands, SimulationRun run, MovableClock clock, Rounds rounds) {
        this.commands = commands;
        this.run = run;
        this.clock = clock;
        this.rounds = rounds;
    }

    /** What all rounds of a morning come to. */
    @FunctionalInterface
    interface Rounds {
        void go() throws SQLException, InterruptedException;
    }

    /** When a day begins. */
    static Instant morning(LocalDate day) {
        return day.atTime(MORNING).plusSeconds(1).atZone(FrenchDay.ZONE).toInstant();
    }

    /** Lives what is left of it. */
    void live(Network network) throws SQLException, InterruptedException {
        SimulationRun.What what = run.what();
        LocalDate day = run.next();
        Integer referrals = what.referrals();
        Plan plan = referrals == null
                ? Plan.of(what.seed(), network)
                : Plan.of(what.seed(), network, what.first(), what.end(), referrals);
        Agenda agenda = new Agenda(plan, what.first(), day);
        log.info(
                "Simulation : du {} au {}, à partir du {}",
                what.first(),
                what.end().minusDays(1),
                day);
        for (; day.isBefore(what.end()); day = day.plusDays(1)) {
            live(day, agenda.of(day));
            run.doneBefore(day.plusDays(1));
            tell(day);
        }
    }

    private void live(LocalDate day, List<Step> steps) throws SQLException, InterruptedException {
        clock.standAt(morning(day));
        rounds.go();
        for (Step step : steps) {
            clock.standAt(step.at());
            submit(step);
        }
    }

    private void submit(Step step) throws InterruptedException {
        for (int tried = 1; ; tried++) {
            try {
                submitted++;
                commands.submit(step.command(), step.actor(), step.commandId());
                return;
            } catch (Rejected refused) {
                refused.rejections().forEach(why -> refusals.merge(why.code().toString(), 1, Integer::sum));
                return;
            } catch (CommandNotSettled later) {
                if (tried == TRIES) {
                    throw later;
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private void tell(LocalDate day) {
        if (day.getDayOfMonth() == 1 || !day.plusDays(1).isBefore(run.what().end())) {
            log.info("Simulation : le {} est passé, {} commandes, refusées : {}", day, submitted, refusals);
        }
    }
}
