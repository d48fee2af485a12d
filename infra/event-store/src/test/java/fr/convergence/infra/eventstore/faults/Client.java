package fr.convergence.infra.eventstore.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A client led step by step: what it means to record next stays the same until a node has recorded it. */
final class Client implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final String name;
    private final Ledger ledger;
    private UUID command = UUID.randomUUID();
    private long n;
    private long last;

    Client(String name, Path ledgers) throws IOException {
        this.name = name;
        this.ledger = new Ledger(ledgers, name);
        ledger.intent(command, n);
    }

    /** Submits to a node what comes next, once. */
    NodeClient.Answer submit(NodeProcess node) throws IOException {
        try (NodeClient connection = new NodeClient(node.port(), LONGEST)) {
            NodeClient.Answer answer = connection.append(command, name, n, last);
            if (answer.isRecorded()) {
                ledger.ack(command, n, answer);
                last = answer.position();
                command = UUID.randomUUID();
                ledger.intent(command, ++n);
            }
            return answer;
        }
    }

    /** Submits to a node what comes next, which is recorded; tells its position. */
    long record(NodeProcess node) throws IOException {
        NodeClient.Answer answer = submit(node);
        assertThat(answer.isRecorded()).as(answer.word()).isTrue();
        return answer.position();
    }

    /** Submits to a node what comes next, on the side: what it answers is not taken note of. */
    CompletableFuture<NodeClient.Answer> whispered(NodeProcess node) {
        UUID same = command;
        return CompletableFuture.supplyAsync(() -> {
            try (NodeClient connection = new NodeClient(node.port(), LONGEST)) {
                return connection.append(same, name, n, last);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    @Override
    public void close() throws IOException {
        ledger.close();
    }
}
