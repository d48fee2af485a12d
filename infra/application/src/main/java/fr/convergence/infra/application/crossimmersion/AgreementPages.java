package fr.convergence.infra.application.crossimmersion;

import static fr.convergence.infra.application.web.Html.escape;

import fr.convergence.infra.application.security.ActorOf;
import fr.convergence.infra.application.web.Html;
import fr.convergence.infra.application.web.Problem;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.FrenchHour;
import fr.convergence.query.StructureCard;
import fr.convergence.query.StructureCards;
import fr.convergence.query.VisitAgreements;
import fr.convergence.query.VisitAgreements.Agreement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Prints the agreement of a visit: what the visitor keeps to themselves, and that whoever is received says whether a third party may be
 * there. Names are written on paper by those who sign, and nowhere else.
 */
@Controller
class AgreementPages {

    private static final String AGREEMENT = """
            <section class="sheet">
            <h1>Convention d’immersion croisée</h1>
            <dl>
            <dt>Structure d’accueil</dt><dd>%s</dd>
            <dt>Structure en visite, employeur du visiteur</dt><dd>%s</dd>
            <dt>Visiteur</dt><dd>%s. Nom, à écrire ici à la main : ______________________________</dd>
            <dt>Quand</dt><dd>%s, de %s à %s</dd>
            <dt>Programme</dt><dd>%s</dd>
            %s
            </dl>
            <h2>Confidentialité</h2>
            <p>Le visiteur ne note, n’emporte et ne répète rien de ce qu’il voit ou entend des personnes reçues, de leur situation et de leurs démarches. Il n’utilise aucun de leurs documents, comptes ou mots de passe. Cet engagement n’a pas de fin.</p>
            <h2>Accord des personnes reçues</h2>
            <p>Avant chaque entretien, la structure d’accueil dit à la personne qui est le visiteur et pourquoi il est là, et lui demande si elle accepte sa présence. Elle peut refuser, ou changer d’avis à tout moment, sans avoir à dire pourquoi et sans conséquence : le visiteur sort.</p>
            <h2>Cadre</h2>
            <p>Le visiteur reste l’agent de son employeur, qui donne son accord à cette visite et en couvre le déplacement et les risques. Il observe, et ne remplace personne. Dans les jours qui suivent, chaque structure remet un bilan de ce qu’elle a appris.</p>
            <table class="signatures">
            <thead><tr><th>Signataire</th><th>Fait à, le</th><th>Nom, qualité et signature</th></tr></thead>
            <tbody>
            <tr><th>Pour la structure d’accueil</th><td></td><td></td></tr>
            <tr><th>Pour l’employeur du visiteur</th><td></td><td></td></tr>
            <tr><th>Le visiteur</th><td></td><td></td></tr>
            </tbody>
            </table>
            </section>
            """;
    private static final String CONDITIONS = "<dt>À savoir</dt><dd>%s</dd>";

    private final VisitAgreements agreements;
    private final StructureCards cards;

    AgreementPages(VisitAgreements agreements, StructureCards cards) {
        this.agreements = agreements;
        this.cards = cards;
    }

    @GetMapping("/immersions/{immersion}/visits/{visit}/agreement")
    ResponseEntity<?> agreement(@PathVariable String immersion, @PathVariable String visit) {
        return agreements
                .of(immersion, visit, ActorOf.currentRequest())
                .<ResponseEntity<?>>map(
                        found -> Html.page(HttpStatus.OK, "Convention d’immersion croisée", page(found)))
                .orElseGet(() -> Problem.answer(
                        HttpStatus.NOT_FOUND,
                        "NO_AGREEMENT",
                        "Aucune visite de cet identifiant, qui ait une place, ne concerne votre structure."));
    }

    private String page(Agreement agreement) {
        Map<String, StructureCard> sides = cards.of(List.of(agreement.hostId(), agreement.visitingId()));
        return AGREEMENT.formatted(
                side(sides.get(agreement.hostId())),
                side(sides.get(agreement.visitingId())),
                escape(agreement.profile().label()),
                FrenchDay.inWords(agreement.day()),
                FrenchHour.of(agreement.startsAt()),
                FrenchHour.of(agreement.endsAt()),
                escape(agreement.programme()),
                agreement.conditions() == null ? "" : CONDITIONS.formatted(escape(agreement.conditions())));
    }

    private static String side(@Nullable StructureCard card) {
        return card == null ? "______________________________" : escape(card.name() + ", " + card.communeName());
    }
}
