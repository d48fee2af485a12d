package fr.convergence.infra.application.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.convergence.command.Command;
import fr.convergence.command.Commands;
import fr.convergence.command.cartography.StructureCommand.RegisterStructure;
import fr.convergence.command.referral.Assessment;
import fr.convergence.command.referral.ReferralCommand.AcceptReferral;
import fr.convergence.command.referral.ReferralCommand.AcknowledgeReferral;
import fr.convergence.command.referral.ReferralCommand.Agreement;
import fr.convergence.command.referral.ReferralCommand.CloseReferral;
import fr.convergence.command.referral.ReferralCommand.DeclineReferral;
import fr.convergence.command.referral.ReferralCommand.DraftReferral;
import fr.convergence.command.referral.ReferralCommand.PassDeadline;
import fr.convergence.command.referral.ReferralCommand.RequestCancellation;
import fr.convergence.command.referral.ReferralCommand.SendReferral;
import fr.convergence.command.referral.ReferralCommand.WithdrawAgreement;
import fr.convergence.command.referral.ReferralCommand.WithdrawReferral;
import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.link.LinkTokens;
import fr.convergence.infra.application.message.Outbox;
import fr.convergence.infra.eventstore.FollowerRunner;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.AgreementForm;
import fr.convergence.kernel.referral.Autonomy;
import fr.convergence.kernel.referral.DeclineReason;
import fr.convergence.kernel.referral.Outcome;
import fr.convergence.kernel.referral.OverrideReason;
import fr.convergence.kernel.referral.ReferralDeadline;
import fr.convergence.kernel.referral.Urgency;
import fr.convergence.kernel.referral.WithdrawReason;
import fr.convergence.query.ReadModels;
import fr.convergence.query.StructureCards;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What structures are told of referrals: at once what is urgent, once a week the rest, and nothing of the person. */
@ApplicationTest
class ReferralLettersTest {

    private static final LetterText TEXT = new LetterText("https://convergence.test/");

    private final DataSource database;
    private final JdbcClient sql;
    private final Outbox outbox;
    private final StructureCards cards;
    private final LinkTokens tokens;
    private final Commands commands;
    private final ReadModels readModels;
    private final PostgresEventStore store;
    private final FollowerRunner runner;
    private final String sender = UUID.randomUUID().toString();
    private final String receiver = UUID.randomUUID().toString();
    private final String address = "accueil-" + receiver.substring(0, 8) + "@foyer.fr";
    private String last = "";

    ReferralLettersTest(
            DataSource database,
            Outbox outbox,
            StructureCards cards,
            LinkTokens tokens,
            Commands commands,
            ReadModels readModels,
            PostgresEventStore store,
            FollowerRunner runner) {
        this.database = database;
        this.sql = JdbcClient.create(database);
        this.outbox = outbox;
        this.cards = cards;
        this.tokens = tokens;
        this.commands = commands;
        this.readModels = readModels;
        this.store = store;
        this.runner = runner;
    }

    /** A letter that was handed in. */
    private record Handed(String subject, String address, String body) {}

    @BeforeEach
    void registered() {
        register(sender, "Relais des Mauges", "relais-" + sender.substring(0, 8) + "@mauges.fr");
        register(receiver, "Foyer", address);
    }

    private void register(String structure, String name, String email) {
        submit(
                Actor.SYSTEM,
                new RegisterStructure(
                        structure,
                        Map.of("NAME", List.of(name), "COMMUNE", List.of("49007"), "EMAILS", List.of(email))));
        readModels.read("cartography", Actor.SYSTEM, last, _ -> null);
    }

    private void submit(Actor actor, Command command) {
        last = commands.submit(command, actor, UUID.randomUUID()).cursor();
    }

    private static Actor agent(String structure) {
        return new Actor("agent", Role.AGENT, structure, List.of("49"));
    }

    private String sent(Urgency urgency, String to) {
        return sent(urgency, UUID.randomUUID().toString(), to);
    }

    private String sent(Urgency urgency, String person, String... to) {
        String referral = UUID.randomUUID().toString();
        Assessment assessment = new Assessment(
                new Assessment.Need(
                        Theme.ADMINISTRATIVE_PROCEDURES, null, null, InterventionLevel.LEVEL_1, SupportMode.DO_WITH),
                new Assessment.Situation(
                        Autonomy.AUTONOMOUS, null, urgency, false, List.of(), null, null, null, null, null, null));
        submit(
                agent(sender),
                new DraftReferral(
                        referral, sender, person, null, assessment, new Agreement(AgreementForm.SPOKEN, null)));
        submit(agent(sender), new SendReferral(referral, sender, List.of(to), null, OverrideReason.PERSON_CHOSE));
        return referral;
    }

