package fr.convergence.command.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.Story;
import fr.convergence.command.referral.ReferralCommand.AcceptReferral;
import fr.convergence.command.referral.ReferralCommand.AcknowledgeReferral;
import fr.convergence.command.referral.ReferralCommand.CloseReferral;
import fr.convergence.command.referral.ReferralCommand.ConfirmCancellation;
import fr.convergence.command.referral.ReferralCommand.ConfirmOutcome;
import fr.convergence.command.referral.ReferralCommand.DeclineReferral;
import fr.convergence.command.referral.ReferralCommand.DraftReferral;
import fr.convergence.command.referral.ReferralCommand.EraseBeneficiary;
import fr.convergence.command.referral.ReferralCommand.ExpireReferral;
import fr.convergence.command.referral.ReferralCommand.HoldWork;
import fr.convergence.command.referral.ReferralCommand.RedirectReferral;
import fr.convergence.command.referral.ReferralCommand.ReopenReferral;
import fr.convergence.command.referral.ReferralCommand.RequestCancellation;
import fr.convergence.command.referral.ReferralCommand.ResumeWork;
import fr.convergence.command.referral.ReferralCommand.SendReferral;
import fr.convergence.command.referral.ReferralCommand.StartReview;
import fr.convergence.command.referral.ReferralCommand.StartWork;
import fr.convergence.command.referral.ReferralCommand.WithdrawAgreement;
import fr.convergence.command.referral.ReferralCommand.WithdrawReferral;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.referral.BeneficiaryEvent.BeneficiaryErased;
import fr.convergence.kernel.referral.DeclineReason;
import fr.convergence.kernel.referral.ErasureReason;
import fr.convergence.kernel.referral.HoldReason;
import fr.convergence.kernel.referral.Outcome;
import fr.convergence.kernel.referral.OverrideReason;
import fr.convergence.kernel.referral.PositionEvent;
import fr.convergence.kernel.referral.PositionEvent.OutcomeConfirmed;
import fr.convergence.kernel.referral.PositionEvent.ReferralReopened;
import fr.convergence.kernel.referral.PositionEvent.ReferralSent;
import fr.convergence.kernel.referral.ReferralEvent;
import fr.convergence.kernel.referral.ReferralEvent.ReferralDrafted;
import fr.convergence.kernel.referral.ReferralStatus;
import fr.convergence.kernel.referral.ReopenReason;
import fr.convergence.kernel.referral.WithdrawReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever is asked of referrals, by whom and in whichever order, what must never be is not. */
class ReferralPropertiesTest {

    private static final List<String> STRUCTURES = List.of(Sample.LIBRARY, Sample.COUNTER, Sample.OTHER);
    private static final UUID NAMES = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

