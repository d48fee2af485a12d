package fr.convergence.infra.application.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Puts what is sent on disk as it comes, up to a size; a larger file is read to a bounded end without being kept, so that
 * the sender hears why.
 *
 * @param directory where files wait for their import; created when it is not there
 * @param maxBytes how large a file may be
 */
record Spool(Path directory, long maxBytes) {

    private static final int DRAINED_AT_MOST = 10;

    /**
     * Spools one file; the caller deletes it.
     *
     * @throws BrokenFile when it is larger than allowed; nothing of it is left on disk
     */
    Path take(InputStream sent) throws IOException {
        Files.createDirectories(directory);
        Path file = Files.createTempFile(directory, "import-", ".csv");
        boolean kept = false;
        try {
            kept = copy(sent, file);
        } finally {
            if (!kept) {
                Files.deleteIfExists(file);
            }
        }
        if (!kept) {
            drain(sent);
            throw BrokenFile.because(ImportCode.FILE_TOO_LARGE.rejection(megabytes()));
        }
        return file;
    }

    /** Removes the files a dead process left. */
    void sweep() throws IOException {
        if (Files.isDirectory(directory)) {
            try (var left = Files.newDirectoryStream(directory, "import-*.csv")) {
                for (Path file : left) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** The size allowed, as told to people. */
    String megabytes() {
        return maxBytes >= 1 << 20 ? (maxBytes >> 20) + " Mo" : maxBytes + " octets";
    }

    private boolean copy(InputStream sent, Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = sent.read(buffer); read >= 0; read = sent.read(buffer)) {
                total += read;
                if (total > maxBytes) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
        }
        return true;
    }

    private void drain(InputStream sent) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = maxBytes * DRAINED_AT_MOST;
        for (int read = sent.read(buffer); read >= 0 && left > 0; read = sent.read(buffer)) {
            left -= read;
        }
    }
}
