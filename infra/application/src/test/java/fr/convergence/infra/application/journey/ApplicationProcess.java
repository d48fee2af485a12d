package fr.convergence.infra.application.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application in a process of its own, which can be killed, on a data directory that stays. */
final class ApplicationProcess implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Process process;
    private final int port;
    private final Path data;
    private final Path log;
    private String token = "";

    /** Starts, and waits until it is ready. */
    ApplicationProcess(Path data, String... options) {
        this(data, List.of(options));
        try {
            await("the application to be ready: see " + log)
                    .atMost(Duration.ofSeconds(180))
                    .pollInterval(Duration.ofMillis(200))
                    .until(this::ready);
        } catch (RuntimeException never) {
            kill();
            throw never;
        }
        token = token("coordinator");
    }

    /** What it said until now. */
    String said() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a process that ended by itself left behind. */
    record Ended(int code, List<String> log) {}

    /** Starts an application that is not to become ready, and waits for its end. */
    static Ended refused(Path data, String... options) {
        return new ApplicationProcess(data, List.of(options)).ended();
    }

    private ApplicationProcess(Path data, List<String> options) {
        this.data = data;
        this.log = data.resolveSibling("application-" + System.nanoTime() + ".log");
        this.port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "fr.convergence.infra.application.Launcher",
                "--server.port=" + port,
                "--convergence.data=" + data,
                "--convergence.sample=false",
                "--convergence.requests.burst=100000000",
                "--convergence.requests.per-second=100000000",
                "--convergence.national-models=false"));
        command.addAll(options);
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean ready() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException(Files.readString(log));
        }
        try {
            return send(HttpRequest.newBuilder(uri("/actuator/health/readiness")))
                            .statusCode()
                    == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    String token(String persona) {
        return JSON.readTree(send(HttpRequest.newBuilder(uri("/dev/token?persona=" + persona)))
                        .body())
                .get("access_token")
                .asString();
    }

    /** Sends; a connection that breaks is an {@link UncheckedIOException}. */
    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private HttpRequest.Builder authorized(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token);
    }

    /** The data of an answer without errors. */
    JsonNode graphQl(String document, Map<String, ?> variables) {
        JsonNode answer = answer(document, variables);
        if (answer.hasNonNull("errors")) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.get("data");
    }

    /** What a GET answers, of the type that is accepted. */
    HttpResponse<String> get(String path, String accepted) {
        return send(authorized(path).header("Accept", accepted).GET());
    }

    /** What a GET answers line by line, from its first line on. */
    Stream<String> follow(String path) {
        try {
            return http.send(
                            authorized(path)
                                    .header("Accept", "text/event-stream")
                                    .GET()
                                    .build(),
                            BodyHandlers.ofLines())
                    .body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The extensions of the only error of an answer. */
    JsonNode error(String document, Map<String, ?> variables) {
        JsonNode answer = answer(document, variables);
        if (answer.path("errors").size() != 1) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.get("errors").get(0).get("extensions");
    }

    private JsonNode answer(String document, Map<String, ?> variables) {
        String body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
        HttpResponse<String> answer = send(authorized("/graphql")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** All that a subscription is told, which ends. */
    HttpResponse<String> subscribe(String document, Map<String, ?> variables) {
        String body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
        return send(authorized("/graphql")
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString(body)));
    }

    /** The report of an import, once done or as it starts. */
    JsonNode importFile(Path file, String query) {
        try {
            HttpResponse<String> answer = send(authorized("/imports/lieux-mediation-numerique" + query)
                    .header("Content-Type", "text/csv")
                    .POST(BodyPublishers.ofFile(file)));
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** SIGKILL to the application. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGKILL to the postmaster and every process it started. */
    void killPostgres() {
        try {
            long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                    .getFirst()
                    .strip());
            ProcessHandle handle = ProcessHandle.of(postmaster).orElseThrow();
            List<ProcessHandle> all = new ArrayList<>(handle.descendants().toList());
            all.addFirst(handle);
            all.forEach(ProcessHandle::destroyForcibly);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until it ends by itself. */
    Ended ended() {
        try {
            if (!process.waitFor(180, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("did not end by itself: see " + log);
            }
            return new Ended(process.exitValue(), Files.readAllLines(log));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Ends as an operator would end it. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("did not end: see " + log);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
