package fr.convergence.infra.application.vault;

import static fr.convergence.infra.application.vault.VaultAtHand.CLAIRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.vault.Access.Seen;
import fr.convergence.infra.eventstore.FollowerRunner;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.referral.BeneficiaryEvent.BeneficiaryErased;
import fr.convergence.kernel.referral.ChainLink;
import fr.convergence.kernel.referral.DeclineReason;
import fr.convergence.kernel.referral.ErasureReason;
import fr.convergence.kernel.referral.Outcome;
import fr.convergence.kernel.referral.PositionEvent.CancellationRequested;
import fr.convergence.kernel.referral.PositionEvent.ReferralAccepted;
import fr.convergence.kernel.referral.PositionEvent.ReferralCancelled;
import fr.convergence.kernel.referral.PositionEvent.ReferralClosed;
import fr.convergence.kernel.referral.PositionEvent.ReferralDeclined;
import fr.convergence.kernel.referral.PositionEvent.ReferralExpired;
import fr.convergence.kernel.referral.PositionEvent.ReferralReceived;
import fr.convergence.kernel.referral.PositionEvent.ReferralRedirected;
import fr.convergence.kernel.referral.PositionEvent.ReferralReopened;
import fr.convergence.kernel.referral.PositionEvent.ReferralSent;
import fr.convergence.kernel.referral.PositionEvent.ReferralWithdrawn;
import fr.convergence.kernel.referral.PositionEvent.ReviewStarted;
import fr.convergence.kernel.referral.PositionEvent.WorkStarted;
import fr.convergence.kernel.referral.ReferralEvent.ReferralDrafted;
import fr.convergence.kernel.referral.ReferralLinkEvent.IdentityCodeConfirmed;
import fr.convergence.kernel.referral.ReferralLinkEvent.ReferralLinkIssued;
import fr.convergence.kernel.referral.ReferralLinkEvent.ReferralLinkRevoked;
import fr.convergence.kernel.referral.ReopenReason;
import fr.convergence.kernel.referral.WithdrawReason;
import fr.convergence.query.ReadModels.NotReadable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who sees a person: the structure that deposited it, and those that accepted; nobody else, and nobody too early. */
@ApplicationTest
class AccessTest {

    private static final String BESIDE = UUID.randomUUID().toString();
    private static final LocalDate TOMORROW = FrenchDay.at(Instant.now()).plusDays(1);
    private static final String BEYOND = UUID.randomUUID().toString();

    private final Access access;
    private final Vault vault;
    private final FollowerRunner runner;
    private final Happenings happenings;
    private final String sender = UUID.randomUUID().toString();
    private final String receiver = UUID.randomUUID().toString();
    private final String referral = UUID.randomUUID().toString();
    private final UUID person;
    private final String reference;

    AccessTest(Access access, Vault vault, FollowerRunner runner, PostgresEventStore store) {
        this.access = access;
        this.vault = vault;
        this.runner = runner;
        this.happenings = new Happenings(store);
        this.person = vault.deposit(UUID.randomUUID(), "agent", sender, CLAIRE);
        this.reference = person.toString();
    }

    private static Actor agentOf(String structure) {
        return new Actor("agent-" + structure, Role.AGENT, structure, List.of("49"));
    }

    private boolean sees(String structure) {
        return sees(agentOf(structure));
    }

    private boolean sees(Actor actor) {
        try {
            return access.read(person, actor) instanceof Seen.Kept kept
                    && kept.person().data().equals(CLAIRE);
        } catch (Rejected refused) {
            assertThat(refused.rejections().getFirst().code()).isEqualTo(VaultRejection.NOT_ALLOWED);
            return false;
        }
    }

    private ReferralDrafted drafted(String structure) {
        return new ReferralDrafted(referral, reference, structure, "49", null, null);
    }

    private ReferralSent sent(String structure) {
        return new ReferralSent(referral, reference, sender, structure, "49", List.of());
    }

    /** What may happen at a receiver, and whether it sees the person then. */
    private enum At {
        SENT(false),
        RECEIVED(false),
        IN_REVIEW(false),
        ACCEPTED(true),
        AT_WORK(true),
        CLOSED(true),
        CANCELLATION_ASKED(true),
        CANCELLED(true),
        REOPENED(true),
        DECLINED(false),
        REDIRECTED(false),
        WITHDRAWN(false),
        EXPIRED(false),
        ACCEPTED_THEN_REDIRECTED(false),
        ACCEPTED_THEN_SENT_AGAIN(false);

