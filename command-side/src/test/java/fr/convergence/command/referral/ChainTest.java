package fr.convergence.command.referral;

import static fr.convergence.command.referral.Sample.ACCEPT;
import static fr.convergence.command.referral.Sample.AGREEMENT;
import static fr.convergence.command.referral.Sample.COUNTER;
import static fr.convergence.command.referral.Sample.LIBRARY;
import static fr.convergence.command.referral.Sample.NEED;
import static fr.convergence.command.referral.Sample.NEXT;
import static fr.convergence.command.referral.Sample.OTHER;
import static fr.convergence.command.referral.Sample.PERSON;
import static fr.convergence.command.referral.Sample.REDIRECT;
import static fr.convergence.command.referral.Sample.REFERRAL;
import static fr.convergence.command.referral.Sample.SITUATION;
import static fr.convergence.command.referral.Sample.START;
import static fr.convergence.command.referral.Sample.STRUCTURES;
import static fr.convergence.command.referral.Sample.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.Story;
import fr.convergence.command.referral.ReferralCommand.AcceptReferral;
import fr.convergence.command.referral.ReferralCommand.Agreement;
import fr.convergence.command.referral.ReferralCommand.DeclineReferral;
import fr.convergence.command.referral.ReferralCommand.DraftReferral;
import fr.convergence.command.referral.ReferralCommand.EraseBeneficiary;
import fr.convergence.command.referral.ReferralCommand.HoldWork;
import fr.convergence.command.referral.ReferralCommand.RecordAgreement;
import fr.convergence.command.referral.ReferralCommand.RecordContact;
import fr.convergence.command.referral.ReferralCommand.RedirectReferral;
import fr.convergence.command.referral.ReferralCommand.RelayNeed;
import fr.convergence.command.referral.ReferralCommand.WithdrawAgreement;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.gathering.EnrolmentEvent.PersonEnrolled;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentBooked;
import fr.convergence.kernel.referral.AgreementForm;
import fr.convergence.kernel.referral.BeneficiaryEvent.BeneficiaryErased;
import fr.convergence.kernel.referral.ChainLink;
import fr.convergence.kernel.referral.ContactPreference;
import fr.convergence.kernel.referral.ContactResult;
import fr.convergence.kernel.referral.DeclineReason;
import fr.convergence.kernel.referral.ErasureReason;
import fr.convergence.kernel.referral.HoldReason;
import fr.convergence.kernel.referral.NotAssessedReason;
import fr.convergence.kernel.referral.PositionEvent.ReferralAccepted;
import fr.convergence.kernel.referral.PositionEvent.ReferralReceived;
import fr.convergence.kernel.referral.PositionEvent.ReferralRedirected;
import fr.convergence.kernel.referral.PositionEvent.ReferralSent;
import fr.convergence.kernel.referral.ReferralEvent.AgreementRecorded;
import fr.convergence.kernel.referral.ReferralEvent.NeedStated;
import fr.convergence.kernel.referral.ReferralEvent.ReferralDrafted;
import fr.convergence.kernel.referral.ReferralEvent.SituationAssessed;
import fr.convergence.kernel.referral.RelayChannel;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Referrals of one person that follow from each other, and what the person may ask of all of them. */
class ChainTest {

    private static final DraftReferral FOLLOW_UP =
            new DraftReferral(NEXT, LIBRARY, OTHER, REFERRAL, Assessment.NONE, null);

    @Test
    void a_referral_is_drafted_with_what_is_known() {
        List<DomainEvent> events = Sample.story(STRUCTURES).decide(Sample.DRAFT);
        assertThat(events.getFirst()).isEqualTo(new ReferralDrafted(REFERRAL, PERSON, LIBRARY, "49", null, null));
        assertThat(events.stream().skip(1).map(Object::getClass).toList())
                .isEqualTo(List.of(NeedStated.class, SituationAssessed.class, AgreementRecorded.class));
        Sample.drafted().causesNothing(Sample.DRAFT);
    }

    @Test
    void a_redirected_person_goes_on_with_what_was_assessed_and_agreed_by_a_referral_tied_to_the_first() {
        List<DomainEvent> events = Sample.received(Sample.ACKNOWLEDGE).decide(REDIRECT);
        assertThat(events)
                .startsWith(
                        new ReferralRedirected(
                                REFERRAL, PERSON, LIBRARY, COUNTER, OTHER, NEXT, DeclineReason.OUT_OF_SCOPE),
                        new ReferralDrafted(NEXT, PERSON, COUNTER, "49", REFERRAL, ChainLink.REDIRECTION))
                .endsWith(new ReferralSent(NEXT, PERSON, COUNTER, OTHER, "49", List.of()));
        Sample.received(REDIRECT)
                .by(People.AGENT_OF_ANOTHER.actor)
                .causes(
                        new AcceptReferral(NEXT, OTHER),
                        new ReferralReceived(NEXT, PERSON, COUNTER, OTHER),
                        new ReferralAccepted(NEXT, PERSON, COUNTER, OTHER));
    }

