package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.AGENT;
import static fr.convergence.command.cartography.Samples.AUDITOR;
import static fr.convergence.command.cartography.Samples.COORDINATOR;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.MERGED;
import static fr.convergence.command.cartography.Samples.NANTES;
import static fr.convergence.command.cartography.Samples.NEIGHBOUR;
import static fr.convergence.command.cartography.Samples.OFFER;
import static fr.convergence.command.cartography.Samples.OTHER;
import static fr.convergence.command.cartography.Samples.OTHER_REGISTERED;
import static fr.convergence.command.cartography.Samples.PUBLISHED;
import static fr.convergence.command.cartography.Samples.STRANGER;
import static fr.convergence.command.cartography.Samples.TODAY;
import static fr.convergence.command.cartography.Samples.details;
import static fr.convergence.command.cartography.Samples.named;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.Command;
import fr.convergence.command.cartography.ErrorReportCommand.AcceptErrorReport;
import fr.convergence.command.cartography.ErrorReportCommand.DismissErrorReport;
import fr.convergence.command.cartography.ErrorReportCommand.ReportError;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.PartnerScope;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.ErrorReportDismissal;
import fr.convergence.kernel.cartography.ErrorReportEvent.ErrorReportAccepted;
import fr.convergence.kernel.cartography.ErrorReportEvent.ErrorReportDismissed;
import fr.convergence.kernel.cartography.ErrorReportEvent.ErrorReported;
import fr.convergence.kernel.cartography.StructureEvent.OfferWithdrawn;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureCorrected;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import fr.convergence.kernel.cartography.StructureField;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What becomes of an error that somebody finds in a record of others. */
class ErrorReportsTest {

    private static final Actor APPLICATION = new Actor("application", Role.PARTNER, null, List.of("49"));

    /** Who may tell of an error in the record of {@code ID}, and not correct it. */
    static final List<Actor> REPORTERS = List.of(
            NEIGHBOUR,
            STRANGER,
            APPLICATION,
            new Actor("hub", Role.HUB, null, List.of("49")),
            Actor.ofOperator("operator", "cnaf", List.of("49")),
            new Actor("animator", Role.NETWORK_ANIMATOR, null, List.of("49")),
            new Actor("agent-elsewhere", Role.AGENT, OTHER, List.of("44")));

    static final List<Actor> NEITHER = List.of(
            AUDITOR,
            new Actor("administrator", Role.ADMINISTRATOR, null, List.of()),
            new Actor("observer", Role.OBSERVER, null, List.of("49")),
            Actor.ofPartner("reader", List.of("49"), Set.of(PartnerScope.EVENTS)),
            Actor.ofLink(OFFER, ID),
            Actor.ANONYMOUS);

    static final List<Actor> KEEPERS = List.of(COORDINATOR, AGENT, new Actor("m", Role.MEDIATOR, ID, List.of()));

    private static final StructureRegistered MAIRIE =
            new StructureRegistered(ID, named("Mairie", "PHONE", "+33241000000"));
    private static final StructureClosed GONE = new StructureClosed(ID, ClosureReason.CEASED);
    private static final Given RECORD = Given.events(MAIRIE, PUBLISHED).by(STRANGER);
    private static final String MESSAGE = "Le standard a changé de numéro";

    private static final ReportError REPORT = of(1, StructureField.PHONE, MESSAGE, "+33241000001");
    private static final ErrorReported REPORTED = told(REPORT, STRANGER, "PHONE", "+33241000001");
    private static final StructureCorrected CORRECTED =
            new StructureCorrected(ID, details("PHONE", "+33241000001"), List.of());
    private static final AcceptErrorReport ACCEPT = new AcceptErrorReport(REPORT.reportId(), ID);
    private static final ErrorReportAccepted ACCEPTED = new ErrorReportAccepted(REPORT.reportId(), ID, TODAY);
    private static final DismissErrorReport DISMISS =
            new DismissErrorReport(REPORT.reportId(), ID, ErrorReportDismissal.NOT_VERIFIED);
    private static final ErrorReportDismissed DISMISSED =
            new ErrorReportDismissed(REPORT.reportId(), ID, ErrorReportDismissal.NOT_VERIFIED, TODAY);
    private static final Given WAITING = RECORD.and(REPORTED).by(COORDINATOR);

    private static ReportError of(int number, @Nullable StructureField field, String message, String... proposed) {
        return new ReportError(
                new UUID(0x4000, 0x8000_0000_0000_0000L | number).toString(),
                ID,
                null,
                field,
                message,
                proposed.length == 0 ? null : List.of(proposed));
    }

    private static ReportError aboutOffer(String offer, @Nullable StructureField field) {
        return new ReportError(OTHER, ID, offer, field, "La permanence est le mardi", null);
    }

