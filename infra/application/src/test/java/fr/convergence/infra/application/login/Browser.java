package fr.convergence.infra.application.login;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser: keeps cookies, follows redirects. */
final class Browser {

    private static final JsonMapper JSON = new JsonMapper();

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient following = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();
    private final HttpClient staying =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String home;

    Browser(String home) {
        this.home = home;
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** Where it stands in the end. */
    URI visit(String path) {
        return send(following, HttpRequest.newBuilder(URI.create(home + path)).GET())
                .uri();
    }

    /** What it is answered. */
    HttpResponse<String> get(String path) {
        return send(staying, HttpRequest.newBuilder(at(path)).GET());
    }

    /** What it is answered with. */
    int status(String path) {
        return get(path).statusCode();
    }

    /** Where it would be sent. */
    URI sentFrom(URI address) {
        return URI.create(send(staying, HttpRequest.newBuilder(address).GET())
                .headers()
                .firstValue("Location")
                .orElse(""));
    }

    /** Goes back to where it was sent from, on the server that is tested, whatever public address that has. */
    URI visitBack(URI back) {
        return visit(back.getRawPath() + "?" + back.getRawQuery());
    }

    /** The status that opening a WebSocket from a page of some site is answered with. */
    int webSocket(String origin) {
        try {
            HttpClient opening = HttpClient.newBuilder().cookieHandler(cookies).build();
            opening.newWebSocketBuilder()
                    .subprotocols("graphql-transport-ws")
                    .header("Origin", origin)
                    .buildAsync(URI.create(home.replace("http", "ws") + "/graphql"), new WebSocket.Listener() {})
                    .join()
                    .abort();
            return 101;
        } catch (CompletionException refused) {
            return refused.getCause() instanceof WebSocketHandshakeException it
                    ? it.getResponse().statusCode()
                    : 0;
        }
    }

    URI at(String path) {
        return URI.create(home + path);
    }

    JsonNode session() {
        return JSON.readTree(
                send(staying, HttpRequest.newBuilder(at("/session")).GET()).body());
    }

    HttpResponse<String> graphQl(String document, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at("/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", document))));
        return send(staying, headers.length == 0 ? request : request.headers(headers));
    }

    /** As the page sends it. */
    JsonNode asked(String document) {
        JsonNode csrf = session().required("csrf");
        return JSON.readTree(graphQl(
                        document,
                        csrf.required("header").asString(),
                        csrf.required("token").asString())
                .body());
    }

    HttpResponse<String> post(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).POST(HttpRequest.BodyPublishers.noBody());
        return send(staying, headers.length == 0 ? request : request.headers(headers));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError("no answer", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("no answer", stopped);
        }
    }
}
