package fr.convergence.command.crossimmersion;

import static fr.convergence.command.crossimmersion.Sample.COUNTER;
import static fr.convergence.command.crossimmersion.Sample.DAY;
import static fr.convergence.command.crossimmersion.Sample.IMMERSION;
import static fr.convergence.command.crossimmersion.Sample.LIBRARY;
import static fr.convergence.command.crossimmersion.Sample.OTHER;
import static fr.convergence.command.crossimmersion.Sample.SECOND;
import static fr.convergence.command.crossimmersion.Sample.VISIT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.crossimmersion.CrossImmersionCommand.AgreeToVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RecordVisitHeld;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RefuseRoleCorrection;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.ReportVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RequestVisit;
import fr.convergence.kernel.cartography.ProposalRefusal;
import fr.convergence.kernel.cartography.StructureEvent.StructureCorrected;
import fr.convergence.kernel.cartography.StructureEvent.StructureMerged;
import fr.convergence.kernel.crossimmersion.ImmersionDeadline;
import fr.convergence.kernel.crossimmersion.LearnedPoint;
import fr.convergence.kernel.crossimmersion.VisitEvent.RoleCorrectionAccepted;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitRequested;
import fr.convergence.kernel.crossimmersion.VisitStatus;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VisitTest {

    @Test
    void a_request_says_when_the_visitor_is_away_and_for_which_role_and_names_nobody() {
        Sample.offered()
                .by(People.VISITOR)
                .causes(
                        Sample.REQUEST,
                        new VisitRequested(
                                IMMERSION,
                                COUNTER,
                                VISIT,
                                LIBRARY,
                                "49",
                                VisitorProfile.DIGITAL_MEDIATOR,
                                DAY,
                                LocalTime.of(9, 0),
                                LocalTime.of(17, 0)));
    }

    @Test
    void a_profile_that_is_not_welcomed_is_refused() {
        Sample.offered()
                .by(People.VISITOR)
                .refuses(
                        new RequestVisit(IMMERSION, LIBRARY, VISIT, VisitorProfile.LOCAL_AUTHORITY_AGENT),
                        "PROFILE_NOT_WELCOMED profile");
    }

    @Test
    void a_structure_does_not_visit_itself_not_even_through_one_it_stands_for() {
        RequestVisit own = new RequestVisit(IMMERSION, COUNTER, SECOND, VisitorProfile.SOCIAL_WORKER);
        Sample.offered().refuses(own, "VISITS_ITSELF");
        Sample.offered()
                .and(List.of(new StructureMerged(COUNTER, OTHER, List.of())))
                .by(People.AGENT_OF_ANOTHER.actor)
                .refuses(Sample.REQUEST_OF_ANOTHER, "VISITS_ITSELF");
    }

    @Test
    void whoever_stands_for_the_host_since_a_merge_speaks_for_it() {
        Sample.requested()
                .and(List.of(new StructureMerged(COUNTER, OTHER, List.of())))
                .by(People.AGENT_OF_ANOTHER.actor)
                .after(new AgreeToVisit(IMMERSION, OTHER, VISIT));
    }

    @Test
    void either_side_may_say_that_the_visit_was_held() {
        RecordVisitHeld byVisitor = new RecordVisitHeld(IMMERSION, LIBRARY, VISIT);
        assertThat(Sample.agreed().on(DAY).by(People.VISITOR).told(byVisitor)).isEqualTo("VisitHeld");
        Sample.agreed().on(DAY).by(People.AGENT_OF_ANOTHER.actor).refuses(byVisitor, "NOT_ALLOWED");
    }

    @Test
    void a_report_tells_something_names_nobody_and_proposes_what_the_record_may_say() {
        Sample.at(VisitStatus.HELD)
                .by(People.VISITOR)
                .refuses(
                        new ReportVisit(
                                IMMERSION,
                                LIBRARY,
                                VISIT,
                                List.of(),
                                "Merci à M. Durand",
                                Map.of("PHONE", List.of("12"))),
                        "NOTHING_LEARNED learned",
                        "PERSONAL_CONTACT remarks",
                        "INVALID_PHONE corrections.phone");
    }

    @Test
    void a_correction_that_changes_nothing_is_refused() {
        Sample.at(VisitStatus.HELD)
                .by(People.VISITOR)
                .refuses(proposing(Map.of("NAME", List.of("France services"))), "NOTHING_CORRECTED corrections");
    }

    @Test
    void the_host_corrects_its_record_directly() {
        Sample.at(VisitStatus.HELD)
                .refuses(
                        new ReportVisit(
                                IMMERSION, COUNTER, VISIT, List.of(LearnedPoint.TOOLS), null, Sample.CORRECTIONS),
                        "CORRECTS_ITSELF corrections");
    }

    @Test
    void another_report_of_the_same_side_is_refused() {
        Sample.at(VisitStatus.CLOSED)
                .by(People.VISITOR)
                .causesNothing(Sample.REPORT)
                .refuses(proposing(Map.of()), "ALREADY_REPORTED");
    }

    @Test
    void a_correction_that_is_taken_up_corrects_the_record_by_the_same_decision() {
        Sample.at(VisitStatus.CLOSED)
                .causes(
                        Sample.ACCEPT,
                        new StructureCorrected(COUNTER, Sample.CORRECTIONS, List.of()),
                        new RoleCorrectionAccepted(IMMERSION, COUNTER, VISIT, LIBRARY));
    }

    @Test
    void a_correction_that_the_record_says_meanwhile_is_taken_up_without_another() {
        Sample.at(VisitStatus.CLOSED)
                .and(List.of(new StructureCorrected(COUNTER, Sample.CORRECTIONS, List.of())))
                .causes(Sample.ACCEPT, new RoleCorrectionAccepted(IMMERSION, COUNTER, VISIT, LIBRARY));
    }

    @Test
    void what_was_answered_once_is_not_answered_otherwise() {
        Sample.at(VisitStatus.CLOSED)
                .after(Sample.ACCEPT)
                .causesNothing(Sample.ACCEPT)
                .refuses(Sample.REFUSE, "PROPOSAL_SETTLED");
        Sample.at(VisitStatus.CLOSED)
                .after(Sample.REFUSE)
                .causesNothing(Sample.REFUSE)
                .refuses(Sample.ACCEPT, "PROPOSAL_SETTLED")
                .refuses(
                        new RefuseRoleCorrection(IMMERSION, COUNTER, VISIT, ProposalRefusal.NOT_VERIFIED),
                        "PROPOSAL_SETTLED");
    }

    @Test
    void a_reminder_is_told_once() {
        CrossImmersionCommand reminder = Sample.reminder(ImmersionDeadline.TWO_DAYS_BEFORE);
        Sample.agreed().by(People.TIME.actor).after(reminder).causesNothing(reminder);
    }

    private static ReportVisit proposing(Map<String, List<String>> corrections) {
        return new ReportVisit(IMMERSION, LIBRARY, VISIT, List.of(LearnedPoint.SERVICES), null, corrections);
    }
}
