package fr.convergence.infra.application.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.convergence.infra.application.CannotStart;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs the programs of PostgreSQL. They refuse to be root, so root runs them in a user namespace where it is nobody.
 *
 * @param folder where they were unpacked
 */
record Programs(Path folder) {

    /** What a program answered: 0 when it succeeded, and all it printed. */
    record Outcome(int status, String text) {

        boolean succeeded() {
            return status == 0;
        }
    }

    Programs {
        if ("root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable()) {
            throw new CannotStart("the embedded PostgreSQL does not run as root, and this root may not leave its"
                    + " privileges (unshare -U is not allowed here). Run Convergence as another user, or name a"
                    + " PostgreSQL of your own with --spring.datasource.url=jdbc:postgresql://….");
        }
    }

    /** Runs a program to its end, whatever the environment says of other PostgreSQLs. */
    Outcome run(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        environment.put("LC_ALL", "C");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Outcome(process.waitFor(), text);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + program + " ran", stopping);
        }
    }
}