    @Test
    void a_redirection_to_the_wrong_door_is_refused_and_nothing_happens() {
        Sample.received()
                .refuses(
                        new RedirectReferral(REFERRAL, COUNTER, COUNTER, NEXT, DeclineReason.OUT_OF_SCOPE, null, null),
                        "SENT_TO_ITSELF toId")
                .refuses(
                        new RedirectReferral(
                                REFERRAL, COUNTER, LIBRARY, NEXT, DeclineReason.OUT_OF_SCOPE, "nowhere", null),
                        "UNKNOWN_COMMUNE commune",
                        "MISMATCH toId");
    }

    @Test
    void a_closed_referral_is_followed_by_another_for_the_same_person() {
        Sample.received(ACCEPT, START, Sample.CLOSE)
                .by(People.SENDER)
                .causes(FOLLOW_UP, new ReferralDrafted(NEXT, PERSON, LIBRARY, "49", REFERRAL, ChainLink.FOLLOW_UP));
        Sample.received(ACCEPT).by(People.SENDER).refuses(FOLLOW_UP, "FOLLOWS_AN_OPEN_ONE");
        Sample.story(STRUCTURES).refuses(FOLLOW_UP, "UNKNOWN_REFERRAL");
        Sample.received(ACCEPT, START, Sample.CLOSE)
                .by(People.AGENT_OF_ANOTHER.actor)
                .refuses(new DraftReferral(NEXT, OTHER, PERSON, REFERRAL, Assessment.NONE, null), "NOT_YOUR_REFERRAL");
    }

    @Test
    void the_reference_of_a_person_is_of_one_chain_only() {
        Sample.drafted()
                .by(People.AGENT_OF_ANOTHER.actor)
                .refuses(new DraftReferral(NEXT, OTHER, PERSON, null, Assessment.NONE, null), "BENEFICIARY_OF_ANOTHER");
        Sample.drafted()
                .refuses(new DraftReferral(REFERRAL, LIBRARY, NEXT, null, Assessment.NONE, null), "ALREADY_DRAFTED");
    }

    @Test
    void what_looks_like_somebodys_number_does_not_enter_the_history() {
        for (String text : List.of(
                "Appeler le 02 41 00 00 00",
                "NIR 2 69 05 49 588 157 80",
                "269054958815780",
                "ecrire@exemple.fr",
                "Mobile +33 6 12 34 56 78")) {
            Assessment.Need need = new Assessment.Need(NEED.theme(), text, "cnaf", NEED.level(), NEED.mode());
            Sample.story(STRUCTURES)
                    .refuses(
                            new DraftReferral(REFERRAL, LIBRARY, PERSON, null, new Assessment(need, SITUATION), null),
                            "LOOKS_LIKE_PERSONAL_DATA need.procedure");
        }
    }

