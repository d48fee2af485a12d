package fr.convergence.infra.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.convergence.infra.application.security.Persona;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application under test, seen from outside. */
@TestComponent
public class RunningApplication {

    private static final int SAMPLE = 247;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Persona, String> tokens = new ConcurrentHashMap<>();
    private final JsonMapper json;
    private final Environment environment;

    RunningApplication(JsonMapper json, Environment environment) {
        this.json = json;
        this.environment = environment;
    }

    /** A token of a persona, as a developer gets it. */
    public String token(Persona persona) {
        return tokens.computeIfAbsent(
                persona,
                known -> get("/dev/token?persona=" + known.word())
                        .json()
                        .required("access_token")
                        .asString());
    }

    /** Asks GraphQL as a persona, or without a token when null, and gives the whole answer. */
    public JsonNode graphQl(@Nullable Persona persona, String document, Map<String, ?> variables) {
        return graphQlWith(persona == null ? null : token(persona), document, variables)
                .json();
    }

    /** The data of an answer that must be without error. */
    public JsonNode data(@Nullable Persona persona, String document, Map<String, ?> variables) {
        JsonNode answer = graphQl(persona, document, variables);
        assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer.required("data");
    }

    /**
     * Waits for the sample that is imported at the first start.
     *
     * @return a position from which all of it can be read
     */
    public String sampleImported() {
        String asked = "{ structures(filter: {department: \"49\"}) { totalCount position } }";
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> data(Persona.COORDINATOR, asked, Map.of()).required("structures"),
                        answer -> answer.required("totalCount").asInt() == SAMPLE)
                .required("position")
                .asString();
    }

    /** Asks GraphQL with a token, whoever's it is, or without. */
    public Answer graphQlWith(@Nullable String token, String document, Map<String, ?> variables) {
        String body = json.writeValueAsString(Map.of("query", document, "variables", variables));
        return post("/graphql", token, "application/json", body.getBytes(UTF_8));
    }

    /** The same by one of the memberships of whose token it is. */
    public Answer graphQlActingFor(String membershipId, String token, String document, Map<String, ?> variables) {
        String body = json.writeValueAsString(Map.of("query", document, "variables", variables));
        return send(request("/graphql", token)
                .header("Content-Type", "application/json")
                .header("Convergence-Acting-For", membershipId)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A token of a person, of whom its memberships tell the rest. */
    public String tokenOf(String personId) {
        return get("/dev/token?person=" + personId)
                .json()
                .required("access_token")
                .asString();
    }

    /** Opens what is answered without end, as text. */
    public InputStream open(String path, String token) {
        return exchange(
                        request(path, token)
                                .header("Accept", "text/event-stream")
                                .GET(),
                        HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    /** Subscribes over SSE with a token, or without. */
    public GraphQlStream listen(@Nullable String token, String document, Map<String, ?> variables) {
        return GraphQlStream.overSse(address("/graphql"), token, document, variables);
    }

    /** Opens a WebSocket with a token in its HTTP request, or without, and with something in its first message. */
    public GraphQlStream socket(@Nullable String token, Map<String, ?> connectionInit) {
        return GraphQlStream.overSocket(address("/graphql"), token, connectionInit);
    }

    /** A GET without a token. */
    public Answer get(String path) {
        return send(request(path, null).GET());
    }

    /** A file that everyone may have, as it is. */
    public byte[] file(String path) {
        HttpResponse<byte[]> answer = exchange(request(path, null).GET(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** A GET with a token. */
    public Answer get(String path, String token) {
        return send(request(path, token).GET());
    }

    /** A GET without a token, with one header. */
    public Answer get(String path, String header, String value) {
        return send(request(path, null).header(header, value).GET());
    }

    /** What a GET without a token would answer, without its body. */
    public Answer head(String path) {
        return send(request(path, null).HEAD());
    }

    /** A POST of any content. */
    public Answer post(String path, @Nullable String token, String contentType, byte[] body) {
        return send(request(path, token)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private URI address(String path) {
        String port = Objects.requireNonNull(environment.getProperty("local.server.port"));
        return URI.create("http://localhost:" + port + path);
    }

    private Answer send(HttpRequest.Builder request) {
        return new Answer(exchange(request, HttpResponse.BodyHandlers.ofString()), json);
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException failed) {
            throw new AssertionError("no answer", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("no answer", stopped);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response, JsonMapper mapper) {

        /** The HTTP status. */
        public int status() {
            return response.statusCode();
        }

        /** The body as text. */
        public String text() {
            return response.body();
        }

        /** The body as JSON. */
        public JsonNode json() {
            return mapper.readTree(response.body());
        }

        /** A header, or nothing. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
