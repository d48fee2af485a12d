package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.AGENT;
import static fr.convergence.command.cartography.Samples.COORDINATOR;
import static fr.convergence.command.cartography.Samples.HABILITATION;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.MARCH;
import static fr.convergence.command.cartography.Samples.MAY;
import static fr.convergence.command.cartography.Samples.MERGED;
import static fr.convergence.command.cartography.Samples.MERGE_UNDONE;
import static fr.convergence.command.cartography.Samples.OFFER;
import static fr.convergence.command.cartography.Samples.OTHER;
import static fr.convergence.command.cartography.Samples.OTHER_REGISTERED;
import static fr.convergence.command.cartography.Samples.PARTNERSHIP;
import static fr.convergence.command.cartography.Samples.PLACE;
import static fr.convergence.command.cartography.Samples.REGISTERED;
import static fr.convergence.command.cartography.Samples.STRANGER;
import static fr.convergence.command.cartography.Samples.TODAY;
import static fr.convergence.command.cartography.Samples.details;
import static fr.convergence.command.cartography.Samples.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.convergence.command.Command;
import fr.convergence.command.cartography.HabilitationCommand.ConfirmHabilitation;
import fr.convergence.command.cartography.HabilitationCommand.DeclareHabilitation;
import fr.convergence.command.cartography.HabilitationCommand.EndHabilitation;
import fr.convergence.command.cartography.PartnershipCommand.AmendPartnership;
import fr.convergence.command.cartography.PartnershipCommand.ConfirmPartnership;
import fr.convergence.command.cartography.PartnershipCommand.DeclarePartnership;
import fr.convergence.command.cartography.PartnershipCommand.EndPartnership;
import fr.convergence.command.cartography.StructureCommand.AttachPlace;
import fr.convergence.command.cartography.StructureCommand.CloseStructure;
import fr.convergence.command.cartography.StructureCommand.ConfirmOffer;
import fr.convergence.command.cartography.StructureCommand.ConfirmStructure;
import fr.convergence.command.cartography.StructureCommand.CorrectOffer;
import fr.convergence.command.cartography.StructureCommand.CorrectStructure;
import fr.convergence.command.cartography.StructureCommand.DeclareCapacity;
import fr.convergence.command.cartography.StructureCommand.DetachPlace;
import fr.convergence.command.cartography.StructureCommand.PublishOffer;
import fr.convergence.command.cartography.StructureCommand.RegisterStructure;
import fr.convergence.command.cartography.StructureCommand.ReportStructure;
import fr.convergence.command.cartography.StructureCommand.ReportStructureLeft;
import fr.convergence.command.cartography.StructureCommand.ResumeStructure;
import fr.convergence.command.cartography.StructureCommand.SuspendStructure;
import fr.convergence.command.cartography.StructureCommand.WithdrawOffer;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.HabilitationEnding;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationDeclared;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationEnded;
import fr.convergence.kernel.cartography.HabilitationKind;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipDeclared;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipEnded;
import fr.convergence.kernel.cartography.PartnershipKind;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRegistered;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.SourceIds;
import fr.convergence.kernel.cartography.StructureEvent.OfferConfirmed;
import fr.convergence.kernel.cartography.StructureEvent.OfferCorrected;
import fr.convergence.kernel.cartography.StructureEvent.OfferPublished;
import fr.convergence.kernel.cartography.StructureEvent.OfferWithdrawn;
import fr.convergence.kernel.cartography.StructureEvent.StructureConfirmed;
import fr.convergence.kernel.cartography.StructureEvent.StructureCorrected;
import fr.convergence.kernel.cartography.StructureEvent.StructureMergeUndone;
import fr.convergence.kernel.cartography.StructureEvent.StructureMerged;
import fr.convergence.kernel.cartography.StructureEvent.StructureNoLongerReported;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceDetached;
import fr.convergence.kernel.cartography.StructureEvent.StructureReported;
import fr.convergence.kernel.cartography.SuspensionReason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What may still be asked of a structure for which another one stands, and what of that one. */
class MergedStructureTest {

