package fr.convergence.infra.application.reminder;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real gateway on loopback, which keeps what it takes; it may answer something else. */
final class SmsServer implements AutoCloseable {

    /** What it was asked to take. */
    record Taken(
            JsonNode message,
            @Nullable String key,
            @Nullable String authorization) {}

    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int status = 202;

    private SmsServer(HttpServer server) {
        this.server = server;
    }

    static SmsServer up() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            SmsServer up = new SmsServer(http);
            http.createContext("/sms", exchange -> {
                JsonNode message = JsonMapper.shared().readTree(exchange.getRequestBody());
                if (up.status / 100 == 2) {
                    up.taken.add(new Taken(
                            message,
                            exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                            exchange.getRequestHeaders().getFirst("Authorization")));
                }
                exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/elsewhere");
                exchange.sendResponseHeaders(up.status, -1);
                exchange.close();
            });
            http.start();
            return up;
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sms");
    }

    void answer(int other) {
        status = other;
    }

    /** In order. */
    List<Taken> taken() {
        return taken;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
