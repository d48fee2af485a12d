package fr.convergence.infra.application.access;

import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.security.DevTokens;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.PartnerScope;
import fr.convergence.kernel.access.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * Those who ask: of two departments, of four structures that have to do with each other or have not, of every role. Where something is between
 * the first two structures, the third is a neighbour in the same department, and the fourth is in another.
 */
final class Tenants {

    /** Who asks, and what for. */
    enum Asker {
        NOBODY,
        NEWCOMER,
        PARTNER,
        OTHER_PARTNER,
        ADMINISTRATOR,
        AUDITOR,
        SENDER,
        RECEIVER,
        NEIGHBOUR,
        STRANGER,
        COORDINATOR,
        OTHER_COORDINATOR,
        /** Answers for the sender's structure. */
        HEAD,
        ANIMATOR,
        OTHER_ANIMATOR,
        HUB,
        OPERATOR,
        OTHER_OPERATOR,
        OBSERVER,
        COUNTING_PARTNER
    }

    static final String HERE = "49";
    static final String THERE = "53";

    private static final String REGISTER = """
            mutation ($name: String!, $commune: String!) {
              registerStructure(input: {details: {name: $name, commune: $commune, constraints: "canari-public",
                phone: "+33241300632", emails: ["accueil@structure.example"], websites: ["https://structure.example"],
                appointmentUrl: "https://structure.example/rdv", openingHours: "Mo-Fr 09:00-17:00", siret: "13000548100010",
                roleSummary: "Accueil", roleDetail: "Accueil et accompagnement", networks: [FRANCE_SERVICES],
                competencies: ["Accompagnement"], postsGranted: 1, otherLabels: ["Label"]}}) {
                structureId rejections { code } } }""";

    private static final AtomicInteger TURNS = new AtomicInteger();

    /** So that those who ask again are others: what one may have of a thing is counted. */
    private final String turn = "-" + TURNS.incrementAndGet();

    private final RunningApplication application;
    private final ApplicationContext context;
    final String sender;
    final String receiver;
    final String neighbour;
    final String stranger;
    /** What was recorded last. */
    String position = "";

    Tenants(RunningApplication application, ApplicationContext context) {
        this.application = application;
        this.context = context;
        this.sender = registered(Asker.COORDINATOR, "Canari expéditeur", "49007");
        this.receiver = registered(Asker.COORDINATOR, "Canari destinataire", "49007");
        this.neighbour = registered(Asker.COORDINATOR, "Canari voisin", "49007");
        this.stranger = registered(Asker.OTHER_COORDINATOR, "Canari étranger", "53130");
    }

    private String registered(Asker coordinator, String name, String commune) {
        return done(coordinator, REGISTER, Map.of("name", name, "commune", commune))
                .required("structureId")
                .asString();
    }

    Actor actor(Asker asker) {
        String id = "matrix-" + asker.name().toLowerCase(Locale.ROOT).replace('_', '-') + turn;
        return switch (asker) {
            case NOBODY -> Actor.ANONYMOUS;
            case NEWCOMER -> new Actor(id, Role.PUBLIC, null, List.of());
            case PARTNER -> new Actor(id, Role.PARTNER, null, List.of());
            case OTHER_PARTNER -> new Actor(id, Role.PARTNER, null, List.of(HERE));
            case ADMINISTRATOR -> new Actor(id, Role.ADMINISTRATOR, null, List.of());
            case AUDITOR -> new Actor(id, Role.AUDITOR, null, List.of());
            case SENDER -> new Actor(id, Role.MEDIATOR, sender, List.of(HERE));
            case RECEIVER -> new Actor(id, Role.AGENT, receiver, List.of(HERE));
            case NEIGHBOUR -> new Actor(id, Role.AGENT, neighbour, List.of(HERE));
            case STRANGER -> new Actor(id, Role.AGENT, stranger, List.of(THERE));
            case HEAD -> new Actor(id, Role.STRUCTURE_ADMINISTRATOR, sender, List.of(HERE));
            case ANIMATOR -> new Actor(id, Role.NETWORK_ANIMATOR, null, List.of(HERE));
            case OTHER_ANIMATOR -> new Actor(id, Role.NETWORK_ANIMATOR, null, List.of(THERE));
            case HUB -> new Actor(id, Role.HUB, null, List.of(HERE, THERE));
            case OPERATOR -> Actor.ofOperator(id, "cnaf", List.of(HERE));
            case OTHER_OPERATOR -> Actor.ofOperator(id, "cnam", List.of(HERE));
            case OBSERVER -> new Actor(id, Role.OBSERVER, null, List.of(HERE));
            case COUNTING_PARTNER -> Actor.ofPartner(id, List.of(HERE), Set.of(PartnerScope.STATISTICS));
            case COORDINATOR -> new Actor(id, Role.COORDINATOR, null, List.of(HERE));
            case OTHER_COORDINATOR -> new Actor(id, Role.COORDINATOR, null, List.of(THERE));
        };
    }

    /** Its token; null for nobody. */
    @Nullable String token(Asker asker) {
        return switch (asker) {
            case NOBODY -> null;
            case NEWCOMER -> application.tokenOf(actor(asker).id());
            default -> DevTokens.of(context, actor(asker));
        };
    }

    /** What a mutation answers that must be done. */
    JsonNode done(Asker asker, String document, Map<String, ?> variables) {
        JsonNode answer =
                application.graphQlWith(token(asker), document, variables).json();
        JsonNode payload = answer.path("data").isObject()
                ? answer.required("data").iterator().next()
                : answer;
        if (!payload.path("rejections").isArray() || !payload.path("rejections").isEmpty()) {
            throw new AssertionError(asker + " " + document + " " + answer);
        }
        return payload;
    }

    /** The data of an answer to a question. */
    JsonNode read(Asker asker, String document) {
        return application.graphQlWith(token(asker), document, Map.of()).json().required("data");
    }

    /** The same, of an input object. */
    JsonNode done(Asker asker, String mutation, String type, String told, Map<String, ?> input) {
        JsonNode payload = done(
                asker,
                "mutation ($input: %s!) { %s(input: $input) { position %s rejections { code message } } }"
                        .formatted(type, mutation, told),
                Map.of("input", input));
        position = payload.required("position").asString();
        return payload;
    }
}
