package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.CampaignSamples.ASKED;
import static fr.convergence.command.cartography.CampaignSamples.CAMPAIGN;
import static fr.convergence.command.cartography.CampaignSamples.DEADLINE;
import static fr.convergence.command.cartography.CampaignSamples.HOLDER;
import static fr.convergence.command.cartography.CampaignSamples.LINK;
import static fr.convergence.command.cartography.CampaignSamples.OPENED;
import static fr.convergence.command.cartography.CampaignSamples.RUNNING;
import static fr.convergence.command.cartography.CampaignSamples.STRUCTURES;
import static fr.convergence.command.cartography.CampaignSamples.link;
import static fr.convergence.command.cartography.Samples.AGENT;
import static fr.convergence.command.cartography.Samples.AUDITOR;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.MERGED;
import static fr.convergence.command.cartography.Samples.NANTES;
import static fr.convergence.command.cartography.Samples.NEIGHBOUR;
import static fr.convergence.command.cartography.Samples.OFFER;
import static fr.convergence.command.cartography.Samples.OTHER;
import static fr.convergence.command.cartography.Samples.TODAY;
import static fr.convergence.command.cartography.Samples.details;
import static fr.convergence.command.cartography.Samples.named;

import fr.convergence.command.cartography.CampaignCommand.AskConfirmation;
import fr.convergence.command.cartography.CampaignCommand.CloseCampaign;
import fr.convergence.command.cartography.CampaignCommand.OpenCampaign;
import fr.convergence.command.cartography.CampaignCommand.RecordAnswer;
import fr.convergence.command.cartography.CampaignCommand.RevokeLink;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.CampaignAnswer;
import fr.convergence.kernel.cartography.CampaignEvent.CampaignClosed;
import fr.convergence.kernel.cartography.CampaignEvent.CampaignOpened;
import fr.convergence.kernel.cartography.CampaignEvent.ConfirmationAnswered;
import fr.convergence.kernel.cartography.CampaignEvent.ConfirmationAsked;
import fr.convergence.kernel.cartography.CampaignEvent.LinkRevoked;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.ContactChannel;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureConfirmed;
import fr.convergence.kernel.cartography.StructureEvent.StructureCorrected;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What the coordination of a department does with a campaign. */
class CampaignLifeTest {

    static final List<Actor> OTHERS = List.of(NEIGHBOUR, AGENT, AUDITOR, HOLDER, Actor.ANONYMOUS);

    private static final StructureClosed GONE = new StructureClosed(ID, ClosureReason.CEASED);

    private static OpenCampaign open(String department, String name, LocalDate deadline, String... structures) {
        return new OpenCampaign(CAMPAIGN, department, name, List.of(structures), deadline);
    }

    private static OpenCampaign open(String... structures) {
        return open("49", "Fiches d'avant 2022", DEADLINE, structures);
    }

    private static AskConfirmation ask(ContactChannel channel, String... structures) {
        return new AskConfirmation(CAMPAIGN, List.of(structures), channel);
    }

    private static RecordAnswer answer(CampaignAnswer answer, String... details) {
        return new RecordAnswer(CAMPAIGN, ID, ContactChannel.PHONE, answer, details(details));
    }

    private static ConfirmationAnswered answered(CampaignAnswer answer) {
        return new ConfirmationAnswered(CAMPAIGN, ID, ContactChannel.PHONE, null, answer, TODAY);
    }

    @Test
    void a_campaign_is_opened_over_the_chosen_structures_once() {
        STRUCTURES.causes(open(ID, OTHER, ID), OPENED);
        STRUCTURES.and(OPENED).causesNothing(open(ID, OTHER));
        STRUCTURES.and(OPENED).refuses(open(ID), "ALREADY_OPENED");
    }

