package fr.convergence.infra.application.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import fr.convergence.infra.application.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The erasures, one a line, in a file outside the database and outside the keys: whatever older copy of either comes back, what
 * was erased is erased again. Lines are added, never changed; nodes that share the file may add to it at once.
 */
final class Tombstones {

    private final Path file;
    private final Map<UUID, Tombstone> known = new LinkedHashMap<>();
    private long seen;

    Tombstones(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    Path path() {
        return file;
    }

    /**
     * All of them, durable once this returns, whoever wrote them.
     *
     * @throws IOException when the file cannot be read
     */
    synchronized List<Tombstone> all() throws IOException {
        lookAgain();
        force();
        return List.copyOf(known.values());
    }

    /**
     * One, whichever node added it.
     *
     * @throws IOException when the file cannot be read
     */
    synchronized Optional<Tombstone> find(UUID beneficiary) throws IOException {
        lookAgain();
        return Optional.ofNullable(known.get(beneficiary));
    }

    /**
     * Adds one, durably once this returns, unless there is one for the same person.
     *
     * @throws IOException when that cannot be done; nothing is to be erased then
     */
    synchronized void add(Tombstone tombstone) throws IOException {
        lookAgain();
        if (known.containsKey(tombstone.beneficiary())) {
            force();
            return;
        }
        Path folder = OwnerOnly.folder(Objects.requireNonNull(file.getParent()));
        try (FileChannel out = FileChannel.open(file, Set.of(CREATE, READ, WRITE), OwnerOnly.FILE);
                FileLock alone = out.lock()) {
            out.position(alone.channel().size());
            // The end of the line of a half written one, which is none, before this one.
            String line = (endsALine(out) ? "" : "\n") + tombstone.line() + "\n";
            out.write(ByteBuffer.wrap(line.getBytes(US_ASCII)));
            out.force(true);
        }
        OwnerOnly.sync(folder);
        known.put(tombstone.beneficiary(), tombstone);
    }

    /** Takes in the whole lines that were added since. */
    private void lookAgain() throws IOException {
        long size = Files.exists(file) ? Files.size(file) : 0;
        if (size == seen) {
            return;
        }
        byte[] all = Files.readAllBytes(file);
        new String(all, UTF_8)
                .lines()
                .map(Tombstone::read)
                .flatMap(Optional::stream)
                .forEach(tombstone -> known.putIfAbsent(tombstone.beneficiary(), tombstone));
        seen = all.length;
    }

    private void force() throws IOException {
        if (Files.exists(file)) {
            try (FileChannel written = FileChannel.open(file, WRITE)) {
                written.force(true);
            }
        }
    }

    private static boolean endsALine(FileChannel written) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return written.size() == 0 || written.read(last, written.size() - 1) == 1 && last.get(0) == '\n';
    }
}
