package fr.convergence.command.referral;

import static fr.convergence.command.referral.Sample.COUNTER;
import static fr.convergence.command.referral.Sample.DRAFT;
import static fr.convergence.command.referral.Sample.LIBRARY;
import static fr.convergence.command.referral.Sample.OTHER;
import static fr.convergence.command.referral.Sample.PERSON;
import static fr.convergence.command.referral.Sample.REFERRAL;
import static fr.convergence.command.referral.Sample.SEND;
import static fr.convergence.command.referral.Sample.SITUATION;
import static fr.convergence.command.referral.Sample.STRUCTURES;
import static fr.convergence.command.referral.Sample.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.convergence.command.Boundary;
import fr.convergence.command.Story;
import fr.convergence.command.referral.ReferralCommand.AssessReferral;
import fr.convergence.command.referral.ReferralCommand.DraftReferral;
import fr.convergence.command.referral.ReferralCommand.SendReferral;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.HabilitationEnding;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationDeclared;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationEnded;
import fr.convergence.kernel.cartography.HabilitationKind;
import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.NationalNetwork;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelPublished;
import fr.convergence.kernel.cartography.StructureEvent.OfferCorrected;
import fr.convergence.kernel.cartography.StructureEvent.OfferPublished;
import fr.convergence.kernel.cartography.StructureEvent.StructureCapacityDeclared;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureMerged;
import fr.convergence.kernel.cartography.StructureEvent.StructureSuspended;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.SuspensionReason;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.Mismatch;
import fr.convergence.kernel.referral.OverrideReason;
import fr.convergence.kernel.referral.PositionEvent.MismatchOverridden;
import fr.convergence.kernel.referral.PositionEvent.ReferralSent;
import fr.convergence.kernel.referral.Urgency;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SendReferralTest {

    private static final ReferralSent SENT =
            new ReferralSent(REFERRAL, PERSON, LIBRARY, COUNTER, "49", List.of(NationalNetwork.FRANCE_SERVICES));
    private static final String MODEL = "0cc175b9-c0f1-46b6-8831-c399e2697726";
    private static final String OFFER = "c2b7e9d4-1c1e-4d0f-a6c3-5e8f9a0b3d32";

    @Test
    void an_assessed_referral_to_the_right_door_leaves() {
        Sample.drafted().causes(SEND, SENT);
    }

    @Test
    void everything_that_is_missing_is_told_at_once() {
        Sample.story(STRUCTURES)
                .after(new DraftReferral(REFERRAL, LIBRARY, PERSON, null, Assessment.NONE, null))
                .refuses(
                        SEND,
                        "MISSING_NEED need",
                        "MISSING_AUTONOMY situation.autonomy",
                        "MISSING_URGENCY situation.urgency",
                        "MISSING_CONSTRAINT situation.constrained",
                        "MISSING_AGREEMENT agreement");
    }

    @Test
    void an_autonomy_that_was_not_assessed_for_a_reason_is_not_missing() {
        Sample.drafted().after((AssessReferral) Sample.COMMANDS.get("assess")).causes(SEND, SENT);
    }

    @Test
    void what_the_service_asks_for_is_to_be_asked_of_the_person_and_not_to_be_had() {
        OfferCorrected asks = new OfferCorrected(
                COUNTER,
                OFFER,
                Map.of("PRECONDITIONS", List.of("Une adresse électronique (courriel)", "Un compte FranceConnect")),
                List.of());
        Sample.drafted()
                .and(asks)
                .refuses(SEND, "MISSING_EMAIL situation.email", "MISSING_FRANCE_CONNECT situation.franceConnect")
                .after(situated(Urgency.ORDINARY, false))
                .causes(SEND, SENT);
    }

    @Test
    void a_service_the_structure_does_not_offer_is_told_with_its_label_and_code() {
        Story<ReferralCommand> library =
                needing(Theme.LEISURE_AND_CREATION, null, InterventionLevel.LEVEL_1, SupportMode.DO_WITH);
        library.refuses(SEND, "MISMATCH receiverIds[0]");
        Rejected rejected = catchThrowableOfType(Rejected.class, () -> library.decide(SEND));
        assertThat(rejected.rejections().getFirst().arguments())
                .containsExactly("ne propose pas ce service", "SERVICE_NOT_OFFERED");
    }

    @Test
    void what_speaks_against_the_door_can_be_overridden_with_a_reason_that_is_recorded() {
        needing(Theme.ADMINISTRATIVE_PROCEDURES, "msa", InterventionLevel.LEVEL_1, SupportMode.INFORM)
                .refuses(SEND, "MISMATCH receiverIds[0]", "MISMATCH receiverIds[0]")
                .causes(
                        overriding(COUNTER),
                        new MismatchOverridden(
                                REFERRAL,
                                PERSON,
                                LIBRARY,
                                COUNTER,
                                List.of(Mismatch.OPERATOR_NOT_OFFERED, Mismatch.MODE_NOT_OFFERED),
                                OverrideReason.AGREED_WITH_RECEIVER),
                        SENT);
    }

    @Test
    void a_reason_without_anything_to_override_is_not_recorded() {
        Sample.drafted().causes(overriding(COUNTER), SENT);
    }

    @Test
    void a_suspended_or_full_structure_takes_nobody() {
        Sample.drafted()
                .and(new StructureSuspended(COUNTER, SuspensionReason.STAFF_ABSENCE, null))
                .refuses(SEND, "MISMATCH receiverIds[0]")
                .and(new StructureCapacityDeclared(COUNTER, CapacityStatus.NO_CAPACITY, TODAY, null))
                .refuses(SEND, "MISMATCH receiverIds[0]", "MISMATCH receiverIds[0]");
    }

    @Test
    void a_capacity_declared_until_a_day_no_longer_holds_after_it() {
        Sample.drafted()
                .and(new StructureCapacityDeclared(COUNTER, CapacityStatus.NO_CAPACITY, TODAY.minusDays(9), TODAY))
                .refuses(SEND, "MISMATCH receiverIds[0]")
                .on(TODAY.plusDays(1))
                .causes(SEND, SENT);
    }

    @Test
    void doing_in_the_persons_place_follows_habilitation() {
        Story<ReferralCommand> doing =
                needing(Theme.ADMINISTRATIVE_PROCEDURES, null, InterventionLevel.LEVEL_1, SupportMode.DO_FOR);
        SendReferral toOther = new SendReferral(REFERRAL, LIBRARY, List.of(OTHER), null, null);
        HabilitationDeclared aidants = new HabilitationDeclared(
                MODEL, OTHER, HabilitationKind.AIDANTS_CONNECT, TODAY.minusYears(1), TODAY, null);
        doing.causes(SEND, SENT);
        doing.refuses(toOther, "MISMATCH receiverIds[0]");
        doing.and(aidants).causes(toOther, new ReferralSent(REFERRAL, PERSON, LIBRARY, OTHER, "49", List.of()));
        doing.and(aidants).on(TODAY.plusDays(1)).refuses(toOther, "MISMATCH receiverIds[0]");
        doing.and(aidants, new HabilitationEnded(MODEL, OTHER, HabilitationEnding.NOT_RENEWED, TODAY))
                .refuses(toOther, "MISMATCH receiverIds[0]");
    }

    @Test
    void in_an_urgence_socio_numerique_anybody_may_do_in_the_persons_place() {
        needing(Theme.ADMINISTRATIVE_PROCEDURES, null, InterventionLevel.LEVEL_1, SupportMode.DO_FOR)
                .after(situated(Urgency.SOCIO_DIGITAL_EMERGENCY, true))
                .causes(
                        new SendReferral(REFERRAL, LIBRARY, List.of(OTHER), null, null),
                        new ReferralSent(REFERRAL, PERSON, LIBRARY, OTHER, "49", List.of()));
    }

    @Test
    void what_the_model_of_a_service_says_counts_where_the_service_is_silent() {
        OfferPublished following = new OfferPublished(
                OTHER,
                "1679091c-5a88-4faf-8fb5-e6087eb1b2dc",
                OfferLevel.NATIONAL_OFFICIAL,
                Map.of("THEME", List.of("EVERYDAY_DIGITAL_TOOLS"), "MODEL", List.of(MODEL)));
        OfferModelPublished model =
                new OfferModelPublished(MODEL, Map.of(), Map.of("MODES", List.of("INFORM")), Map.of());
        SendReferral send = new SendReferral(REFERRAL, LIBRARY, List.of(OTHER), null, null);
        Story<ReferralCommand> story = needing(
                        Theme.EVERYDAY_DIGITAL_TOOLS, null, InterventionLevel.LEVEL_1, SupportMode.DO_WITH)
                .and(following);
        story.causes(send, new ReferralSent(REFERRAL, PERSON, LIBRARY, OTHER, "49", List.of()));
        story.and(model).refuses(send, "MISMATCH receiverIds[0]");
    }

    @Test
    void a_structure_offers_what_those_it_stands_for_offer() {
        StructureMerged merged = new StructureMerged(OTHER, COUNTER, List.of());
        OfferPublished learning = new OfferPublished(
                OTHER,
                "1679091c-5a88-4faf-8fb5-e6087eb1b2dc",
                OfferLevel.LOCAL_OFFICIAL,
                Map.of("THEME", List.of("EVERYDAY_DIGITAL_TOOLS")));
        Story<ReferralCommand> story = needing(
                        Theme.EVERYDAY_DIGITAL_TOOLS, null, InterventionLevel.LEVEL_1, SupportMode.DO_WITH)
                .and(learning);
        story.refuses(SEND, "MISMATCH receiverIds[0]");
        story.and(merged).causes(SEND, SENT);
        story.and(merged)
                .refuses(new SendReferral(REFERRAL, LIBRARY, List.of(OTHER), null, null), "MERGED_INTO receiverIds[0]");
    }

    @Test
    void what_a_door_leads_to_belongs_to_the_decision() {
        ReferralDecider decider = Sample.decider();
        StructureMerged merged = new StructureMerged(OTHER, COUNTER, List.of());
        OfferPublished ofMerged = Sample.OTHER_OFFERS;
        Boundary named = decider.boundary(SEND);
        Boundary followed = decider.boundary(SEND, decider.evolve(decider.initial(), merged));
        assertThat(named.includes(merged)).isTrue();
        assertThat(named.includes(ofMerged)).isFalse();
        assertThat(followed.includes(ofMerged)).isTrue();
    }

    @Test
    void nobody_is_sent_nowhere_to_many_or_to_oneself() {
        Story<ReferralCommand> story = Sample.drafted();
        story.refuses(new SendReferral(REFERRAL, LIBRARY, List.of(), null, null), "NO_RECEIVER receiverIds");
        story.refuses(
                new SendReferral(REFERRAL, LIBRARY, List.of(LIBRARY), null, null), "SENT_TO_ITSELF receiverIds[0]");
        story.refuses(
                new SendReferral(REFERRAL, LIBRARY, List.of(PERSON, COUNTER), "99999", null),
                "UNKNOWN_COMMUNE commune",
                "UNKNOWN_STRUCTURE receiverIds[0]");
        story.and(new StructureClosed(COUNTER, ClosureReason.CEASED)).refuses(SEND, "STRUCTURE_CLOSED receiverIds[0]");
        List<String> many = Collections.nCopies(11, COUNTER);
        story.causes(new SendReferral(REFERRAL, LIBRARY, many, null, null), SENT);
    }

    @Test
    void each_receiver_takes_its_own_position_and_another_may_be_asked_while_none_took_the_person_on() {
        ReferralSent toOther = new ReferralSent(REFERRAL, PERSON, LIBRARY, OTHER, "49", List.of());
        SendReferral both = new SendReferral(REFERRAL, LIBRARY, List.of(COUNTER, OTHER, COUNTER), null, null);
        SendReferral other = new SendReferral(REFERRAL, LIBRARY, List.of(OTHER), null, null);
        Sample.drafted().causes(both, SENT, toOther);
        Sample.sent().causes(both, toOther);
        Sample.received(Sample.DECLINE).by(People.SENDER).causes(other, toOther);
        Sample.received(Sample.ACCEPT).by(People.SENDER).refuses(other, "ALREADY_SENT");
    }

    @ParameterizedTest
    @EnumSource(
            value = People.class,
            names = {"AGENT_OF_RECEIVER", "AGENT_OF_ANOTHER"})
    void nobody_sends_the_referral_of_another_structure(People stranger) {
        String own = String.valueOf(stranger.actor.structureId());
        Sample.drafted()
                .by(stranger.actor)
                .refuses(new SendReferral(REFERRAL, own, List.of(COUNTER), null, null), "NOT_YOUR_REFERRAL");
    }

    @Test
    void where_the_person_lives_is_held_against_the_zone_and_not_remembered() {
        OfferCorrected bounded = new OfferCorrected(COUNTER, OFFER, Map.of("ZONE", List.of("49301")), List.of());
        SendReferral elsewhere = new SendReferral(REFERRAL, LIBRARY, List.of(COUNTER), "49007", null);
        Sample.drafted().and(bounded).causes(SEND, SENT).refuses(elsewhere, "MISMATCH receiverIds[0]");
        assertThat(elsewhere.remembered()).isEqualTo(SEND.remembered());
        assertThat(elsewhere.remembered().toString()).doesNotContain("49007");
    }

    private static SendReferral overriding(String receiver) {
        return new SendReferral(REFERRAL, LIBRARY, List.of(receiver), null, OverrideReason.AGREED_WITH_RECEIVER);
    }

    private static Story<ReferralCommand> needing(
            Theme theme, @Nullable String operator, InterventionLevel level, SupportMode mode) {
        Assessment.Need need = new Assessment.Need(theme, null, operator, level, mode);
        return Sample.story(STRUCTURES)
                .after(DRAFT)
                .after(new AssessReferral(REFERRAL, LIBRARY, new Assessment(need, null)));
    }

    private static AssessReferral situated(Urgency urgency, boolean accounts) {
        Assessment.Situation situation = new Assessment.Situation(
                SITUATION.autonomy(), null, urgency, false, List.of(), null, null, null, null, accounts, accounts);
        return new AssessReferral(REFERRAL, LIBRARY, new Assessment(null, situation));
    }
}
