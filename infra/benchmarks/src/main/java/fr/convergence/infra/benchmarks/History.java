package fr.convergence.infra.benchmarks;

import fr.convergence.infra.eventstore.Append;
import fr.convergence.infra.eventstore.CommandMark;
import fr.convergence.infra.eventstore.NewEvent;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.infra.eventstore.RecordedEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Years of a region: the sample department many times over, each time under other identifiers, then the changes of its
 * structures. The same whenever it is written.
 */
final class History {

    static final long SEED = 49;

    private static final int COPIES = 20;
    private static final int APPEND = 1_000;
    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern SOURCES = Pattern.compile("(\"sourceId\":\"|^source=)([^\"]+)");

    private final PostgresEventStore store;
    private final List<RecordedEvent> sample;
    private final Life life = new Life(SEED);
    private final List<NewEvent> waiting = new ArrayList<>();
    private long written;

    /** @param sample events the store holds already */
    History(PostgresEventStore store, List<RecordedEvent> sample) {
        this.store = store;
        this.sample = sample;
        this.written = sample.size();
        sample.forEach(event -> life.heard(event.type(), event.version(), event.payload()));
        for (int copy = 1; copy < COPIES; copy++) {
            for (RecordedEvent event : sample) {
                write(copied(event, copy));
            }
        }
    }

    int structures() {
        return life.structures();
    }

    /** Lets life go on until the store holds so many events. */
    void goOnUntil(long events) {
        while (written < events) {
            write(life.next(sample.getFirst().metadata()));
        }
        flush();
    }

    private NewEvent copied(RecordedEvent event, int copy) {
        String payload = renamed(event.payload(), copy);
        life.heard(event.type(), event.version(), payload);
        return new NewEvent(
                UUID.randomUUID(),
                event.type(),
                event.version(),
                payload,
                event.metadata(),
                event.tags().stream().map(tag -> renamed(tag, copy)).toList(),
                null);
    }

    private static String renamed(String text, int copy) {
        String identified = UUIDS.matcher(text)
                .replaceAll(found -> UUID.nameUUIDFromBytes((copy + found.group()).getBytes(StandardCharsets.US_ASCII))
                        .toString());
        return SOURCES.matcher(identified).replaceAll("$1$2-" + copy);
    }

    private void write(NewEvent event) {
        waiting.add(event);
        written++;
        if (waiting.size() == APPEND) {
            flush();
        }
    }

    private void flush() {
        if (!waiting.isEmpty()) {
            CommandMark mark = new CommandMark(UUID.randomUUID(), "benchmark", "");
            store.append(new Append(mark, List.of(), 0, waiting)).join();
            waiting.clear();
        }
    }
}
