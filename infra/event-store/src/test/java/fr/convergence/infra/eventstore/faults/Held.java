package fr.convergence.infra.eventstore.faults;

import fr.convergence.infra.eventstore.Follower;
import fr.convergence.infra.eventstore.RecordedEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A follower that can be held inside the transaction of a page: while the file {@code hold} is there. */
record Held(Follower follower, Path folder) implements Follower {

    static void hold(Path folder) throws IOException {
        Files.createFile(folder.resolve("hold"));
    }

    static boolean isHolding(Path folder) {
        return Files.exists(folder.resolve("holding"));
    }

    static void letGo(Path folder) throws IOException {
        Files.delete(folder.resolve("hold"));
    }

    @Override
    public String name() {
        return follower.name();
    }

    @Override
    public void install(Connection transaction) throws SQLException {
        follower.install(transaction);
    }

    @Override
    public void uninstall(Connection transaction) throws SQLException {
        follower.uninstall(transaction);
    }

    @Override
    public void handle(List<RecordedEvent> page, Connection transaction) throws Exception {
        follower.handle(page, transaction);
        if (Files.exists(folder.resolve("hold"))) {
            Files.createFile(folder.resolve("holding"));
            while (Files.exists(folder.resolve("hold"))) {
                LockSupport.parkNanos(10_000_000);
            }
        }
    }
}
