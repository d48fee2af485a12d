package fr.convergence.infra.eventstore.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** What one client meant to record and what it was told, on disk before it goes on, outside PostgreSQL. */
final class Ledger implements AutoCloseable {

    private final FileChannel file;

    Ledger(Path folder, String client) throws IOException {
        file = FileChannel.open(
                folder.resolve(client + ".ledger"), StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND);
    }

    void intent(UUID command, long n) throws IOException {
        write("INTENT " + command + " " + n);
    }

    void ack(UUID command, long n, NodeClient.Answer answer) throws IOException {
        write("ACK " + command + " " + n + " " + answer.position() + " " + answer.word());
    }

    private void write(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(false);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