    private static ErrorReported told(ReportError report, Actor actor, String... details) {
        return new ErrorReported(
                report.reportId(),
                ID,
                "49",
                report.offerId(),
                report.field(),
                report.message(),
                details(details),
                NameBasedId.of(UUID.fromString(ID), "reporter/" + actor.id()).toString(),
                actor.role(),
                actor.structureId(),
                TODAY);
    }

    @ParameterizedTest
    @FieldSource("REPORTERS")
    void professionals_and_applications_that_may_not_correct_a_record_report_what_is_wrong(Actor actor) {
        RECORD.by(actor).causes(REPORT, told(REPORT, actor, "PHONE", "+33241000001"));
    }

    @ParameterizedTest
    @FieldSource("NEITHER")
    void others_neither_report_nor_settle(Actor actor) {
        RECORD.by(actor).refuses(REPORT, "NOT_ALLOWED");
        Given.nothing().by(actor).refuses(REPORT, "NOT_ALLOWED");
        WAITING.by(actor).refuses(ACCEPT, "NOT_ALLOWED");
        WAITING.by(actor).refuses(DISMISS, "NOT_ALLOWED");
    }

    @Test
    void an_application_that_is_bound_to_other_departments_reports_nothing() {
        RECORD.by(Actor.ofPartner("elsewhere", List.of("44"), PartnerScope.USUAL))
                .refuses(REPORT, "NOT_ALLOWED");
    }

    @Test
    void convergence_itself_reports_nothing() {
        RECORD.by(Actor.SYSTEM).refuses(REPORT, "NOT_ALLOWED");
    }

    @ParameterizedTest
    @FieldSource("KEEPERS")
    void who_may_correct_the_record_is_asked_to_do_so(Actor actor) {
        RECORD.by(actor).refuses(REPORT, "MAY_CORRECT_IT");
    }

    @Test
    void a_report_may_be_of_a_field_of_a_service_or_of_the_record_as_a_whole() {
        ReportError whole = of(2, null, " Le lieu a déménagé ");
        RECORD.causes(whole, told(of(2, null, "Le lieu a déménagé"), STRANGER));
        ReportError empty = new ReportError(OTHER, ID, null, StructureField.PHONE, MESSAGE, List.of());
        RECORD.causes(empty, told(empty, STRANGER, "PHONE", ""));
        RECORD.causes(aboutOffer(OFFER, null), told(aboutOffer(OFFER, null), STRANGER));
        RECORD.refuses(aboutOffer(OFFER, StructureField.PHONE), "FIELD_OR_OFFER offerId");
        RECORD.refuses(aboutOffer(OTHER, null), "UNKNOWN_OFFER offerId");
    }

    @Test
    void every_fault_of_a_report_is_told_at_once_and_nothing_personal_is_kept() {
        RECORD.refuses(
                of(2, StructureField.EMAILS, "Demandez à Mme Durand", "accueil@angers.fr", "marie.durand@angers.fr"),
                "PERSONAL_CONTACT message",
                "PERSONAL_CONTACT proposedValues[1]");
        RECORD.refuses(of(2, null, " ", "x"), "BLANK_VALUE message", "VALUE_WITHOUT_FIELD proposedValues");
        RECORD.refuses(of(2, null, "é".repeat(501)), "TOO_LONG message");
        assertThat(RECORD.decide(of(2, null, "é".repeat(500)))).hasSize(1);
        RECORD.refuses(of(2, StructureField.PHONE, MESSAGE, "02"), "INVALID_PHONE proposedValues");
        RECORD.refuses(of(2, StructureField.PHONE, MESSAGE, "+33241000000"), "NOTHING_CORRECTED proposedValues");
        RECORD.refuses(
                new ReportError(OTHER, ID, null, StructureField.NAME, MESSAGE, List.of()), "REQUIRED proposedValues");
    }

    @Test
    void the_same_report_counts_once_while_it_waits() {
        Given waiting = RECORD.and(REPORTED);
        ReportError again = of(2, StructureField.PHONE, MESSAGE, "+33241000001");
        waiting.causesNothing(REPORT);
        waiting.causesNothing(again);
        waiting.by(APPLICATION).causes(again, told(again, APPLICATION, "PHONE", "+33241000001"));
        waiting.refuses(of(1, StructureField.PHONE, "Autre chose"), "ALREADY_REPORTED");
        waiting.and(DISMISSED).causes(again, told(again, STRANGER, "PHONE", "+33241000001"));
    }

    @Test
    void five_reports_of_one_reporter_on_a_structure_may_wait() {
        Given five = RECORD;
        for (int number = 1; number <= 5; number++) {
            five = five.after(of(number, null, "Erreur n° " + number));
        }
        five.refuses(of(6, null, "Erreur n° 6"), "TOO_MANY_OPEN_REPORTS");
        assertThat(five.by(APPLICATION).decide(of(6, null, "Erreur n° 6"))).hasSize(1);
        assertThat(five.by(COORDINATOR).after(DISMISS).by(STRANGER).decide(of(6, null, "Erreur n° 6")))
                .hasSize(1);
    }

