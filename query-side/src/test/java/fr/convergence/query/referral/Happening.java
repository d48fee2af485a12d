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
public record Happening(int referral, int beneficiary, int sender, int receiver) {

    public static final LocalDate DAY = LocalDate.parse("2026-01-15");

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

    public Happening to(int other) {
        return new Happening(referral, beneficiary, sender, other);
    }

    public ReferralDrafted drafted() {
        return new ReferralDrafted(r(), b(), s(), "49", null, null);
    }

    public ReferralDrafted draftedAfter(int before, ChainLink link) {
        return new ReferralDrafted(r(), b(), s(), "49", id(before), link);
    }

    public ReferralLinkEvent.ReferralLinkIssued link(int link) {
        return new ReferralLinkEvent.ReferralLinkIssued(r(), b(), s(), to(), id(link), DAY.plusDays(8));
    }

    public ReferralLinkEvent.ReferralLinkOpened linkOpened(int link) {
        return new ReferralLinkEvent.ReferralLinkOpened(r(), b(), s(), to(), id(link), DAY);
    }

    public ReferralLinkEvent.ReferralLinkRevoked linkRevoked(int link) {
        return new ReferralLinkEvent.ReferralLinkRevoked(r(), b(), s(), to(), id(link));
    }

    public NeedStated need(Theme theme, @Nullable String operator) {
        return new NeedStated(
                r(), b(), s(), theme, "Déclaration", operator, InterventionLevel.LEVEL_1, SupportMode.DO_WITH);
    }

    public SituationAssessed situation(Urgency urgency) {
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

    public AgreementRecorded agreed() {
        return new AgreementRecorded(r(), b(), s(), AgreementForm.SPOKEN, DAY);
    }

    public AgreementWithdrawn disagreed() {
        return new AgreementWithdrawn(r(), b(), s(), DAY.plusDays(3));
    }

    public ReferralAbandoned abandoned() {
        return new ReferralAbandoned(r(), b(), s());
    }

    public MismatchOverridden overridden() {
        return new MismatchOverridden(r(), b(), s(), to(), List.of(Mismatch.OUT_OF_ZONE), OverrideReason.PERSON_CHOSE);
    }

    public ReferralSent sent() {
        return sent("49");
    }

    public ReferralSent sent(String department) {
        return new ReferralSent(r(), b(), s(), to(), department, List.of());
    }

    public CallRecorded called() {
        return new CallRecorded(r(), b(), s(), to(), CallResult.NO_ANSWER, DAY);
    }

    public ReferralReceived received() {
        return new ReferralReceived(r(), b(), s(), to());
    }

    public ReviewStarted reviewed() {
        return new ReviewStarted(r(), b(), s(), to());
    }

    public ReferralAccepted accepted() {
        return new ReferralAccepted(r(), b(), s(), to());
    }

    public ReferralDeclined declined(DeclineReason... reasons) {
        return new ReferralDeclined(r(), b(), s(), to(), List.of(reasons));
    }

    public ReferralRedirected redirected(int target, int next, DeclineReason reason) {
        return new ReferralRedirected(r(), b(), s(), to(), id(target), id(next), reason);
    }

    public ReferralWithdrawn withdrawn(WithdrawReason reason) {
        return new ReferralWithdrawn(r(), b(), s(), to(), reason);
    }

    public ReferralExpired expired() {
        return new ReferralExpired(r(), b(), s(), to());
    }

    public WorkStarted started() {
        return new WorkStarted(r(), b(), s(), to());
    }

    public ContactRecorded contacted(ContactResult result) {
        return new ContactRecorded(r(), b(), s(), to(), ContactPreference.PHONE, result, DAY);
    }

    public NeedRelayed relayed() {
        return new NeedRelayed(r(), b(), s(), to(), "cnaf", RelayChannel.ADMINISTRATION_PLUS, DAY);
    }

    public RelayAnswered relayAnswered() {
        return new RelayAnswered(r(), b(), s(), to(), "cnaf", RelayResult.TREATED, DAY);
    }

    public WorkHeld held() {
        return new WorkHeld(r(), b(), s(), to(), HoldReason.DOCUMENT, DAY.plusDays(9));
    }

    public WorkResumed resumed() {
        return new WorkResumed(r(), b(), s(), to());
    }

    public ReferralClosed closed(Outcome outcome) {
        return new ReferralClosed(r(), b(), s(), to(), outcome, Satisfaction.SATISFIED, Autonomy.AUTONOMOUS, DAY);
    }

    public OutcomeConfirmed confirmed() {
        return new OutcomeConfirmed(r(), b(), s(), to());
    }

    public ReferralReopened reopened() {
        return new ReferralReopened(r(), b(), s(), to(), ReopenReason.PERSON_CAME_BACK);
    }

    public CancellationRequested cancellationRequested() {
        return new CancellationRequested(r(), b(), s(), to(), WithdrawReason.SENT_BY_MISTAKE);
    }

    public ReferralCancelled cancelled() {
        return new ReferralCancelled(r(), b(), s(), to());
    }

    public DeadlinePassed late(ReferralDeadline deadline, Instant dueAt) {
        return new DeadlinePassed(r(), b(), s(), to(), deadline, dueAt);
    }
}
