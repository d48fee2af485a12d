package fr.convergence.infra.application.referrallink;

import fr.convergence.command.Commands;
import fr.convergence.command.referral.ReferralCommand;
import fr.convergence.command.referral.ReferralCommand.ConfirmCode;
import fr.convergence.command.referral.ReferralCommand.IssueCode;
import fr.convergence.command.referral.ReferralCommand.OfReceiver;
import fr.convergence.command.referral.ReferralCommand.OpenLink;
import fr.convergence.infra.application.Settings;
import fr.convergence.infra.application.link.DeadLink;
import fr.convergence.infra.application.link.Link;
import fr.convergence.infra.application.link.LinkTokens;
import fr.convergence.infra.application.link.PageRejection;
import fr.convergence.infra.application.referrallink.LinkedReferralForm.Answer;
import fr.convergence.infra.application.vault.LinkedPersons;
import fr.convergence.infra.application.vault.LinkedPersons.Contact;
import fr.convergence.infra.application.web.Html;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.access.Actor;
import fr.convergence.query.LinkedReferrals;
import fr.convergence.query.LinkedReferrals.Linked;
import fr.convergence.query.ReadModels.NotReadable;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/**
 * Where a structure answers a referral without an account: without script either. Looking changes nothing but that the opening is told;
 * only a form of the page itself answers, and each form once. Who the person is, is shown after acceptance to the browser in which the
 * code was told.
 */
@Controller
class LinkedReferralPages {

    private static final Logger log = LoggerFactory.getLogger(LinkedReferralPages.class);
    private static final String THANKS = """
            <h1>Merci</h1>
            <p>Votre réponse est enregistrée, et la structure qui vous a écrit la voit. Ce lien ne sert plus : vous pouvez fermer cette page.</p>""";

    private final LinkTokens tokens;
    private final Commands commands;
    private final LinkedReferrals referrals;
    private final LinkedReferralPage page;
    private final IdentityCodes codes;
    private final LinkedPersons persons;
    private final boolean overTls;

    LinkedReferralPages(
            LinkTokens tokens,
            Commands commands,
            LinkedReferrals referrals,
            LinkedReferralPage page,
            IdentityCodes codes,
            LinkedPersons persons,
            Settings settings) {
        this.tokens = tokens;
        this.commands = commands;
        this.referrals = referrals;
        this.page = page;
        this.codes = codes;
        this.persons = persons;
        this.overTls = "https".equals(settings.publicAddress().getScheme());
    }

    /**
     * What the answer is about.
     *
     * @param knows whether the code was told in this browser
     */
    private record Visit(Link link, boolean knows) {

        Actor holder() {
            return Actor.ofLink(link.id(), link.structureId());
        }
    }

    @GetMapping("/referrals/link/{token}")
    ResponseEntity<String> look(@PathVariable String token, HttpServletRequest request) {
        return visit(token, request)
                .map(visit -> shown(visit, HttpStatus.OK, List.of(), false))
                .orElseGet(DeadLink::gone);
    }

    @PostMapping(path = "/referrals/link/{token}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> answer(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> values,
            HttpServletRequest request) {
        LinkedReferralForm form = new LinkedReferralForm(values);
        return visit(token, request).map(visit -> answer(visit, form)).orElseGet(DeadLink::gone);
    }

    private Optional<Visit> visit(String token, HttpServletRequest request) {
        return tokens.read(Link.Kind.REFERRAL, token).map(link -> {
            Cookie cookie = WebUtils.getCookie(request, cookieOf(link));
            return new Visit(link, cookie != null && tokens.isKnown(link, cookie.getValue()));
        });
    }

    private ResponseEntity<String> answer(Visit visit, LinkedReferralForm form) {
        UUID answer = tokens.readForm(visit.link(), form.token()).orElse(null);
        Answer asked = form.answer().orElse(null);
        if (answer == null || asked == null) {
            return refused(visit, answer == null ? PageRejection.FORM_TOO_OLD : PageRejection.NO_ANSWER);
        }
        try {
            return switch (asked) {
                case ASK_CODE -> askCode(visit, answer);
                case TELL_CODE -> tellCode(visit, form.digits());
                default ->
                    form.command(visit.link(), answer)
                            .map(command -> done(visit, command, answer))
                            .orElseGet(() -> refused(visit, PageRejection.NO_ANSWER));
            };
        } catch (Rejected rejected) {
            return shown(visit, HttpStatus.UNPROCESSABLE_CONTENT, rejected.rejections(), false);
        }
    }

