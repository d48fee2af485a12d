package fr.convergence.infra.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.access.Tenants.Asker;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Every mutation, asked for by every role in every tenant on behalf of each side: nobody comes further than the matrix says, and what is
 * refused stores nothing. A mutation that the matrix does not have fails the build.
 */
@ApplicationTest
@TestPropertySource(
        properties = {
            "convergence.requests.burst=1000000",
            "convergence.deadlines.every=PT1H",
            "convergence.sample=false"
        })
class MutationMatrixTest {

    private static final Matrix MATRIX = new Matrix(
            "mutations.txt",
            "How far each comes with each mutation: x it was done, - it was refused for what is now or what was said,"
                    + " ? there is no such thing for who asks, . it is not for who asks, blank: not asked");

    /** On behalf of which structure: what there is belongs to the first two. */
    private enum Side {
        SENDER,
        RECEIVER,
        /** The asker's own, when it is another, or none. */
        OWN
    }

    private final RunningApplication application;
    private final ApplicationContext context;
    private final GraphQlSource source;
    private final LocalDate day = LocalDate.now().plusDays(20);
    private Tenants tenants;
    private Canaries canaries;
    /** Whether all that was planted is as it was. */
    private boolean fresh;

    private int asked;

    MutationMatrixTest(RunningApplication application, ApplicationContext context, GraphQlSource source) {
        this.application = application;
        this.context = context;
        this.source = source;
        this.tenants = new Tenants(application, context);
        this.canaries = new Canaries(tenants, day);
        this.fresh = true;
    }

    @Test
    void every_mutation_for_every_role_in_every_tenant() throws IOException {
        SortedMap<String, String> now = new TreeMap<>();
        List<GraphQLFieldDefinition> mutations = mutations();
        for (GraphQLFieldDefinition mutation : mutations) {
            GraphQLInputObjectField behalf = input(mutation).getFieldDefinition("structureId");
            if (behalf == null) {
                now.put(mutation.getName(), row(mutation, _ -> Optional.of(Map.of())));
                continue;
            }
            for (Side side : Side.values()) {
                now.put(
                        mutation.getName() + " for " + side.name().toLowerCase(Locale.ROOT),
                        row(mutation, asker -> onBehalf(asker, side, behalf)));
            }
        }
        MATRIX.hold(now);
        long done = now.entrySet().stream()
                .filter(row -> row.getValue().indexOf('x') >= 0)
                .map(row -> row.getKey().split(" ")[0])
                .distinct()
                .count();
        System.out.printf(
                "mutation × role × tenant: %d mutations × %d askers, on behalf of each side: %d asked, %d of the mutations done by somebody, by nobody further than the matrix says%n",
                mutations.size(), Asker.values().length, asked, done);
    }

    private List<GraphQLFieldDefinition> mutations() {
        return Objects.requireNonNull(source.schema().getMutationType()).getFieldDefinitions();
    }

    private static GraphQLInputObjectType input(GraphQLFieldDefinition mutation) {
        return (GraphQLInputObjectType)
                GraphQLTypeUtil.unwrapAll(mutation.getArgument("input").getType());
    }

    /** What the asker says of the structure; empty when that was asked already. */
    private Optional<Map<String, String>> onBehalf(Asker asker, Side side, GraphQLInputObjectField behalf) {
        String own = tenants.actor(asker).structureId();
        return switch (side) {
            case SENDER -> Optional.of(Map.of("structureId", tenants.sender));
            case RECEIVER -> Optional.of(Map.of("structureId", tenants.receiver));
            case OWN -> {
                if (own == null) {
                    yield GraphQLTypeUtil.isNonNull(behalf.getType()) ? Optional.empty() : Optional.of(Map.of());
                }
                yield own.equals(tenants.sender) || own.equals(tenants.receiver)
                        ? Optional.empty()
                        : Optional.of(Map.of("structureId", own));
            }
        };
    }

    private interface Saying {

        Optional<Map<String, String>> by(Asker asker);
    }

    private String row(GraphQLFieldDefinition mutation, Saying saying) {
        StringBuilder row = new StringBuilder();
        for (Asker asker : Asker.values()) {
            row.append(saying.by(asker).isEmpty() ? ' ' : reached(mutation, asker, saying));
        }
        return row.toString();
    }

    /** Asked again of what is as it was, when somebody before may be why it could not be done. */
    private char reached(GraphQLFieldDefinition mutation, Asker asker, Saying saying) {
        char sign = sign(mutation, asker, saying.by(asker).orElseThrow());
        if (!fresh && (sign == '-' || sign == '?')) {
            tenants = new Tenants(application, context);
            canaries = new Canaries(tenants, day);
            fresh = true;
            sign = sign(mutation, asker, saying.by(asker).orElseThrow());
        }
        fresh &= sign != 'x';
        return sign;
    }

