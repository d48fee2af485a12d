package fr.convergence.infra.application.vault;

import fr.convergence.infra.application.MovableClock;
import fr.convergence.infra.application.Round;
import fr.convergence.query.ReadModels.NotReadable;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every ten minutes for what is not to be kept any longer. */
@Component
@Order(3)
class VaultSchedule implements Round {

    private static final Logger log = LoggerFactory.getLogger(VaultSchedule.class);

    private final UnreferredDeposits unreferred;
    private final Retention retention;
    private final MovableClock clock;

    VaultSchedule(UnreferredDeposits unreferred, Retention retention, MovableClock clock) {
        this.unreferred = unreferred;
        this.retention = retention;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void look() throws SQLException {
        if (!clock.stands()) {
            go();
        }
    }

    @Override
    public List<String> reliesOn() {
        return List.of(ChainProjection.NAME);
    }

    @Override
    public boolean go() throws SQLException {
        told(unreferred::look);
        told(retention::look);
        return false;
    }

    private static void told(Look look) throws SQLException {
        try {
            look.now();
        } catch (NotReadable behind) {
            log.info("What is to be erased cannot be told yet: {}", behind.code());
        }
    }

    /** A look for something. */
    @FunctionalInterface
    private interface Look {
        void now() throws SQLException;
    }
}
