package fr.convergence.infra.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Groups the appends of one node: whatever waits is recorded in one call and one commit. While a group is on its way the next
 * one gathers and follows it, waiting in PostgreSQL for its turn; a third waits here, and grows. Another thread answers in
 * time what these cannot settle. Futures complete on the executor, never on any of them.
 */
final class Appender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);
    private static final int GROUP_APPENDS = 512;
    private static final int GROUP_EVENTS = 5_000;
    private static final long PAUSE = 100;
    private static final String CALL =
            "select append, outcome, last_position from store.append(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

    private final DataSource dataSource;
    private final Executor completions;
    private final Semaphore room;
    private final Duration patience;
    private final Known known;
    private final List<Thread> threads;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Deque<Pending> queue = new ArrayDeque<>();
    private final Queue<Pending> unanswered = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("event-store-patience").daemon().factory());
    private boolean closing;

    /** An append on its way, until when it may be tried, and whether it was answered. */
    private record Pending(Append append, CompletableFuture<Appended> answer, long deadline, AtomicBoolean answered) {

        boolean expired() {
            return System.nanoTime() - deadline >= 0;
        }
    }

    /** What the function said of one append of the group. */
    private record Outcome(String code, long position) {}

    /** The history that this node knows, on which alone it records. */
    interface Known {

        int epoch();

        long head();

        /** Tells that the store holds another history. */
        void lost(String found);
    }

    Appender(DataSource dataSource, Executor completions, int capacity, Duration patience, Known known) {
        this.dataSource = dataSource;
        this.completions = completions;
        this.room = new Semaphore(capacity);
        this.patience = patience;
        this.known = known;
        Thread.Builder appending = Thread.ofPlatform().name("event-store-appender-", 1);
        this.threads = List.of(appending.start(this::run), appending.start(this::run));
        var unused = clock.scheduleWithFixedDelay(this::answerExpired, PAUSE, PAUSE, TimeUnit.MILLISECONDS);
    }

    /** Queues an append; the future fails with a {@link StoreException}. */
    CompletableFuture<Appended> submit(Append append) {
        if (!room.tryAcquire()) {
            return CompletableFuture.failedFuture(new StoreException.Busy("too many appends wait on this node"));
        }
        Pending pending = new Pending(
                append, new CompletableFuture<>(), System.nanoTime() + patience.toNanos(), new AtomicBoolean());
        lock.lock();
        try {
            if (closing) {
                room.release();
                return CompletableFuture.failedFuture(new StoreException.Busy("the node stops"));
            }
            queue.addLast(pending);
            unanswered.add(pending);
            arrived.signal();
        } finally {
            lock.unlock();
        }
        return pending.answer;
    }

    /** Whatever the appending thread waits for, a call or a connection: nobody waits longer than the patience. */
    private void answerExpired() {
        Pending oldest;
        while ((oldest = unanswered.peek()) != null && (oldest.answered.get() || oldest.expired())) {
            unanswered.remove();
            fail(oldest, new StoreException.Unavailable("PostgreSQL did not answer in time", null));
        }
    }

    private void run() {
        List<Pending> group;
        while (!(group = nextGroup()).isEmpty()) {
            record(group);
        }
    }

    /** Waits for work; empty once closed and drained. */
    private List<Pending> nextGroup() {
        lock.lock();
        try {
            while (nothingWaits() && !closing) {
                arrived.awaitUninterruptibly();
            }
            Group group = new Group();
            List<Pending> putOff = new ArrayList<>();
            while (!queue.isEmpty() && group.hasRoom()) {
                Pending next = queue.removeFirst();
                if (!group.take(next)) {
                    putOff.add(next);
                }
            }
            putOff.reversed().forEach(queue::addFirst);
            return group.taken;
        } finally {
            lock.unlock();
        }
    }

    private boolean nothingWaits() {
        while (!queue.isEmpty() && queue.getFirst().answered.get()) {
            queue.removeFirst();
        }
        return queue.isEmpty();
    }

    /**
     * Appends that can be recorded in one call. One that depends on an event of the group, or repeats a command of it, waits
     * for the next call, where the store itself tells.
     */
    private static final class Group {
        private final List<Pending> taken = new ArrayList<>();
        private final Set<UUID> commands = new HashSet<>();
        private final Map<String, List<NewEvent>> eventsByTag = new HashMap<>();
        private int events;

        boolean hasRoom() {
            return taken.size() < GROUP_APPENDS && events < GROUP_EVENTS;
        }

        boolean take(Pending pending) {
            Append append = pending.append;
            if (commands.contains(append.command().id())
                    || append.criteria().stream().anyMatch(this::hasMatch)) {
                return false;
            }
            taken.add(pending);
            commands.add(append.command().id());
            for (NewEvent event : append.events()) {
                events++;
                event.tags().forEach(tag -> index(tag, event));
                index("type=" + event.type(), event);
            }
            return true;
        }

        private void index(String tag, NewEvent event) {
            eventsByTag.computeIfAbsent(tag, _ -> new ArrayList<>()).add(event);
        }

        private boolean hasMatch(Criterion criterion) {
            if (criterion.tags().isEmpty()) {
                return criterion.types().isEmpty()
                        ? events > 0
                        : criterion.types().stream().anyMatch(type -> eventsByTag.containsKey("type=" + type));
            }
            String first = criterion.tags().iterator().next();
            return eventsByTag.getOrDefault(first, List.of()).stream()
                    .anyMatch(event -> criterion.matches(event.type(), new HashSet<>(event.tags())));
        }
    }

    private void record(List<Pending> group) {
        while (true) {
            try {
                settle(group, call(group));
                return;
            } catch (SQLException failure) {
                if (SqlStates.isAboutContent(failure)) {
                    recordApart(group, failure);
                    return;
                }
                if (SqlStates.isAboutHistory(failure)) {
                    String found = String.valueOf(failure.getMessage());
                    known.lost(found);
                    group.forEach(pending -> fail(pending, new StoreException.HistoryLost(found)));
                    return;
                }
                // The group may have been recorded or not; the same again, under the same command ids, tells.
                group = withoutExpired(group, failure);
                if (group.isEmpty()) {
                    return;
                }
                LOG.warn("append of {} not settled yet: {}", group.size(), failure.getMessage());
                pause();
            } catch (RuntimeException unexpected) {
                LOG.error("append failed", unexpected);
                group.forEach(pending -> fail(pending, new StoreException.Unrecordable(unexpected)));
                return;
            }
        }
    }

    /** One append of the group holds what PostgreSQL refuses: each goes alone, so that only that one fails. */
    private void recordApart(List<Pending> group, SQLException failure) {
        if (group.size() == 1) {
            fail(group.getFirst(), new StoreException.Unrecordable(failure));
        } else {
            group.forEach(pending -> record(List.of(pending)));
        }
    }

    private List<Pending> withoutExpired(List<Pending> group, SQLException failure) {
        List<Pending> left = new ArrayList<>();
        for (Pending pending : group) {
            if (pending.expired()) {
                fail(pending, new StoreException.Unavailable("PostgreSQL did not answer in time", failure));
            } else {
                left.add(pending);
            }
        }
        return left;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void settle(List<Pending> group, Outcome[] outcomes) {
        for (int i = 0; i < outcomes.length; i++) {
            Pending pending = group.get(i);
            Outcome outcome = outcomes[i];
            switch (outcome.code()) {
                case "RECORDED" -> succeed(pending, new Appended(outcome.position(), false));
                case "REPEATED" -> succeed(pending, new Appended(outcome.position(), true));
                case "CONFLICT" -> fail(pending, new StoreException.Conflict());
                case "COMMAND_ID_REUSED" -> fail(pending, new StoreException.CommandIdReused());
                default -> throw new IllegalStateException("store.append answered " + outcome.code());
            }
        }
    }

    private void succeed(Pending pending, Appended appended) {
        answer(pending, () -> pending.answer.complete(appended));
    }

    private void fail(Pending pending, StoreException failure) {
        answer(pending, () -> pending.answer.completeExceptionally(failure));
    }

    private void answer(Pending pending, Runnable completion) {
        if (pending.answered.compareAndSet(false, true)) {
            room.release();
            completions.execute(completion);
        }
    }

    private Outcome[] call(List<Pending> group) throws SQLException {
        Columns columns = new Columns();
        for (int i = 0; i < group.size(); i++) {
            columns.add(i + 1, group.get(i).append());
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(CALL)) {
            statement.setInt(1, known.epoch());
            statement.setLong(2, known.head());
            columns.bind(connection, statement, 3);
            @Nullable Outcome[] outcomes = new Outcome[group.size()];
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    outcomes[rows.getInt(1) - 1] = new Outcome(rows.getString(2), rows.getLong(3));
                }
            }
            return complete(outcomes);
        }
    }

    private static Outcome[] complete(@Nullable Outcome[] outcomes) {
        Outcome[] all = new Outcome[outcomes.length];
        for (int i = 0; i < outcomes.length; i++) {
            Outcome outcome = outcomes[i];
            if (outcome == null) {
                throw new IllegalStateException("store.append said nothing of append " + (i + 1));
            }
            all[i] = outcome;
        }
        return all;
    }

    /** The arguments of the function, one list a column. */
    private static final class Columns {
        private final List<Integer> criterionAppend = new ArrayList<>();
        private final List<Long> criterionAfter = new ArrayList<>();
        private final CriterionRows criteria = new CriterionRows();
        private final List<UUID> commandId = new ArrayList<>();
        private final List<String> commandActor = new ArrayList<>();
        private final List<String> commandFingerprint = new ArrayList<>();
        private final List<Integer> commandLast = new ArrayList<>();
        private final List<Integer> eventAppend = new ArrayList<>();
        private final List<UUID> eventId = new ArrayList<>();
        private final List<String> eventType = new ArrayList<>();
        private final List<Integer> eventVersion = new ArrayList<>();
        private final List<String> eventPayload = new ArrayList<>();
        private final List<String> eventMetadata = new ArrayList<>();
        private final List<String> eventTags = new ArrayList<>();
        private final List<Timestamp> eventAt = new ArrayList<>();

        void add(int number, Append append) {
            append.criteria().forEach(criterion -> add(number, append.after(), criterion));
            commandId.add(append.command().id());
            commandActor.add(append.command().actor());
            commandFingerprint.add(append.command().fingerprint());
            for (NewEvent event : append.events()) {
                eventAppend.add(number);
                eventId.add(event.id());
                eventType.add(event.type());
                eventVersion.add(event.version());
                eventPayload.add(event.payload());
                eventMetadata.add(event.metadata());
                eventTags.add(ArrayLiteral.of(event.tags()));
                if (event.at() != null) {
                    eventAt.add(Timestamp.from(event.at()));
                }
            }
            commandLast.add(eventId.size());
        }

        private void add(int number, long after, Criterion criterion) {
            int rows = criteria.add(criterion);
            criterionAppend.addAll(Collections.nCopies(rows, number));
            criterionAfter.addAll(Collections.nCopies(rows, after));
        }

        void bind(Connection connection, PreparedStatement statement, int first) throws SQLException {
            List<Array> arrays = List.of(
                    array(connection, "int4", criterionAppend, Integer[]::new),
                    array(connection, "int8", criterionAfter, Long[]::new),
                    array(connection, "text", criteria.first, String[]::new),
                    array(connection, "text", criteria.tags, String[]::new),
                    array(connection, "text", criteria.types, String[]::new),
                    array(connection, "uuid", commandId, UUID[]::new),
                    array(connection, "text", commandActor, String[]::new),
                    array(connection, "text", commandFingerprint, String[]::new),
                    array(connection, "int4", commandLast, Integer[]::new),
                    array(connection, "int4", eventAppend, Integer[]::new),
                    array(connection, "uuid", eventId, UUID[]::new),
                    array(connection, "text", eventType, String[]::new),
                    array(connection, "int4", eventVersion, Integer[]::new),
                    array(connection, "text", eventPayload, String[]::new),
                    array(connection, "text", eventMetadata, String[]::new),
                    array(connection, "text", eventTags, String[]::new));
            for (int i = 0; i < arrays.size(); i++) {
                statement.setArray(first + i, arrays.get(i));
            }
            bindTimes(connection, statement, first + arrays.size());
        }

        /** Only a store of simulated time is given any; there, every event has one. */
        private void bindTimes(Connection connection, PreparedStatement statement, int at) throws SQLException {
            if (eventAt.isEmpty()) {
                statement.setNull(at, Types.ARRAY);
            } else {
                statement.setArray(at, array(connection, "timestamptz", eventAt, Timestamp[]::new));
            }
        }

        /** Arrays of these classes, unlike those of objects, the driver sends in binary form. */
        private static <T extends @Nullable Object> Array array(
                Connection connection, String type, List<T> values, IntFunction<T[]> made) throws SQLException {
            return connection.createArrayOf(type, values.toArray(made));
        }
    }

    /** Records what waits, as long as it is to be tried, then stops. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
        awaitEnd();
        unanswered.forEach(left -> fail(left, new StoreException.Unavailable("the node stops", null)));
        clock.shutdownNow();
    }

    private void awaitEnd() {
        long end = System.nanoTime() + patience.plusSeconds(1).toNanos();
        try {
            for (Thread thread : threads) {
                if (!thread.join(Duration.ofNanos(Math.max(0, end - System.nanoTime())))) {
                    thread.interrupt();
                }
            }
        } catch (InterruptedException hurried) {
            threads.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
        }
    }
}
