package fr.convergence.infra.application.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers on loopback as the Coop's API does: pages, each of which tells the cursor of the next. */
final class CoopHost implements AutoCloseable {

    private final HttpServer server;
    private final List<ObjectNode> structures = new CopyOnWriteArrayList<>();
    /** The cursors of the pages that were asked for, the first page having none. */
    final List<String> asked = new CopyOnWriteArrayList<>();
    /** Statuses that are answered before anything else. */
    final List<Integer> first = new CopyOnWriteArrayList<>();

    volatile boolean loops;
    volatile String body = "";

    private CoopHost(HttpServer server) {
        this.server = server;
    }

    static CoopHost up() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            CoopHost up = new CoopHost(http);
            http.createContext("/api/v1/structures", up::answer);
            http.start();
            return up;
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/v1";
    }

    void clear() {
        structures.clear();
        asked.clear();
        first.clear();
        loops = false;
        body = "";
    }

    /** One more structure, the attributes of which are told as the Coop does. */
    void tells(String id, Map<String, ?> attributes) {
        ObjectNode structure = JsonMapper.shared().createObjectNode();
        structure.put("type", "structure").put("id", id);
        structure.set("attributes", JsonMapper.shared().valueToTree(attributes));
        structures.removeIf(other -> other.path("id").asString().equals(id));
        structures.add(structure);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        boolean known =
                "Bearer convergence:secret".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        int status = !known ? 401 : first.isEmpty() ? 200 : first.removeFirst();
        if (status == 429) {
            exchange.getResponseHeaders().set("Retry-After", "1");
        }
        String after = query.getOrDefault("page[after]", "");
        byte[] answer = (status == 200 ? page(after, Integer.parseInt(query.get("page[size]"))) : "{}").getBytes(UTF_8);
        if (status == 200) {
            asked.add(after);
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private String page(String after, int size) {
        if (!body.isEmpty()) {
            return body;
        }
        int from = after.isEmpty() ? 0 : Integer.parseInt(after.substring("à partir de ".length()));
        int to = Math.min(structures.size(), from + size);
        ObjectNode page = JsonMapper.shared().createObjectNode();
        new ArrayList<>(structures.subList(from, to)).forEach(page.putArray("data")::add);
        ObjectNode links = page.putObject("links");
        if (to < structures.size()) {
            String next = loops ? after.isEmpty() ? "à partir de 1" : after : "à partir de " + to;
            // Elsewhere than here: a reader goes on where it was told to read, not where an answer leads.
            links.putObject("next")
                    .put("href", "http://169.254.169.254/structures?page[after]=" + URLEncoder.encode(next, UTF_8));
        }
        return page.toString();
    }

    private static Map<String, String> query(String raw) {
        return Arrays.stream(raw.split("&", -1))
                .map(parameter -> URLDecoder.decode(parameter, UTF_8).split("=", 2))
                .collect(Collectors.toMap(parameter -> parameter[0], parameter -> parameter[1]));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
