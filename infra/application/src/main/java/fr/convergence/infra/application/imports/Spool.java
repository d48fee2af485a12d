package fr.convergence.infra.application.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Puts what is sent on disk as it comes, up to a size; a larger file is read to a bounded end without being kept, so that
 * the sender hears why. Files bear no name once they are open: a process that dies leaves none.
 *
 * @param directory where files wait for their import; created, for this account only, when it is not there
 * @param maxBytes how large a file may be
 */
record Spool(Path directory, long maxBytes) {

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final int DRAINED_AT_MOST = 10;

    /**
     * Spools one file; the caller closes it.
     *
     * @throws BrokenFile when it is larger than allowed
     */
    SpooledFile take(InputStream sent) throws IOException {
        SpooledFile file = copied(sent);
        if (file == null) {
            drain(sent);
            throw BrokenFile.because(ImportCode.FILE_TOO_LARGE.rejection(allowed()));
        }
        return file;
    }

    /** The size allowed, as told to people. */
    String allowed() {
        return maxBytes >= 1 << 20 ? (maxBytes >> 20) + " Mo" : maxBytes + " octets";
    }

    private @Nullable SpooledFile copied(InputStream sent) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, OWNER_ONLY);
        }
        SpooledFile file = SpooledFile.unnamed(Files.createTempFile(directory, "import-", ".csv"));
        boolean whole = false;
        try {
            whole = copy(sent, file);
        } finally {
            if (!whole) {
                file.close();
            }
        }
        return whole ? file : null;
    }

    private boolean copy(InputStream sent, SpooledFile file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        OutputStream out = file.writing();
        for (int read = sent.read(buffer); read >= 0; read = sent.read(buffer)) {
            total += read;
            if (total > maxBytes) {
                return false;
            }
            out.write(buffer, 0, read);
        }
        return true;
    }

    /** Reads on to a bounded end: a sender who is cut off would not read the answer. */
    private void drain(InputStream sent) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = maxBytes * DRAINED_AT_MOST;
        for (int read = sent.read(buffer); read >= 0 && left > 0; read = sent.read(buffer)) {
            left -= read;
        }
    }
}
