package fr.convergence.infra.eventstore.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A network between clients and a server of this machine, that can fall silent: nothing arrives and nothing is told. What
 * was connected then stays silent for ever, as behind a firewall that forgot; what connects afterwards gets through.
 */
final class Proxy implements AutoCloseable {

    /** PostgreSQL's message that ends a call (protocol 3, Sync). */
    private static final byte[] SYNC = {'S', 0, 0, 0, 4};

    private final int target;
    private final ServerSocket server = new ServerSocket(0, 200, InetAddress.ofLiteral("127.0.0.1"));
    private final List<Link> links = new CopyOnWriteArrayList<>();
    private volatile boolean silent;
    private volatile boolean withholding;

    Proxy(int target) throws IOException {
        this.target = target;
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** From now on nothing gets through. */
    void fallSilent() {
        silent = true;
        links.forEach(link -> link.silent = true);
    }

    /** What connects from now on gets through. */
    void recover() {
        silent = false;
    }

    /** The next call that ends does not end for the server: its last message gets lost, and its connection falls silent. */
    void loseEndOfCall() {
        withholding = true;
    }

    boolean hasLostEndOfCall() {
        return !withholding;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Link link = new Link(client, new Socket(InetAddress.ofLiteral("127.0.0.1"), target));
                link.silent = silent;
                links.add(link);
                Thread.startVirtualThread(() -> link.carry(link.client, link.server, true));
                Thread.startVirtualThread(() -> link.carry(link.server, link.client, false));
            } catch (IOException closedOrRefused) {
                continue;
            }
        }
    }

    private final class Link {
        private final Socket client;
        private final Socket server;
        private volatile boolean silent;

        Link(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void carry(Socket from, Socket to, boolean forth) {
            byte[] buffer = new byte[64 * 1024];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int length; (length = in.read(buffer)) >= 0; ) {
                    int passed = forth ? withoutEnd(buffer, length) : length;
                    if (!silent || passed < length) {
                        out.write(buffer, 0, passed);
                    }
                    silent |= passed < length;
                }
                while (silent) {
                    Thread.sleep(100);
                }
            } catch (IOException | InterruptedException ended) {
                links.remove(this);
            }
        }

        private int withoutEnd(byte[] buffer, int length) {
            int end = length - SYNC.length;
            boolean isEnd = end > 300 && Arrays.equals(buffer, end, length, SYNC, 0, SYNC.length);
            if (!withholding || !isEnd) {
                return length;
            }
            withholding = false;
            return end;
        }

        void close() {
            silent = false;
            try (client;
                    server) {
                links.remove(this);
            } catch (IOException alreadyGone) {
                links.remove(this);
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        links.forEach(Link::close);
    }
}
