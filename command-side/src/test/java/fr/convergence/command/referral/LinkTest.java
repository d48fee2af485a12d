package fr.convergence.command.referral;

import static fr.convergence.command.referral.Sample.ACCEPT;
import static fr.convergence.command.referral.Sample.ACKNOWLEDGE;
import static fr.convergence.command.referral.Sample.CLOSE;
import static fr.convergence.command.referral.Sample.CONFIRM_CODE;
import static fr.convergence.command.referral.Sample.COUNTER;
import static fr.convergence.command.referral.Sample.DECLINE;
import static fr.convergence.command.referral.Sample.ISSUE_CODE;
import static fr.convergence.command.referral.Sample.LIBRARY;
import static fr.convergence.command.referral.Sample.LINK;
import static fr.convergence.command.referral.Sample.NEXT;
import static fr.convergence.command.referral.Sample.OPEN_LINK;
import static fr.convergence.command.referral.Sample.PERSON;
import static fr.convergence.command.referral.Sample.REDIRECT;
import static fr.convergence.command.referral.Sample.REFERRAL;
import static fr.convergence.command.referral.Sample.RENEW_LINK;
import static fr.convergence.command.referral.Sample.REVOKE_LINK;
import static fr.convergence.command.referral.Sample.START;
import static fr.convergence.command.referral.Sample.TODAY;

import fr.convergence.command.Story;
import fr.convergence.command.referral.ReferralCommand.AcceptReferral;
import fr.convergence.command.referral.ReferralCommand.ConfirmCancellation;
import fr.convergence.command.referral.ReferralCommand.IssueLink;
import fr.convergence.command.referral.ReferralCommand.ReopenReferral;
import fr.convergence.command.referral.ReferralCommand.ResumeWork;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.referral.PositionEvent.ReferralAccepted;
import fr.convergence.kernel.referral.PositionEvent.ReferralReceived;
import fr.convergence.kernel.referral.ReferralLinkEvent.IdentityCodeConfirmed;
import fr.convergence.kernel.referral.ReferralLinkEvent.IdentityCodeIssued;
import fr.convergence.kernel.referral.ReferralLinkEvent.LinkRenewalRequested;
import fr.convergence.kernel.referral.ReferralLinkEvent.ReferralLinkIssued;
import fr.convergence.kernel.referral.ReferralLinkEvent.ReferralLinkOpened;
import fr.convergence.kernel.referral.ReferralLinkEvent.ReferralLinkRevoked;
import fr.convergence.kernel.referral.ReferralStatus;
import fr.convergence.kernel.referral.ReopenReason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of the link by which a structure answers without an account, and what it serves for. */
class LinkTest {

    private static final Actor HOLDER = People.CORRESPONDENT.actor;
    private static final Story<ReferralCommand> HELD = Sample.sent().by(HOLDER);
    private static final IssueLink ISSUE_ANOTHER = new IssueLink(REFERRAL, COUNTER, NEXT);

    @Test
    void a_link_is_good_for_eight_days_and_takes_the_place_of_the_one_before() {
        Story<ReferralCommand> byTime = Sample.sent().by(People.TIME.actor).on(TODAY.plusDays(3));
        byTime.causes(
                ISSUE_ANOTHER, new ReferralLinkIssued(REFERRAL, PERSON, LIBRARY, COUNTER, NEXT, TODAY.plusDays(11)));
        byTime.after(ISSUE_ANOTHER).causesNothing(ISSUE_ANOTHER);
        byTime.after(ISSUE_ANOTHER).by(HOLDER).refuses(OPEN_LINK, "LINK_NOT_OPEN");
        byTime.after(ISSUE_ANOTHER)
                .by(Actor.ofLink(NEXT, COUNTER))
                .on(TODAY.plusDays(11))
                .causes(
                        OPEN_LINK,
                        new ReferralLinkOpened(REFERRAL, PERSON, LIBRARY, COUNTER, NEXT, TODAY.plusDays(11)));
    }

    @Test
    void an_opening_is_told_once_a_day() {
        HELD.causes(OPEN_LINK, new ReferralLinkOpened(REFERRAL, PERSON, LIBRARY, COUNTER, LINK, TODAY));
        HELD.after(OPEN_LINK).causesNothing(OPEN_LINK);
        HELD.after(OPEN_LINK)
                .on(TODAY.plusDays(1))
                .causes(OPEN_LINK, new ReferralLinkOpened(REFERRAL, PERSON, LIBRARY, COUNTER, LINK, TODAY.plusDays(1)));
    }

    @Test
    void the_structure_answers_through_it_as_it_would_by_itself() {
        HELD.causes(
                ACCEPT,
                new ReferralReceived(REFERRAL, PERSON, LIBRARY, COUNTER),
                new ReferralAccepted(REFERRAL, PERSON, LIBRARY, COUNTER));
        HELD.after(ACCEPT).after(START).after(CLOSE).refuses(CLOSE, "LINK_NOT_OPEN");
    }