    @Test
    void every_fault_of_a_campaign_is_told_at_once() {
        STRUCTURES
                .and(GONE, new StructureRegistered(OFFER, named("Mairie de Nantes", "COMMUNE", NANTES)))
                .refuses(
                        open("49", "Mme Durand", TODAY.minusDays(1), ID, OFFER, CAMPAIGN),
                        "PERSONAL_CONTACT name",
                        "DEADLINE_IN_THE_PAST deadline",
                        "STRUCTURE_CLOSED structureIds[0]",
                        "OF_ANOTHER_DEPARTMENT structureIds[1]",
                        "UNKNOWN_STRUCTURE structureIds[2]");
        STRUCTURES.refuses(
                open("49", " ", TODAY.plusMonths(13)),
                "BLANK_VALUE name",
                "DEADLINE_TOO_FAR deadline",
                "NO_STRUCTURE structureIds");
    }

    @Test
    void a_structure_is_asked_once_by_each_means() {
        Given opened = STRUCTURES.and(OPENED);
        opened.causes(ask(ContactChannel.EMAIL, ID, ID), ASKED);
        opened.and(ASKED).causesNothing(ask(ContactChannel.EMAIL, ID));
        opened.and(ASKED)
                .causes(
                        ask(ContactChannel.SHEET, ID, OTHER),
                        new ConfirmationAsked(CAMPAIGN, ID, "49", ContactChannel.SHEET, null, DEADLINE),
                        new ConfirmationAsked(CAMPAIGN, OTHER, "49", ContactChannel.SHEET, null, DEADLINE));
        opened.and(ASKED, answered(CampaignAnswer.DECLINED)).causesNothing(ask(ContactChannel.SHEET, ID));
    }

    @Test
    void who_cannot_be_reached_that_way_is_told() {
        STRUCTURES.and(OPENED).refuses(ask(ContactChannel.EMAIL, ID, OTHER), "NO_EMAIL structureIds[1]");
        STRUCTURES
                .and(OPENED)
                .refuses(
                        ask(ContactChannel.PHONE, OTHER, OFFER),
                        "NO_PHONE structureIds[0]",
                        "NOT_IN_CAMPAIGN structureIds[1]");
        STRUCTURES.and(OPENED, GONE).refuses(ask(ContactChannel.SHEET, ID), "STRUCTURE_CLOSED structureIds[0]");
        STRUCTURES.and(OPENED).refuses(ask(ContactChannel.SHEET), "NO_STRUCTURE structureIds");
    }

    @Test
    void a_structure_merged_into_another_is_asked_through_that_one() {
        STRUCTURES.and(MERGED).refuses(open(ID, OTHER), "MERGED_INTO structureIds[1]");
        Given merged = STRUCTURES.and(OPENED, MERGED);
        merged.refuses(ask(ContactChannel.SHEET, OTHER), "MERGED_INTO structureIds[0]");
        merged.refuses(
                new RecordAnswer(CAMPAIGN, OTHER, ContactChannel.PHONE, CampaignAnswer.CONFIRMED, details()),
                "MERGED_INTO");
        merged.causes(
                answer(CampaignAnswer.CONFIRMED),
                answered(CampaignAnswer.CONFIRMED),
                new StructureConfirmed(ID, TODAY),
                new StructureConfirmed(OTHER, TODAY));
    }

    @Test
    void a_revoked_link_gives_way_to_another() {
        LinkRevoked revoked = new LinkRevoked(CAMPAIGN, ID, LINK);
        RUNNING.causes(new RevokeLink(CAMPAIGN, LINK), revoked);
        RUNNING.and(revoked).causesNothing(new RevokeLink(CAMPAIGN, LINK));
        RUNNING.and(revoked)
                .causes(
                        ask(ContactChannel.EMAIL, ID),
                        new ConfirmationAsked(CAMPAIGN, ID, "49", ContactChannel.EMAIL, link(ID, 1), DEADLINE));
        RUNNING.refuses(new RevokeLink(CAMPAIGN, OFFER), "UNKNOWN_LINK");
    }

