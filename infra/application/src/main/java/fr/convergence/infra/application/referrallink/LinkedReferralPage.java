package fr.convergence.infra.application.referrallink;

import static fr.convergence.infra.application.web.Html.escape;

import fr.convergence.infra.application.link.Link;
import fr.convergence.infra.application.vault.LinkedPersons.Contact;
import fr.convergence.infra.application.web.Html;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.Operators;
import fr.convergence.kernel.referral.Urgency;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.LinkedReferrals.Linked;
import fr.convergence.query.StructureCard;
import fr.convergence.query.StructureCards;
import fr.convergence.query.deadline.DeadlineKind;
import fr.convergence.query.deadline.DueDeadlines;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The page by which a structure answers a referral: what is asked of it, and, once it may be told, who the person is. */
@Component
class LinkedReferralPage {

    private static final String PAGE = """
            <h1>Une orientation pour votre structure</h1>
            <p class="where">%s. Ce lien fonctionne jusqu’%s inclus, et pour votre structure seulement.</p>
            %s
            <dl>%s</dl>
            %s
            %s
            <p class="where">Vous pouvez aussi appeler la coordination de votre département, qui enregistre votre réponse à votre place.</p>
            """;
    private static final String RECORDED = "<p role=\"status\"><strong>C’est enregistré.</strong></p>";
    private static final String NOT_TOLD =
            "<p>Le nom et les coordonnées de la personne ne sont montrés qu’après acceptation, et avec un code.</p>";

    private final StructureCards cards;
    private final DueDeadlines deadlines;
    private final NextDoors doors;

    LinkedReferralPage(StructureCards cards, DueDeadlines deadlines, NextDoors doors) {
        this.cards = cards;
        this.deadlines = deadlines;
        this.doors = doors;
    }

    /**
     * What is to be shown.
     *
     * @param form the token of its forms
     * @param contact who the person is, where that may be told
     * @param codeWaits whether a code can be told
     * @param recorded whether something was recorded just now
     */
    record Shown(
            Link link,
            Linked referral,
            Actor holder,
            String form,
            @Nullable Contact contact,
            boolean codeWaits,
            boolean recorded,
            List<Rejection> faults) {}

    /** Empty when the structure is not shown any more. */
    Optional<String> of(Shown shown) {
        Linked referral = shown.referral();
        Map<String, StructureCard> known = cards.of(List.of(referral.receiverId(), referral.senderId()));
        return Optional.ofNullable(known.get(referral.receiverId()))
                .map(here -> page(shown, here, known.get(referral.senderId())));
    }

    private String page(Shown shown, StructureCard here, @Nullable StructureCard sender) {
        AnswerForms forms = new AnswerForms(shown.form());
        Linked referral = shown.referral();
        return PAGE.formatted(
                escape(here.name()),
                Html.day(shown.link().until()).replaceFirst("^le ", "au "),
                alert(shown.faults()) + (shown.recorded() ? RECORDED : ""),
                rows(facts(shown, sender)),
                identity(shown, here, forms),
                referral.status().awaiting()
                        ? forms.awaiting(referral.status(), doors.from(here, referral, shown.holder()))
                        : forms.underway(referral.status()));
    }

    private static String alert(List<Rejection> faults) {
        return faults.isEmpty()
                ? ""
                : faults.stream()
                        .map(Rejection::message)
                        .distinct()
                        .map(message -> "<p>" + escape(message) + "</p>")
                        .collect(Collectors.joining("", "<div class=\"alert\" role=\"alert\">", "</div>"));
    }

    private Map<String, @Nullable String> facts(Shown shown, @Nullable StructureCard sender) {
        Linked referral = shown.referral();
        Map<String, @Nullable String> facts = new LinkedHashMap<>();
        facts.put("Orientation n°", referral.referralId());
        facts.put("Envoyée par", sender == null ? "une structure partenaire" : contact(sender));
        facts.put("Besoin", referral.theme().label());
        facts.put("Démarche", referral.procedure());
        facts.put("Opérateur", operator(referral.operator()));
        facts.put(
                "Ce qui est demandé",
                referral.mode().label() + ", " + referral.level().label());
        Urgency urgency = referral.urgency();
        facts.put("Urgence", urgency == null ? "non évaluée" : urgency.label());
        facts.put("État", referral.status().label());
        Map<DeadlineKind, Instant> running = deadlines.running(referral.referralId(), referral.receiverId());
        facts.put("Accusé de réception", day("avant le ", running.get(DeadlineKind.ACKNOWLEDGEMENT)));
        facts.put("Réponse", day("attendue avant le ", running.get(DeadlineKind.REVIEW)));
        facts.put("Sans réponse", day("expire le ", running.get(DeadlineKind.EXPIRY)));
        return facts;
    }

    private static String contact(StructureCard sender) {
        return sender.phone() == null ? sender.name() : sender.name() + ", " + sender.phone();
    }

    private static @Nullable String operator(@Nullable String code) {
        return code == null
                ? null
                : Operators.current().find(code).map(known -> known.name()).orElse(code);
    }

    private static @Nullable String day(String before, @Nullable Instant at) {
        return at == null ? null : before + FrenchDay.inWords(FrenchDay.at(at));
    }

    private static String identity(Shown shown, StructureCard here, AnswerForms forms) {
        Contact contact = shown.contact();
        if (contact != null) {
            return "<h2>La personne</h2><p>Ne notez que ce qui vous est utile pour l’accompagner.</p><dl>"
                    + rows(facts(contact)) + "</dl>";
        }
        return switch (shown.referral().status()) {
            case ACCEPTED, IN_PROGRESS, ON_HOLD -> NOT_TOLD + forms.code(here.phone(), shown.codeWaits());
            default -> NOT_TOLD;
        };
    }

    private static Map<String, @Nullable String> facts(Contact contact) {
        Map<String, @Nullable String> facts = new LinkedHashMap<>();
        facts.put("Nom", contact.name());
        facts.put("Téléphone", contact.phone());
        facts.put("Courriel", contact.email());
        facts.put("Adresse", contact.address());
        facts.put("Commune", commune(contact.commune()));
        facts.put("Langue", contact.language());
        facts.put("À savoir", contact.note());
        return facts;
    }

    private static @Nullable String commune(@Nullable String insee) {
        return insee == null
                ? null
                : Territory.current()
                        .commune(insee)
                        .map(commune -> commune.name())
                        .orElse(insee);
    }

    private static String rows(Map<String, @Nullable String> facts) {
        return facts.entrySet().stream()
                .filter(fact -> fact.getValue() != null)
                .map(fact -> "<dt>%s</dt><dd>%s</dd>".formatted(escape(fact.getKey()), escape(fact.getValue())))
                .collect(Collectors.joining());
    }
}
