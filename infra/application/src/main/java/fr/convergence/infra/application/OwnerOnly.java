package fr.convergence.infra.application;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/** Folders and files that only this account may look into, and that outlive a power cut once they are written. */
public final class OwnerOnly {

    /** What an attribute of a file that is opened must be, for it to be this account's only. */
    public static final FileAttribute<Set<PosixFilePermission>> FILE = permissions("rw-------");

    private static final FileAttribute<Set<PosixFilePermission>> FOLDER = permissions("rwx------");

    private OwnerOnly() {}

    private static FileAttribute<Set<PosixFilePermission>> permissions(String text) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
    }

    /** Makes a folder, and those it stands in, where it is not there. */
    public static Path folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, FOLDER);
            sync(parent(folder));
        }
        return folder;
    }

    /**
     * Writes a file, whole or not at all, where there is none; whoever comes second, in this process or another, leaves the
     * first one's as it is.
     *
     * @param unfinished a folder of the same file system, where a power cut may leave the content under another name, which
     *     begins as the file's
     * @return whether it is this content that stands there now
     */
    public static boolean writeOnce(Path file, byte[] content, Path unfinished) throws IOException {
        Path whole = Files.createTempFile(unfinished, String.valueOf(file.getFileName()), ".new", FILE);
        try {
            try (FileChannel out = FileChannel.open(whole, WRITE)) {
                out.write(ByteBuffer.wrap(content));
                out.force(true);
            }
            // A rename would replace what is there; a link does not.
            Files.createLink(file, whole);
            return true;
        } catch (FileAlreadyExistsException first) {
            return false;
        } finally {
            Files.delete(whole);
            sync(parent(file));
        }
    }

    private static Path parent(Path path) {
        return Objects.requireNonNull(path.toAbsolutePath().getParent());
    }

    /** Makes created, renamed and deleted entries of a folder outlive a power cut. */
    public static void sync(Path folder) throws IOException {
        try (FileChannel entries = FileChannel.open(folder, READ)) {
            entries.force(true);
        }
    }
}
