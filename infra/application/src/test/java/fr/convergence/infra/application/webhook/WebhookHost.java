package fr.convergence.infra.application.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A real server of a partner application on loopback, which remembers what it was sent. */
public final class WebhookHost implements AutoCloseable {

    /** What it was sent; the names of headers in lower case. */
    public record Received(String path, Map<String, List<String>> headers, String body, int answered) {

        String id() {
            return header("webhook-id");
        }

        String header(String name) {
            return headers.get(name).getFirst();
        }

        List<String> signatures() {
            return List.of(header("webhook-signature").split(" "));
        }

        /** As the official library has it, which compares the time it was sent at with the clock too. */
        boolean isVerifiedBy(String secret) {
            try {
                new Webhook(secret).verify(body, headers);
                return true;
            } catch (WebhookVerificationException | EmptyWebhookSecretException refused) {
                return false;
            }
        }
    }

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<Integer> next = new ConcurrentLinkedQueue<>();
    private final HttpServer server;
    private volatile int status = 204;
    private volatile Map<String, String> headers = Map.of();
    private volatile Runnable meanwhile = () -> {};

    private WebhookHost(HttpServer server) {
        this.server = server;
    }

    /** One that takes what it is sent. */
    public static WebhookHost up() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            WebhookHost up = new WebhookHost(http);
            http.createContext("/", exchange -> {
                String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                Integer once = up.next.poll();
                int answer = once == null ? up.status : once;
                Map<String, List<String>> lower = exchange.getRequestHeaders().entrySet().stream()
                        .collect(Collectors.toMap(
                                header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
                up.received.add(new Received(exchange.getRequestURI().toString(), lower, body, answer));
                up.meanwhile.run();
                up.headers.forEach(exchange.getResponseHeaders()::set);
                exchange.sendResponseHeaders(answer, -1);
                exchange.close();
            });
            http.start();
            return up;
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** Where it is. */
    public String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Answers so from now on. */
    void answer(int always, Map<String, String> alwaysHeaders) {
        status = always;
        headers = alwaysHeaders;
    }

    /** Answers so to what comes next. */
    void answerNext(int... statuses) {
        for (int one : statuses) {
            next.add(one);
        }
    }

    /** Has something done before each answer. */
    void doMeanwhile(Runnable action) {
        meanwhile = action;
    }

    List<Received> received() {
        return received;
    }

    /** The events it took, as often as it did. */
    public List<String> taken() {
        return received.stream()
                .filter(one -> one.answered() / 100 == 2)
                .map(Received::id)
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
