package fr.convergence.infra.application.vault;

import fr.convergence.kernel.TextBeside;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The notice that structures hand to the persons they refer, to be completed by them: GDPR, articles 13 and 14. It tells the delays
 * that this installation keeps.
 */
@Controller
class NoticePage {

    static final String PATH = "/notice-donnees-personnelles.html";

    private static final int DAYS_OF_A_YEAR = 365;
    private static final MediaType TYPE = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final String page;

    NoticePage(VaultSettings settings) {
        this.page = TextBeside.of(NoticePage.class, "notice.html")
                .replace("{retention}", inWords(settings.retention()))
                .replace("{draftRetention}", inWords(settings.draftRetention()))
                .replace("{longest}", inWords(settings.longest()))
                .replace("{unreferred}", inWords(settings.unreferred()));
    }

    @GetMapping(PATH)
    ResponseEntity<String> notice() {
        return ResponseEntity.ok().contentType(TYPE).body(page);
    }

    /** In whole years where it is some, else in days, or in hours. */
    static String inWords(Duration delay) {
        long days = delay.toDays();
        if (days >= DAYS_OF_A_YEAR && days % DAYS_OF_A_YEAR == 0) {
            return counted(days / DAYS_OF_A_YEAR, "an");
        }
        return days > 1 ? counted(days, "jour") : counted(delay.toHours(), "heure");
    }

    private static String counted(long count, String unit) {
        return count + "\u00a0" + unit + (count > 1 ? "s" : "");
    }
}