        private final boolean seen;

        At(boolean seen) {
            this.seen = seen;
        }
    }

    private List<DomainEvent> until(At at) {
        DomainEvent accepted = new ReferralAccepted(referral, reference, sender, receiver);
        DomainEvent closed = new ReferralClosed(
                referral, reference, sender, receiver, Outcome.values()[0], null, null, LocalDate.EPOCH);
        DomainEvent redirected = new ReferralRedirected(
                referral, reference, sender, receiver, BEYOND, BEYOND, DeclineReason.values()[0]);
        return switch (at) {
            case SENT -> List.of();
            case RECEIVED -> List.of(new ReferralReceived(referral, reference, sender, receiver));
            case IN_REVIEW -> List.of(new ReviewStarted(referral, reference, sender, receiver));
            case ACCEPTED -> List.of(accepted);
            case AT_WORK -> List.of(accepted, new WorkStarted(referral, reference, sender, receiver));
            case CLOSED -> List.of(accepted, closed);
            case CANCELLATION_ASKED ->
                List.of(
                        accepted,
                        new CancellationRequested(referral, reference, sender, receiver, WithdrawReason.values()[0]));
            case CANCELLED -> List.of(accepted, new ReferralCancelled(referral, reference, sender, receiver));
            case REOPENED ->
                List.of(
                        accepted,
                        closed,
                        new ReferralReopened(referral, reference, sender, receiver, ReopenReason.values()[0]));
            case DECLINED ->
                List.of(new ReferralDeclined(
                        referral, reference, sender, receiver, List.of(DeclineReason.values()[0])));
            case REDIRECTED -> List.of(redirected);
            case WITHDRAWN ->
                List.of(new ReferralWithdrawn(referral, reference, sender, receiver, WithdrawReason.values()[0]));
            case EXPIRED -> List.of(new ReferralExpired(referral, reference, sender, receiver));
            case ACCEPTED_THEN_REDIRECTED -> List.of(accepted, redirected);
            case ACCEPTED_THEN_SENT_AGAIN -> List.of(accepted, closed, sent(receiver));
        };
    }

    @ParameterizedTest
    @EnumSource(At.class)
    void a_receiver_sees_the_person_from_acceptance_on_and_the_sender_always(At at) {
        happenings.happen(Stream.concat(Stream.of(drafted(sender), sent(receiver), sent(BESIDE)), until(at).stream())
                .toArray(DomainEvent[]::new));
        assertThat(sees(receiver)).isEqualTo(at.seen);
        assertThat(sees(sender)).isTrue();
        assertThat(sees(BESIDE)).isFalse();
        assertThat(sees(BEYOND)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"AGENT", "MEDIATOR"})
    void no_other_role_ever_sees_anybody_whatever_its_structure(Role role) {
        happenings.happen(drafted(sender), sent(receiver), new ReferralAccepted(referral, reference, sender, receiver));
        assertThat(sees(new Actor("x", role, sender, List.of("49")))).isFalse();
        assertThat(sees(new Actor("x", role, receiver, List.of("49")))).isFalse();
        assertThat(sees(new Actor("x", Role.MEDIATOR, receiver, List.of()))).isTrue();
        assertThat(sees(new Actor("x", Role.AGENT, null, List.of("49")))).isFalse();
    }

    @Test
    void who_takes_the_person_on_from_a_receiver_sees_the_person_too() {
        String next = UUID.randomUUID().toString();
        happenings.happen(
                drafted(sender),
                sent(receiver),
                new ReferralAccepted(referral, reference, sender, receiver),
                new ReferralDrafted(next, reference, receiver, "49", referral, ChainLink.values()[0]),
                new ReferralSent(next, reference, receiver, BEYOND, "49", List.of()),
                new ReferralAccepted(next, reference, receiver, BEYOND));
        assertThat(sees(BEYOND)).isTrue();
        assertThat(sees(receiver)).isTrue();
    }

    @Test
    void who_refers_somebody_that_another_structure_deposited_shows_nothing_to_anybody() {
        happenings.happen(
                drafted(BESIDE),
                new ReferralSent(referral, reference, BESIDE, receiver, "49", List.of()),
                new ReferralAccepted(referral, reference, BESIDE, receiver));
        assertThat(sees(receiver)).isFalse();
        assertThat(sees(BESIDE)).isFalse();
        assertThat(sees(sender)).isTrue();
    }

