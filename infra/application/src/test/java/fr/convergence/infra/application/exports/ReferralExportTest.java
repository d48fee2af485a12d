package fr.convergence.infra.application.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.RunningApplication.Answer;
import fr.convergence.infra.application.security.Persona;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.DeclineReason;
import fr.convergence.kernel.referral.PositionEvent.ReferralDeclined;
import fr.convergence.kernel.referral.ReferralEvent.NeedStated;
import fr.convergence.query.referralhistory.HistoryEntry;
import fr.convergence.query.referralhistory.ReferralAudit.Extract;
import java.io.ByteArrayOutputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What happened to referrals, as files. */
@ApplicationTest
class ReferralExportTest {

    private static final String HEADER = "position,enregistre_le,orientation,personne,evenement,libelle,"
            + "structure_destinataire,acteur,role,structure_acteur,pour_le_compte_de,commande,details\r\n";

    private final RunningApplication application;

    ReferralExportTest(RunningApplication application) {
        this.application = application;
    }

    private static String written(ReferralExport form) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.write(
                new Extract() {
                    @Override
                    public String position() {
                        return "";
                    }

                    @Override
                    public void forEach(Consumer<HistoryEntry> reader) {
                        List.of(stated(), declined()).forEach(reader);
                    }
                },
                out);
        return out.toString(UTF_8);
    }

    private static HistoryEntry stated() {
        return entry(
                7,
                "need-stated",
                new NeedStated(
                        "r",
                        "b",
                        "s",
                        Theme.values()[0],
                        "=HYPERLINK(\"x\")",
                        "cnaf",
                        InterventionLevel.LEVEL_1,
                        SupportMode.DO_WITH));
    }

    private static HistoryEntry declined() {
        return entry(
                8,
                "referral-declined",
                new ReferralDeclined(
                        "r", "b", "s", "t", List.of(DeclineReason.OUT_OF_ZONE, DeclineReason.NO_CAPACITY)));
    }

    private static HistoryEntry entry(long position, String type, DomainEvent event) {
        return new HistoryEntry(
                position,
                "r",
                "b",
                null,
                OffsetDateTime.parse("2026-01-15T10:00:00+01:00"),
                new HistoryEntry.By("=1+1", Role.MEDIATOR, "m"),
                "t",
                "command",
                type,
                event);
    }

    @Test
    void a_line_of_csv_is_an_event_and_no_cell_is_one_that_a_spreadsheet_runs() {
        String[] lines = written(ReferralExport.CSV).split("\r\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[0] + "\r\n").isEqualTo(HEADER);
        assertThat(lines[2])
                .isEqualTo("8,2026-01-15T09:00:00Z,r,b,referral-declined,orientation refusée,,'=1+1,"
                        + "médiateur ou médiatrice numérique,m,t,command,"
                        + "\"motif de refus : hors zone d'intervention, plus de capacité d'accueil\"");
        assertThat(lines[1])
                .contains("démarche : =HYPERLINK")
                .doesNotContain(",=")
                .doesNotContain(",\"=");
    }

    @Test
    void a_line_of_json_is_an_event_with_its_codes_and_labels() {
        assertThat(written(ReferralExport.JSONL).split("\n")[1])
                .isEqualTo(
                        "{\"position\":8,\"recordedAt\":\"2026-01-15T09:00:00Z\",\"referralId\":\"r\",\"beneficiaryId\":\"b\","
                                + "\"type\":\"referral-declined\",\"label\":\"orientation refusée\",\"receiverId\":null,"
                                + "\"actor\":{\"id\":\"=1+1\",\"role\":\"MEDIATOR\",\"structureId\":\"m\"},\"onBehalfOf\":\"t\","
                                + "\"commandId\":\"command\",\"details\":[{\"name\":\"reasons\",\"label\":\"motif de refus\","
                                + "\"values\":[{\"code\":\"OUT_OF_ZONE\",\"label\":\"hors zone d'intervention\"},"
                                + "{\"code\":\"NO_CAPACITY\",\"label\":\"plus de capacité d'accueil\"}]}]}");
    }

    @ParameterizedTest
    @EnumSource(
            value = Persona.class,
            names = {"AUDITOR", "COORDINATOR"})
    void auditors_and_coordination_are_given_files(Persona persona) {
        Answer csv = application.get("/exports/referrals.csv?from=2999-01-01T00:00:00Z", application.token(persona));
        assertThat(csv.status()).as(csv.text()).isEqualTo(200);
        assertThat(csv.text()).isEqualTo(HEADER);
        assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=\"referrals.csv\"");
        assertThat(csv.header("Cache-Control")).contains("no-store");
        Answer lines = application.get("/exports/referrals.jsonl", application.token(persona));
        assertThat(lines.status()).as(lines.text()).isEqualTo(200);
        assertThat(lines.header("Content-Type")).startsWith("application/jsonl");
        assertThat(lines.header("Convergence-Position")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AGENT, referrals.csv, 403 NOT_ALLOWED",
        "PARTNER, referrals.jsonl, 403 NOT_ALLOWED",
        "ADMINISTRATOR, referrals.csv, 403 NOT_ALLOWED",
        "AUDITOR, referrals.csv?from=hier, 400 PERIOD_INVALID",
        "AUDITOR, referrals.jsonl?consistentWith=x, 400 CURSOR_UNREADABLE"
    })
    void nobody_else_is_and_what_is_refused_has_a_code(Persona persona, String asked, String told) {
        Answer answer = application.get("/exports/" + asked, application.token(persona));
        assertThat(answer.status() + " " + answer.json().path("code").asString())
                .isEqualTo(told);
        Answer without = application.get("/exports/referrals.csv");
        assertThat(without.status()).isIn(401, 403);
    }
}
