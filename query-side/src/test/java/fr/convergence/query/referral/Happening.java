package fr.convergence.query.referral;

import static fr.convergence.query.Projected.id;

import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.*;
import fr.convergence.kernel.referral.PositionEvent.*;
import fr.convergence.kernel.referral.ReferralEvent.*;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to one referral of tests, all identifiers being numbers. */
record Happening(int referral, int beneficiary, int sender, int receiver) {

    static final LocalDate DAY = LocalDate.parse("2026-01-15");

    private String r() {
        return id(referral);
    }

    private String b() {
        return id(beneficiary);
    }

    private String s() {
        return id(sender);
    }

    private String to() {
        return id(receiver);
    }

    Happening to(int other) {
        return new Happening(referral, beneficiary, sender, other);
    }

    ReferralDrafted drafted() {
        return new ReferralDrafted(r(), b(), s(), "49", null, null);
    }

    ReferralDrafted draftedAfter(int before, ChainLink link) {
        return new ReferralDrafted(r(), b(), s(), "49", id(before), link);
    }

    NeedStated need(Theme theme, @Nullable String operator) {
        return new NeedStated(
                r(), b(), s(), theme, "Déclaration", operator, InterventionLevel.LEVEL_1, SupportMode.DO_WITH);
    }

    SituationAssessed situation(Urgency urgency) {
        return new SituationAssessed(
                r(),
                b(),
                s(),
                Autonomy.PARTLY_AUTONOMOUS_WILLING,
                null,
                urgency,
                false,
                List.of(Equipment.PHONE),
                Mobility.TRAVELS,
                ContactPreference.PHONE,
                true,
                null,
                true,
                false);
    }

    AgreementRecorded agreed() {
        return new AgreementRecorded(r(), b(), s(), AgreementForm.SPOKEN, DAY);
    }

    AgreementWithdrawn disagreed() {
        return new AgreementWithdrawn(r(), b(), s(), DAY.plusDays(3));
    }

    ReferralAbandoned abandoned() {
        return new ReferralAbandoned(r(), b(), s());
    }

    MismatchOverridden overridden() {
        return new MismatchOverridden(r(), b(), s(), to(), List.of(Mismatch.OUT_OF_ZONE), OverrideReason.PERSON_CHOSE);
    }

    ReferralSent sent() {
        return sent("49");
    }

    ReferralSent sent(String department) {
        return new ReferralSent(r(), b(), s(), to(), department);
    }

    CallRecorded called() {
        return new CallRecorded(r(), b(), s(), to(), CallResult.NO_ANSWER, DAY);
    }

    ReferralReceived received() {
        return new ReferralReceived(r(), b(), s(), to());
    }

    ReviewStarted reviewed() {
        return new ReviewStarted(r(), b(), s(), to());
    }

    ReferralAccepted accepted() {
        return new ReferralAccepted(r(), b(), s(), to());
    }

    ReferralDeclined declined(DeclineReason... reasons) {
        return new ReferralDeclined(r(), b(), s(), to(), List.of(reasons));
    }

    ReferralRedirected redirected(int target, int next, DeclineReason reason) {
        return new ReferralRedirected(r(), b(), s(), to(), id(target), id(next), reason);
    }

    ReferralWithdrawn withdrawn(WithdrawReason reason) {
        return new ReferralWithdrawn(r(), b(), s(), to(), reason);
    }

    ReferralExpired expired() {
        return new ReferralExpired(r(), b(), s(), to());
    }

    WorkStarted started() {
        return new WorkStarted(r(), b(), s(), to());
    }

    ContactRecorded contacted(ContactResult result) {
        return new ContactRecorded(r(), b(), s(), to(), ContactPreference.PHONE, result, DAY);
    }

    NeedRelayed relayed() {
        return new NeedRelayed(r(), b(), s(), to(), "cnaf", RelayChannel.ADMINISTRATION_PLUS, DAY);
    }

    RelayAnswered relayAnswered() {
        return new RelayAnswered(r(), b(), s(), to(), "cnaf", RelayResult.TREATED, DAY);
    }

    WorkHeld held() {
        return new WorkHeld(r(), b(), s(), to(), HoldReason.DOCUMENT, DAY.plusDays(9));
    }

    WorkResumed resumed() {
        return new WorkResumed(r(), b(), s(), to());
    }

    ReferralClosed closed(Outcome outcome) {
        return new ReferralClosed(r(), b(), s(), to(), outcome, Satisfaction.SATISFIED, Autonomy.AUTONOMOUS, DAY);
    }

    OutcomeConfirmed confirmed() {
        return new OutcomeConfirmed(r(), b(), s(), to());
    }

    ReferralReopened reopened() {
        return new ReferralReopened(r(), b(), s(), to(), ReopenReason.PERSON_CAME_BACK);
    }

    CancellationRequested cancellationRequested() {
        return new CancellationRequested(r(), b(), s(), to(), WithdrawReason.SENT_BY_MISTAKE);
    }

    ReferralCancelled cancelled() {
        return new ReferralCancelled(r(), b(), s(), to());
    }

    DeadlinePassed late(ReferralDeadline deadline, Instant dueAt) {
        return new DeadlinePassed(r(), b(), s(), to(), deadline, dueAt);
    }
}
