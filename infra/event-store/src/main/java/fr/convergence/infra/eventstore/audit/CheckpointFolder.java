package fr.convergence.infra.eventstore.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where signed checkpoints are kept: outside the database and its backups. One file a day, each note followed by an empty
 * line; nothing is ever changed, only added. Nodes that share the folder take turns.
 *
 * @param path of the folder; made when it is not there
 */
public record CheckpointFolder(Path path) {

    private static final String FORM = "\\d{4}-\\d{2}-\\d{2}\\.txt";
    private static final String END = "\n\n";

    /** Takes the path as absolute. */
    public CheckpointFolder {
        path = path.toAbsolutePath().normalize();
    }

    /**
     * What a folder holds.
     *
     * @param notes the complete ones, in order; nothing is known of what they say
     * @param cut whether the last file ends in the middle of one, as a crash leaves it
     */
    public record Content(List<String> notes, boolean cut) {}

    /** What is to be added after what is there. */
    @FunctionalInterface
    interface Next {
        /** Null for nothing. */
        @Nullable String after(CheckpointFolder earlier) throws Exception;
    }

    /**
     * Reads it all.
     *
     * @throws IOException when it cannot be read
     */
    public Content read() throws IOException {
        List<String> notes = new ArrayList<>();
        boolean cut = false;
        for (Path file : files()) {
            Parsed parsed = Parsed.of(file);
            notes.addAll(parsed.notes());
            cut = parsed.cut();
        }
        return new Content(notes, cut);
    }

    /** The last complete note. */
    Optional<String> last() throws IOException {
        for (Path file : files().reversed()) {
            List<String> notes = Parsed.of(file).notes();
            if (!notes.isEmpty()) {
                return Optional.of(notes.getLast());
            }
        }
        return Optional.empty();
    }

    private List<Path> files() throws IOException {
        if (Files.notExists(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().matches(FORM))
                    .sorted()
                    .toList();
        }
    }

    /**
     * A file taken apart.
     *
     * @param whole how many bytes the complete notes take
     */
    private record Parsed(List<String> notes, int whole, int length) {

        static Parsed of(Path file) throws IOException {
            byte[] content = Files.readAllBytes(file);
            String bytes = new String(content, ISO_8859_1); // a cut may go through the middle of a character
            List<String> notes = new ArrayList<>();
            int from = 0;
            while (true) {
                int signatures = bytes.indexOf(END, from);
                int end = signatures < 0 ? -1 : bytes.indexOf(END, signatures + END.length());
                if (end < 0) {
                    return new Parsed(notes, from, content.length);
                }
                notes.add(new String(content, from, end + 1 - from, UTF_8));
                from = end + END.length();
            }
        }

        boolean cut() {
            return whole < length;
        }
    }

    /**
     * Adds a note, durably, while no other node adds one; what a crash left of another is cut off first.
     *
     * @return whether one was added; another process may be at it
     * @throws IOException when it cannot be written
     */
    boolean add(LocalDate day, Next next) throws Exception {
        Files.createDirectories(path);
        try (FileChannel turn = FileChannel.open(path.resolve("lock"), CREATE, WRITE);
                FileLock taken = turn.tryLock()) {
            String note = taken == null ? null : next.after(this);
            if (note == null) {
                return false;
            }
            write(day + ".txt", note);
            return true;
        } catch (OverlappingFileLockException takenInThisProcess) {
            return false;
        }
    }

    private void write(String today, String note) throws IOException {
        Path last = files().isEmpty() ? path.resolve(today) : files().getLast();
        if (Files.exists(last)) {
            cutOff(last);
        }
        // A clock that went back must not put it before others.
        Path file = last.getFileName().toString().compareTo(today) > 0 ? last : path.resolve(today);
        try (FileChannel out = FileChannel.open(file, CREATE, WRITE)) {
            ByteBuffer content = ByteBuffer.wrap((note + "\n").getBytes(UTF_8));
            out.position(out.size());
            while (content.hasRemaining()) {
                out.write(content);
            }
            out.force(true);
        }
        sync(path);
    }

    private static void cutOff(Path file) throws IOException {
        Parsed parsed = Parsed.of(file);
        if (parsed.cut()) {
            try (FileChannel out = FileChannel.open(file, WRITE)) {
                out.truncate(parsed.whole());
                out.force(true);
            }
        }
    }

    /** Makes created entries of a folder outlive a power cut. */
    static void sync(Path folder) throws IOException {
        try (FileChannel entries = FileChannel.open(folder, READ)) {
            entries.force(true);
        }
    }
}
