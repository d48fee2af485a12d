package fr.convergence.infra.application.simulation;

import fr.convergence.infra.application.Round;
import fr.convergence.infra.eventstore.FollowerRunner;
import fr.convergence.infra.eventstore.FollowerStatus;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Goes the rounds one after the other, each when what it relies on has taken in everything. */
final class MorningRounds implements Simulation.Rounds {

    private static final long PAUSE = 5;
    private static final Duration MOST_PATIENCE = Duration.ofMinutes(2);

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
        Map<String, Long> behind = behind(names);
        long moved = System.nanoTime();
        while (!behind.isEmpty()) {
            Thread.sleep(PAUSE);
            Map<String, Long> now = behind(names);
            if (!now.equals(behind)) {
                moved = System.nanoTime();
            } else if (System.nanoTime() - moved > MOST_PATIENCE.toNanos()) {
                throw new IllegalStateException("followers do not go on, so many events behind: " + now);
            }
            behind = now;
        }
    }

    /** The followers that have not taken in everything, and how many events they lag. */
    private Map<String, Long> behind(List<String> names) {
        return runner.statuses().stream()
                .filter(status -> isAmong(names, status) && status.lag() > 0)
                .collect(Collectors.toMap(FollowerStatus::name, FollowerStatus::lag));
    }

    private static boolean isAmong(List<String> names, FollowerStatus status) {
        return names.stream().anyMatch(name -> status.name().startsWith(name));
    }
}
