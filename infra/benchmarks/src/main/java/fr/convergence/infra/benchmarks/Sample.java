package fr.convergence.infra.benchmarks;

import fr.convergence.infra.eventstore.RecordedEvent;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The 247 places of the sample department, imported as anybody would. */
final class Sample {

    private Sample() {}

    /** The events of the import into an empty store. */
    static List<RecordedEvent> importedBy(Node node) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient();
                InputStream file = Objects.requireNonNull(Sample.class.getResourceAsStream(ManyLieux.SAMPLE))) {
            String token = JsonMapper.shared()
                    .readTree(answer(http, request(node, "/dev/token?persona=coordinator")))
                    .required("access_token")
                    .asString();
            answer(
                    http,
                    request(node, "/imports/lieux-mediation-numerique?wait=true")
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "text/csv")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(file.readAllBytes())));
        }
        return node.store().read(0, Integer.MAX_VALUE);
    }

    private static HttpRequest.Builder request(Node node, String path) {
        return HttpRequest.newBuilder(URI.create(node.address() + path));
    }

    private static String answer(HttpClient http, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
