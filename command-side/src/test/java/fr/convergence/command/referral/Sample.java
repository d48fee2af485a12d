package fr.convergence.command.referral;

import fr.convergence.command.Story;
import fr.convergence.command.cartography.CartographyDecisions;
import fr.convergence.command.referral.ReferralCommand.AcceptReferral;
import fr.convergence.command.referral.ReferralCommand.AcknowledgeReferral;
import fr.convergence.command.referral.ReferralCommand.Agreement;
import fr.convergence.command.referral.ReferralCommand.AssessReferral;
import fr.convergence.command.referral.ReferralCommand.CloseReferral;
import fr.convergence.command.referral.ReferralCommand.ConfirmCancellation;
import fr.convergence.command.referral.ReferralCommand.ConfirmCode;
import fr.convergence.command.referral.ReferralCommand.ConfirmOutcome;
import fr.convergence.command.referral.ReferralCommand.DeclineReferral;
import fr.convergence.command.referral.ReferralCommand.DraftReferral;
import fr.convergence.command.referral.ReferralCommand.EraseBeneficiary;
import fr.convergence.command.referral.ReferralCommand.ExpireReferral;
import fr.convergence.command.referral.ReferralCommand.HoldWork;
import fr.convergence.command.referral.ReferralCommand.IssueCode;
import fr.convergence.command.referral.ReferralCommand.IssueLink;
import fr.convergence.command.referral.ReferralCommand.OpenLink;
import fr.convergence.command.referral.ReferralCommand.PassDeadline;
import fr.convergence.command.referral.ReferralCommand.RecordAgreement;
import fr.convergence.command.referral.ReferralCommand.RecordCall;
import fr.convergence.command.referral.ReferralCommand.RecordContact;
import fr.convergence.command.referral.ReferralCommand.RecordRelayAnswer;
import fr.convergence.command.referral.ReferralCommand.RedirectReferral;
import fr.convergence.command.referral.ReferralCommand.RelayNeed;
import fr.convergence.command.referral.ReferralCommand.RenewLink;
import fr.convergence.command.referral.ReferralCommand.ReopenReferral;
import fr.convergence.command.referral.ReferralCommand.RequestCancellation;
import fr.convergence.command.referral.ReferralCommand.ResumeWork;
import fr.convergence.command.referral.ReferralCommand.RevokeLink;
import fr.convergence.command.referral.ReferralCommand.SendReferral;
import fr.convergence.command.referral.ReferralCommand.StartReview;
import fr.convergence.command.referral.ReferralCommand.StartWork;
import fr.convergence.command.referral.ReferralCommand.WithdrawAgreement;
import fr.convergence.command.referral.ReferralCommand.WithdrawReferral;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.StructureEvent.OfferPublished;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.AgreementForm;
import fr.convergence.kernel.referral.Autonomy;
import fr.convergence.kernel.referral.CallResult;
import fr.convergence.kernel.referral.ContactPreference;
import fr.convergence.kernel.referral.ContactResult;
import fr.convergence.kernel.referral.DeclineReason;
import fr.convergence.kernel.referral.Equipment;
import fr.convergence.kernel.referral.ErasureReason;
import fr.convergence.kernel.referral.HoldReason;
import fr.convergence.kernel.referral.Mobility;
import fr.convergence.kernel.referral.NotAssessedReason;
import fr.convergence.kernel.referral.Outcome;
import fr.convergence.kernel.referral.ReferralDeadline;
import fr.convergence.kernel.referral.ReferralStatus;
import fr.convergence.kernel.referral.RelayChannel;
import fr.convergence.kernel.referral.RelayResult;
import fr.convergence.kernel.referral.ReopenReason;
import fr.convergence.kernel.referral.Urgency;
import fr.convergence.kernel.referral.WithdrawReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A library that sends a person to a France services counter, and what may be asked of that. */
final class Sample {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    static final String LIBRARY = "3f6b8c1e-52b1-4f0e-9f55-0d0a7b1f6a10";
    static final String COUNTER = "d41d8cd9-8f00-4204-a980-0998ecf8427e";
    static final String OTHER = "c81e728d-9d4c-4f63-af06-7f89cc14862c";
    static final String REFERRAL = "45c48cce-2e2d-4fbd-8a1a-fc51c7c6ad26";
    static final String NEXT = "d3d94468-02a4-4259-b55d-38e6d163e820";
    static final String PERSON = "6512bd43-d9ca-46e0-9c99-0b0a82652dca";

    static final Assessment.Need NEED = new Assessment.Need(
            Theme.ADMINISTRATIVE_PROCEDURES,
            "Demande de prime d'activité",
            "cnaf",
            InterventionLevel.LEVEL_1,
            SupportMode.DO_WITH);
    static final Assessment.Situation SITUATION = new Assessment.Situation(
            Autonomy.NOT_AUTONOMOUS_NOT_UNWILLING,
            null,
            Urgency.ORDINARY,
            false,
            List.of(Equipment.PHONE),
            Mobility.NEARBY_ONLY,
            ContactPreference.THROUGH_REFERRER,
            null,
            null,
            null,
            null);
    static final Agreement AGREEMENT = new Agreement(AgreementForm.SPOKEN, TODAY);

