package fr.convergence.infra.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.Unzipped;
import fr.convergence.infra.application.access.Tenants.Asker;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Every field of every answer, asked for by every role in every tenant: nobody meets a word that is none of its business, and no field shows
 * anything to more than the matrix says, which is read and committed. A field that the matrix does not have fails the build.
 * {@code -Dapprove=true} writes it anew.
 */
@ApplicationTest
@TestPropertySource(properties = {"convergence.requests.burst=1000000", "convergence.deadlines.every=PT1H"})
class FieldMatrixTest {

    private static final Matrix MATRIX = new Matrix("matrix.txt", "Who is shown anything of each field");
    private final RunningApplication application;
    private final ApplicationContext context;
    private final GraphQlSource source;

    /** By coordinate: who was shown anything. */
    private final SortedMap<String, Set<Asker>> shown = new TreeMap<>();

    private final List<String> leaks = new ArrayList<>();
    private final Set<String> met = new HashSet<>();
    private long cells;
    private long values;

    FieldMatrixTest(RunningApplication application, ApplicationContext context, GraphQlSource source) {
        this.application = application;
        this.context = context;
        this.source = source;
    }

    @Test
    void every_field_of_every_answer_for_every_role_in_every_tenant() throws IOException {
        LocalDate day = LocalDate.now().plusDays(20);
        Tenants tenants = new Tenants(application, context);
        Canaries canaries = new Canaries(tenants, day);
        Documents documents = new Documents(source.schema(), arguments(tenants, canaries, day));
        for (Asker asker : Asker.values()) {
            String token = tenants.token(asker);
            for (GraphQLFieldDefinition question : documents.questions()) {
                for (String document : documents.of(question)) {
                    JsonNode answer =
                            application.graphQlWith(token, document, Map.of()).json();
                    assertThat(answer.toString())
                            .as(asker + " " + document)
                            .doesNotContain("INTERNAL_ERROR", "INVALID_QUESTION", "TOO_COMPLEX", "TOO_DEEP");
                    JsonNode data = answer.path("data").path(question.getName());
                    collect("Query", question, data, asker);
                    look(asker, document, answer.toString(), canaries);
                    cells++;
                }
            }
            for (String page : pages(canaries)) {
                String text = (token == null ? application.get(page) : application.get(page, token)).text();
                look(asker, page, text, canaries);
            }
        }
        look(Asker.NOBODY, "hsds", Unzipped.text(application.file("/exports/hsds?department=49")), canaries);
        canaries.words().forEach((word, may) -> {
            if (!may.isEmpty() && !met.contains(word)) {
                leaks.add("nobody meets " + word + ": the matrix does not see what it is of");
            }
        });
        System.out.printf(
                "field × role × tenant: %d fields × %d askers, %d of the fields shown to somebody, %d documents asked, %d values looked at, %d words planted, %d leaks%n",
                everyField().size(),
                Asker.values().length,
                shown.values().stream().filter(askers -> !askers.isEmpty()).count(),
                cells,
                values,
                canaries.words().size(),
                leaks.size());
        assertThat(leaks).isEmpty();
        approve();
    }

    /** What is answered otherwise than by GraphQL, and may speak of more than is published. */
    private static List<String> pages(Canaries canaries) {
        return List.of(
                "/events?limit=1000",
                "/exports/lieux-csv?department=49",
                "/exports/lieux-json?department=49",
                "/exports/data-inclusion?department=49",
                "/exports/geojson?department=49",
                "/exports/referrals.csv?from=2020-01-01",
                "/exports/referrals.jsonl?from=2020-01-01",
                "/referrals/" + canaries.id("referralId") + "/slip",
                "/campaigns/" + canaries.id("campaignId") + "/sheet",
                "/immersions/" + canaries.id("immersionId") + "/visits/" + canaries.id("visitId") + "/agreement",
                "/imports",
                "/session");
    }

    /** What they tell is of the types above, or says only that something changed; each is listened to by those who may not in its own test. */
    @Test
    void every_subscription_was_thought_of() {
        assertThat(Objects.requireNonNull(source.schema().getSubscriptionType()).getFieldDefinitions())
                .extracting(GraphQLFieldDefinition::getName)
                .containsExactlyInAnyOrder(
                        "events", "importProgress", "mindMapChanged", "referralChanged", "agendaChanged");
    }

