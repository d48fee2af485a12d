package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.AGENT;
import static fr.convergence.command.cartography.Samples.COORDINATOR;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.MARCH;
import static fr.convergence.command.cartography.Samples.MAY;
import static fr.convergence.command.cartography.Samples.NANTES;
import static fr.convergence.command.cartography.Samples.NEIGHBOUR;
import static fr.convergence.command.cartography.Samples.OTHER;
import static fr.convergence.command.cartography.Samples.REGISTERED;
import static fr.convergence.command.cartography.Samples.SOURCE;
import static fr.convergence.command.cartography.Samples.TODAY;
import static fr.convergence.command.cartography.Samples.details;
import static fr.convergence.command.cartography.Samples.named;
import static fr.convergence.command.cartography.Samples.reported;

import fr.convergence.command.cartography.StructureCommand.ReportStructure;
import fr.convergence.command.cartography.StructureCommand.ReportedOffer;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureConfirmed;
import fr.convergence.kernel.cartography.StructureEvent.StructureCorrected;
import fr.convergence.kernel.cartography.StructureEvent.StructureReported;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportStructureTest {

    private static final ReportedOffer OFFERED =
            new ReportedOffer("a", OfferLevel.LOCAL_OFFICIAL, details("THEME", "SAFE_DIGITAL_USE"));
    private static final Map<String, List<String>> RECORD = named("Mairie", "PHONE", "+33241000000", "FEES", "FREE");

    @Test
    void the_first_report_creates_the_structure() {
        Given.nothing().by(COORDINATOR).causes(report(MARCH, RECORD), reported(MARCH, RECORD));
    }

    @Test
    void the_same_record_again_changes_nothing() {
        Given.nothing().after(report(MARCH, RECORD)).causesNothing(report(MARCH, RECORD));
    }

    @Test
    void another_record_changes_only_what_differs() {
        Given.nothing()
                .after(report(MARCH, RECORD))
                .causes(
                        report(
                                MAY,
                                named("Mairie", "PHONE", "+33241000001", "FEES", "FREE", "SIRET", "21490007800012")),
                        reported(MAY, details("PHONE", "+33241000001", "SIRET", "21490007800012")));
    }

    @Test
    void a_field_the_record_fills_no_more_is_known_to_be_empty() {
        Given.nothing()
                .after(report(MARCH, RECORD))
                .causes(report(MAY, named("Mairie", "FEES", "FREE")), reported(MAY, details("PHONE", "")))
                .after(report(MAY, named("Mairie", "FEES", "FREE")))
                .causesNothing(report(MAY, named("Mairie", "FEES", "FREE")));
    }

    @Test
    void a_record_may_be_mended_on_the_day_it_bears() {
        Given.nothing()
                .after(report(MARCH, RECORD))
                .causes(
                        report(MARCH, named("Mairie", "PHONE", "+33241000000", "FEES", "PAID")),
                        reported(MARCH, details("FEES", "PAID")));
    }

    @Test
    void a_newer_date_alone_makes_the_record_fresher() {
        Given.nothing().after(report(MARCH, RECORD)).causes(report(MAY, RECORD), reported(MAY, details()));
    }

    @Test
    void two_lists_that_use_one_identifier_say_nothing_new_in_turn() {
        ReportStructure other = new ReportStructure(
                ID, SourceFormat.FRANCE_SERVICES, SOURCE, MARCH, named("France services"), List.of(OFFERED), null);
        ReportStructure one =
                new ReportStructure(ID, SourceFormat.LIEUX_MEDIATION_NUMERIQUE, SOURCE, MAY, RECORD, List.of(), null);
        Given.nothing().after(one).after(other).causesNothing(one).causesNothing(other);
    }

    @Test
    void what_somebody_found_right_after_the_date_of_the_record_stays() {
        Given confirmed = Given.nothing().after(report(MARCH, RECORD)).and(new StructureConfirmed(ID, MAY.plusDays(1)));
        confirmed
                .refuses(
                        report(MAY, named("Mairie", "PHONE", "+33241000001")),
                        "CONFIRMED_SINCE details.fees",
                        "CONFIRMED_SINCE details.phone")
                .causesNothing(report(MARCH, RECORD));
        confirmed.causes(
                report(MAY.plusDays(1), named("Mairie", "FEES", "FREE")),
                reported(MAY.plusDays(1), details("PHONE", "")));
    }

    @Test
    void what_nobody_had_filled_is_filled_by_an_older_record() {
        Map<String, List<String>> filled = named("Mairie", "PHONE", "+33241000000", "FEES", "FREE", "KINDS", "MUNI");
        Given.nothing()
                .after(report(MARCH, RECORD))
                .and(new StructureConfirmed(ID, MAY.plusDays(1)))
                .causes(report(MAY, filled), reported(MAY, details("KINDS", "MUNI")));
    }

    @Test
    void an_older_record_of_the_same_source_is_refused() {
        Given.nothing().after(report(MAY, RECORD)).refuses(report(MARCH, RECORD), "REPORT_OLDER_THAN_KNOWN reportedOn");
    }

    @Test
    void a_record_of_tomorrow_is_refused() {
        Given.nothing().causes(report(TODAY, RECORD), reported(TODAY, RECORD));
        Given.nothing().refuses(report(TODAY.plusDays(1), RECORD), "REPORTED_IN_THE_FUTURE reportedOn");
    }

    @Test
    void another_source_adds_its_own_record_whatever_its_date() {
        ReportStructure other = new ReportStructure(
                ID, SourceFormat.FRANCE_SERVICES, "france-services--12", MARCH, RECORD, List.of(), null);
        Given.nothing()
                .after(report(MAY, RECORD))
                .causes(
                        other,
                        new StructureReported(ID, SourceFormat.FRANCE_SERVICES, "france-services--12", MARCH, RECORD))
                .after(other)
                .causesNothing(report(MAY, RECORD))
                .causesNothing(other);
    }

    @Test
    void a_correction_by_a_person_does_not_hide_what_the_source_says() {
        Given.nothing()
                .after(report(MARCH, RECORD))
                .and(new StructureCorrected(ID, details("PHONE", "+33241000009"), List.of()))
                .causesNothing(report(MARCH, RECORD));
    }

    @Test
    void a_record_speaks_of_one_structure_only() {
        Given.nothing()
                .after(report(MARCH, RECORD))
                .refuses(
                        new ReportStructure(
                                OTHER, SourceFormat.LIEUX_MEDIATION_NUMERIQUE, SOURCE, MAY, RECORD, List.of(), null),
                        "SOURCE_SPEAKS_OF_ANOTHER");
    }

    @Test
    void a_structure_registered_by_hand_may_be_reported() {
        Given.events(REGISTERED).causes(report(MARCH, RECORD), reported(MARCH, RECORD));
    }

    @Test
    void a_closed_structure_is_reported_no_more() {
        Given.nothing()
                .after(report(MARCH, RECORD))
                .and(new StructureClosed(ID, ClosureReason.ENTERED_IN_ERROR))
                .refuses(report(MARCH, RECORD), "STRUCTURE_CLOSED");
    }

    @Test
    void every_fault_of_the_record_is_told_at_once() {
        Given.nothing()
                .refuses(
                        new ReportStructure(
                                ID,
                                SourceFormat.LIEUX_MEDIATION_NUMERIQUE,
                                "",
                                TODAY.plusDays(1),
                                details("NAME", "Mairie", "FEES", "CHEAP|FREE"),
                                List.of(),
                                null),
                        "INVALID_SOURCE_ID sourceId",
                        "REPORTED_IN_THE_FUTURE reportedOn",
                        "REQUIRED details.commune",
                        "UNKNOWN_CODE details.fees[0]");
    }

    @Test
    void only_coordinators_of_the_departments_before_and_after_report() {
        Given.nothing().by(NEIGHBOUR).refuses(report(MARCH, RECORD), "NOT_ALLOWED");
        Given reported = Given.nothing().after(report(MARCH, RECORD));
        reported.by(NEIGHBOUR).refuses(report(MAY, named("Mairie", "COMMUNE", NANTES)), "NOT_ALLOWED");
        reported.by(COORDINATOR).refuses(report(MAY, named("Mairie", "COMMUNE", NANTES)), "NOT_ALLOWED");
        reported.by(AGENT).refuses(report(MAY, RECORD), "NOT_ALLOWED");
    }

    private static ReportStructure report(LocalDate on, Map<String, List<String>> details) {
        return new ReportStructure(ID, SourceFormat.LIEUX_MEDIATION_NUMERIQUE, SOURCE, on, details, List.of(), null);
    }
}