    @ParameterizedTest
    @FieldSource("KEEPERS")
    void who_keeps_the_record_takes_up_what_was_proposed_or_dismisses_it(Actor actor) {
        WAITING.by(actor).causes(ACCEPT, CORRECTED, ACCEPTED);
        WAITING.by(actor).causes(DISMISS, DISMISSED);
    }

    @ParameterizedTest
    @FieldSource("REPORTERS")
    void reporters_settle_nothing(Actor actor) {
        WAITING.by(actor).refuses(ACCEPT, "NOT_ALLOWED");
        WAITING.by(actor).refuses(DISMISS, "NOT_ALLOWED");
    }

    @Test
    void a_report_that_proposes_nothing_or_what_was_corrected_since_is_accepted_alone() {
        ReportError whole = of(1, null, "Le lieu a déménagé");
        RECORD.after(whole).by(COORDINATOR).causes(ACCEPT, ACCEPTED);
        WAITING.and(CORRECTED).causes(ACCEPT, ACCEPTED);
    }

    @Test
    void a_report_is_settled_once() {
        WAITING.and(CORRECTED, ACCEPTED).causesNothing(ACCEPT).refuses(DISMISS, "REPORT_SETTLED");
        WAITING.and(DISMISSED).causesNothing(DISMISS).refuses(ACCEPT, "REPORT_SETTLED");
        WAITING.and(DISMISSED)
                .refuses(
                        new DismissErrorReport(REPORT.reportId(), ID, ErrorReportDismissal.RECORD_IS_RIGHT),
                        "REPORT_SETTLED");
    }

    @Test
    void what_is_unknown_is_told_to_those_who_may_know() {
        RECORD.refuses(new ReportError(OTHER, OTHER, null, null, MESSAGE, null), "UNKNOWN_STRUCTURE");
        RECORD.by(COORDINATOR).refuses(ACCEPT, "UNKNOWN_REPORT");
        RECORD.by(COORDINATOR).refuses(DISMISS, "UNKNOWN_REPORT");
        WAITING.and(OTHER_REGISTERED).refuses(new AcceptErrorReport(REPORT.reportId(), OTHER), "UNKNOWN_REPORT");
    }

    @Test
    void what_closed_or_became_another_takes_no_report_and_no_correction_and_what_waits_can_be_dismissed() {
        RECORD.and(GONE).refuses(REPORT, "STRUCTURE_CLOSED");
        WAITING.and(GONE).refuses(ACCEPT, "STRUCTURE_CLOSED").causes(DISMISS, DISMISSED);
        ReportError ofMerged = new ReportError(OFFER, OTHER, null, null, MESSAGE, null);
        Given two = RECORD.and(OTHER_REGISTERED).by(NEIGHBOUR).after(ofMerged).and(MERGED);
        two.refuses(ofMerged, "MERGED_INTO");
        two.by(COORDINATOR).refuses(new AcceptErrorReport(OFFER, OTHER), "MERGED_INTO");
        assertThat(two.by(COORDINATOR)
                        .decide(new DismissErrorReport(OFFER, OTHER, ErrorReportDismissal.STRUCTURE_GONE)))
                .hasSize(1);
    }

    @Test
    void what_moved_to_another_department_is_corrected_there_and_may_still_be_dismissed_here() {
        Given moved = WAITING.and(new StructureCorrected(ID, details("COMMUNE", NANTES), List.of()));
        moved.refuses(ACCEPT, "NOT_ALLOWED").causes(DISMISS, DISMISSED);
        moved.by(NEIGHBOUR).causes(ACCEPT, CORRECTED, ACCEPTED);
    }

    @Test
    void reports_do_not_disturb_each_other_nor_the_work_on_the_record() {
        DomainEvent other = told(of(2, null, "Autre"), APPLICATION);
        assertThat(disturbs(other, ACCEPT)).isFalse();
        assertThat(disturbs(other, REPORT)).isTrue();
        assertThat(disturbs(CORRECTED, ACCEPT)).isTrue();
        assertThat(disturbs(new OfferWithdrawn(ID, OFFER), REPORT)).isFalse();
        assertThat(disturbs(PUBLISHED, aboutOffer(OFFER, null))).isTrue();
        assertThat(new StructureDecider()
                        .boundary(new StructureCommand.CorrectStructure(ID, details(), List.of()))
                        .includes(REPORTED))
                .isFalse();
    }

    private static boolean disturbs(DomainEvent event, Command command) {
        return new ErrorReportDecider().boundary((ErrorReportCommand) command).includes(event);
    }
}
