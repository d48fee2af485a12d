package fr.convergence.infra.application.simulation;

import fr.convergence.infra.application.MovableClock;
import fr.convergence.infra.application.imports.BroughtAtStart;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.infra.eventstore.RecordedEvent;
import fr.convergence.kernel.FrenchDay;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Has the application's clock stand where the simulation is to go on, from before anything is recorded; lives it once the structures
 * were brought; and lets real time go on.
 */
final class SimulationAtStart implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger("fr.convergence.simulation");

    private final Simulation simulation;
    private final Sites sites;
    private final MorningRounds rounds;
    private final PostgresEventStore store;
    private final MovableClock clock;
    private final boolean left;
    private final CountDownLatch brought = new CountDownLatch(BroughtAtStart.What.values().length);
    private @Nullable Thread living;

    SimulationAtStart(
            Simulation simulation,
            SimulationRun run,
            Sites sites,
            MorningRounds rounds,
            PostgresEventStore store,
            MovableClock clock) {
        this.simulation = simulation;
        this.sites = sites;
        this.rounds = rounds;
        this.store = store;
        this.clock = clock;
        LocalDate next = run.next();
        this.left = next.isBefore(run.what().end()) && !goneOn(next);
        if (left) {
            clock.standAt(Simulation.morning(next));
        }
    }

    /** Whether somebody used the store in real time before the simulation was over: it cannot go back. */
    private boolean goneOn(LocalDate next) {
        long head = store.head();
        Instant night = next.plusDays(1).atStartOfDay(FrenchDay.ZONE).toInstant();
        boolean gone = store.read(Math.max(0, head - 1), 1).stream()
                .map(RecordedEvent::recordedAt)
                .anyMatch(last -> !last.isBefore(night));
        if (gone) {
            log.warn("Simulation : interrompue le {}, elle ne peut pas reprendre, le temps réel a repris depuis", next);
        }
        return gone;
    }

    @EventListener
    void brought(BroughtAtStart what) {
        brought.countDown();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (left) {
            living = Thread.ofVirtual()
                    .name("simulation")
                    .uncaughtExceptionHandler((_, fault) -> stopped(fault))
                    .start(this::live);
        }
    }

    private void live() {
        try {
            brought.await();
            rounds.awaitAll();
            simulation.live(new Network(sites.all()));
            rounds.awaitAll();
            clock.goOn();
            log.info("Simulation terminée : {} événements, tous simulés ; le temps réel reprend", store.head());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (SQLException fault) {
            stopped(fault);
        }
    }

    private static void stopped(Throwable fault) {
        log.error("Simulation : arrêtée sur une panne ; elle reprendra au prochain démarrage", fault);
    }

    /** Stops in the middle of whatever day it is. */
    @Override
    public void close() throws InterruptedException {
        Thread thread = living;
        if (thread != null) {
            thread.interrupt();
            thread.join();
        }
    }
}
