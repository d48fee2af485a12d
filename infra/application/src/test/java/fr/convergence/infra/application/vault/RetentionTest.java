package fr.convergence.infra.application.vault;

import static fr.convergence.infra.application.vault.VaultAtHand.CLAIRE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.referral.BeneficiaryEvent.BeneficiaryErased;
import fr.convergence.kernel.referral.DeclineReason;
import fr.convergence.kernel.referral.ErasureReason;
import fr.convergence.kernel.referral.Outcome;
import fr.convergence.kernel.referral.PositionEvent.ReferralAccepted;
import fr.convergence.kernel.referral.PositionEvent.ReferralCancelled;
import fr.convergence.kernel.referral.PositionEvent.ReferralClosed;
import fr.convergence.kernel.referral.PositionEvent.ReferralDeclined;
import fr.convergence.kernel.referral.PositionEvent.ReferralExpired;
import fr.convergence.kernel.referral.PositionEvent.ReferralReopened;
import fr.convergence.kernel.referral.PositionEvent.ReferralSent;
import fr.convergence.kernel.referral.PositionEvent.ReferralWithdrawn;
import fr.convergence.kernel.referral.ReferralEvent.ReferralAbandoned;
import fr.convergence.kernel.referral.ReferralEvent.ReferralDrafted;
import fr.convergence.kernel.referral.ReopenReason;
import fr.convergence.kernel.referral.WithdrawReason;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was kept long enough is found, once, whichever way the referral ended; and nothing is found too early. */
@ApplicationTest
class RetentionTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final DataSource database;
    private final Vault vault;
    private final Erasures erasures;
    private final Chains chains;
    private final VaultSettings settings;
    private final Happenings happenings;
    private final String sender = UUID.randomUUID().toString();
    private final String receiver = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();
    private final String referral = UUID.randomUUID().toString();
    private final UUID person;
    private final String reference;
    private Instant now = Instant.now();

    RetentionTest(
            DataSource database,
            Vault vault,
            Erasures erasures,
            Chains chains,
            VaultSettings settings,
            PostgresEventStore store) {
        this.database = database;
        this.vault = vault;
        this.erasures = erasures;
        this.chains = chains;
        this.settings = settings;
        this.happenings = new Happenings(store);
        this.person = vault.deposit(UUID.randomUUID(), "agent", sender, CLAIRE);
        this.reference = person.toString();
    }

    /** What is asked for in this test's person's name. */
    private record Asked(ErasureReason reason, UUID commandId) {}

    private List<Asked> askedAfter(Duration delay) throws SQLException {
        List<Asked> asked = new ArrayList<>();
        retention(now.plus(delay), (due, commandId) -> {
                    if (due.beneficiary().equals(person)) {
                        asked.add(new Asked(due.reason(), commandId));
                    }
                })
                .look();
        return asked;
    }

    private Retention retention(Instant at, Retention.Order order) {
        return new Retention(database, chains, order, settings, Clock.fixed(at, ZoneOffset.UTC));
    }

    private void lookForUnreferredAfter(Duration delay) throws SQLException {
        Clock clock = Clock.fixed(now.plus(delay), ZoneOffset.UTC);
        new UnreferredDeposits(database, erasures, chains, settings, clock).look();
    }

    private void happen(DomainEvent... events) {
        happenings.happen(events);
        now = Instant.now();
    }

    private ReferralDrafted drafted() {
        return new ReferralDrafted(referral, reference, sender, "49", null, null);
    }

    private ReferralSent sentTo(String structure) {
        return new ReferralSent(referral, reference, sender, structure, "49", List.of());
    }

    private void assertDueAfter(Duration delay, ErasureReason reason) throws SQLException {
        assertThat(askedAfter(delay.minus(MINUTE))).isEmpty();
        List<Asked> asked = askedAfter(delay.plus(MINUTE));
        assertThat(asked).singleElement().extracting(Asked::reason).isEqualTo(reason);
        assertThat(askedAfter(delay.plus(DAY))).isEqualTo(asked);
    }

    /** How a referral may end at its receiver. */
    private enum End {
        DECLINED,
        EXPIRED,
        WITHDRAWN,
        CANCELLED,
        CLOSED
    }

    private DomainEvent end(End end) {
        return switch (end) {
            case DECLINED ->
                new ReferralDeclined(referral, reference, sender, receiver, List.of(DeclineReason.values()[0]));
            case EXPIRED -> new ReferralExpired(referral, reference, sender, receiver);
            case WITHDRAWN -> new ReferralWithdrawn(referral, reference, sender, receiver, WithdrawReason.values()[0]);
            case CANCELLED -> new ReferralCancelled(referral, reference, sender, receiver);
            case CLOSED ->
                new ReferralClosed(
                        referral, reference, sender, receiver, Outcome.values()[0], null, null, LocalDate.EPOCH);
        };
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void thirty_days_after_the_last_end_it_is_due(End end) throws SQLException {
        happen(drafted(), sentTo(receiver), end(end));
        assertDueAfter(DAY.multipliedBy(30), ErasureReason.RETENTION);
    }

    @Test
    void while_one_receiver_has_not_ended_it_is_not_due() throws SQLException {
        happen(drafted(), sentTo(receiver), sentTo(other), end(End.DECLINED));
        assertThat(askedAfter(DAY.multipliedBy(31))).isEmpty();
        happen(new ReferralExpired(referral, reference, sender, other));
        assertDueAfter(DAY.multipliedBy(30), ErasureReason.RETENTION);
    }

    @Test
    void while_another_referral_of_the_chain_goes_on_it_is_not_due() throws SQLException {
        String next = UUID.randomUUID().toString();
        happen(drafted(), sentTo(receiver), end(End.CLOSED));
        happen(
                new ReferralDrafted(next, reference, sender, "49", referral, null),
                new ReferralSent(next, reference, sender, other, "49", List.of()));
        assertThat(askedAfter(DAY.multipliedBy(31))).isEmpty();
    }

    @Test
    void what_was_reopened_is_not_due() throws SQLException {
        happen(
                drafted(),
                sentTo(receiver),
                end(End.CLOSED),
                new ReferralReopened(referral, reference, sender, receiver, ReopenReason.values()[0]));
        assertThat(askedAfter(DAY.multipliedBy(31))).isEmpty();
    }

    @Test
    void a_draft_is_due_thirty_days_after_it_was_last_touched() throws SQLException {
        happen(drafted());
        assertDueAfter(DAY.multipliedBy(30), ErasureReason.NEVER_SENT);
        happen(new ReferralAbandoned(referral, reference, sender));
        assertDueAfter(DAY.multipliedBy(30), ErasureReason.NEVER_SENT);
    }

    @Test
    void two_years_after_anybody_did_anything_what_is_still_open_is_due() throws SQLException {
        happen(drafted(), sentTo(receiver), new ReferralAccepted(referral, reference, sender, receiver));
        assertDueAfter(DAY.multipliedBy(730), ErasureReason.NO_CONTACT);
    }

    @Test
    void what_convergence_does_by_itself_is_no_contact() {
        happen(drafted(), sentTo(receiver));
        Instant contact = lastContact();
        happenings.happen(Role.SYSTEM, new ReferralExpired(referral, reference, sender, receiver));
        assertThat(lastContact()).isEqualTo(contact);
        happen(sentTo(receiver));
        assertThat(lastContact()).isAfter(contact);
    }

    private Instant lastContact() {
        assertThat(chains.find(person)).isPresent();
        return JdbcClient.create(database)
                .sql("select last_contact from beneficiary_chains_v2.chain where beneficiary_id = ?")
                .param(person)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    @Test
    void what_is_erased_is_not_due_any_more() throws SQLException {
        happen(
                drafted(),
                sentTo(receiver),
                end(End.CLOSED),
                new BeneficiaryErased(reference, List.of(referral), ErasureReason.ON_REQUEST));
        assertThat(askedAfter(DAY.multipliedBy(800))).isEmpty();
    }

    @Test
    void a_deposit_that_no_referral_names_is_erased_after_a_day_and_one_that_is_named_stays() throws SQLException {
        UUID named = vault.deposit(UUID.randomUUID(), "agent", sender, CLAIRE);
        happen(new ReferralDrafted(UUID.randomUUID().toString(), named.toString(), sender, "49", null, null));
        lookForUnreferredAfter(DAY.minus(MINUTE));
        assertThat(vault.read(person)).isPresent();
        lookForUnreferredAfter(DAY.plus(MINUTE));
        assertThat(vault.read(person)).isEmpty();
        assertThat(erasures.find(person).orElseThrow().reason()).isEqualTo(ErasureReason.NEVER_SENT);
        assertThat(vault.read(named)).isPresent();
    }

    @Test
    void while_another_node_looks_this_one_does_not() throws SQLException {
        happen(drafted());
        try (Connection node = database.getConnection();
                Statement statement = node.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtextextended('retention of the vault', 0))");
            assertThat(askedAfter(DAY.multipliedBy(31))).isEmpty();
            statement.execute("select pg_advisory_unlock_all()");
        }
        assertThat(askedAfter(DAY.multipliedBy(31))).hasSize(1);
    }

    @Test
    void what_fails_for_one_does_not_keep_others_from_being_erased() throws SQLException {
        happen(drafted());
        String late = UUID.randomUUID().toString();
        UUID second = vault.deposit(UUID.randomUUID(), "agent", sender, CLAIRE);
        happen(new ReferralDrafted(late, second.toString(), sender, "49", null, null));
        List<UUID> asked = new ArrayList<>();
        retention(now.plus(DAY.multipliedBy(31)), (due, _) -> {
                    asked.add(due.beneficiary());
                    if (due.beneficiary().equals(person)) {
                        throw new IllegalStateException("not now");
                    }
                })
                .look();
        assertThat(asked).containsSubsequence(person, second);
    }
}