    @Test
    void what_ends_the_referral_ends_the_link() {
        for (Story<ReferralCommand> over : List.of(HELD.after(DECLINE), HELD.after(REDIRECT))) {
            over.refuses(OPEN_LINK, "LINK_NOT_OPEN");
            over.refuses(ACKNOWLEDGE, "LINK_NOT_OPEN");
        }
    }

    @Test
    void a_link_that_is_not_open_does_not_say_why() {
        Story<ReferralCommand> late = HELD.on(TODAY.plusDays(9));
        Story<ReferralCommand> revoked = Sample.sent().after(REVOKE_LINK).by(HOLDER);
        Story<ReferralCommand> another = Sample.sent().by(Actor.ofLink(NEXT, COUNTER));
        Story<ReferralCommand> none = Sample.drafted().after(Sample.SEND).by(HOLDER);
        Story<ReferralCommand> noOne = Sample.drafted().after(Sample.SEND).by(Actor.ofLink("", COUNTER));
        for (Story<ReferralCommand> closed : List.of(late, revoked, another, none, noOne)) {
            closed.refuses(OPEN_LINK, "LINK_NOT_OPEN");
            closed.refuses(ACCEPT, "LINK_NOT_OPEN");
            closed.refuses(ISSUE_CODE, "LINK_NOT_OPEN");
        }
        HELD.on(TODAY.plusDays(8)).after(ACCEPT);
    }

    @Test
    void it_serves_for_the_position_of_its_structure_and_for_nothing_else() {
        HELD.refuses(new AcceptReferral(REFERRAL, Sample.OTHER), "LINK_NOT_OPEN");
        HELD.refuses(new AcceptReferral(NEXT, COUNTER), "UNKNOWN_REFERRAL");
        Story<ReferralCommand> held = Sample.at(ReferralStatus.ON_HOLD).by(HOLDER);
        held.after(new ResumeWork(REFERRAL, COUNTER));
        held.refuses(new ReopenReferral(REFERRAL, COUNTER, ReopenReason.NOT_SOLVED), "NOT_ALLOWED");
        held.refuses(new ConfirmCancellation(REFERRAL, COUNTER), "NOT_ALLOWED");
    }

    @Test
    void a_new_one_is_asked_for_once_until_its_letter_is_written() {
        Story<ReferralCommand> asked = Sample.sent().after(RENEW_LINK);
        Sample.sent().causes(RENEW_LINK, new LinkRenewalRequested(REFERRAL, PERSON, LIBRARY, COUNTER));
        asked.causesNothing(RENEW_LINK);
        asked.by(HOLDER).after(OPEN_LINK);
        asked.by(People.TIME.actor)
                .after(ISSUE_ANOTHER)
                .by(People.COORDINATOR.actor)
                .after(RENEW_LINK);
        Sample.drafted().after(Sample.SEND).after(RENEW_LINK);
    }

    @Test
    void it_is_revoked_once_and_only_where_there_is_one() {
        Sample.sent().causes(REVOKE_LINK, new ReferralLinkRevoked(REFERRAL, PERSON, LIBRARY, COUNTER, LINK));
        Sample.sent().after(REVOKE_LINK).causesNothing(REVOKE_LINK);
        Sample.drafted().after(Sample.SEND).causesNothing(REVOKE_LINK);
    }

    @Test
    void who_the_person_is_takes_acceptance_and_a_code_that_was_asked_for() {
        HELD.refuses(ISSUE_CODE, "WRONG_STATE");
        Story<ReferralCommand> accepted = HELD.after(ACCEPT);
        accepted.refuses(CONFIRM_CODE, "NO_CODE_ISSUED");
        accepted.causes(ISSUE_CODE, new IdentityCodeIssued(REFERRAL, PERSON, LIBRARY, COUNTER, LINK));
        accepted.after(ISSUE_CODE)
                .causes(CONFIRM_CODE, new IdentityCodeConfirmed(REFERRAL, PERSON, LIBRARY, COUNTER, LINK));
        accepted.after(ISSUE_CODE).after(CONFIRM_CODE).refuses(CONFIRM_CODE, "NO_CODE_ISSUED");
    }

    @Test
    void a_link_is_good_for_ten_codes() {
        Story<ReferralCommand> story = HELD.after(ACCEPT);
        for (int i = 0; i < 10; i++) {
            story = story.after(ISSUE_CODE);
        }
        story.refuses(ISSUE_CODE, "TOO_MANY_CODES");
        story.by(People.TIME.actor)
                .after(ISSUE_ANOTHER)
                .by(Actor.ofLink(NEXT, COUNTER))
                .after(ISSUE_CODE);
    }
}
