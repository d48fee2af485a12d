package fr.convergence.infra.application.simulation;

import fr.convergence.infra.application.Round;
import fr.convergence.infra.eventstore.FollowerRunner;
import fr.convergence.infra.eventstore.FollowerStatus;
import java.sql.SQLException;
import java.util.List;

/** Goes the rounds one after the other, each when what it relies on has taken in everything. */
final class MorningRounds implements Simulation.Rounds {

    private static final long PAUSE = 5;

    private final List<Round> rounds;
    private final FollowerRunner runner;

    MorningRounds(List<Round> rounds, FollowerRunner runner) {
        this.rounds = rounds;
        this.runner = runner;
    }

    @Override
    public void go() throws SQLException, InterruptedException {
        for (Round round : rounds) {
            do {
                awaitTakenIn(round.reliesOn());
            } while (round.go());
        }
    }

    /** Every follower of the application, at whatever it has to do. */
    void awaitAll() throws InterruptedException {
        awaitTakenIn(List.of(""));
    }

    private void awaitTakenIn(List<String> names) throws InterruptedException {
        while (runner.statuses().stream().anyMatch(status -> isAmong(names, status) && status.lag() > 0)) {
            Thread.sleep(PAUSE);
        }
    }

    private static boolean isAmong(List<String> names, FollowerStatus status) {
        return names.stream().anyMatch(name -> status.name().startsWith(name));
    }
}
