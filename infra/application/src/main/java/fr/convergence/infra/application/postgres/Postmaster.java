package fr.convergence.infra.application.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The first process of a running PostgreSQL, as it wrote itself in its folder.
 *
 * @param pid its number
 */
record Postmaster(long pid) {

    /** Empty when none runs or none ran to its end. */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return lines.stream()
                    .limit(1)
                    .map(String::strip)
                    .filter(pid -> pid.matches("[1-9][0-9]{0,9}"))
                    .map(pid -> new Postmaster(Long.parseLong(pid)))
                    .findFirst();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Where the one that runs listens (the fourth line); empty when none says so yet. */
    static OptionalInt portOf(Path cluster) throws IOException {
        try {
            return Files.readAllLines(cluster.resolve("postmaster.pid")).stream()
                    .skip(3)
                    .limit(1)
                    .map(String::strip)
                    .filter(port -> port.matches("[1-9][0-9]{0,4}"))
                    .mapToInt(Integer::parseInt)
                    .findFirst();
        } catch (NoSuchFileException none) {
            return OptionalInt.empty();
        }
    }
}