    private char sign(GraphQLFieldDefinition mutation, Asker asker, Map<String, String> structure) {
        Map<String, Object> input = new Inputs(given()).of(input(mutation));
        input.putAll(structure);
        JsonNode answer = ask(tenants.token(asker), mutation, input);
        asked++;
        JsonNode payload = answer.path("data").path(mutation.getName());
        if (!payload.isObject()) {
            assertThat(answer.at("/errors/0/extensions/code").asString())
                    .as(asker + " " + mutation.getName() + " " + input + " " + answer)
                    .isEqualTo("UNAUTHENTICATED");
            return '.';
        }
        JsonNode rejections = payload.required("rejections");
        if (rejections.isEmpty()) {
            return 'x';
        }
        assertThat(payload.path("position").asString("")).as("what is refused").isEmpty();
        String code = rejections.get(0).required("code").asString();
        if (code.equals("NOT_ALLOWED") || code.startsWith("NOT_YOUR_")) {
            return '.';
        }
        return code.startsWith("UNKNOWN_") ? '?' : '-';
    }

    private JsonNode ask(@Nullable String token, GraphQLFieldDefinition mutation, Map<String, Object> input) {
        GraphQLObjectType payload = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(mutation.getType());
        String position = payload.getFieldDefinition("position") == null ? "" : "position ";
        return application
                .graphQlWith(
                        token,
                        "mutation ($input: %s!) { %s(input: $input) { %srejections { code path } } }"
                                .formatted(input(mutation).getName(), mutation.getName(), position),
                        Map.of("input", input))
                .json();
    }

    private Map<String, Object> given() {
        Map<String, Object> given = new HashMap<>(canaries.ids());
        given.putAll(Map.of(
                "ID", "00000000-0000-4000-8000-000000000000",
                "String", "Comme convenu",
                "Int", 1,
                "Boolean", true,
                "Date", day.toString(),
                "startsAt", "15:00",
                "endsAt", "16:30"));
        given.putAll(Map.of(
                "organiserIds", List.of(tenants.sender),
                "employers", List.of(tenants.sender),
                "structureIds", List.of(tenants.sender),
                "presentIds", List.of(tenants.sender),
                "receiverIds", List.of(tenants.receiver),
                "invitedIds", List.of(tenants.neighbour)));
        given.putAll(Map.of(
                "receiverId", tenants.receiver,
                "survivorId", tenants.sender,
                "mergedId", tenants.receiver,
                "toId", tenants.neighbour,
                "with", tenants.neighbour,
                "holderId", tenants.receiver,
                "department", Tenants.HERE,
                "operator", "cnaf",
                "role", "AGENT",
                "address", "https://canari-adresse.example/autre"));
        given.putAll(Map.of(
                "sequence", "1",
                "validFrom", "2026-01-01",
                "reportedOn", "2026-01-01",
                "holders",
                        List.of(
                                Map.of("structureId", tenants.sender, "tasks", List.of("WELCOME")),
                                Map.of("structureId", tenants.receiver, "tasks", List.of("WELCOME")))));
        String session = day.plusDays(1).toString();
        for (String input : List.of(
                "BookAppointmentInput",
                "OnPermanenceDayInput",
                "CancelPermanenceSessionInput",
                "DeclareAbsenceInput",
                "MoveAppointmentInput",
                "StandInAtPermanenceInput")) {
            given.put(input + ".day", session);
        }
        for (String input :
                List.of("EnrolPersonInput", "CancelEnrolmentInput", "RemoveAgendaPointInput", "ComeToGatheringInput")) {
            given.put(input + ".gatheringId", canaries.id("workshopId"));
        }
        given.put("OfferTermsInput.name", "Aide en ligne");
        given.put("OfferTermsInput.theme", "ADMINISTRATIVE_PROCEDURES");
        given.put("StructureDetailsInput.name", "Maison commune");
        given.put("StructureDetailsInput.commune", "49007");
        given.put("PlaceDetailsInput.name", "Grande salle");
        given.put("PlaceDetailsInput.address", "2 rue du Mail");
        given.put("PlaceDetailsInput.commune", "49007");
        given.put("PlaceDetailsInput.latitude", 47.47);
        given.put("PlaceDetailsInput.longitude", -0.55);
        given.put("OperatorReferentDetailsInput.service", "Accueil");
        given.put("OperatorReferentDetailsInput.phones", List.of("+33241300632"));
        given.put("OfferModelAboutInput.name", "Modèle");
        given.put("OfferModelAboutInput.sourceName", "Charte");
        given.put("PartnershipTermsInput.subject", "Se connaître");
        given.put("PersonInput.language", "français");
        given.put("RegisterWebhookInput.label", "Crochet");
        given.put("memberId", tenants.actor(Asker.NEIGHBOUR).id());
        given.put("ReplayWebhookInput.since", day.minusDays(30) + "T00:00:00Z");
        return given;
    }
}
