package fr.convergence.infra.application.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that waits on disk, to be read several times from its beginning. */
final class SpooledFile implements Closeable {

    private final FileChannel bytes;

    private SpooledFile(FileChannel bytes) {
        this.bytes = bytes;
    }

    /** A file of the operator's, which stays. */
    static SpooledFile existing(Path path) throws IOException {
        return new SpooledFile(FileChannel.open(path, StandardOpenOption.READ));
    }

    /** A file nobody else will open: it is gone when closed, or when the process dies. */
    static SpooledFile unnamed(Path path) throws IOException {
        return new SpooledFile(FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** Writes what the file holds; not to be closed. */
    OutputStream writing() {
        return Channels.newOutputStream(bytes);
    }

    long size() throws IOException {
        return bytes.size();
    }

    /** The last byte; the file is not empty. */
    byte lastByte() throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        bytes.read(last, bytes.size() - 1);
        return last.get(0);
    }

    /** From the first byte on; closing it leaves the file open. */
    InputStream reading() {
        return new InputStream() {

            private long position;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = bytes.read(ByteBuffer.wrap(into, from, length), position);
                position += Math.max(read, 0);
                return read;
            }
        };
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
