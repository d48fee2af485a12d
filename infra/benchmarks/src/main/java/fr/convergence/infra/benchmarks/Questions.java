package fr.convergence.infra.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's questions to the application by HTTP, as pages ask them, in turn with a yardstick by JDBC. */
final class Questions {

    private static final String HEAD =
            "| | kB | p50 | p95 | max | rows by SQL p50 | p95 | ratio of the p95 |\n|---|---|---|---|---|---|---|---|";

    private final Node node;
    private final Options options;
    private final PrintStream out;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();

    Questions(Node node, Options options, PrintStream out) throws IOException, InterruptedException {
        this(node, options, out, "coordinator");
    }

    /** @param persona whose questions they are */
    Questions(Node node, Options options, PrintStream out, String persona) throws IOException, InterruptedException {
        this.node = node;
        this.options = options;
        this.out = out;
        String answer = body(HttpRequest.newBuilder(address("/dev/token?persona=" + persona)));
        this.token = JsonMapper.shared().readTree(answer).path("access_token").asString();
    }

    /** Begins the table of a chapter. */
    void head(String title, String server) {
        out.println("\n## " + title + "\n\n" + server + ". " + options.maps()
                + " of each after " + options.warmUpOfQuestions().toSeconds()
                + " s of the same, one after the other, in turn with the yardstick's. Milliseconds.\n");
        out.println(HEAD);
    }

    /** Adds the line of one question, which answers the text it was answered with. */
    void contest(String what, Callable<String> question, Callable<?> rows) throws Exception {
        Histogram answers = Latencies.histogram();
        Histogram yardstick = Latencies.histogram();
        int size = 0;
        warmUp(question, rows);
        for (int i = 0; i < options.maps(); i++) {
            long begin = System.nanoTime();
            rows.call();
            long between = System.nanoTime();
            size = question.call().length();
            long end = System.nanoTime();
            yardstick.recordValue(TimeUnit.NANOSECONDS.toMicros(between - begin));
            answers.recordValue(TimeUnit.NANOSECONDS.toMicros(end - between));
        }
        double p95 = answers.getValueAtPercentile(95);
        out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | **%.1f** | %.1f | %.1f | %.1f | %.1f |%n",
                what,
                size / 1_000,
                answers.getValueAtPercentile(50) / 1e3,
                p95 / 1e3,
                answers.getMaxValue() / 1e3,
                yardstick.getValueAtPercentile(50) / 1e3,
                yardstick.getValueAtPercentile(95) / 1e3,
                p95 / yardstick.getValueAtPercentile(95));
    }

    /** As long as the virtual machine, just started, still compiles what is asked of it. */
    private void warmUp(Callable<String> question, Callable<?> rows) throws Exception {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < options.warmUpOfQuestions().toNanos()) {
            rows.call();
            question.call();
        }
    }

    /** Asks; refuses an answer that does not hold a text. */
    String ask(String query, Map<String, ?> variables, String expected) throws IOException, InterruptedException {
        String question = JsonMapper.shared().writeValueAsString(Map.of("query", query, "variables", variables));
        return holding(
                expected,
                body(HttpRequest.newBuilder(address("/graphql"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(question))));
    }

    /** Reads what anybody may; refuses an answer that does not hold a text. */
    String read(String path, String expected) throws IOException, InterruptedException {
        return holding(expected, body(HttpRequest.newBuilder(address(path))));
    }

    private static String holding(String expected, String answer) {
        if (!answer.contains(expected)) {
            throw new IllegalStateException(
                    expected + " is missing: " + answer.substring(0, Math.min(300, answer.length())));
        }
        return answer;
    }

    private URI address(String path) {
        return URI.create(node.address() + path);
    }

    private String body(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }
}