    static final StructureRegistered LIBRARY_REGISTERED = registered(LIBRARY, "Médiathèque");
    static final StructureRegistered COUNTER_REGISTERED = new StructureRegistered(
            COUNTER,
            Map.of(
                    "NAME", List.of("France services"),
                    "COMMUNE", List.of("49301"),
                    "NETWORKS", List.of("FRANCE_SERVICES")));
    static final StructureRegistered OTHER_REGISTERED = registered(OTHER, "CCAS");

    static final OfferPublished COUNTER_OFFERS = new OfferPublished(
            COUNTER,
            "c2b7e9d4-1c1e-4d0f-a6c3-5e8f9a0b3d32",
            OfferLevel.NATIONAL_OFFICIAL,
            Map.of(
                    "THEME", List.of("ADMINISTRATIVE_PROCEDURES"),
                    "OPERATORS", List.of("cnaf", "cnam"),
                    "INTERVENTION_LEVEL", List.of("LEVEL_1"),
                    "MODES", List.of("DO_WITH", "DO_FOR")));
    static final OfferPublished OTHER_OFFERS = new OfferPublished(
            OTHER,
            "9bf31c7f-f062-436a-96d3-c8bd1f8f2ff3",
            OfferLevel.LOCAL_OFFICIAL,
            Map.of("THEME", List.of("ADMINISTRATIVE_PROCEDURES")));

    static final List<DomainEvent> STRUCTURES =
            List.of(LIBRARY_REGISTERED, COUNTER_REGISTERED, OTHER_REGISTERED, COUNTER_OFFERS, OTHER_OFFERS);

    static final DraftReferral DRAFT =
            new DraftReferral(REFERRAL, LIBRARY, PERSON, null, new Assessment(NEED, SITUATION), AGREEMENT);
    static final SendReferral SEND = new SendReferral(REFERRAL, LIBRARY, List.of(COUNTER), "49301", null);
    static final AcknowledgeReferral ACKNOWLEDGE = new AcknowledgeReferral(REFERRAL, COUNTER);
    static final StartReview REVIEW = new StartReview(REFERRAL, COUNTER);
    static final AcceptReferral ACCEPT = new AcceptReferral(REFERRAL, COUNTER);
    static final DeclineReferral DECLINE = new DeclineReferral(REFERRAL, COUNTER, List.of(DeclineReason.SESSION_FULL));
    static final RedirectReferral REDIRECT =
            new RedirectReferral(REFERRAL, COUNTER, OTHER, NEXT, DeclineReason.OUT_OF_SCOPE, null, null);
    static final StartWork START = new StartWork(REFERRAL, COUNTER);
    static final HoldWork HOLD = new HoldWork(REFERRAL, COUNTER, HoldReason.DOCUMENT, null);
    static final ResumeWork RESUME = new ResumeWork(REFERRAL, COUNTER);
    static final CloseReferral CLOSE = new CloseReferral(REFERRAL, COUNTER, Outcome.RESOLVED, null, null);
    static final ReopenReferral REOPEN = new ReopenReferral(REFERRAL, COUNTER, ReopenReason.PERSON_CAME_BACK);
    static final ConfirmOutcome CONFIRM = new ConfirmOutcome(REFERRAL, LIBRARY, COUNTER);
    static final WithdrawReferral WITHDRAW =
            new WithdrawReferral(REFERRAL, LIBRARY, null, WithdrawReason.SOLVED_MEANWHILE);
    static final RequestCancellation CANCEL =
            new RequestCancellation(REFERRAL, LIBRARY, COUNTER, WithdrawReason.SOLVED_MEANWHILE);
    static final ConfirmCancellation CONFIRM_CANCELLATION = new ConfirmCancellation(REFERRAL, COUNTER);
    static final ExpireReferral EXPIRE = new ExpireReferral(REFERRAL, COUNTER);
    static final String LINK = "6f4922f4-5568-461a-8cdf-4ad2299f6d23";
    static final IssueLink ISSUE_LINK = new IssueLink(REFERRAL, COUNTER, LINK);
    static final RenewLink RENEW_LINK = new RenewLink(REFERRAL, LIBRARY, COUNTER);
    static final RevokeLink REVOKE_LINK = new RevokeLink(REFERRAL, LIBRARY, COUNTER);
    static final OpenLink OPEN_LINK = new OpenLink(REFERRAL, COUNTER);
    static final IssueCode ISSUE_CODE = new IssueCode(REFERRAL, COUNTER);
    static final ConfirmCode CONFIRM_CODE = new ConfirmCode(REFERRAL, COUNTER);
    static final WithdrawAgreement TAKE_BACK = new WithdrawAgreement(PERSON, LIBRARY);