    private ResponseEntity<String> refused(Visit visit, Rejection.Code why) {
        return shown(visit, HttpStatus.UNPROCESSABLE_CONTENT, List.of(why.rejection()), false);
    }

    private ResponseEntity<String> done(Visit visit, OfReceiver command, UUID answer) {
        commands.submit(command, visit.holder(), answer);
        return switch (command) {
            case ReferralCommand.DeclineReferral _,
                    ReferralCommand.RedirectReferral _,
                    ReferralCommand.CloseReferral _ -> Html.page(HttpStatus.OK, "Merci", THANKS);
            default -> shown(visit, HttpStatus.OK, List.of(), true);
        };
    }

    private ResponseEntity<String> askCode(Visit visit, UUID answer) {
        Link link = visit.link();
        String position = commands.submit(new IssueCode(link.subjectId(), link.structureId()), visit.holder(), answer)
                .cursor();
        referrals
                .of(link.subjectId(), visit.holder(), position)
                .ifPresent(referral -> codes.issue(NameBasedId.of(answer, "code"), link, referral.department()));
        return shown(visit, HttpStatus.OK, List.of(), true);
    }

    private ResponseEntity<String> tellCode(Visit visit, String digits) {
        Link link = visit.link();
        UUID code = codes.tried(link, digits).orElse(null);
        if (code == null) {
            return refused(visit, CodeRejection.CODE_WRONG);
        }
        commands.submit(
                new ConfirmCode(link.subjectId(), link.structureId()),
                visit.holder(),
                NameBasedId.of(code, "confirmed"));
        codes.confirmed(code);
        ResponseEntity<String> shown = shown(new Visit(link, true), HttpStatus.OK, List.of(), true);
        return ResponseEntity.status(shown.getStatusCode())
                .headers(shown.getHeaders())
                .header(HttpHeaders.SET_COOKIE, cookie(link, code).toString())
                .body(shown.getBody());
    }

    private ResponseCookie cookie(Link link, UUID code) {
        return ResponseCookie.from(cookieOf(link), tokens.known(link, code))
                .httpOnly(true)
                .secure(overTls)
                .sameSite("Strict")
                .path("/referrals/link")
                .maxAge(LinkTokens.KNOWN_LIFETIME)
                .build();
    }

    private static String cookieOf(Link link) {
        return "known-" + link.id();
    }

    private ResponseEntity<String> shown(Visit visit, HttpStatus status, List<Rejection> faults, boolean recorded) {
        Link link = visit.link();
        String position;
        try {
            position = commands.submit(
                            new OpenLink(link.subjectId(), link.structureId()), visit.holder(), commands.newCommandId())
                    .cursor();
        } catch (Rejected notOpen) {
            return DeadLink.gone();
        }
        return referrals
                .of(link.subjectId(), visit.holder(), position)
                .flatMap(referral -> page.of(new LinkedReferralPage.Shown(
                        link,
                        referral,
                        visit.holder(),
                        tokens.form(link, commands.newCommandId()),
                        contact(visit, referral),
                        codes.waits(link),
                        recorded,
                        faults)))
                .map(content -> Html.page(status, "Une orientation pour votre structure", content))
                .orElseGet(DeadLink::gone);
    }

    private @Nullable Contact contact(Visit visit, Linked referral) {
        return visit.knows() && referral.status().underway()
                ? persons.of(referral.beneficiaryId(), visit.holder()).orElse(null)
                : null;
    }

    @ExceptionHandler
    ResponseEntity<String> later(Commands.CommandNotSettled met) {
        log.warn("An answer through a link was not settled: {}", met.code());
        return DeadLink.later();
    }

    @ExceptionHandler
    ResponseEntity<String> later(NotReadable met) {
        log.warn("What a link leads to cannot be shown now: {}", met.code());
        return DeadLink.later();
    }
}
