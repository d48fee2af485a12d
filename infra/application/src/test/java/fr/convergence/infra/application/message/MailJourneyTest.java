package fr.convergence.infra.application.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.security.Persona;
import fr.convergence.kernel.FrenchDay;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The whole application writes to a structure, which opens what it was sent. */
@ApplicationTest
@DirtiesContext
class MailJourneyTest {

    private static final MailServer SERVER = MailServer.up();
    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/confirmations/[A-Za-z0-9_-]+)\\s");

    private final RunningApplication application;
    private final Clock clock;

    MailJourneyTest(RunningApplication application, Clock clock) {
        this.application = application;
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

    private String mutate(String mutation, String type, String answered, Map<String, ?> input) {
        JsonNode payload = application
                .data(
                        Persona.COORDINATOR,
                        "mutation ($input: " + type + "!) { " + mutation + "(input: $input) { " + answered
                                + " rejections { code path } } }",
                        Map.of("input", input))
                .required(mutation);
        assertThat(payload.required("rejections")).isEmpty();
        return payload.required(answered).asString();
    }

    @Test
    void a_structure_that_is_asked_gets_an_e_mail_whose_link_opens_and_the_server_s_state_is_told() throws Exception {
        String structure = mutate(
                "registerStructure",
                "RegisterStructureInput",
                "structureId",
                Map.of(
                        "details",
                        Map.of("name", "Relais", "commune", "49007", "emails", List.of("accueil@relais.fr"))));
        String campaign = mutate(
                "openCampaign",
                "OpenCampaignInput",
                "campaignId",
                Map.of(
                        "department",
                        "49",
                        "name",
                        "Relance",
                        "structureIds",
                        List.of(structure),
                        "deadline",
                        FrenchDay.at(clock.instant()).plusDays(30).toString()));
        mutate(
                "askConfirmation",
                "AskConfirmationInput",
                "campaignId",
                Map.of("campaignId", campaign, "structureIds", List.of(structure), "channel", "EMAIL"));
        await().atMost(Duration.ofMinutes(2)).until(() -> !SERVER.taken().isEmpty());
        MimeMessage taken = SERVER.taken().getFirst();
        assertThat(taken.getAllRecipients()[0]).hasToString("accueil@relais.fr");
        Matcher link = LINK.matcher(taken.getContent().toString());
        assertThat(link.find()).isTrue();
        assertThat(application.get(link.group(1)).text()).contains("Relais");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(application.get("/actuator/prometheus").text())
                                .contains("convergence_letters{state=\"SENT\"} 1.0"));
        assertThat(application.get("/actuator/health").status()).isEqualTo(200);
        assertThat(SERVER.taken()).hasSize(1);
    }
}
