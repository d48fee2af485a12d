package fr.convergence.infra.application.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;

/** What a client meant to do and what it was told was done, on disk before it goes on. */
final class Ledger implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;

    Ledger(Path file) {
        this.file = file;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void intent(String commandId) {
        write("INTENT " + commandId);
    }

    void acknowledged(String commandId, String outcome) {
        write("ACK " + commandId + " " + outcome);
    }

    private synchronized void write(String line) {
        try {
            channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The ids of the commands of a kind of line, INTENT or ACK. */
    Set<String> commands(String kind) {
        try {
            Set<String> ids = new TreeSet<>();
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split(" ");
                if (parts[0].equals(kind)) {
                    ids.add(parts[1]);
                }
            }
            return ids;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
