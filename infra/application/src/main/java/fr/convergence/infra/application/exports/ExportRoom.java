package fr.convergence.infra.application.exports;

import java.util.concurrent.Semaphore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** How many exports may run at the same time, whatever they export: each keeps a connection for as long as its reader reads. */
@Component
@EnableConfigurationProperties(ExportSettings.class)
class ExportRoom {

    private final Semaphore room;

    ExportRoom(ExportSettings settings) {
        this.room = new Semaphore(settings.atOnce());
    }

    /** Runs an export, or refuses it with {@code EXPORTS_BUSY}. */
    void with(Runnable export) {
        ExportRejection.EXPORTS_BUSY.when(!room.tryAcquire());
        try {
            export.run();
        } finally {
            room.release();
        }
    }
}
