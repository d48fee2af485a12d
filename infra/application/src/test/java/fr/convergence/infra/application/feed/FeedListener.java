package fr.convergence.infra.application.feed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of server-sent events that keeps the last identifier it was given, as browsers do. */
final class FeedListener implements AutoCloseable {

    /** One event, or the end, of which nothing is told but that it came. */
    record Heard(String id, String name, @Nullable JsonNode data) {}

    private static final Heard END = new Heard("", "end", null);

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final JsonMapper json = new JsonMapper();
    private final HttpResponse<Stream<String>> response;
    private volatile String lastId = "";

    FeedListener(URI address, String token, @Nullable String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        response = http.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        Thread.ofVirtual().start(() -> read(response.body()));
    }

    int status() {
        return response.statusCode();
    }

    String lastId() {
        return lastId;
    }

    private void read(Stream<String> lines) {
        String[] event = {"", ""};
        try (lines) {
            lines.forEach(line -> {
                if (line.startsWith("id:")) {
                    lastId = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    event[0] = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    event[1] += line.substring(5);
                } else if (line.isEmpty() && !event[1].isEmpty()) {
                    heard.add(new Heard(lastId, event[0], json.readTree(event[1])));
                    event[1] = "";
                }
            });
        } catch (RuntimeException closed) {
            // The end is told below, however it came.
        } finally {
            heard.add(END);
        }
    }

    Heard next() throws InterruptedException {
        Heard next = heard.poll(20, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing was told");
        }
        return next;
    }

    boolean ends() throws InterruptedException {
        return END.equals(next());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
