package fr.convergence.infra.application.vault;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.RunningApplication.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The notice for persons is open to all, in French, and tells the delays that are kept here. */
@ApplicationTest
class NoticePageTest {

    private final RunningApplication application;
    private final VaultSettings settings;

    NoticePageTest(RunningApplication application, VaultSettings settings) {
        this.application = application;
        this.settings = settings;
    }

    @Test
    void anybody_reads_what_is_kept_for_how_long_and_what_their_rights_are() {
        Answer page = application.get(NoticePage.PATH);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.text())
                .contains("mission d’intérêt public", "accès", "rectification", "effacement", "opposition", "CNIL")
                .contains(
                        "30\u00a0jours après la fin",
                        "30\u00a0jours si elle n’a jamais",
                        "2\u00a0ans",
                        "24\u00a0heures")
                .doesNotContain("{");
    }

    @Test
    void the_delays_are_those_of_the_installation() {
        VaultSettings others = new VaultSettings(
                null, null, Duration.ofDays(45), Duration.ofDays(7), Duration.ofDays(365), settings.unreferred());
        assertThat(new NoticePage(others).notice().getBody())
                .contains("45\u00a0jours après la fin", "7\u00a0jours si", "plus de 1\u00a0an après");
    }

    @ParameterizedTest
    @CsvSource({"PT1H, 1 heure", "PT24H, 24 heures", "P2D, 2 jours", "P730D, 2 ans", "P700D, 700 jours"})
    void delays_are_told_in_words(Duration delay, String words) {
        assertThat(NoticePage.inWords(delay)).isEqualTo(words.replace(' ', '\u00a0'));
    }
}
