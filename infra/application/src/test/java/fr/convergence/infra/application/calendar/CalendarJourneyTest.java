package fr.convergence.infra.application.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.convergence.infra.application.MaineEtLoireTest;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.RunningApplication.Answer;
import fr.convergence.infra.application.security.Persona;
import fr.convergence.kernel.FrenchDay;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** A calendar program that follows the agenda of a structure of Maine-et-Loire, from the opening of its address to the revocation. */
@MaineEtLoireTest
@ExtendWith(OutputCaptureExtension.class)
class CalendarJourneyTest {

    private static final String COUNTER =
            Objects.requireNonNull(Persona.AGENT.actor().structureId());
    private static final String MEDIATION =
            Objects.requireNonNull(Persona.MEDIATOR.actor().structureId());
    private static final String TITLE = "Soirée numérique ; du port, sur l’eau";

    private final RunningApplication application;
    private final LocalDate first = FrenchDay.at(Instant.now()).plusDays(40);
    private String position = "";

    CalendarJourneyTest(RunningApplication application) {
        this.application = application;
    }

    @Test
    void a_calendar_follows_the_agenda_until_its_address_is_revoked(CapturedOutput told) {
        position = application.sampleImported();
        String permanence = permanence();
        JsonNode opened =
                mutate(Persona.AGENT, "openCalendarFeed", "OpenCalendarFeedInput", Map.of("structureId", COUNTER));
        String path = path(opened);
        String department = path(
                mutate(Persona.COORDINATOR, "openCalendarFeed", "OpenCalendarFeedInput", Map.of("department", "49")));
        Answer before = calendar(path);
        assertThat(before.header("Content-Type")).isEqualToIgnoringCase("text/calendar;charset=UTF-8");
        assertThat(before.header("Cache-Control")).contains("private", "no-cache");
        assertThat(before.header("Content-Disposition")).isEqualTo("inline; filename=\"agenda-49.ics\"");
        assertThat(before.header("Set-Cookie")).isEmpty();
        assertThat(before.header("ETag")).matches("\"[0-9a-f]{64}\"");
        assertThat(application.get(path, "If-None-Match", before.header("ETag")).status())
                .isEqualTo(304);
        assertThat(application.head(path))
                .satisfies(answer -> assertThat(answer.status()).isEqualTo(200))
                .satisfies(answer -> assertThat(answer.header("ETag")).isEqualTo(before.header("ETag")))
                .satisfies(answer -> assertThat(answer.text()).isEmpty());
        VEvent session = event(before, permanence);
        assertThat(value(session, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(session, "SUMMARY")).startsWith(TITLE);
        assertThat(value(session, "LOCATION")).isNotEmpty();
        assertThat(value(event(calendar(department), permanence), "STATUS")).isEqualTo("CONFIRMED");

        mutate(
                Persona.AGENT,
                "cancelPermanenceSession",
                "CancelPermanenceSessionInput",
                Map.of(
                        "permanenceId",
                        permanence,
                        "structureId",
                        COUNTER,
                        "day",
                        first.toString(),
                        "reason",
                        "WEATHER"));
        await().until(() -> value(event(calendar(path), permanence), "STATUS").equals("CANCELLED"));
        Answer after = calendar(path);
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        VEvent cancelled = event(after, permanence);
        assertThat(value(cancelled, "UID")).isEqualTo(value(session, "UID"));
        assertThat(Integer.parseInt(value(cancelled, "SEQUENCE")))
                .isEqualTo(Integer.parseInt(value(session, "SEQUENCE")) + 1);
        assertThat(application.get(path, "If-None-Match", before.header("ETag")).status())
                .isEqualTo(200);

        assertListed(feed(opened));
        mutate(Persona.AGENT, "revokeCalendarFeed", "OnCalendarFeedInput", Map.of("feedId", feed(opened)));
        await().until(() -> application.get(path).status() == 410);
        assertDead(path);
        assertThat(told).doesNotContain(token(path), token(department));
    }

    @Test
    void an_address_that_is_replaced_opens_nothing_and_the_other_the_same_agenda() {
        position = application.sampleImported();
        JsonNode opened =
                mutate(Persona.COORDINATOR, "openCalendarFeed", "OpenCalendarFeedInput", Map.of("placeId", place()));
        Answer before = calendar(path(opened));
        JsonNode other = mutate(
                Persona.COORDINATOR, "replaceCalendarFeed", "OnCalendarFeedInput", Map.of("feedId", feed(opened)));
        assertThat(calendar(path(other)).header("ETag")).isEqualTo(before.header("ETag"));
        await().until(() -> application.get(path(opened)).status() == 410);
    }

    /** Revoked, altered, invented or cut short: nobody learns which. */
    private void assertDead(String revoked) {
        String text = application.get(revoked).text();
        String token = token(revoked);
        String altered = (token.charAt(0) == 'A' ? "B" : "A") + token.substring(1);
        assertThat(text).contains("utilisable");
        assertThat(List.of(altered, token.substring(4), "x"))
                .allSatisfy(other -> assertThat(application.get("/calendars/" + other + ".ics"))
                        .satisfies(answer -> assertThat(answer.status()).isEqualTo(410))
                        .satisfies(answer -> assertThat(answer.text()).isEqualTo(text)));
    }

    private void assertListed(String feed) {
        JsonNode feeds = application
                .data(
                        Persona.AGENT,
                        "query ($at: String, $of: ID) { calendarFeeds(structureId: $of, consistentWith: $at) { edges {"
                                + " node { id structureName lastUsedOn revokedOn } } } }",
                        Map.of("at", position, "of", COUNTER))
                .at("/calendarFeeds/edges");
        assertThat(feeds.values())
                .filteredOn(edge -> edge.at("/node/id").asString().equals(feed))
                .singleElement()
                .satisfies(edge -> {
                    assertThat(edge.at("/node/structureName").asString()).isNotEmpty();
                    assertThat(edge.at("/node/lastUsedOn").asString())
                            .isEqualTo(FrenchDay.at(Instant.now()).toString());
                    assertThat(edge.at("/node/revokedOn").isNull()).isTrue();
                });
    }

    /** On two evenings, that two structures agree to hold. */
    private String permanence() {
        Map<String, Object> proposal = new TreeMap<>(Map.of(
                "structureId",
                COUNTER,
                "title",
                TITLE,
                "format",
                "DROP_IN",
                "placeId",
                place(),
                "access",
                "OPEN",
                "capacity",
                12,
                "firstDay",
                first.toString(),
                "startsAt",
                "19:00",
                "endsAt",
                "20:00",
                "rule",
                "FREQ=WEEKLY;COUNT=2"));
        proposal.put(
                "holders",
                List.of(
                        Map.of("structureId", COUNTER, "tasks", List.of("WELCOME")),
                        Map.of("structureId", MEDIATION, "tasks", List.of("TRAINING"))));
        String permanence = mutate(Persona.AGENT, "proposePermanence", "ProposePermanenceInput", proposal)
                .required("permanenceId")
                .asString();
        mutate(
                Persona.MEDIATOR,
                "agreeToPermanence",
                "AgreeToPermanenceInput",
                Map.of("permanenceId", permanence, "structureId", MEDIATION));
        application.data(
                Persona.AGENT,
                "query ($at: String) { agenda(structureId: \"" + COUNTER + "\", from: \"" + first + "\", to: \"" + first
                        + "\", consistentWith: $at) { totalCount } }",
                Map.of("at", position));
        return permanence;
    }

    private String place() {
        return application
                .data(
                        Persona.COORDINATOR,
                        "query ($at: String) { structure(id: \"" + COUNTER
                                + "\", consistentWith: $at) { places { id } } }",
                        Map.of("at", position))
                .at("/structure/places/0/id")
                .asString();
    }

    /** Once the address opens, which is a moment after it was told. */
    private Answer calendar(String path) {
        return await().until(() -> application.get(path), answer -> answer.status() == 200);
    }

    private VEvent event(Answer answer, String permanence) {
        String uid = permanence + "-" + first.toString().replace("-", "") + "@convergence";
        try {
            return new CalendarBuilder()
                    .build(new StringReader(answer.text())).<VEvent>getComponents(Component.VEVENT).stream()
                            .filter(event -> value(event, "UID").equals(uid))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(answer.text()));
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(answer.text(), unreadable);
        }
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    private static String feed(JsonNode payload) {
        return payload.required("feedId").asString();
    }

    private static String path(JsonNode payload) {
        return URI.create(payload.required("address").asString()).getPath();
    }

    private static String token(String path) {
        return path.substring("/calendars/".length(), path.length() - ".ics".length());
    }

    private JsonNode mutate(Persona persona, String mutation, String input, Map<String, ?> values) {
        String more = mutation.contains("Feed") ? "feedId address" : "permanenceId";
        JsonNode payload = application
                .data(
                        persona,
                        "mutation ($input: " + input + "!) { " + mutation + "(input: $input) { position " + more
                                + " rejections { code message } } }",
                        new HashMap<>(Map.of("input", values)))
                .required(mutation);
        assertThat(payload.required("rejections")).as(payload.toString()).isEmpty();
        position = payload.required("position").asString();
        return payload;
    }
}
