package fr.convergence.infra.eventstore.faults;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What a process of the test is told by the system; Java itself knows two of them only. */
enum Signal {
    STOP,
    CONT,
    INT,
    QUIT,
    KILL;

    void send(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
