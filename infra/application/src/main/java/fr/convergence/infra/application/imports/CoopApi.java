package fr.convergence.infra.application.imports;

import fr.convergence.infra.application.egress.Egress;
import fr.convergence.infra.application.egress.EgressRefused;
import fr.convergence.kernel.Rejected;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the structures of the Coop's API (JSON:API with the cursor pagination profile), page by page from the first to the last: the cursor
 * that each page gives for the next one is taken, and nothing else of the addresses it gives. A page that does not come is asked for again,
 * as late as the Coop says, {@value #ATTEMPTS} times in all.
 */
final class CoopApi {

    private static final Logger LOG = LoggerFactory.getLogger(CoopApi.class);

    private static final int ATTEMPTS = 4;
    private static final int MOST_PAGES = 2_000;
    private static final int MOST_OCTETS = 16 * 1024 * 1024;
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final String AFTER = "page[after]";

    private final CoopSettings settings;
    private final Egress egress;
    private final JsonMapper json;
    private final Clock clock;

    CoopApi(CoopSettings settings, Egress egress, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.egress = egress;
        this.json = json;
        this.clock = clock;
    }

    /** Whether the operator said where it is. */
    boolean isConfigured() {
        return settings.address() != null;
    }

    /**
     * Hands over every structure there is, as the API tells it, those included that it says are deleted.
     *
     * @throws fr.convergence.kernel.Rejected {@code COOP_UNREACHABLE}, {@code COOP_REFUSES} or {@code COOP_UNREADABLE}
     */
    void forEach(Consumer<JsonNode> reader) throws InterruptedException {
        Set<String> cursors = new HashSet<>();
        Optional<String> after = Optional.empty();
        do {
            JsonNode page = page(after);
            page.path("data").forEach(reader);
            after = next(page);
            boolean again = after.isPresent() && !cursors.add(after.get());
            ImportCode.COOP_UNREADABLE.when(again || cursors.size() > MOST_PAGES);
        } while (after.isPresent());
    }

    private JsonNode page(Optional<String> after) throws InterruptedException {
        String cursor =
                after.map(code -> "&" + encoded(AFTER) + "=" + encoded(code)).orElse("");
        URI address = URI.create(
                settings.address() + "/structures?" + encoded("page[size]") + "=" + settings.pageSize() + cursor);
        Egress.Answer answer = asked(address);
        ImportCode.COOP_REFUSES.when(answer.status() == 401 || answer.status() == 403);
        ImportCode.COOP_UNREACHABLE.when(answer.status() != 200);
        try {
            JsonNode page = json.readTree(answer.body());
            ImportCode.COOP_UNREADABLE.when(!page.path("data").isArray());
            return page;
        } catch (JacksonException broken) {
            throw new Rejected(List.of(ImportCode.COOP_UNREADABLE.rejection()));
        }
    }

    private Egress.Answer asked(URI address) throws InterruptedException {
        Map<String, String> headers = Map.of(
                "Accept",
                "application/json",
                "Authorization",
                "Bearer " + settings.clientId() + ":" + settings.clientSecret());
        for (int attempt = 1; ; attempt++) {
            Duration wait = SHORTEST_WAIT.multipliedBy(1L << attempt);
            try {
                Egress.Answer answer = egress.get(address, headers, settings.patience(), MOST_OCTETS);
                boolean later = answer.status() == 429 || answer.status() >= 500;
                if (!later || attempt == ATTEMPTS) {
                    return answer;
                }
                Duration told = answer.retryAfter(clock.instant());
                wait = told.compareTo(wait) > 0 ? told : wait;
            } catch (EgressRefused refused) {
                LOG.warn("La Coop n'est pas lue : {}", refused.reason());
                ImportCode.COOP_UNREADABLE.when(refused.reason() == EgressRefused.Reason.TOO_LARGE);
                ImportCode.COOP_UNREACHABLE.when(
                        refused.reason() == EgressRefused.Reason.FORBIDDEN || attempt == ATTEMPTS);
            } catch (IOException away) {
                ImportCode.COOP_UNREACHABLE.when(attempt == ATTEMPTS);
            }
            Thread.sleep(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        }
    }

    /** What the address of the next page says it begins after; none on the last one. */
    private static Optional<String> next(JsonNode page) {
        JsonNode link = page.path("links").path("next");
        String address = link.isString() ? link.asString() : link.path("href").asString("");
        int query = address.indexOf('?');
        return query < 0
                ? Optional.empty()
                : Arrays.stream(address.substring(query + 1).split("&", -1))
                        .map(parameter -> parameter.split("=", 2))
                        .filter(parameter ->
                                parameter.length == 2 && decoded(parameter[0]).equals(AFTER))
                        .map(parameter -> decoded(parameter[1]))
                        .findFirst();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new Rejected(List.of(ImportCode.COOP_UNREADABLE.rejection()));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
