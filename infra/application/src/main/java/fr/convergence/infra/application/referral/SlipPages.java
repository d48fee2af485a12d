package fr.convergence.infra.application.referral;

import static fr.convergence.infra.application.web.Html.escape;

import fr.convergence.infra.application.security.ActorOf;
import fr.convergence.infra.application.web.Html;
import fr.convergence.infra.application.web.Problem;
import fr.convergence.kernel.cartography.Fee;
import fr.convergence.query.Handouts;
import fr.convergence.query.Handouts.Handout;
import fr.convergence.query.HoursInFrench;
import fr.convergence.query.ReferralSlips;
import fr.convergence.query.ReferralSlips.Slip;
import fr.convergence.query.StructureCard;
import fr.convergence.query.StructureCards;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Prints the page that a person takes along to where they are referred: where, when, what it costs, what to bring, what comes next.
 * Nothing of the person is on it; the return code names the referral, for those who wish to be known to have come.
 */
@Controller
class SlipPages {

    private static final String SLIP = """
            <section class="sheet">
            <h1>Votre visite : %s</h1>
            <dl>
            <dt>Où</dt><dd>%s</dd>
            <dt>Quand</dt><dd>%s</dd>
            <dt>Téléphone</dt><dd>%s</dd>
            <dt>Prix</dt><dd>%s</dd>
            <dt>À apporter</dt><dd>%s</dd>
            <dt>Sur place</dt><dd>%s</dd>
            <dt>Ensuite</dt><dd>La personne qui vous reçoit vous dira la suite. Si cela ne va pas, revenez nous voir : %s.</dd>
            </dl>
            <p>Code de retour, à montrer si vous le voulez bien : <strong>%s</strong>. Il permet de nous dire que vous êtes venu, sans dire qui vous êtes.</p>
            </section>
            """;
    private static final String ON_THE_SPOT_CALL = "Téléphonez avant de venir.";

    private final ReferralSlips slips;
    private final Handouts handouts;
    private final StructureCards cards;

    SlipPages(ReferralSlips slips, Handouts handouts, StructureCards cards) {
        this.slips = slips;
        this.handouts = handouts;
        this.cards = cards;
    }

    /** @param structure of a draft, where the person is to go; otherwise each receiver has a page */
    @GetMapping("/referrals/{id}/slip")
    ResponseEntity<?> slip(@PathVariable String id, @RequestParam(required = false) @Nullable String structure) {
        Optional<Slip> found = slips.of(id, ActorOf.currentRequest());
        List<Handout> doors =
                found.stream().flatMap(slip -> doors(slip, structure)).toList();
        if (found.isEmpty() || doors.isEmpty()) {
            return Problem.answer(
                    HttpStatus.NOT_FOUND,
                    "NO_SLIP",
                    "Votre structure n'a pas d'orientation de cet identifiant dont le besoin et la destination soient connus.");
        }
        StructureCard sender =
                cards.of(List.of(found.get().senderId())).get(found.get().senderId());
        return Html.page(
                HttpStatus.OK,
                "Votre visite",
                doors.stream().map(door -> page(found.get(), door, sender)).collect(Collectors.joining()));
    }

    private Stream<Handout> doors(Slip slip, @Nullable String structure) {
        return (slip.receiverIds().isEmpty() ? Stream.ofNullable(structure) : slip.receiverIds().stream())
                .flatMap(to -> handouts.of(to, slip.theme(), slip.operator()).stream());
    }

    private static String page(Slip slip, Handout door, @Nullable StructureCard sender) {
        StructureCard card = door.card();
        return SLIP.formatted(
                escape(card.name()),
                where(card),
                when(card),
                card.phone() == null ? "non indiqué" : escape(card.phone()),
                price(door.fees()),
                bring(door),
                escape("On va " + slip.mode().label() + " pour : "
                        + slip.theme().label() + "."),
                sender == null ? "la structure qui vous a donné cette feuille" : escape(contact(sender)),
                code(slip));
    }

    private static String where(StructureCard card) {
        return card.places().isEmpty()
                ? escape(card.communeName())
                : card.places().stream()
                        .map(place -> Stream.of(
                                        place.address(),
                                        place.addressComplement(),
                                        place.postcode(),
                                        place.communeName())
                                .filter(Objects::nonNull)
                                .map(Html::escape)
                                .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining("<br>"));
    }

    private static String when(StructureCard card) {
        String hours = card.openingHours();
        return hours == null
                ? ON_THE_SPOT_CALL
                : HoursInFrench.of(hours)
                        .map(lines -> lines.stream().map(Html::escape).collect(Collectors.joining("<br>")))
                        .orElse(ON_THE_SPOT_CALL);
    }

    private static String price(List<Fee> fees) {
        if (fees.equals(List.of(Fee.FREE))) {
            return "C’est gratuit.";
        }
        return fees.isEmpty()
                ? "Demandez avant de venir."
                : escape(fees.stream().map(Fee::label).collect(Collectors.joining(", ")));
    }

    private static String bring(Handout door) {
        List<String> things = Stream.concat(door.documents().stream(), door.preconditions().stream())
                .toList();
        return things.isEmpty()
                ? "Si vous avez reçu un courrier à ce sujet, prenez-le."
                : things.stream().map(Html::escape).collect(Collectors.joining("<br>"));
    }

    private static String contact(StructureCard sender) {
        return sender.phone() == null ? sender.name() : sender.name() + ", " + sender.phone();
    }

    /** Eight signs of the referral's identifier: enough to be told apart in one structure, and read aloud. */
    private static String code(Slip slip) {
        String sign = slip.referralId().replace("-", "").toUpperCase(Locale.ROOT);
        return sign.substring(0, 4) + "-" + sign.substring(4, 8);
    }
}