    @Test
    void an_answer_by_telephone_confirms_or_corrects_the_record() {
        RUNNING.causes(
                answer(CampaignAnswer.CONFIRMED),
                answered(CampaignAnswer.CONFIRMED),
                new StructureConfirmed(ID, TODAY));
        RUNNING.after(answer(CampaignAnswer.CONFIRMED)).causesNothing(answer(CampaignAnswer.CONFIRMED));
        RUNNING.causes(
                answer(CampaignAnswer.CORRECTED, "PHONE", "+33241000001"),
                answered(CampaignAnswer.CORRECTED),
                new StructureCorrected(ID, details("PHONE", "+33241000001"), List.of()));
        RUNNING.after(answer(CampaignAnswer.CORRECTED, "PHONE", "+33241000001"))
                .causesNothing(answer(CampaignAnswer.CORRECTED, "PHONE", "+33241000001"));
        RUNNING.causes(answer(CampaignAnswer.DECLINED), answered(CampaignAnswer.DECLINED));
    }

    @Test
    void an_answer_that_does_not_hold_together_is_refused() {
        RUNNING.refuses(
                new RecordAnswer(
                        CAMPAIGN, ID, ContactChannel.EMAIL, CampaignAnswer.CONFIRMED, details("PHONE", "+33241000001")),
                "BY_LINK_ONLY channel",
                "CORRECTION_NOT_TOLD details");
        RUNNING.refuses(answer(CampaignAnswer.CORRECTED), "NOTHING_CORRECTED details");
        RUNNING.refuses(answer(CampaignAnswer.CORRECTED, "PHONE", "0612345678"), "INVALID_PHONE details.phone");
        RUNNING.refuses(
                new RecordAnswer(CAMPAIGN, OFFER, ContactChannel.PHONE, CampaignAnswer.DECLINED, details()),
                "NOT_IN_CAMPAIGN");
    }

    @Test
    void after_its_deadline_or_once_closed_a_campaign_takes_nothing_more() {
        Given late = RUNNING.on(DEADLINE.plusDays(1));
        Given closed = RUNNING.after(new CloseCampaign(CAMPAIGN));
        for (Given over : List.of(late, closed)) {
            over.refuses(ask(ContactChannel.SHEET, OTHER), "CAMPAIGN_OVER");
            over.refuses(answer(CampaignAnswer.CONFIRMED), "CAMPAIGN_OVER");
            over.causes(new RevokeLink(CAMPAIGN, LINK), new LinkRevoked(CAMPAIGN, ID, LINK));
        }
        late.causes(new CloseCampaign(CAMPAIGN), new CampaignClosed(CAMPAIGN));
        closed.causesNothing(new CloseCampaign(CAMPAIGN));
        RUNNING.on(DEADLINE)
                .causes(
                        answer(CampaignAnswer.DECLINED),
                        new ConfirmationAnswered(
                                CAMPAIGN, ID, ContactChannel.PHONE, null, CampaignAnswer.DECLINED, DEADLINE));
    }

    @ParameterizedTest
    @FieldSource("OTHERS")
    void it_is_the_matter_of_the_coordination_of_the_department(Actor actor) {
        STRUCTURES.by(actor).refuses(open(ID), "NOT_ALLOWED");
        RUNNING.by(actor).refuses(ask(ContactChannel.SHEET, OTHER), "NOT_ALLOWED");
        RUNNING.by(actor).refuses(answer(CampaignAnswer.CONFIRMED), "NOT_ALLOWED");
        RUNNING.by(actor).refuses(new RevokeLink(CAMPAIGN, LINK), "NOT_ALLOWED");
        RUNNING.by(actor).refuses(new CloseCampaign(CAMPAIGN), "NOT_ALLOWED");
    }

    @Test
    void what_moved_to_another_department_is_no_longer_its_own() {
        RUNNING.and(new StructureCorrected(ID, details("COMMUNE", NANTES), List.of()))
                .refuses(answer(CampaignAnswer.CONFIRMED), "NOT_ALLOWED");
    }

    @Test
    void what_is_unknown_is_told_to_those_who_keep_the_cartography() {
        STRUCTURES.refuses(new CloseCampaign(CAMPAIGN), "UNKNOWN_CAMPAIGN");
        CampaignOpened other = new CampaignOpened(CAMPAIGN, "44", "Nantes", List.of(ID), DEADLINE);
        STRUCTURES.and(other).refuses(new CloseCampaign(CAMPAIGN), "NOT_ALLOWED");
    }
}
