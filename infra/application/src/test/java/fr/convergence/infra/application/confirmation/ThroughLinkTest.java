package fr.convergence.infra.application.confirmation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.RunningApplication.Answer;
import fr.convergence.infra.application.security.Persona;
import fr.convergence.kernel.FrenchDay;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** From the campaign of a coordinator to the answer of a structure without account, and back. */
@ApplicationTest
class ThroughLinkTest {

    private static final String PROGRESS = """
            query ($id: ID!, $at: String) { campaign(id: $id, consistentWith: $at) {
              takesAnswers
              progress { structures asked opened confirmed corrected declined silent waiting }
              phoneList { name phone toAsk { code } } sheetList { name }
              proposals { id structureId placeId state values { field { code } values } } } }""";
    private static final String STRUCTURE = """
            query ($id: ID!, $at: String) { structure(id: $id, consistentWith: $at) {
              phone emails freshness { confirmedOn } places { addressComplement } } }""";
    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/confirmations/[A-Za-z0-9_-]+)\\s");
    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([A-Za-z0-9_-]+)\"");

    private final RunningApplication application;
    private final Clock clock;
    private String today = "";
    private String withEmail = "";
    private String withPhone = "";
    private String withNeither = "";
    private String campaign = "";
    private String position = "";

    ThroughLinkTest(RunningApplication application, Clock clock) {
        this.application = application;
        this.clock = clock;
    }

    @BeforeEach
    void openCampaign() {
        LocalDate day = FrenchDay.at(clock.instant());
        today = day.toString();
        withEmail = structure(
                "name: \"Relais <b>\", commune: \"49007\", phone: \"+33241000000\", emails: [\"accueil@relais.fr\"]");
        withPhone = structure("name: \"Foyer\", commune: \"49007\", phone: \"+33241000002\"");
        withNeither = structure("name: \"Amicale\", commune: \"49007\"");
        JsonNode opened = mutate(
                "openCampaign",
                Map.of(
                        "department",
                        "49",
                        "name",
                        "Relance",
                        "structureIds",
                        List.of(withEmail, withPhone, withNeither),
                        "deadline",
                        day.plusDays(30).toString()));
        campaign = opened.required("campaignId").asString();
    }

    private String structure(String details) {
        JsonNode payload = application
                .data(
                        Persona.COORDINATOR,
                        "mutation { registerStructure(input: {details: {" + details
                                + "}}) { structureId position rejections { code path } } }",
                        Map.of())
                .required("registerStructure");
        assertThat(payload.required("rejections")).isEmpty();
        position = payload.required("position").asString();
        return payload.required("structureId").asString();
    }

    private JsonNode mutate(String mutation, Map<String, ?> input) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
        JsonNode payload = application
                .data(
                        Persona.COORDINATOR,
                        "mutation ($input: " + type + ") { " + mutation
                                + "(input: $input) { campaignId position rejections { code path } } }",
                        Map.of("input", input))
                .required(mutation);
        assertThat(payload.required("rejections")).isEmpty();
        position = payload.required("position").asString();
        return payload;
    }

    private JsonNode messages(Persona persona) {
        return application
                .data(
                        persona,
                        "query ($id: ID!) { confirmationMessages(campaignId: $id) { structureId linkId subject body } }",
                        Map.of("id", campaign))
                .required("confirmationMessages");
    }

    /** The address that the message to the structure contains. */
    private String link() {
        mutate(
                "askConfirmation",
                Map.of("campaignId", campaign, "structureIds", List.of(withEmail), "channel", "EMAIL"));
        JsonNode sent = await().atMost(Duration.ofSeconds(20))
                .until(() -> messages(Persona.COORDINATOR), found -> !found.isEmpty());
        Matcher address =
                LINK.matcher(sent.get(sent.size() - 1).required("body").asString());
        assertThat(address.find()).isTrue();
        // The card is published when the page can show it.
        application.data(Persona.COORDINATOR, STRUCTURE, Map.of("id", withEmail, "at", position));
        return address.group(1);
    }

    private static String form(Answer page) {
        Matcher form = FORM.matcher(page.text());
        assertThat(form.find()).as(page.text()).isTrue();
        return form.group(1);
    }

    private Answer post(String link, Map<String, String> values) {
        String body = values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return application.post(link, null, "application/x-www-form-urlencoded", body.getBytes(UTF_8));
    }

    private JsonNode campaign() {
        return application
                .data(Persona.COORDINATOR, PROGRESS, Map.of("id", campaign))
                .required("campaign");
    }

    private void awaitProgress(String counted, int expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(campaign().at("/progress/" + counted).asInt())
                                .isEqualTo(expected));
    }

    private JsonNode structure() {
        return application
                .data(Persona.COORDINATOR, STRUCTURE, Map.of("id", withEmail, "at", position))
                .required("structure");
    }

    @Test
    void everything_is_right_and_the_record_is_fresh_again() {
        String link = link();
        Answer page = application.get(link);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Relais &lt;b&gt;", "accueil@relais.fr")
                .doesNotContain("<b>", "<script");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'", "form-action 'self'");
        awaitProgress("opened", 1);
        assertThat(campaign().at("/progress/confirmed").asInt()).isZero();

        Map<String, String> right = Map.of("form", form(page), "answer", "right");
        assertThat(post(link, right).text()).contains("Merci");
        assertThat(post(link, right).text()).contains("Merci");
        awaitProgress("confirmed", 1);
        assertThat(campaign().at("/progress/silent").asInt()).isZero();
        assertThat(structure().at("/freshness/confirmedOn").asString()).isEqualTo(today);
    }

    @Test
    void a_correction_waits_for_the_coordination_and_is_then_shown() {
        String link = link();
        Answer page = application.get(link);
        Map<String, String> wrong = new TreeMap<>(Map.of(
                "form", form(page), "answer", "correct", "phone", "06 12 34 56 78", "emails", "accueil@relais.fr"));
        Answer refused = post(link, wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("06 12 34 56 78", "aria-invalid", "désigne une personne");

        wrong.put("form", form(refused));
        wrong.put("phone", "02 41 00 00 09");
        assertThat(post(link, wrong).text()).contains("Merci");
        awaitProgress("waiting", 1);
        assertThat(structure().required("phone").asString()).isEqualTo("+33241000000");

        JsonNode proposal = campaign().required("proposals").get(0);
        assertThat(proposal.required("values").toString())
                .isEqualTo("[{\"field\":{\"code\":\"PHONE\"},\"values\":[\"+33241000009\"]}]");
        mutate(
                "acceptCorrection",
                Map.of(
                        "campaignId", campaign,
                        "structureId", withEmail,
                        "proposalId", proposal.required("id").asString()));
        assertThat(structure().required("phone").asString()).isEqualTo("+33241000009");
        awaitProgress("waiting", 0);
    }

    @Test
    void what_was_sent_once_is_not_answered_otherwise_with_the_same_form() {
        String link = link();
        String form = form(application.get(link));
        assertThat(post(link, Map.of("form", form, "answer", "correct", "phone", "+33241000009"))
                        .status())
                .isEqualTo(200);
        Answer other = post(link, Map.of("form", form, "answer", "correct", "phone", "+33241000008"));
        assertThat(other.status()).isEqualTo(422);
        awaitProgress("waiting", 1);
    }

    @Test
    void only_a_form_of_the_page_itself_answers() {
        String link = link();
        for (Map<String, String> values : List.of(
                Map.of("answer", "right"),
                Map.of("answer", "right", "form", link.substring(link.lastIndexOf('/') + 1)),
                Map.of("form", form(application.get(link))))) {
            assertThat(post(link, values).status()).isEqualTo(422);
        }
        mutate(
                "recordAnswer",
                Map.of("campaignId", campaign, "structureId", withPhone, "channel", "PHONE", "answer", "DECLINED"));
        awaitProgress("declined", 1);
        assertThat(campaign().at("/progress/confirmed").asInt()).isZero();
    }

    @Test
    void a_link_that_does_not_open_says_the_same_whatever_the_reason() {
        String link = link();
        String form = form(application.get(link));
        String linkId = messages(Persona.COORDINATOR).get(0).required("linkId").asString();
        mutate("revokeLink", Map.of("campaignId", campaign, "linkId", linkId));

        String gone = application.get(link).text();
        assertThat(gone).contains("utilisable").doesNotContain("Relais");
        List<Answer> all = List.of(
                application.get(link),
                post(link, Map.of("form", form, "answer", "right")),
                application.get("/confirmations/x"),
                application.get(link.substring(0, link.length() - 1)),
                post("/confirmations/x", Map.of("answer", "right")));
        assertThat(all).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(410);
            assertThat(answer.text()).isEqualTo(gone);
            assertThat(answer.header("Cache-Control")).contains("no-store");
        });
        assertThat(campaign().at("/progress/confirmed").asInt()).isZero();
    }

    @Test
    void who_cannot_be_written_to_is_called_or_gets_a_printed_page() {
        application.data(Persona.COORDINATOR, STRUCTURE, Map.of("id", withNeither, "at", position));
        application.data(Persona.COORDINATOR, PROGRESS, Map.of("id", campaign, "at", position));
        assertThat(campaign().at("/phoneList/0/name").asString()).isEqualTo("Foyer");
        assertThat(campaign().at("/sheetList/0/name").asString()).isEqualTo("Amicale");

        String path = "/campaigns/" + campaign + "/sheet";
        Answer sheet = application.get(path, application.token(Persona.COORDINATOR));
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.text()).contains("Amicale", "☐").doesNotContain("Foyer");
        assertThat(application
                        .get(path + "?structure=" + withPhone + "," + withEmail, application.token(Persona.COORDINATOR))
                        .text())
                .contains("Foyer", "Relais &lt;b&gt;")
                .doesNotContain("Amicale");
        assertThat(application.get(path).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COORDINATOR")
    void others_see_nothing_of_a_campaign(Persona persona) {
        link();
        assertThat(messages(persona)).isEmpty();
        assertThat(application
                        .data(persona, "query ($id: ID!) { campaign(id: $id) { name } }", Map.of("id", campaign))
                        .required("campaign")
                        .isNull())
                .isTrue();
        assertThat(application
                        .get("/campaigns/" + campaign + "/sheet", application.token(persona))
                        .status())
                .isEqualTo(404);
    }
}
