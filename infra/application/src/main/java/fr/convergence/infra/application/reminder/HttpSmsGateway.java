package fr.convergence.infra.application.reminder;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A gateway that takes messages by HTTP: a POST of {@code {"id", "to", "text", "sender"}} as JSON, with the id as
 * {@code Idempotency-Key}, answered with 2xx when it is taken. 408, 429 and 5xx say to try later; other answers, redirects among them,
 * refuse the message for good. Providers that want another form are reached through a relay of this one.
 */
final class HttpSmsGateway implements SmsGateway {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final URI address;
    private final @Nullable String token;
    private final String sender;

    /**
     * @param token sent as a bearer token; null where the gateway wants none
     * @param sender who the message comes from, as telephones show it
     */
    HttpSmsGateway(URI address, @Nullable String token, String sender) {
        this.address = address;
        this.token = token;
        this.sender = sender;
    }

    @Override
    public void send(Sms sms) {
        try {
            int status = http.send(request(sms), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status / 100 != 2) {
                throw new NotTaken("the gateway answers " + status, status < 500 && status != 408 && status != 429);
            }
        } catch (IOException notReached) {
            throw new NotTaken("the gateway is not reached: " + notReached.getMessage(), false);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotTaken("stopped while the gateway was asked", false);
        }
    }

    private HttpRequest request(Sms sms) {
        String body = JsonMapper.shared()
                .writeValueAsString(Map.of("id", sms.id(), "to", sms.number(), "text", sms.text(), "sender", sender));
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", sms.id().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.build();
    }
}
