package fr.convergence.infra.application;

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
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The folder that keeps what Convergence must not lose, held by one process at a time. */
public final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "convergence.lock";

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Creates the folder if need be and keeps every other process out until closed, or until this process ends.
     *
     * @throws CannotStart when another process holds it, or it cannot be written
     */
    public static DataDirectory hold(Path where) {
        return holdIfFree(where)
                .orElseThrow(() -> new CannotStart(
                        "the data directory " + where.toAbsolutePath().normalize()
                                + " is in use by another Convergence (process " + holder(where)
                                + "). Stop it, or choose another with --convergence.data=DIR."));
    }

    /**
     * The same; empty when another process holds it.
     *
     * @throws CannotStart when it cannot be written
     */
    public static Optional<DataDirectory> holdIfFree(Path where) {
        try {
            Path path = OwnerOnly.folder(where.toAbsolutePath().normalize()).toRealPath();
            FileChannel channel = FileChannel.open(path.resolve(LOCK), CREATE, READ, WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)));
            return Optional.of(new DataDirectory(path, channel));
        } catch (IOException unusable) {
            throw unusable(where, unusable);
        }
    }

    private static CannotStart unusable(Path where, IOException cause) {
        return new CannotStart("the data directory " + where + " cannot be used: " + cause, cause);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    private static String holder(Path where) {
        try {
            return Files.readString(where.resolve(LOCK));
        } catch (IOException unreadable) {
            throw unusable(where, unreadable);
        }
    }

    /** Where it is, without symbolic links. */
    public Path path() {
        return path;
    }

    /** A folder of its own inside, which only this account may look into. */
    public Path folder(String name) {
        try {
            return OwnerOnly.folder(path.resolve(name));
        } catch (IOException unusable) {
            throw new CannotStart("the folder " + path.resolve(name) + " cannot be written: " + unusable, unusable);
        }
    }

    /** The file of a secret that only this account may read; written once, whole or not at all, when it is not there. */
    public Path secret(String name, Supplier<String> whenAbsent) {
        Path secrets = folder("secrets");
        Path file = secrets.resolve(name);
        try {
            if (Files.notExists(file)) {
                OwnerOnly.writeOnce(file, whenAbsent.get().getBytes(UTF_8), secrets);
            }
            return file;
        } catch (IOException unusable) {
            throw new CannotStart("the secret " + file + " cannot be kept: " + unusable, unusable);
        }
    }

    /** Lets another process have it. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
