package fr.convergence.infra.application.link;

import fr.convergence.infra.application.web.Html;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What is shown instead of what a link leads to. A link that does not open never says why. */
public final class DeadLink {

    private static final String GONE = """
            <h1>Ce lien n’est pas, ou n’est plus, utilisable</h1>
            <p>Il a peut-être expiré, été remplacé, ou été recopié en partie. Adressez-vous à la coordination de votre département.</p>""";
    private static final String LATER = """
            <h1>Momentanément indisponible</h1>
            <p>Rien n’est perdu : réessayez dans un instant.</p>""";

    private DeadLink() {}

    /** For good: 410. */
    public static ResponseEntity<String> gone() {
        return Html.page(HttpStatus.GONE, "Lien inutilisable", GONE);
    }

    /** For the moment: 503. */
    public static ResponseEntity<String> later() {
        return Html.page(HttpStatus.SERVICE_UNAVAILABLE, "Momentanément indisponible", LATER);
    }
}