    private static final SourceFormat LIST = SourceFormat.FRANCE_SERVICES;
    private static final String RECORD = "france-services--1342";
    private static final OfferPublished PUBLISHED =
            new OfferPublished(OTHER, OFFER, OfferLevel.LOCAL_OFFICIAL, details("THEME", "SAFE_DIGITAL_USE"));
    private static final PartnershipDeclared PARTNERS =
            new PartnershipDeclared(PARTNERSHIP, OTHER, null, "cnaf", PartnershipKind.CONVENTION, details());
    private static final HabilitationDeclared AIDANTS_CONNECT =
            new HabilitationDeclared(HABILITATION, OTHER, HabilitationKind.AIDANTS_CONNECT, MARCH, null, null);
    private static final Given ONE = Given.events(
            REGISTERED,
            OTHER_REGISTERED,
            new PlaceRegistered(PLACE, named("Mairie annexe")),
            new StructurePlaceAttached(OTHER, PLACE),
            PUBLISHED,
            PARTNERS,
            AIDANTS_CONNECT,
            MERGED);

    static final List<Command> ON_THE_MERGED = List.of(
            new RegisterStructure(OTHER, OTHER_REGISTERED.details()),
            new CorrectStructure(OTHER, details("PHONE", "+33241000000"), List.of()),
            new ConfirmStructure(OTHER),
            new AttachPlace(OTHER, PLACE),
            new DetachPlace(OTHER, PLACE),
            new DeclareCapacity(OTHER, CapacityStatus.CAPACITY, null),
            new SuspendStructure(OTHER, SuspensionReason.OTHER, null),
            new ResumeStructure(OTHER),
            new CloseStructure(OTHER, ClosureReason.CEASED),
            new PublishOffer(OTHER, ID, OfferLevel.INFORMAL, details("THEME", "SAFE_DIGITAL_USE")),
            new CorrectOffer(OTHER, OFFER, details("NAME", "Atelier"), List.of()),
            new ConfirmOffer(OTHER, OFFER),
            new WithdrawOffer(OTHER, OFFER),
            new DeclarePartnership(ID, OTHER, null, "msa", PartnershipKind.CONVENTION, details()),
            new AmendPartnership(PARTNERSHIP, OTHER, details("SUBJECT", "Un atelier")),
            new ConfirmPartnership(PARTNERSHIP, OTHER),
            new EndPartnership(PARTNERSHIP, OTHER),
            new DeclareHabilitation(ID, OTHER, HabilitationKind.FRANCE_SERVICES, MARCH, null, null),
            new ConfirmHabilitation(HABILITATION, OTHER),
            new EndHabilitation(HABILITATION, OTHER, HabilitationEnding.GIVEN_UP));

    @ParameterizedTest
    @FieldSource("ON_THE_MERGED")
    void what_is_asked_of_the_merged_one_is_refused_and_the_other_named(Command command) {
        Rejected rejected =
                catchThrowableOfType(Rejected.class, () -> ONE.by(COORDINATOR).decide(command));
        assertThat(rejected.rejections()).singleElement().satisfies(reason -> {
            assertThat(reason.code().name()).isEqualTo("MERGED_INTO");
            assertThat(reason.arguments()).containsExactly(ID);
            assertThat(reason.message()).contains(ID);
        });
    }

    @ParameterizedTest
    @FieldSource("ON_THE_MERGED")
    void once_it_is_undone_it_is_done_as_if_nothing_had_been(Command command) {
        assertThat(ONE.and(MERGE_UNDONE).by(COORDINATOR).decide(command))
                .isEqualTo(new Given(ONE.events().subList(0, ONE.events().size() - 1), COORDINATOR, TODAY)
                        .decide(command));
    }

    @Test
    void nobody_becomes_its_partner() {
        ONE.refuses(
                new DeclarePartnership(ID, ID, OTHER, null, PartnershipKind.CONVENTION, details()),
                "MERGED_INTO partnerId");
    }