    /** Looks as if it were so much later, once everything that happened is noted; unless the application itself looks, twice. */
    private void lookAfter(Duration later) {
        long head = store.source(List.of()).head();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> runner.statuses().stream()
                        .anyMatch(status ->
                                status.name().equals(WhenReferralSentThenTell.NAME) && status.position() >= head));
        Clock clock = Clock.offset(Clock.systemUTC(), later);
        Instant before = Instant.now();
        ReferralLetters letters =
                new ReferralLetters(database, new Notices(database, clock), outbox, cards, TEXT, links(clock), clock);
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            letters.look();
            return Duration.between(before, Instant.now()).toMillis() > 300;
        });
    }

    private LetterLinks links(Clock clock) {
        return new LetterLinks(commands, tokens, "https://convergence.test", clock);
    }

    private List<Handed> letters(String structure) {
        return sql.sql(
                        "select subject, address, body from outbox.letter where structure_id = ?::uuid order by handed_in_at, id")
                .param(structure)
                .query((row, _) -> new Handed(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    @Test
    void an_urgent_referral_is_told_at_once_by_its_number_and_by_who_sends_it_and_nothing_else() {
        String referral = sent(Urgency.URGENT, receiver);
        lookAfter(Duration.ZERO);
        lookAfter(Duration.ZERO);
        assertThat(letters(receiver)).hasSize(1);
        Handed letter = letters(receiver).getFirst();
        assertThat(letter.subject()).isEqualTo("Une orientation attend votre réponse");
        assertThat(letter.address()).isNull();
        assertThat(letter.body().replaceAll("https?://\\S+", "LIEN")).isEqualTo("""
                Bonjour,

                Une personne vous est orientée par Relais des Mauges, qui attend votre réponse.
                Orientation n° %s
                Répondre jusqu’au %s inclus : LIEN

                Chaque lien permet de répondre sans compte jusqu’à la date indiquée. Il est propre à votre structure : ne le transférez pas.

                Sans accès à ces pages, appelez la coordination de votre département, qui enregistre votre réponse à votre place. Ce message est automatique et ne dit rien des personnes : n’écrivez rien sur elles en y répondant.

                Convergence
                """.formatted(
                        referral, FrenchDay.inWords(FrenchDay.at(Instant.now()).plusDays(8))));
        assertThat(letters(sender)).isEmpty();
    }

    @Test
    void ordinary_referrals_are_told_together_once_a_week_at_most_to_an_address_whoever_shares_it() {
        String annex = UUID.randomUUID().toString();
        register(annex, "Foyer, annexe", address);
        String one = sent(Urgency.ORDINARY, receiver);
        String two = sent(Urgency.ORDINARY, annex);
        String three = sent(Urgency.ORDINARY, receiver);
        lookAfter(Duration.ofMinutes(110));
        assertThat(letters(receiver)).isEmpty();
        lookAfter(Duration.ofHours(3));
        assertThat(letters(annex)).isEmpty();
        assertThat(letters(receiver)).hasSize(1);
        Handed digest = letters(receiver).getFirst();
        assertThat(digest.address()).isEqualTo(address);
        assertThat(digest.subject()).isEqualTo("Vos orientations de la semaine");
        assertThat(digest.body()).containsSubsequence("\nFoyer\n", one, three, "\nFoyer, annexe\n", two);

        String four = sent(Urgency.ORDINARY, receiver);
        lookAfter(Duration.ofDays(7));
        assertThat(letters(receiver)).hasSize(1);
        lookAfter(Duration.ofDays(7).plusHours(4));
        assertThat(letters(receiver)).hasSize(2);
        assertThat(letters(receiver).getLast().body()).contains(four).doesNotContain(one, two, three, "annexe");
    }

    @Test
    void what_the_structure_has_seen_by_the_time_of_the_digest_is_not_told() {
        String seen = sent(Urgency.ORDINARY, receiver);
        String unseen = sent(Urgency.ORDINARY, receiver);
        submit(agent(receiver), new AcknowledgeReferral(seen, receiver));
        lookAfter(Duration.ofHours(3));
        assertThat(letters(receiver)).hasSize(1);
        assertThat(letters(receiver).getFirst().body()).contains(unseen).doesNotContain(seen);
    }

    @Test
    void of_one_referral_a_digest_says_the_last_word() {
        String referral = sent(Urgency.ORDINARY, receiver);
        submit(Actor.SYSTEM, new PassDeadline(referral, receiver, ReferralDeadline.REMINDER, Instant.now()));
        lookAfter(Duration.ofHours(3));
        assertThat(letters(receiver)).hasSize(1);
        assertThat(letters(receiver).getFirst().body())
                .containsOnlyOnce(referral)
                .contains("attend toujours votre réponse")
                .doesNotContain("vous est orientée");
    }

    @Test
    void an_agreement_that_is_taken_back_is_told_at_once_and_once_to_all_who_were_to_do_something() {
        String person = UUID.randomUUID().toString();
        String awaiting = UUID.randomUUID().toString();
        register(awaiting, "Amicale", "contact-" + awaiting.substring(0, 8) + "@amicale.fr");
        String declined = UUID.randomUUID().toString();
        register(declined, "Cercle", "contact-" + declined.substring(0, 8) + "@cercle.fr");
        String referral = sent(Urgency.ORDINARY, person, receiver, awaiting, declined);
        submit(agent(receiver), new AcceptReferral(referral, receiver));
        submit(agent(declined), new DeclineReferral(referral, declined, List.of(DeclineReason.NO_CAPACITY)));
        submit(agent(sender), new WithdrawAgreement(person, sender));
        lookAfter(Duration.ofDays(30));
        for (String structure : List.of(receiver, awaiting)) {
            assertThat(letters(structure)).hasSize(1);
            assertThat(letters(structure).getFirst().subject())
                    .isEqualTo("Orientation à arrêter : l’accord est retiré");
            assertThat(letters(structure).getFirst().body()).contains(referral, "Relais des Mauges");
        }
        assertThat(letters(declined)).isEmpty();
        assertThat(letters(sender)).isEmpty();
    }

    @Test
    void what_the_sender_takes_back_is_told_to_who_received_it() {
        String withdrawn = sent(Urgency.URGENT, receiver);
        String accepted = sent(Urgency.URGENT, receiver);
        submit(agent(receiver), new AcceptReferral(accepted, receiver));
        submit(agent(sender), new WithdrawReferral(withdrawn, sender, null, WithdrawReason.SOLVED_MEANWHILE));
        submit(agent(sender), new RequestCancellation(accepted, sender, receiver, WithdrawReason.SOLVED_MEANWHILE));
        lookAfter(Duration.ZERO);
        assertThat(letters(receiver))
                .extracting(Handed::subject)
                .contains("Une orientation a été retirée", "Une annulation vous est demandée");
    }

    @ParameterizedTest
    @EnumSource
    void a_delay_that_runs_out_is_told_where_somebody_is_to_be_reminded(ReferralDeadline deadline) {
        String referral = sent(Urgency.URGENT, receiver);
        boolean ofOutcome = deadline == ReferralDeadline.OUTCOME_CONFIRMATION;
        lookAfter(Duration.ZERO);
        if (ofOutcome) {
            submit(agent(receiver), new AcceptReferral(referral, receiver));
            submit(agent(receiver), new CloseReferral(referral, receiver, Outcome.HEARD, null, null));
        }
        submit(Actor.SYSTEM, new PassDeadline(referral, receiver, deadline, Instant.now()));
        lookAfter(Duration.ZERO);
        assertThat(letters(sender))
                .extracting(Handed::subject)
                .isEqualTo(ofOutcome ? List.of("Une orientation clôturée attend votre confirmation") : List.of());
        List<String> received = letters(receiver).stream().map(Handed::subject).toList();
        assertThat(received)
                .last()
                .isEqualTo(
                        switch (deadline) {
                            case REMINDER -> "Relance : une orientation attend votre réponse";
                            case LAST_CHANCE -> "Dernière relance : une orientation va expirer";
                            case ACKNOWLEDGEMENT, REVIEW, COORDINATION, OUTCOME_CONFIRMATION ->
                                "Une orientation attend votre réponse";
                        });
    }
}