    /** Every command on a referral of the library's to the counter, by a short name. */
    static final Map<String, ReferralCommand> COMMANDS = Map.ofEntries(
            Map.entry("assess", new AssessReferral(REFERRAL, LIBRARY, new Assessment(null, calmer()))),
            Map.entry("agree", new RecordAgreement(REFERRAL, LIBRARY, new Agreement(AgreementForm.WRITTEN, TODAY))),
            Map.entry("send", SEND),
            Map.entry("call", new RecordCall(REFERRAL, LIBRARY, COUNTER, CallResult.NO_ANSWER)),
            Map.entry("withdraw", WITHDRAW),
            Map.entry("request-cancellation", CANCEL),
            Map.entry("confirm-outcome", CONFIRM),
            Map.entry("acknowledge", ACKNOWLEDGE),
            Map.entry("review", REVIEW),
            Map.entry("accept", ACCEPT),
            Map.entry("decline", DECLINE),
            Map.entry("redirect", REDIRECT),
            Map.entry("start", START),
            Map.entry(
                    "contact",
                    new RecordContact(REFERRAL, COUNTER, ContactPreference.PHONE, ContactResult.REACHED, null)),
            Map.entry("relay", new RelayNeed(REFERRAL, COUNTER, "cnaf", RelayChannel.OPERATOR_REFERENT)),
            Map.entry("relay-answer", new RecordRelayAnswer(REFERRAL, COUNTER, "cnaf", RelayResult.TREATED)),
            Map.entry("hold", HOLD),
            Map.entry("resume", RESUME),
            Map.entry("close", CLOSE),
            Map.entry("reopen", REOPEN),
            Map.entry("confirm-cancellation", CONFIRM_CANCELLATION),
            Map.entry(
                    "remind",
                    new PassDeadline(
                            REFERRAL, COUNTER, ReferralDeadline.REMINDER, Instant.parse("2026-03-19T08:00:00Z"))),
            Map.entry("expire", EXPIRE),
            Map.entry("issue-link", new IssueLink(REFERRAL, COUNTER, NEXT)),
            Map.entry("renew-link", RENEW_LINK),
            Map.entry("revoke-link", REVOKE_LINK),
            Map.entry("open-link", OPEN_LINK),
            Map.entry("issue-code", ISSUE_CODE),
            Map.entry("confirm-code", CONFIRM_CODE),
            Map.entry("take-back-agreement", TAKE_BACK),
            Map.entry("erase", new EraseBeneficiary(PERSON, LIBRARY, ErasureReason.ON_REQUEST)));

    private Sample() {}

    static ReferralDecider decider() {
        return new ReferralDecider(new CartographyDecisions().structures());
    }

    static Story<ReferralCommand> story(List<? extends DomainEvent> events) {
        return new Story<>(decider(), List.copyOf(events), People.SENDER, TODAY);
    }

    static StructureRegistered registered(String id, String name) {
        return new StructureRegistered(id, Map.of("NAME", List.of(name), "COMMUNE", List.of("49301")));
    }

    private static Assessment.Situation calmer() {
        return new Assessment.Situation(
                null, NotAssessedReason.NO_TIME, Urgency.URGENT, true, List.of(), null, null, null, null, null, null);
    }

    static Story<ReferralCommand> drafted() {
        return Sample.story(STRUCTURES).after(DRAFT);
    }

    /** The counter was told, and may answer through a link. */
    static Story<ReferralCommand> sent() {
        return drafted().after(SEND).by(People.TIME.actor).after(ISSUE_LINK).by(People.SENDER);
    }

    /** The same, then what the receiver does. */
    static Story<ReferralCommand> received(ReferralCommand... commands) {
        Story<ReferralCommand> story = sent().by(People.RECEIVER);
        for (ReferralCommand command : commands) {
            story = story.after(command);
        }
        return story;
    }

    /** A referral that stands at that state. */
    static Story<ReferralCommand> at(ReferralStatus status) {
        return switch (status) {
            case DRAFT -> drafted();
            case ABANDONED -> drafted().after(WITHDRAW);
            case SENT -> sent();
            case RECEIVED -> received(ACKNOWLEDGE);
            case UNDER_REVIEW -> received(REVIEW);
            case ACCEPTED -> received(ACCEPT);
            case IN_PROGRESS -> received(ACCEPT, START);
            case ON_HOLD -> received(ACCEPT, START, HOLD);
            case CANCELLATION_REQUESTED -> received(ACCEPT).by(People.SENDER).after(CANCEL);
            case CANCELLED ->
                received(ACCEPT)
                        .by(People.SENDER)
                        .after(CANCEL)
                        .by(People.RECEIVER)
                        .after(CONFIRM_CANCELLATION);
            case CLOSED -> received(ACCEPT, START, CLOSE);
            case CONFIRMED -> received(ACCEPT, START, CLOSE).by(People.SENDER).after(CONFIRM);
            case DECLINED -> received(DECLINE);
            case REDIRECTED -> received(REDIRECT);
            case WITHDRAWN -> sent().after(WITHDRAW);
            case EXPIRED -> sent().by(People.TIME.actor).after(EXPIRE);
        };
    }
}