    @Test
    void its_services_and_desks_are_those_of_the_one_that_stands_for_it_and_stay_recorded_where_they_were() {
        ONE.causes(
                new CorrectOffer(ID, OFFER, details("NAME", "Atelier"), List.of()),
                new OfferCorrected(OTHER, OFFER, details("NAME", "Atelier"), List.of()));
        ONE.causes(new ConfirmOffer(ID, OFFER), new OfferConfirmed(OTHER, OFFER, TODAY));
        ONE.causes(new WithdrawOffer(ID, OFFER), new OfferWithdrawn(OTHER, OFFER));
        ONE.causesNothing(new AttachPlace(ID, PLACE));
        ONE.causes(new DetachPlace(ID, PLACE), new StructurePlaceDetached(OTHER, PLACE));
        ONE.causes(new EndPartnership(PARTNERSHIP, ID), new PartnershipEnded(PARTNERSHIP, OTHER, null, "cnaf", TODAY));
        ONE.causes(
                new EndHabilitation(HABILITATION, ID, HabilitationEnding.GIVEN_UP),
                new HabilitationEnded(HABILITATION, OTHER, HabilitationEnding.GIVEN_UP, TODAY));
        ONE.and(MERGE_UNDONE).refuses(new ConfirmHabilitation(HABILITATION, ID), "UNKNOWN_HABILITATION habilitationId");
        ONE.and(MERGE_UNDONE).refuses(new WithdrawOffer(ID, OFFER), "UNKNOWN_OFFER offerId");
        ONE.and(MERGE_UNDONE).refuses(new EndPartnership(PARTNERSHIP, ID), "UNKNOWN_PARTNERSHIP");
    }

    @Test
    void who_works_there_works_in_the_one_that_stands_for_it() {
        CorrectStructure correct = new CorrectStructure(ID, details("ROLE_SUMMARY", "Aide"), List.of());
        ONE.by(STRANGER).causes(correct, new StructureCorrected(ID, details("ROLE_SUMMARY", "Aide"), List.of()));
        ONE.and(MERGE_UNDONE).by(STRANGER).refuses(correct, "NOT_ALLOWED");
        ONE.by(AGENT).refuses(new ConfirmStructure(OTHER), "NOT_ALLOWED");
        ONE.by(STRANGER).refuses(new ConfirmStructure(OTHER), "MERGED_INTO");
    }

    @Test
    void what_a_list_says_of_it_is_still_recorded_of_it_and_the_same_again_is_nothing() {
        ReportStructure before = report(MARCH, "+33241000000");
        ReportStructure after = report(MAY, "+33241000001");
        Given known = Given.events(REGISTERED).after(before).and(merged());
        known.causesNothing(before);
        known.causes(after, new StructureReported(listed(), LIST, RECORD, MAY, details("PHONE", "+33241000001")));
        known.after(after).causesNothing(after);
        known.after(after).and(undone()).causesNothing(after);
        known.causes(
                new ReportStructureLeft(listed(), LIST, RECORD, MAY),
                new StructureNoLongerReported(listed(), LIST, RECORD, MAY));
    }

    @Test
    void what_somebody_found_right_on_the_one_that_stands_for_it_is_not_changed_by_an_older_record() {
        Given confirmed = Given.events(REGISTERED)
                .after(report(MARCH, "+33241000000"))
                .and(merged())
                .after(new ConfirmStructure(ID));
        confirmed.refuses(report(MAY, "+33241000001"), "CONFIRMED_SINCE details.phone");
        assertThat(confirmed.events())
                .endsWith(new StructureConfirmed(ID, TODAY), new StructureConfirmed(listed(), TODAY));
    }

    private static String listed() {
        return SourceIds.structure(RECORD);
    }

    private static DomainEvent merged() {
        return new StructureMerged(listed(), ID, MERGED.reasons());
    }

    private static DomainEvent undone() {
        return new StructureMergeUndone(listed(), ID);
    }

    private static ReportStructure report(LocalDate on, String phone) {
        return new ReportStructure(listed(), LIST, RECORD, on, named("Mairie", "PHONE", phone), List.of(), null);
    }
}
