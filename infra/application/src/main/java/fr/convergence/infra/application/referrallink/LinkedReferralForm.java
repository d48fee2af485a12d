package fr.convergence.infra.application.referrallink;

import fr.convergence.command.referral.ReferralCommand.AcceptReferral;
import fr.convergence.command.referral.ReferralCommand.AcknowledgeReferral;
import fr.convergence.command.referral.ReferralCommand.CloseReferral;
import fr.convergence.command.referral.ReferralCommand.DeclineReferral;
import fr.convergence.command.referral.ReferralCommand.HoldWork;
import fr.convergence.command.referral.ReferralCommand.OfReceiver;
import fr.convergence.command.referral.ReferralCommand.RedirectReferral;
import fr.convergence.command.referral.ReferralCommand.ResumeWork;
import fr.convergence.command.referral.ReferralCommand.StartReview;
import fr.convergence.command.referral.ReferralCommand.StartWork;
import fr.convergence.infra.application.link.Link;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.referral.DeclineReason;
import fr.convergence.kernel.referral.HoldReason;
import fr.convergence.kernel.referral.Outcome;
import fr.convergence.kernel.referral.OverrideReason;
import fr.convergence.query.Identifiers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/**
 * What somebody sent with a form of the page of a referral.
 *
 * @param values by the name of the field in the form
 */
record LinkedReferralForm(MultiValueMap<String, String> values) {

    static final String TOKEN = "form";
    static final String ANSWER = "answer";

    /** What may be asked for; the value of the button. */
    enum Answer {
        ACKNOWLEDGE,
        REVIEW,
        ACCEPT,
        DECLINE,
        REDIRECT,
        START,
        HOLD,
        RESUME,
        CLOSE,
        ASK_CODE,
        TELL_CODE
    }

    String token() {
        return first(TOKEN);
    }

    /** The digits that were told, without what people write between them. */
    String digits() {
        return first("code").replaceAll("[\\s.-]", "");
    }

    /** Empty when it is none there is. */
    Optional<Answer> answer() {
        return code(ANSWER, Answer.class);
    }

    /** What they ask for; empty when something of it is missing. */
    Optional<OfReceiver> command(Link link, UUID answer) {
        String referral = link.subjectId();
        String structure = link.structureId();
        return answer().flatMap(asked -> switch (asked) {
            case ACKNOWLEDGE -> Optional.of(new AcknowledgeReferral(referral, structure));
            case REVIEW -> Optional.of(new StartReview(referral, structure));
            case ACCEPT -> Optional.of(new AcceptReferral(referral, structure));
            case DECLINE -> Optional.of(new DeclineReferral(referral, structure, reasons()));
            case REDIRECT -> redirection(referral, structure, answer);
            case START -> Optional.of(new StartWork(referral, structure));
            case HOLD -> code("hold", HoldReason.class).map(reason -> new HoldWork(referral, structure, reason, null));
            case RESUME -> Optional.of(new ResumeWork(referral, structure));
            case CLOSE ->
                code("outcome", Outcome.class)
                        .map(outcome -> new CloseReferral(referral, structure, outcome, null, null));
            case ASK_CODE, TELL_CODE -> Optional.empty();
        });
    }

    private Optional<OfReceiver> redirection(String referral, String structure, UUID answer) {
        String to = first("to");
        return Identifiers.isOne(to)
                ? code("reason", DeclineReason.class)
                        .map(reason -> new RedirectReferral(
                                referral,
                                structure,
                                to,
                                NameBasedId.of(answer, "referral").toString(),
                                reason,
                                null,
                                code("override", OverrideReason.class).orElse(null)))
                : Optional.empty();
    }

    private List<DeclineReason> reasons() {
        return values.getOrDefault("reasons", List.of()).stream()
                .flatMap(written -> one(written, DeclineReason.class).stream())
                .toList();
    }

    private <E extends Enum<E>> Optional<E> code(String name, Class<E> vocabulary) {
        return one(first(name), vocabulary);
    }

    private static <E extends Enum<E>> Optional<E> one(String written, Class<E> vocabulary) {
        return Arrays.stream(vocabulary.getEnumConstants())
                .filter(one -> one.name().equals(written))
                .findFirst();
    }

    private String first(String name) {
        String value = values.getFirst(name);
        return value == null ? "" : value;
    }
}
