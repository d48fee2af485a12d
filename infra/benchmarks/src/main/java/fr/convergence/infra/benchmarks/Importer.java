package fr.convergence.infra.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who imports lists, and declares capacities, by HTTP. */
final class Importer {

    private static final String DECLARE = """
            mutation ($structure: ID!, $until: Date) {
              declareCapacity(input: { structureId: $structure, capacity: WAITLIST, until: $until }) {
                rejections { code } } }""";

    /**
     * A file to send.
     *
     * @param format the last part of the address it is sent to
     */
    record Sent(String what, String format, String type, Body file) {}

    /** What is sent, anew each time. */
    @FunctionalInterface
    interface Body {
        BodyPublisher open() throws IOException;
    }

    private final String address;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();

    Importer(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /** Begins an import; answers where its report is. */
    String send(Sent sent) throws IOException, InterruptedException {
        return answer(request("/imports/" + sent.format)
                        .header("Content-Type", sent.type)
                        .POST(sent.file.open()))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    /** The last report, once the import has ended. */
    JsonNode ended(String location) throws IOException, InterruptedException {
        while (true) {
            JsonNode report =
                    JsonMapper.shared().readTree(answer(request(location).GET()).body());
            switch (report.path("state").asString()) {
                case "RUNNING" -> TimeUnit.MILLISECONDS.sleep(200);
                case "COMPLETED" -> {
                    return report;
                }
                default -> throw new IOException("not imported: " + report);
            }
        }
    }

    /** Declares the capacity of a structure. */
    void declare(String structure, String until) throws IOException, InterruptedException {
        String question = JsonMapper.shared()
                .writeValueAsString(
                        Map.of("query", DECLARE, "variables", Map.of("structure", structure, "until", until)));
        String answer = answer(request("/graphql")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(question)))
                .body();
        if (!answer.contains("\"rejections\":[]")) {
            throw new IOException(answer);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }
}
