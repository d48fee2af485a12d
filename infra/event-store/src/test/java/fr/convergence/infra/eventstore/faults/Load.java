package fr.convergence.infra.eventstore.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Clients that record one thing after the other, keeping a ledger. One that got no answer, or was told that the store is
 * away or busy, submits the same command again to another node until it is settled.
 */
final class Load implements AutoCloseable {

    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final Nodes nodes;
    private final Path folder;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<CompletableFuture<Void>> clients = new ArrayList<>();
    private final AtomicLong acks = new AtomicLong();
    private final Map<String, AtomicLong> putOff = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    /** The ports that nodes listen on at the moment. */
    @FunctionalInterface
    interface Nodes {
        List<Integer> ports();
    }

    Load(Nodes nodes, Path folder) {
        this.nodes = nodes;
        this.folder = folder;
    }

    /** Starts clients that each record so many events, or until {@link #stop}. */
    Load start(int count, long events, long seed) {
        for (int i = 0; i < count; i++) {
            Client client = new Client("c" + clients.size(), new Random(seed + clients.size()), clients.size());
            clients.add(CompletableFuture.runAsync(() -> client.run(events), threads));
        }
        return this;
    }

    /** How many appends were acknowledged by now. */
    long acks() {
        return acks.get();
    }

    /** How often clients were told to come again, by reason; and how often they were told nothing. */
    long putOff(String reason) {
        AtomicLong times = putOff.get(reason);
        return times == null ? 0 : times.get();
    }

    /** Waits until every client has recorded what it was to record. */
    Load await() {
        clients.forEach(CompletableFuture::join);
        return this;
    }

    /** Whether a client ended, which none does by itself but for a refusal. */
    boolean hasFailed() {
        return clients.stream().anyMatch(CompletableFuture::isCompletedExceptionally);
    }

    /** Ends when each client has settled what it is at. */
    void stop() {
        stopping = true;
        await();
    }

    private final class Client {
        private final String name;
        private final Random random;
        private int turn;
        private long last;
        private @Nullable NodeClient connection;

        Client(String name, Random random, int turn) {
            this.name = name;
            this.random = random;
            this.turn = turn;
        }

        void run(long events) {
            try (Ledger ledger = new Ledger(folder, name)) {
                for (long n = 0; n < events && !stopping; n++) {
                    UUID command = new UUID(random.nextLong(), random.nextLong());
                    ledger.intent(command, n);
                    NodeClient.Answer answer = settle(command, n);
                    ledger.ack(command, n, answer);
                    last = answer.position();
                    acks.incrementAndGet();
                }
                goElsewhere();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private NodeClient.Answer settle(UUID command, long n) throws IOException {
            long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            while (System.nanoTime() - until < 0) {
                try {
                    NodeClient.Answer answer = connected().append(command, name, n, last);
                    if (answer.isRecorded()) {
                        return answer;
                    }
                    if (!answer.word().equals("Unavailable") && !answer.word().equals("Busy")) {
                        throw new IllegalStateException(name + " " + n + " was refused: " + answer.word());
                    }
                    count(answer.word());
                } catch (IOException noAnswer) {
                    count("silence");
                }
                goElsewhere();
                LockSupport.parkNanos(20_000_000);
            }
            throw new IllegalStateException(name + " " + n + " was not settled");
        }

        private void count(String reason) {
            putOff.computeIfAbsent(reason, _ -> new AtomicLong()).incrementAndGet();
        }

        private NodeClient connected() throws IOException {
            if (connection == null) {
                List<Integer> ports = nodes.ports();
                connection = new NodeClient(ports.get(turn % ports.size()), ANSWER);
            }
            return connection;
        }

        private void goElsewhere() throws IOException {
            turn++;
            if (connection != null) {
                connection.close();
                connection = null;
            }
        }
    }

    @Override
    public void close() {
        stopping = true;
        threads.shutdownNow();
    }
}
