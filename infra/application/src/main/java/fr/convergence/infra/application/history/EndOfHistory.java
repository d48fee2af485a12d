package fr.convergence.infra.application.history;

import fr.convergence.infra.eventstore.PostgresEventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Ends the process, with 1, when the database turns out to hold another history than it was started on. What this process
 * remembers is of the other one; whoever starts it again has the database compared with its checkpoint.
 */
final class EndOfHistory {

    private static final Logger log = LoggerFactory.getLogger(EndOfHistory.class);

    private final ConfigurableApplicationContext context;

    EndOfHistory(PostgresEventStore store, ConfigurableApplicationContext context) {
        this.context = context;
        store.historyLoss().thenAccept(this::end);
    }

    /** On a thread of its own: the one that found out is waited for when the store is closed. */
    private void end(String found) {
        log.error("The database holds another history than this process was started on, which ends: {}", found);
        Thread.ofPlatform()
                .daemon(false)
                .name("end-of-history")
                .start(() -> System.exit(SpringApplication.exit(context, () -> 1)));
    }
}
