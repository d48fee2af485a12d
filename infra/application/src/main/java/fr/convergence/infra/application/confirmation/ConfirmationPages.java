package fr.convergence.infra.application.confirmation;

import fr.convergence.command.Commands;
import fr.convergence.command.cartography.CampaignCommand;
import fr.convergence.command.cartography.CampaignCommand.OpenLink;
import fr.convergence.infra.application.link.DeadLink;
import fr.convergence.infra.application.link.Link;
import fr.convergence.infra.application.link.LinkTokens;
import fr.convergence.infra.application.link.PageRejection;
import fr.convergence.infra.application.web.Html;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.access.Actor;
import fr.convergence.query.StructureCard;
import fr.convergence.query.StructureCards;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What links open: without account, without script. Looking changes nothing but that the opening is told, for programs that look
 * at mail open links too; only a form of the page itself answers. A link that does not open never says why.
 */
@Controller
class ConfirmationPages {

    private static final String PATH = "/confirmations/";

    private static final Logger log = LoggerFactory.getLogger(ConfirmationPages.class);
    private static final String THANKS = """
            <h1>Merci</h1>
            <p>Votre réponse est enregistrée. Vous pouvez fermer cette page ; le lien reste utilisable jusqu’à la date limite si quelque chose change.</p>""";
    private final LinkTokens tokens;
    private final Commands commands;
    private final StructureCards cards;

    ConfirmationPages(LinkTokens tokens, Commands commands, StructureCards cards) {
        this.tokens = tokens;
        this.commands = commands;
        this.cards = cards;
    }

    @GetMapping(PATH + "{token}")
    ResponseEntity<String> look(@PathVariable String token) {
        return opened(token, (link, card) -> page(HttpStatus.OK, link, card, Map.of(), List.of()));
    }

    @PostMapping(path = PATH + "{token}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> answer(@PathVariable String token, @RequestParam Map<String, String> values) {
        ConfirmationForm form = new ConfirmationForm(values);
        return opened(token, (link, card) -> answer(form, link, card));
    }

    /** What a link leads to. */
    @FunctionalInterface
    private interface Answering {
        ResponseEntity<String> to(Link link, StructureCard card);
    }

    private ResponseEntity<String> opened(String token, Answering answering) {
        Link link = tokens.read(Link.Kind.CONFIRMATION, token).orElse(null);
        if (link == null || !opens(link)) {
            return DeadLink.gone();
        }
        StructureCard card = cards.of(List.of(link.structureId())).get(link.structureId());
        return card == null ? DeadLink.gone() : answering.to(link, card);
    }

    private boolean opens(Link link) {
        try {
            commands.submit(
                    new OpenLink(link.subjectId(), link.id(), link.structureId()),
                    holder(link),
                    commands.newCommandId());
            return true;
        } catch (Rejected notOpen) {
            return false;
        }
    }

    private ResponseEntity<String> answer(ConfirmationForm form, Link link, StructureCard card) {
        UUID answer = tokens.readForm(link, form.token()).orElse(null);
        if (answer == null) {
            return refused(link, card, form, List.of(PageRejection.FORM_TOO_OLD.rejection()));
        }
        Optional<CampaignCommand> command = form.command(link, answer, card);
        if (command.isEmpty()) {
            return refused(link, card, form, List.of(PageRejection.NO_ANSWER.rejection()));
        }
        try {
            commands.submit(command.get(), holder(link), answer);
            return Html.page(HttpStatus.OK, "Merci", THANKS);
        } catch (Rejected rejected) {
            return refused(link, card, form, rejected.rejections());
        }
    }

    private ResponseEntity<String> refused(
            Link link, StructureCard card, ConfirmationForm form, List<Rejection> faults) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, link, card, form.values(), faults);
    }

    private ResponseEntity<String> page(
            HttpStatus status, Link link, StructureCard card, Map<String, String> written, List<Rejection> faults) {
        String form = tokens.form(link, commands.newCommandId());
        return Html.page(
                status, "Votre fiche est-elle juste ?", ConfirmationPage.of(card, link, form, written, faults));
    }

    private static Actor holder(Link link) {
        return Actor.ofLink(link.id(), link.structureId());
    }

    @ExceptionHandler(Commands.CommandNotSettled.class)
    ResponseEntity<String> later(Commands.CommandNotSettled met) {
        log.warn("An answer through a link was not settled: {}", met.code());
        return DeadLink.later();
    }
}
