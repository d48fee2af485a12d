package fr.convergence.infra.application.message;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server on loopback, which keeps what it takes; it may refuse, be slow, go down and come up again. */
public final class MailServer implements AutoCloseable {

    private final List<MimeMessage> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final int port;
    private volatile @Nullable SMTPServer server;
    private volatile boolean refuses;
    private volatile @Nullable CountDownLatch held;

    private MailServer(int port) {
        this.port = port;
    }

    /** One that is up, and takes everything. */
    public static MailServer up() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            MailServer server = new MailServer(free.getLocalPort());
            free.close();
            server.comeUp();
            return server;
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    public int port() {
        return port;
    }

    /** What it took, in order. */
    public List<MimeMessage> taken() {
        return taken;
    }

    /** How often somebody named a recipient. */
    int asked() {
        return asked.get();
    }

    void refuse(boolean refuses) {
        this.refuses = refuses;
    }

    /** Answers nothing more once it has a whole message, until the latch is released. */
    void hold(@Nullable CountDownLatch latch) {
        this.held = latch;
    }

    void comeUp() {
        SMTPServer next = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(Taking::new)
                .build();
        next.start();
        this.server = next;
    }

    void goDown() {
        SMTPServer running = server;
        if (running != null) {
            running.stop();
            server = null;
        }
    }

    @Override
    public void close() {
        goDown();
    }

    private final class Taking implements MessageHandler {

        Taking(MessageContext context) {}

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            asked.incrementAndGet();
            if (refuses) {
                throw new RejectException(451, "not now");
            }
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            byte[] message = data.readAllBytes();
            CountDownLatch latch = held;
            try {
                if (latch != null && !latch.await(30, TimeUnit.SECONDS)) {
                    throw new RejectException(451, "nobody released it");
                }
                taken.add(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message)));
                return "taken";
            } catch (InterruptedException | MessagingException failed) {
                throw new IOException(failed);
            }
        }

        @Override
        public void done() {}
    }
}
