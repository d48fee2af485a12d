package fr.convergence.infra.application.feed;

import fr.convergence.infra.application.Settings;
import fr.convergence.infra.application.web.Html;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.feed.PublicEventType;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The contract of the feed, made of the same types as what is told: for programs as AsyncAPI 3.0 and JSON Schema, for people as a page.
 */
@RestController
class FeedContract {

    static final String SCHEMA = "/events/schema.v1.json";

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private final Settings settings;

    FeedContract(Settings settings) {
        this.settings = settings;
    }

    /** The schema of the {@code data} of every event. */
    @GetMapping(path = SCHEMA, produces = "application/schema+json")
    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DRAFT);
        schema.put("$id", settings.linkAddress() + SCHEMA);
        schema.putAll(data());
        return schema;
    }

    /** What is told, and where. */
    @GetMapping(path = "/asyncapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> asyncApi() {
        Map<String, Object> messages = new LinkedHashMap<>();
        Map<String, Object> ofChannel = new LinkedHashMap<>();
        for (PublicEventType type : PublicEventType.values()) {
            messages.put(type.name(), message(type));
            ofChannel.put(type.name(), Map.of("$ref", "#/components/messages/" + type.name()));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asyncapi", "3.0.0");
        document.put(
                "info",
                ordered(
                        "title",
                        "Convergence",
                        "version",
                        "1.0.0",
                        "description",
                        "What happens in the cooperation of France services and digital mediation, as CloudEvents 1.0:"
                                + " thin, without personal data, in the order in which it was recorded.",
                        "license",
                        Map.of("name", "Apache-2.0")));
        document.put("defaultContentType", "application/cloudevents+json");
        document.put("servers", Map.of("here", server()));
        document.put(
                "channels",
                Map.of(
                        "events",
                        ordered(
                                "address", "/events",
                                "description",
                                        "Pages (application/cloudevents-batch+json) or server-sent events, by what is accepted.",
                                "messages", ofChannel)));
        document.put(
                "operations",
                Map.of("tellEvents", ordered("action", "send", "channel", Map.of("$ref", "#/channels/events"))));
        document.put(
                "components", ordered("messages", messages, "schemas", Map.of("CloudEvent", event(), "Data", data())));
        return document;
    }

    private Map<String, Object> server() {
        URI address = settings.publicAddress();
        Map<String, Object> server = ordered("host", address.getAuthority(), "protocol", address.getScheme());
        String path = address.getPath();
        if (path != null && !path.isEmpty() && !path.equals("/")) {
            server.put("pathname", path);
        }
        return server;
    }

    private static Map<String, Object> message(PublicEventType type) {
        return ordered(
                "name", type.type(),
                "title", type.label(),
                "summary", type.meaning(),
                "contentType", "application/cloudevents+json",
                "payload",
                        ordered(
                                "allOf",
                                List.of(
                                        Map.of("$ref", "#/components/schemas/CloudEvent"),
                                        ordered(
                                                "properties",
                                                ordered(
                                                        "type", Map.of("const", type.type()),
                                                        "subject",
                                                                Map.of(
                                                                        "pattern",
                                                                        "^"
                                                                                + type.subject()
                                                                                        .word()
                                                                                + "/[0-9a-f-]{36}$"))))));
    }

    private static Map<String, Object> event() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("specversion", Map.of("const", "1.0"));
        properties.put("id", uuid());
        properties.put("source", ordered("type", "string", "pattern", "^urn:uuid:[0-9a-f-]{36}$"));
        properties.put("type", Map.of("type", "string"));
        properties.put("subject", Map.of("type", "string"));
        properties.put("time", ordered("type", "string", "format", "date-time"));
        properties.put("datacontenttype", Map.of("const", "application/json"));
        properties.put("dataschema", ordered("type", "string", "format", "uri"));
        properties.put("sequence", ordered("type", "string", "pattern", "^[0-9]{19}\\.[0-9]{3,}$"));
        properties.put("cursor", ordered("type", "string", "minLength", 1));
        properties.put("traceparent", ordered("type", "string", "pattern", "^00-[0-9a-f]{32}-[0-9a-f]{16}-00$"));
        properties.put("data", Map.of("$ref", "#/components/schemas/Data"));
        return object(properties);
    }

    private static Map<String, Object> data() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("label", ordered("type", "string", "description", "the type, in French"));
        properties.put("departments", list(Map.of("type", "string")));
        properties.put("epcis", list(Map.of("type", "string")));
        properties.put("structures", list(uuid()));
        properties.put(
                "themes",
                list(Map.of("enum", Stream.of(Theme.values()).map(Enum::name).toList())));
        return object(properties);
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        return ordered("type", "object", "required", new ArrayList<>(properties.keySet()), "properties", properties);
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        return ordered("type", "array", "items", items);
    }

    private static Map<String, Object> uuid() {
        return ordered("type", "string", "format", "uuid");
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            all.put(pairs[i].toString(), pairs[i + 1]);
        }
        return all;
    }

    /** The types, for people. */
    @GetMapping(path = "/events/catalogue", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> catalogue() {
        StringBuilder rows = new StringBuilder();
        for (PublicEventType type : PublicEventType.values()) {
            rows.append("<tr><td>%s</td><td><code>%s</code></td><td>%s</td><td lang=\"en\">%s</td></tr>%n"
                    .formatted(
                            Html.escape(type.subject().label()),
                            Html.escape(type.type()),
                            Html.escape(type.label()),
                            Html.escape(type.meaning())));
        }
        return Html.page(HttpStatus.OK, "Événements publics de Convergence", """
                <h1>Événements publics de Convergence</h1>
                <p>Ce qui est dit aux applications partenaires, sans donnée personnelle, dans l’ordre où c’est enregistré :
                <code>GET /events</code>, flux SSE à la même adresse, abonnement GraphQL <code>events</code>, webhooks signés
                (<code>registerWebhook</code>).
                Le contrat pour les programmes : <a href="/asyncapi.json">AsyncAPI</a>,
                <a href="%s">schéma JSON</a>.</p>
                <table>
                <thead><tr><th scope="col">Objet</th><th scope="col">Type</th><th scope="col">Événement</th>
                <th scope="col">Sens, pour qui programme</th></tr></thead>
                <tbody>
                %s</tbody>
                </table>""".formatted(SCHEMA, rows));
    }
}
