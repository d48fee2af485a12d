package fr.convergence.infra.eventstore.faults;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** A connection to a node, for one append after the other. */
final class NodeClient implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader answers;

    /** What a node said: a position, or 0 and why not. */
    record Answer(long position, String word) {

        boolean isRecorded() {
            return position > 0;
        }

        boolean isRepeated() {
            return word.equals("repeated");
        }
    }

    NodeClient(int port, Duration patience) throws IOException {
        socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) patience.toMillis());
        answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    /** @throws IOException when no answer came: the append may have been recorded or not */
    Answer append(UUID command, String client, long n, long after) throws IOException {
        String line = command + " " + client + " " + n + " " + after + "\n";
        socket.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
        String answer = answers.readLine();
        if (answer == null) {
            throw new EOFException("the node went away");
        }
        String[] parts = answer.split(" ");
        return new Answer(Long.parseLong(parts[0]), parts[1]);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