    private Map<String, String> arguments(Tenants tenants, Canaries canaries, LocalDate day) {
        String all = "[\"%s\", \"%s\"]".formatted(tenants.sender, tenants.receiver);
        Map<String, String> given = new TreeMap<>(Map.of(
                "first", "5",
                "department", text(Tenants.HERE),
                "structureId", text(tenants.sender),
                "structureIds", all,
                "from", text(day.minusDays(30).toString()),
                "to", text(day.plusDays(30).toString()),
                "before", text(day.plusYears(1).toString()),
                "consistentWith", text(tenants.position),
                "name", "THEME",
                "near", "{commune: \"49007\"}"));
        given.putAll(Map.of(
                "need", "{theme: ADMINISTRATIVE_PROCEDURES}",
                "campaignId", text(canaries.id("campaignId")),
                "campaign.id", text(canaries.id("campaignId")),
                "beneficiaryId", text(canaries.id("beneficiaryId")),
                "fieldIssue.id", text(canaries.id("issueId")),
                "gathering.id", text(canaries.id("gatheringId")),
                "immersion.id", text(canaries.id("immersionId")),
                "permanence.id", text(canaries.id("permanenceId")),
                "place.id", text(canaries.id("placeId")),
                "referral.id", text(canaries.id("referralId"))));
        given.putAll(Map.of(
                "referralHistory.id", text(canaries.id("referralId")),
                "structure.id", text(tenants.sender),
                "structureHistory.id", text(tenants.sender),
                "offerModel.id", text("00000000-0000-4000-8000-000000000000"),
                "import.id", text("00000000-0000-4000-8000-000000000000"),
                "completesAlone", "true",
                "usesAlone", "true",
                "wishesToLearn", "true",
                "events.first", "100",
                "agenda.department", text(Tenants.HERE)));
        given.put("acquaintances.structureId", text(tenants.sender));
        given.put("referralFlows.department", text(Tenants.HERE));
        given.put("referralStatistics.department", text(Tenants.HERE));
        given.put("imports.department", text(Tenants.HERE));
        given.put("referralFlows.from", text(day.minusDays(30) + "T00:00:00Z"));
        given.put("referralFlows.to", text(day + "T00:00:00Z"));
        given.put("calendarFeeds.department", text(Tenants.HERE));
        given.put("mindMap.department", text(Tenants.HERE));
        given.put("suggestedEncounters.structureId", text(tenants.sender));
        return given;
    }

    private static String text(String value) {
        return '"' + value + '"';
    }

    /** Which words stand in an answer, and whether who got it may meet them. */
    private void look(Asker asker, String where, String answer, Canaries canaries) {
        canaries.words().forEach((word, may) -> {
            if (answer.contains(word) && !where.contains(word)) {
                met.add(word);
                if (!may.contains(asker)) {
                    leaks.add("%s meets %s in %s"
                            .formatted(asker, word, where.substring(0, Math.min(120, where.length()))));
                }
            }
        });
    }

    private void collect(String type, GraphQLFieldDefinition field, JsonNode value, Asker asker) {
        Set<Asker> seen = shown.computeIfAbsent(type + "." + field.getName(), _ -> EnumSet.noneOf(Asker.class));
        if (value.isMissingNode() || value.isNull() || value.isArray() && value.isEmpty()) {
            return;
        }
        seen.add(asker);
        GraphQLNamedType of = GraphQLTypeUtil.unwrapAll(field.getType());
        if (value.isArray()) {
            value.forEach(one -> inside(of, one, asker));
        } else {
            inside(of, value, asker);
        }
    }

    private void inside(GraphQLNamedType type, JsonNode value, Asker asker) {
        values++;
        if (type instanceof GraphQLObjectType object && value.isObject()) {
            object.getFieldDefinitions().stream()
                    .filter(field -> value.has(field.getName()))
                    .forEach(field -> collect(object.getName(), field, value.path(field.getName()), asker));
        }
    }

    private void approve() throws IOException {
        SortedMap<String, String> now = new TreeMap<>();
        everyField().forEach(field -> now.put(field, row(shown.getOrDefault(field, Set.of()))));
        MATRIX.hold(now);
    }

    /** Those that a question can lead to. */
    private Set<String> everyField() {
        Set<String> all = new HashSet<>();
        reach(source.schema().getQueryType(), all, new HashSet<>());
        return all;
    }

    private static void reach(GraphQLObjectType type, Set<String> all, Set<String> seen) {
        if (!seen.add(type.getName())) {
            return;
        }
        for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
            all.add(type.getName() + "." + field.getName());
            if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType object) {
                reach(object, all, seen);
            }
        }
    }

    private static String row(Set<Asker> askers) {
        StringBuilder row = new StringBuilder();
        for (Asker asker : Asker.values()) {
            row.append(askers.contains(asker) ? 'x' : '.');
        }
        return row.toString();
    }
}
