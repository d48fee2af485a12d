package fr.convergence.infra.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A GraphQL subscription under test, over SSE or graphql-transport-ws: the messages that come, one after the other, each as
 * {@code {"type": "next", "payload": …}}; a socket that is closed comes as type {@code closed} with its code.
 */
public final class GraphQlStream implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable WebSocket socket;

    private GraphQlStream() {}

    static GraphQlStream overSse(URI graphQl, @Nullable String token, String document, Map<String, ?> variables) {
        GraphQlStream stream = new GraphQlStream();
        HttpRequest.Builder request = HttpRequest.newBuilder(graphQl)
                .header("Accept", "text/event-stream")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(question(document, variables)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        stream.http
                .sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines())
                .thenAccept(answer -> Thread.ofVirtual().start(() -> stream.read(answer.body())));
        return stream;
    }

    static GraphQlStream overSocket(URI graphQl, @Nullable String token, Map<String, ?> connectionInit) {
        GraphQlStream stream = new GraphQlStream();
        var builder = stream.http.newWebSocketBuilder().subprotocols("graphql-transport-ws");
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        URI address = URI.create(graphQl.toString().replaceFirst("^http", "ws"));
        stream.socket = builder.buildAsync(address, stream.new Listener()).join();
        stream.send(Map.of("type", "connection_init", "payload", connectionInit));
        return stream;
    }

    /** Waits until a socket is acknowledged. */
    public GraphQlStream acknowledged() {
        assertThat(next().path("type").asString()).isEqualTo("connection_ack");
        return this;
    }

    /** Asks on a socket that is acknowledged. */
    public GraphQlStream ask(String id, String document, Map<String, ?> variables) {
        send(Map.of("id", id, "type", "subscribe", "payload", Map.of("query", document, "variables", variables)));
        return this;
    }

    /** The next message, but for the pings in between. */
    public JsonNode next() {
        try {
            JsonNode message = messages.poll(30, TimeUnit.SECONDS);
            assertThat(message).as("a message within half a minute").isNotNull();
            return Objects.requireNonNull(message);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("no message", stopped);
        }
    }

    /** Every message from here to the one that ends the subscription, included. */
    public List<JsonNode> toTheEnd() {
        List<JsonNode> all = new ArrayList<>();
        do {
            all.add(next());
        } while (all.getLast().path("type").asString().equals("next"));
        return all;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private static String question(String document, Map<String, ?> variables) {
        return JSON.writeValueAsString(Map.of("query", document, "variables", variables));
    }

    private void send(Map<String, ?> message) {
        Objects.requireNonNull(socket)
                .sendText(JSON.writeValueAsString(message), true)
                .join();
    }

    private void read(Stream<String> lines) {
        String[] event = {""};
        try (lines) {
            lines.forEach(line -> {
                if (line.startsWith("event:")) {
                    event[0] = line.substring("event:".length());
                } else if (line.startsWith("data:")) {
                    String data = line.substring("data:".length());
                    messages.add(JSON.createObjectNode()
                            .put("type", event[0])
                            .set("payload", data.isEmpty() ? JSON.nullNode() : JSON.readTree(data)));
                }
            });
        } catch (UncheckedIOException closed) {
            // Whoever waits for one more message is told that none came; nobody does any more when the test closed it.
        }
    }

    /** Takes in what comes on a socket. */
    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                JsonNode message = JSON.readTree(text.toString());
                text.setLength(0);
                if (!message.path("type").asString().equals("ping")) {
                    messages.add(message);
                }
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            messages.add(JSON.createObjectNode().put("type", "closed").put("code", code));
            return CompletableFuture.completedStage(null);
        }
    }
}