    /** One thing asked: which, of which of the referrals there are, on which side, to whom. */
    record Step(int command, int referral, int side, int to, int day) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.integers().between(0, 21),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 60))
                .as(Step::new);
        return step.list().ofMinSize(5).ofMaxSize(60);
    }

    @Property(tries = 400)
    void no_sequence_of_commands_breaks_what_always_holds(@ForAll("steps") List<Step> steps) {
        Story<ReferralCommand> story = Sample.story(Sample.STRUCTURES);
        Histories histories = new Histories();
        List<String> referrals = new ArrayList<>();
        List<String> people = new ArrayList<>();
        int day = 0;
        for (Step step : steps) {
            day += step.day() / 10;
            String next = NameBasedId.of(NAMES, "referral " + referrals.size()).toString();
            ReferralCommand command = command(step, referrals, people, next);
            Actor actor = actor(command, step);
            Story<ReferralCommand> now = story.by(actor).on(Sample.TODAY.plusDays(day));
            List<DomainEvent> events = decided(now, command);
            histories.take(events, referrals, people);
            assertThat(decided(now.and(events), command))
                    .as("again: " + command)
                    .isEmpty();
            story = now.and(events);
        }
    }

    /** A refusal stores nothing. */
    private static List<DomainEvent> decided(Story<ReferralCommand> story, ReferralCommand command) {
        try {
            return story.decide(command);
        } catch (Rejected refused) {
            return List.of();
        }
    }

    private static Actor actor(ReferralCommand command, Step step) {
        return switch (command) {
            case ReferralCommand.OfTime _, ReferralCommand.IssueLink _ -> Actor.SYSTEM;
            case ReferralCommand.OfLinkHolder it -> Actor.ofLink(Sample.LINK, it.receiverId());
            case ReferralCommand.OfStructure it ->
                step.day() % 7 == 0
                        ? People.COORDINATOR.actor
                        : new Actor("agent", Role.AGENT, it.structureId(), List.of("49"));
        };
    }

    private static ReferralCommand command(Step step, List<String> referrals, List<String> people, String next) {
        String one = STRUCTURES.get(step.side());
        String to = STRUCTURES.get(step.to());
        String referral = referrals.isEmpty() ? next : referrals.get(step.referral() % referrals.size());
        String person = people.isEmpty() ? next : people.get(step.referral() % people.size());
        Assessment assessment = new Assessment(Sample.NEED, Sample.SITUATION);
        return switch (step.command()) {
            case 0, 1 -> new DraftReferral(next, one, next, null, assessment, Sample.AGREEMENT);
            case 2 -> new DraftReferral(next, one, next, referral, assessment, Sample.AGREEMENT);
            case 3, 4, 5 -> new SendReferral(referral, one, List.of(to), null, OverrideReason.PERSON_CHOSE);
            case 6 -> new SendReferral(referral, one, STRUCTURES, null, OverrideReason.PERSON_CHOSE);
            case 7 -> new AcknowledgeReferral(referral, one);
            case 8 -> new StartReview(referral, one);
            case 9, 10 -> new AcceptReferral(referral, one);
            case 11 -> new DeclineReferral(referral, one, List.of(DeclineReason.OTHER));
            case 12 ->
                new RedirectReferral(
                        referral, one, to, next, DeclineReason.OUT_OF_SCOPE, null, OverrideReason.PERSON_CHOSE);
            case 13 -> new StartWork(referral, one);
            case 14 -> new HoldWork(referral, one, HoldReason.PERSON, null);
            case 15 -> new ResumeWork(referral, one);
            case 16 -> new CloseReferral(referral, one, Outcome.HEARD, null, null);
            case 17 ->
                step.day() % 2 == 0
                        ? new ReopenReferral(referral, one, ReopenReason.PERSON_CAME_BACK)
                        : new ConfirmOutcome(referral, one, to);
            case 18 -> new WithdrawReferral(referral, one, null, WithdrawReason.SOLVED_MEANWHILE);
            case 19 ->
                step.day() % 2 == 0
                        ? new RequestCancellation(referral, one, to, WithdrawReason.SOLVED_MEANWHILE)
                        : new ConfirmCancellation(referral, one);
            case 20 -> new ExpireReferral(referral, to);
            default ->
                step.day() % 2 == 0
                        ? new WithdrawAgreement(person, one)
                        : new EraseBeneficiary(person, one, ErasureReason.ON_REQUEST);
        };
    }

    /** What was recorded, told in another way than the decisions tell it. */
    private static final class Histories {

        private final Map<String, ReferralDrafted> drafted = new HashMap<>();
        private final Map<String, ReferralStatus> positions = new HashMap<>();
        private final Set<String> erased = new HashSet<>();

        void take(List<DomainEvent> events, List<String> referrals, List<String> people) {
            for (DomainEvent event : events) {
                switch (event) {
                    case ReferralDrafted it -> {
                        assertThat(drafted.put(it.referralId(), it)).isNull();
                        referrals.add(it.referralId());
                        people.add(it.beneficiaryId());
                        assertThat(chain(it)).doesNotHaveDuplicates();
                    }
                    case PositionEvent it -> move(it);
                    case BeneficiaryErased it -> {
                        assertThat(erased.add(it.beneficiaryId())).isTrue();
                        assertThat(positions.entrySet().stream()
                                        .filter(entry -> it.referralIds().contains(referral(entry.getKey())))
                                        .map(Map.Entry::getValue))
                                .noneMatch(ReferralStatus::open);
                    }
                    case ReferralEvent it -> assertThat(erased).doesNotContain(it.beneficiaryId());
                    default -> throw new AssertionError("no event of a referral: " + event);
                }
            }
        }

        /** From a referral back to the first of its chain: each of the same person, none twice. */
        private List<String> chain(ReferralDrafted last) {
            List<String> chain = new ArrayList<>();
            for (ReferralDrafted one = last; one != null; one = before(one)) {
                assertThat(one.beneficiaryId()).isEqualTo(last.beneficiaryId());
                chain.add(one.referralId());
            }
            return chain;
        }

        private @Nullable ReferralDrafted before(ReferralDrafted one) {
            return one.followsId() == null ? null : Objects.requireNonNull(drafted.get(one.followsId()));
        }

        private void move(PositionEvent event) {
            assertThat(erased).doesNotContain(event.beneficiaryId());
            String at = event.referralId() + " " + event.receiverId();
            ReferralStatus before = positions.get(at);
            ReferralStatus after = status(event, before);
            if (after == null) {
                return;
            }
            if (before == null) {
                assertThat(event).isInstanceOf(ReferralSent.class);
            } else if (!before.open()) {
                assertThat(event).isInstanceOfAny(ReferralReopened.class, OutcomeConfirmed.class);
                assertThat(before).isIn(ReferralStatus.CLOSED, ReferralStatus.CONFIRMED);
            }
            positions.put(at, after);
        }

        private static @Nullable ReferralStatus status(PositionEvent event, @Nullable ReferralStatus before) {
            return switch (event) {
                case ReferralSent _ -> ReferralStatus.SENT;
                case PositionEvent.ReferralReceived _ -> ReferralStatus.RECEIVED;
                case PositionEvent.ReviewStarted _ -> ReferralStatus.UNDER_REVIEW;
                case PositionEvent.ReferralAccepted _ -> ReferralStatus.ACCEPTED;
                case PositionEvent.WorkStarted _, PositionEvent.WorkResumed _, ReferralReopened _ ->
                    ReferralStatus.IN_PROGRESS;
                case PositionEvent.WorkHeld _ -> ReferralStatus.ON_HOLD;
                case PositionEvent.CancellationRequested _ -> ReferralStatus.CANCELLATION_REQUESTED;
                case PositionEvent.ReferralCancelled _ -> ReferralStatus.CANCELLED;
                case PositionEvent.ReferralClosed _ -> ReferralStatus.CLOSED;
                case OutcomeConfirmed _ -> ReferralStatus.CONFIRMED;
                case PositionEvent.ReferralDeclined _ -> ReferralStatus.DECLINED;
                case PositionEvent.ReferralRedirected _ -> ReferralStatus.REDIRECTED;
                case PositionEvent.ReferralWithdrawn _ -> ReferralStatus.WITHDRAWN;
                case PositionEvent.ReferralExpired _ -> ReferralStatus.EXPIRED;
                case PositionEvent.MismatchOverridden _ -> null;
                default -> before;
            };
        }

        private static String referral(String at) {
            return at.substring(0, at.indexOf(' '));
        }
    }
}
