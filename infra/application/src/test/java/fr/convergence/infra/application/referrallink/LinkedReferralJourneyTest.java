package fr.convergence.infra.application.referrallink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.convergence.command.Command;
import fr.convergence.command.Commands;
import fr.convergence.command.cartography.PlaceCommand.RegisterPlace;
import fr.convergence.command.cartography.StructureCommand.PublishOffer;
import fr.convergence.command.cartography.StructureCommand.RegisterStructure;
import fr.convergence.command.referral.Assessment;
import fr.convergence.command.referral.ReferralCommand.Agreement;
import fr.convergence.command.referral.ReferralCommand.DraftReferral;
import fr.convergence.command.referral.ReferralCommand.SendReferral;
import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.RunningApplication.Answer;
import fr.convergence.infra.application.link.Link;
import fr.convergence.infra.application.link.LinkTokens;
import fr.convergence.infra.application.message.MailServer;
import fr.convergence.infra.application.security.Persona;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.AgreementForm;
import fr.convergence.kernel.referral.Autonomy;
import fr.convergence.kernel.referral.OverrideReason;
import fr.convergence.kernel.referral.Urgency;
import fr.convergence.query.ReadModels;
import fr.convergence.query.StructureCards;
import jakarta.mail.internet.MimeMessage;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A structure without an account gets a letter, answers through its link, and is told who the person is by a code. */
@ApplicationTest
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class LinkedReferralJourneyTest {

    private static final MailServer SERVER = MailServer.up();
    private static final String NAME = "Oriolequetzalcoatl";
    private static final String PHONE = "0655443397";
    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/referrals/link/[A-Za-z0-9_-]+)\\s");
    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([A-Za-z0-9_-]+)\"");
    private static final String SENDER =
            Objects.requireNonNull(Persona.MEDIATOR.actor().structureId());

    private final RunningApplication application;
    private final Commands commands;
    private final ReadModels readModels;
    private final StructureCards cards;
    private final PostgresEventStore store;
    private final LinkTokens tokens;
    private final Clock clock;
    private final String receiver = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();
    private final String address = "accueil-" + receiver.substring(0, 8) + "@foyer.fr";
    private final String referral = UUID.randomUUID().toString();
    private String person = "";

    LinkedReferralJourneyTest(
            RunningApplication application,
            Commands commands,
            ReadModels readModels,
            StructureCards cards,
            PostgresEventStore store,
            LinkTokens tokens,
            Clock clock) {
        this.application = application;
        this.commands = commands;
        this.readModels = readModels;
        this.cards = cards;
        this.store = store;
        this.tokens = tokens;
        this.clock = clock;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", SERVER::port);
        registry.add("convergence.messages.from", () -> "coordination@convergence.fr");
        registry.add("convergence.messages.every", () -> "PT1S");
    }

    @AfterAll
    static void end() {
        SERVER.close();
    }

    @BeforeEach
    void sent() {
        if (cards.of(List.of(SENDER)).isEmpty()) {
            register(SENDER, "Relais des Mauges", Map.of());
            shown(submit(
                    Actor.SYSTEM,
                    new RegisterPlace(
                            UUID.randomUUID().toString(),
                            Map.of(
                                    "NAME", List.of("Mairie"),
                                    "COMMUNE", List.of("49007"),
                                    "LATITUDE", List.of("47.47"),
                                    "LONGITUDE", List.of("-0.55")))));
        }
        register(receiver, "Foyer <b>", Map.of("EMAILS", List.of(address), "PHONE", List.of("+33241000000")));
        register(other, "Amicale", Map.of());
        shown(submit(
                Actor.SYSTEM,
                new PublishOffer(
                        other,
                        UUID.randomUUID().toString(),
                        OfferLevel.LOCAL_OFFICIAL,
                        Map.of("THEME", List.of("ADMINISTRATIVE_PROCEDURES")))));
        person = application
                .data(
                        Persona.MEDIATOR,
                        "mutation ($input: DepositPersonalDataInput!) { depositPersonalData(input: $input) { beneficiaryId } }",
                        Map.of("input", Map.of("person", Map.of("name", "Claire " + NAME, "phone", PHONE))))
                .at("/depositPersonalData/beneficiaryId")
                .asString();
        Assessment assessment = new Assessment(
                new Assessment.Need(
                        Theme.ADMINISTRATIVE_PROCEDURES,
                        "Prime d'activité",
                        null,
                        InterventionLevel.LEVEL_1,
                        SupportMode.DO_WITH),
                new Assessment.Situation(
                        Autonomy.AUTONOMOUS,
                        null,
                        Urgency.URGENT,
                        false,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        submit(
                Persona.MEDIATOR.actor(),
                new DraftReferral(
                        referral, SENDER, person, null, assessment, new Agreement(AgreementForm.SPOKEN, null)));
        submit(
                Persona.MEDIATOR.actor(),
                new SendReferral(referral, SENDER, List.of(receiver), null, OverrideReason.PERSON_CHOSE));
    }

    private void register(String structure, String name, Map<String, List<String>> more) {
        Map<String, List<String>> details = new TreeMap<>(more);
        details.put("NAME", List.of(name));
        details.put("COMMUNE", List.of("49007"));
        shown(submit(Actor.SYSTEM, new RegisterStructure(structure, details)));
    }

    private void shown(String position) {
        readModels.read("cartography", Actor.SYSTEM, position, _ -> null);
    }

    private String submit(Actor actor, Command command) {
        return commands.submit(command, actor, UUID.randomUUID()).cursor();
    }

    private List<String> letters() throws Exception {
        List<String> letters = new ArrayList<>();
        for (MimeMessage taken : SERVER.taken()) {
            if (taken.getAllRecipients()[0].toString().equals(address)) {
                letters.add(taken.getContent().toString());
            }
        }
        return letters;
    }

    /** The address that the structure's so-manieth letter contains. */
    private String link(int letter) throws Exception {
        await().atMost(Duration.ofMinutes(2)).until(() -> letters().size() >= letter);
        String text = letters().get(letter - 1);
        assertThat(text).contains("Relais des Mauges", referral).doesNotContain(NAME, PHONE, "connectez-vous");
        Matcher found = LINK.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
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

    /** Pushes a button of the page as it is. */
    private Answer push(String link, String answer, String... more) {
        Map<String, String> values = new TreeMap<>(Map.of("form", form(application.get(link)), "answer", answer));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        Answer first = post(link, values);
        long head = store.source(List.of()).head();
        Answer again = post(link, values);
        assertThat(store.source(List.of()).head()).as("the same form again").isEqualTo(head);
        assertThat(again.status()).isIn(200, 422);
        return first;
    }

    private List<JsonNode> codes(Persona persona, String department) {
        return application
                .data(
                        persona,
                        "query ($department: String!) { referralCodesToTell(department: $department)"
                                + " { code validUntil structure { id phone } } }",
                        Map.of("department", department))
                .required("referralCodesToTell")
                .values()
                .stream()
                .filter(code -> code.at("/structure/id").asString().equals(receiver))
                .toList();
    }

    private List<String> history() {
        return application
                .data(
                        Persona.AUDITOR,
                        "query ($id: ID!, $at: String) { referralHistory(id: $id, consistentWith: $at)"
                                + " { entries { type actor { role { code } } } } }",
                        Map.of(
                                "id",
                                referral,
                                "at",
                                store.identity()
                                        .cursor(store.source(List.of()).head())
                                        .encode()))
                .at("/referralHistory/entries")
                .values()
                .stream()
                .map(entry -> entry.required("type").asString() + " "
                        + entry.at("/actor/role/code").asString())
                .toList();
    }

    private static void assertTellsNothing(Answer page) {
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.text()).doesNotContain(NAME, PHONE);
    }

    @Test
    void a_structure_answers_learns_who_the_person_is_by_a_code_and_closes(CapturedOutput output) throws Exception {
        String link = link(1);
        Answer page = application.get(link);
        assertTellsNothing(page);
        assertThat(page.text())
                .contains(
                        "Foyer &lt;b&gt;",
                        "Relais des Mauges",
                        "Prime d&#39;activité",
                        "Accepter",
                        "Amicale",
                        "urgente")
                .doesNotContain("<b>", "<script", "Demander le code");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'", "form-action 'self'");
        assertThat(post(link, Map.of("form", form(page), "answer", "ASK_CODE")).status())
                .isEqualTo(422);

        assertTellsNothing(push(link, "ACKNOWLEDGE"));
        assertTellsNothing(push(link, "ACCEPT"));
        assertThat(codes(Persona.COORDINATOR, "49")).isEmpty();
        assertTellsNothing(push(link, "ASK_CODE"));
        JsonNode told = codes(Persona.COORDINATOR, "49").getFirst();
        assertThat(told.at("/structure/phone").asString()).isEqualTo("+33241000000");
        assertThat(codes(Persona.COORDINATOR, "44")).isEmpty();
        assertThat(codes(Persona.MEDIATOR, "49")).isEmpty();
        String digits = told.required("code").asString();

        Answer right = post(
                link,
                Map.of(
                        "form",
                        form(application.get(link)),
                        "answer",
                        "TELL_CODE",
                        "code",
                        " " + digits.substring(0, 3) + " " + digits.substring(3)));
        assertThat(right.status()).as(right.text()).isEqualTo(200);
        assertThat(right.text()).contains("Claire " + NAME, PHONE);
        String cookie = right.header("Set-Cookie");
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/referrals/link", "Max-Age=1800");
        assertThat(codes(Persona.COORDINATOR, "49")).isEmpty();
        assertThat(post(link, Map.of("form", form(application.get(link)), "answer", "TELL_CODE", "code", digits))
                        .status())
                .isEqualTo(422);
        assertTellsNothing(application.get(link));
        String known = cookie.substring(0, cookie.indexOf(';'));
        assertThat(application.get(link, "Cookie", known).text()).contains("Claire " + NAME);
        assertTellsNothing(application.get(link, "Cookie", known.substring(0, known.length() - 2)));
        assertThat(output.getAll()).contains("(CORRESPONDENT): the personal data of " + person);

        assertTellsNothing(push(link, "START"));
        assertThat(push(link, "CLOSE", "outcome", "RESOLVED").text()).contains("Merci");
        assertThat(application.get(link, "Cookie", known).status()).isEqualTo(410);
        assertThat(history())
                .containsExactly(
                        "referral-drafted MEDIATOR",
                        "need-stated MEDIATOR",
                        "situation-assessed MEDIATOR",
                        "agreement-recorded MEDIATOR",
                        "mismatch-overridden MEDIATOR",
                        "referral-sent MEDIATOR",
                        "referral-link-issued SYSTEM",
                        "referral-link-opened CORRESPONDENT",
                        "referral-received CORRESPONDENT",
                        "referral-accepted CORRESPONDENT",
                        "identity-code-issued CORRESPONDENT",
                        "identity-code-confirmed CORRESPONDENT",
                        "work-started CORRESPONDENT",
                        "referral-closed CORRESPONDENT");
        assertThat(output.getAll()).doesNotContain(NAME, PHONE, digits);
    }

    @Test
    void five_wrong_digits_and_the_code_is_gone() throws Exception {
        String link = link(1);
        push(link, "ACCEPT");
        push(link, "ASK_CODE");
        String digits =
                codes(Persona.COORDINATOR, "49").getFirst().required("code").asString();
        String wrong = digits.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            Answer refused =
                    post(link, Map.of("form", form(application.get(link)), "answer", "TELL_CODE", "code", wrong));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains("n’est pas le bon").doesNotContain(NAME);
        }
        assertThat(codes(Persona.COORDINATOR, "49")).isEmpty();
        Answer right = post(link, Map.of("form", form(application.get(link)), "answer", "TELL_CODE", "code", digits));
        assertThat(right.status()).isEqualTo(422);
        assertThat(right.text()).doesNotContain(NAME);
        assertThat(history()).doesNotContain("identity-code-confirmed CORRESPONDENT");
    }

    @Test
    void a_person_is_sent_on_to_a_door_of_the_list_and_what_is_missing_is_told() throws Exception {
        String link = link(1);
        assertThat(post(link, Map.of("form", form(application.get(link)), "answer", "DECLINE"))
                        .status())
                .isEqualTo(422);
        assertThat(post(link, Map.of("form", form(application.get(link)), "answer", "REDIRECT", "to", other))
                        .status())
                .isEqualTo(422);
        assertThat(post(link, Map.of("answer", "ACCEPT")).status()).isEqualTo(422);
        assertThat(push(link, "REDIRECT", "to", other, "reason", "OUT_OF_ZONE", "override", "PERSON_CHOSE")
                        .text())
                .contains("Merci");
        assertThat(history())
                .contains("referral-redirected CORRESPONDENT")
                .doesNotContain("referral-accepted CORRESPONDENT");
        assertThat(application.get(link).status()).isEqualTo(410);
    }

    @Test
    void a_link_that_does_not_open_says_the_same_whatever_the_reason() throws Exception {
        String link = link(1);
        String form = form(application.get(link));
        Map<String, Object> input = Map.of("referralId", referral, "structureId", SENDER, "receiverId", receiver);
        keep("renewReferralLink", input);
        String newer = link(2);
        assertThat(newer).isNotEqualTo(link);
        assertTellsNothing(application.get(newer));
        String newerForm = form(application.get(newer));
        keep("revokeReferralLink", input);
        String path = Link.Kind.REFERRAL.path();
        Link late = new Link(
                Link.Kind.REFERRAL,
                UUID.randomUUID().toString(),
                referral,
                receiver,
                FrenchDay.at(clock.instant()).minusDays(1));
        Link invented = new Link(
                Link.Kind.REFERRAL,
                UUID.randomUUID().toString(),
                referral,
                receiver,
                FrenchDay.at(clock.instant()).plusDays(8));
        String gone = application.get(newer).text();
        assertThat(gone).contains("utilisable").doesNotContain("Foyer");
        assertThat(List.of(
                        application.get(link),
                        application.get(newer),
                        post(link, Map.of("form", form, "answer", "ACCEPT")),
                        post(newer, Map.of("form", newerForm, "answer", "ACCEPT")),
                        application.get(path + "x"),
                        application.get(newer.substring(0, newer.length() - 1)),
                        application.get(path + tokens.of(late)),
                        application.get(path + tokens.of(invented))))
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(410);
                    assertThat(answer.text()).isEqualTo(gone);
                });
        assertThat(history()).doesNotContain("referral-accepted CORRESPONDENT");
    }

    private void keep(String mutation, Map<String, ?> input) {
        JsonNode payload = application
                .data(
                        Persona.COORDINATOR,
                        "mutation ($input: ReferralLinkInput!) { " + mutation
                                + "(input: $input) { position rejections { code path } } }",
                        Map.of("input", input))
                .required(mutation);
        assertThat(payload.required("rejections")).as(payload.toString()).isEmpty();
    }
}
