package fr.convergence.infra.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Where a checkpoint is kept: outside the database and its backups. Nodes that share a file may write it at once: it is one
 * node's or the other's, whole.
 *
 * @param path of the file; its folder is made when it is not there
 */
public record CheckpointFile(Path path) {

    /** What stands in the file is not a checkpoint. */
    public static final class Corrupt extends Exception {

        private static final long serialVersionUID = 1L;

        Corrupt(Path path, Throwable cause) {
            super(path + " is not a checkpoint: " + cause.getMessage(), cause);
        }
    }

    /** Takes the path as absolute. */
    public CheckpointFile {
        path = path.toAbsolutePath().normalize();
    }

    /**
     * What was written last; empty when there is no file.
     *
     * @throws Corrupt when it is something else, or not whole
     * @throws IOException when it cannot be read
     */
    public Optional<Checkpoint> read() throws Corrupt, IOException {
        byte[] content;
        try {
            content = Files.readAllBytes(path);
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
        try {
            return Optional.of(Checkpoint.decode(new String(content, UTF_8)));
        } catch (IllegalArgumentException other) {
            throw new Corrupt(path, other);
        }
    }

    /**
     * Replaces what was written, durably: after a power cut the file holds the one or the other.
     *
     * @throws IOException when it cannot be written; what was written before is still there
     */
    public void write(Checkpoint checkpoint) throws IOException {
        Path folder = path.resolveSibling("");
        Files.createDirectories(folder);
        Path whole = Files.createTempFile(folder, path.getFileName().toString(), ".new");
        try {
            try (FileChannel out = FileChannel.open(whole, WRITE)) {
                ByteBuffer content = ByteBuffer.wrap(checkpoint.encode().getBytes(UTF_8));
                while (content.hasRemaining()) {
                    out.write(content);
                }
                out.force(true);
            }
            Files.move(whole, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(whole);
        }
        try (FileChannel entries = FileChannel.open(folder, READ)) {
            entries.force(true);
        }
    }
}
