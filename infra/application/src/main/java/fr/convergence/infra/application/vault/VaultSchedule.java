package fr.convergence.infra.application.vault;

import fr.convergence.query.ReadModels.NotReadable;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every ten minutes for what is not to be kept any longer. */
@Component
class VaultSchedule {

    private static final Logger log = LoggerFactory.getLogger(VaultSchedule.class);

    private final UnreferredDeposits unreferred;
    private final Retention retention;

    VaultSchedule(UnreferredDeposits unreferred, Retention retention) {
        this.unreferred = unreferred;
        this.retention = retention;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void look() throws SQLException {
        told(unreferred::look);
        told(retention::look);
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