    @Test
    void every_fault_of_what_is_said_is_told() {
        Assessment.Need need = new Assessment.Need(
                NEED.theme(), "Voir Madame Dupont " + "x".repeat(200), "nobody", NEED.level(), NEED.mode());
        Assessment.Situation both = new Assessment.Situation(
                SITUATION.autonomy(),
                NotAssessedReason.NO_TIME,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
        Sample.story(STRUCTURES)
                .refuses(
                        new DraftReferral(
                                REFERRAL,
                                LIBRARY,
                                PERSON,
                                null,
                                new Assessment(need, both),
                                new Agreement(AgreementForm.SPOKEN, TODAY.plusDays(1))),
                        "UNKNOWN_OPERATOR need.operator",
                        "TOO_LONG need.procedure",
                        "ASSESSED_AND_NOT_ASSESSED situation.notAssessed",
                        "IN_THE_FUTURE agreement.givenOn");
    }

    @Test
    void an_agreement_taken_back_ends_every_referral_of_the_person_and_erases_them() {
        Story<ReferralCommand> story = Sample.received(REDIRECT).by(People.SENDER);
        List<DomainEvent> events = story.decide(new WithdrawAgreement(PERSON, LIBRARY));
        assertThat(events)
                .endsWith(new BeneficiaryErased(PERSON, List.of(REFERRAL, NEXT), ErasureReason.AGREEMENT_WITHDRAWN));
        assertThat(story.and(events).decide(new WithdrawAgreement(PERSON, LIBRARY)))
                .isEmpty();
        story.and(events)
                .by(People.AGENT_OF_ANOTHER.actor)
                .refuses(new AcceptReferral(NEXT, OTHER), "BENEFICIARY_ERASED");
    }

    @Test
    void a_person_is_erased_at_their_request_through_any_structure_concerned_and_once() {
        EraseBeneficiary asked = new EraseBeneficiary(PERSON, COUNTER, ErasureReason.ON_REQUEST);
        Sample.received(ACCEPT, START, Sample.CLOSE)
                .causes(asked, new BeneficiaryErased(PERSON, List.of(REFERRAL), ErasureReason.ON_REQUEST))
                .after(asked)
                .causesNothing(asked);
        Sample.received(ACCEPT)
                .by(People.AGENT_OF_ANOTHER.actor)
                .refuses(new EraseBeneficiary(PERSON, OTHER, ErasureReason.ON_REQUEST), "NOT_YOUR_REFERRAL");
        Sample.story(STRUCTURES)
                .refuses(new EraseBeneficiary(PERSON, LIBRARY, ErasureReason.ON_REQUEST), "UNKNOWN_BENEFICIARY");
    }

    @Test
    void what_else_became_of_the_person_for_a_referral_stands_in_the_way_of_nothing() {
        LocalTime nine = LocalTime.of(9, 0);
        Story<ReferralCommand> story = Sample.received(ACCEPT)
                .and(
                        new AppointmentBooked(OTHER, NEXT, PERSON, REFERRAL, COUNTER, TODAY, nine, nine.plusHours(1)),
                        new PersonEnrolled(OTHER, NEXT, PERSON, REFERRAL, COUNTER));
        assertThat(story.decide(START)).hasSize(1);
        assertThat(Sample.story(STRUCTURES)
                        .and(new PersonEnrolled(OTHER, NEXT, PERSON, null, LIBRARY))
                        .decide(Sample.DRAFT))
                .isNotEmpty();
        story.causes(
                new EraseBeneficiary(PERSON, COUNTER, ErasureReason.ON_REQUEST),
                Sample.received(ACCEPT)
                        .decide(new EraseBeneficiary(PERSON, COUNTER, ErasureReason.ON_REQUEST))
                        .toArray(DomainEvent[]::new));
    }

    @Test
    void retention_erases_nobody_who_is_still_being_helped() {
        EraseBeneficiary due = new EraseBeneficiary(PERSON, LIBRARY, ErasureReason.RETENTION);
        Sample.received(ACCEPT).by(People.TIME.actor).refuses(due, "STILL_OPEN");
        assertThat(Sample.received(ACCEPT)
                        .by(People.TIME.actor)
                        .told(new EraseBeneficiary(PERSON, LIBRARY, ErasureReason.NO_CONTACT)))
                .isEqualTo("ReferralCancelled BeneficiaryErased");
        Sample.received(ACCEPT, START, Sample.CLOSE)
                .by(People.TIME.actor)
                .causes(due, new BeneficiaryErased(PERSON, List.of(REFERRAL), ErasureReason.RETENTION));
    }

    @Test
    void only_time_may_give_another_reason_than_the_persons_request() {
        EraseBeneficiary pretended = new EraseBeneficiary(PERSON, LIBRARY, ErasureReason.RETENTION);
        Sample.received(ACCEPT, START, Sample.CLOSE)
                .by(People.SENDER)
                .causes(pretended, new BeneficiaryErased(PERSON, List.of(REFERRAL), ErasureReason.ON_REQUEST));
    }

    @Test
    void an_agreement_given_again_on_the_same_day_in_the_same_form_is_nothing_new() {
        Sample.drafted().causesNothing(new RecordAgreement(REFERRAL, LIBRARY, AGREEMENT));
    }

    @Test
    void a_closed_referral_is_reopened_within_30_days() {
        Story<ReferralCommand> closed = Sample.received(ACCEPT, START, Sample.CLOSE);
        assertThat(closed.on(TODAY.plusDays(30)).told(Sample.REOPEN)).isEqualTo("ReferralReopened");
        assertThat(closed.on(TODAY.plusDays(31)).told(Sample.REOPEN)).isEqualTo("REOPENING_DELAY_PASSED");
    }

    @Test
    void a_need_handed_to_an_operator_has_its_return_noted_once() {
        ReferralCommand relay = Sample.COMMANDS.get("relay");
        ReferralCommand answer = Sample.COMMANDS.get("relay-answer");
        Story<ReferralCommand> relayed = Sample.received(ACCEPT).after(Objects.requireNonNull(relay));
        assertThat(relayed.told(relay)).isEqualTo("nothing");
        assertThat(relayed.told(Objects.requireNonNull(answer))).isEqualTo("RelayAnswered");
        assertThat(relayed.after(answer).told(answer)).isEqualTo("NOT_RELAYED");
    }

    @Test
    void a_day_that_is_not_yet_or_no_more_is_refused() {
        Story<ReferralCommand> working = Sample.received(ACCEPT, START);
        working.refuses(new HoldWork(REFERRAL, COUNTER, HoldReason.PERSON, TODAY.minusDays(1)), "IN_THE_PAST until");
        working.refuses(
                new RecordContact(REFERRAL, COUNTER, ContactPreference.PHONE, ContactResult.NO_SHOW, TODAY.plusDays(1)),
                "IN_THE_FUTURE contactedOn");
        working.refuses(new DeclineReferral(REFERRAL, COUNTER, List.of()), "REASON_MISSING");
        working.refuses(new RelayNeed(REFERRAL, COUNTER, "nobody", RelayChannel.OTHER), "UNKNOWN_OPERATOR operator");
    }
}