    @Test
    void while_the_last_events_are_not_taken_in_a_receiver_is_told_to_come_back() throws Exception {
        happenings.happen(drafted(sender), sent(receiver), new ReferralAccepted(referral, reference, sender, receiver));
        assertThat(sees(receiver)).isTrue();
        String follower = "beneficiary_chains_v2";
        runner.pause(follower);
        try {
            happenings.happen(new ReferralRedirected(
                    referral, reference, sender, receiver, BEYOND, BEYOND, DeclineReason.values()[0]));
            assertThatExceptionOfType(NotReadable.class)
                    .isThrownBy(() -> sees(receiver))
                    .satisfies(told -> assertThat(told.code()).isEqualTo("NOT_YET_VISIBLE"));
            assertThat(sees(sender)).isTrue();
        } finally {
            runner.resume(follower);
        }
        assertThat(sees(receiver)).isFalse();
    }

    @Test
    void those_who_saw_the_person_are_told_of_the_erasure_and_others_of_nothing() {
        happenings.happen(
                drafted(sender),
                sent(receiver),
                sent(BESIDE),
                new ReferralAccepted(referral, reference, sender, receiver),
                new BeneficiaryErased(reference, List.of(referral), ErasureReason.ON_REQUEST));
        for (String structure : List.of(sender, receiver)) {
            assertThat(await().until(() -> access.read(person, agentOf(structure)), Seen.Erased.class::isInstance))
                    .isInstanceOfSatisfying(
                            Seen.Erased.class,
                            erased -> assertThat(erased.tombstone().reason()).isEqualTo(ErasureReason.ON_REQUEST));
            assertThatExceptionOfType(Rejected.class)
                    .isThrownBy(() -> access.mayRectify(person, agentOf(structure)))
                    .satisfies(refused ->
                            assertThat(refused.rejections().getFirst().code()).isEqualTo(VaultRejection.ERASED));
        }
        assertThat(sees(BESIDE)).isFalse();
        assertThat(vault.read(person)).isEmpty();
    }

    private ReferralLinkIssued issued(String link, LocalDate until) {
        return new ReferralLinkIssued(referral, reference, sender, receiver, link, until);
    }

    private IdentityCodeConfirmed confirmed(String link) {
        return new IdentityCodeConfirmed(referral, reference, sender, receiver, link);
    }

    @ParameterizedTest
    @EnumSource(At.class)
    void a_link_whose_code_was_told_shows_the_person_while_the_receiver_accompanies_it(At at) {
        String link = UUID.randomUUID().toString();
        happenings.happen(Stream.of(
                        Stream.of(drafted(sender), sent(receiver), issued(link, TOMORROW)),
                        until(at).stream(),
                        Stream.of(confirmed(link)))
                .flatMap(events -> events)
                .toArray(DomainEvent[]::new));
        boolean over = at == At.CLOSED || at == At.CANCELLED;
        assertThat(sees(Actor.ofLink(link, receiver))).isEqualTo(at.seen && !over);
        assertThat(sees(Actor.ofLink(link, BESIDE))).isFalse();
        assertThat(sees(Actor.ofLink(UUID.randomUUID().toString(), receiver))).isFalse();
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> access.mayRectify(person, Actor.ofLink(link, receiver)));
    }

    @Test
    void a_link_shows_nothing_without_its_code_once_expired_revoked_or_replaced() {
        String link = UUID.randomUUID().toString();
        String next = UUID.randomUUID().toString();
        Actor holder = Actor.ofLink(link, receiver);
        happenings.happen(
                drafted(sender),
                sent(receiver),
                issued(link, TOMORROW),
                new ReferralAccepted(referral, reference, sender, receiver));
        assertThat(sees(holder)).isFalse();
        happenings.happen(confirmed(link));
        assertThat(sees(holder)).isTrue();
        happenings.happen(issued(link, TOMORROW.minusDays(2)), confirmed(link));
        assertThat(sees(holder)).isFalse();
        happenings.happen(issued(link, TOMORROW), confirmed(link));
        assertThat(sees(holder)).isTrue();
        happenings.happen(issued(next, TOMORROW), confirmed(link));
        assertThat(sees(holder)).isFalse();
        assertThat(sees(Actor.ofLink(next, receiver))).isFalse();
        happenings.happen(confirmed(next));
        assertThat(sees(Actor.ofLink(next, receiver))).isTrue();
        happenings.happen(new ReferralLinkRevoked(referral, reference, sender, receiver, next));
        assertThat(sees(Actor.ofLink(next, receiver))).isFalse();
        assertThat(sees(receiver)).isTrue();
    }
}
