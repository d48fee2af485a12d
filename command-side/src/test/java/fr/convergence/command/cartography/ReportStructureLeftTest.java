package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.AGENT;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.MARCH;
import static fr.convergence.command.cartography.Samples.MAY;
import static fr.convergence.command.cartography.Samples.NEIGHBOUR;
import static fr.convergence.command.cartography.Samples.SOURCE;
import static fr.convergence.command.cartography.Samples.TODAY;
import static fr.convergence.command.cartography.Samples.details;
import static fr.convergence.command.cartography.Samples.named;
import static fr.convergence.command.cartography.Samples.reported;
import static fr.convergence.command.cartography.Samples.reportedOffer;

import fr.convergence.command.cartography.StructureCommand.ReportStructure;
import fr.convergence.command.cartography.StructureCommand.ReportStructureLeft;
import fr.convergence.command.cartography.StructureCommand.ReportedOffer;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.StructureEvent.OfferNoLongerReported;
import fr.convergence.kernel.cartography.StructureEvent.OfferReported;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureNoLongerReported;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportStructureLeftTest {

    private static final SourceFormat LIST = SourceFormat.LIEUX_MEDIATION_NUMERIQUE;
    private static final Map<String, List<String>> TERMS = details("THEME", "SAFE_DIGITAL_USE");
    private static final Given LISTED = Given.nothing().after(report(MARCH));

    @Test
    void a_structure_its_list_leaves_out_and_the_services_that_list_spoke_of_are_told() {
        LISTED.causes(
                left(MAY),
                new OfferNoLongerReported(ID, reportedOffer("a"), LIST, SOURCE, MAY),
                new StructureNoLongerReported(ID, LIST, SOURCE, MAY));
    }

    @Test
    void it_is_told_once() {
        LISTED.after(left(MAY)).causesNothing(left(MAY)).causesNothing(left(null));
    }

    @Test
    void a_list_whose_records_bear_dates_leaves_it_on_the_last_of_them() {
        LISTED.causes(
                left(null),
                new OfferNoLongerReported(ID, reportedOffer("a"), LIST, SOURCE, MARCH),
                new StructureNoLongerReported(ID, LIST, SOURCE, MARCH));
    }

    @Test
    void a_structure_that_comes_back_is_reported_again_though_nothing_else_changed() {
        LISTED.after(left(null))
                .causes(
                        report(MARCH),
                        reported(MARCH, details()),
                        new OfferReported(
                                ID, reportedOffer("a"), OfferLevel.LOCAL_OFFICIAL, LIST, SOURCE, MARCH, TERMS))
                .after(report(MARCH))
                .causesNothing(report(MARCH));
    }

    @Test
    void an_edition_older_than_the_one_it_left_does_not_bring_it_back() {
        LISTED.after(left(MAY)).refuses(report(MARCH), "REPORT_OLDER_THAN_KNOWN reportedOn");
    }

    @Test
    void an_edition_older_than_its_last_record_does_not_leave_it_out() {
        Given.nothing().after(report(MAY)).refuses(left(MARCH), "REPORT_OLDER_THAN_KNOWN reportedOn");
        LISTED.refuses(left(TODAY.plusDays(1)), "REPORTED_IN_THE_FUTURE reportedOn");
    }

    @Test
    void a_list_that_never_spoke_of_it_cannot_leave_it_out() {
        LISTED.causesNothing(new ReportStructureLeft(ID, SourceFormat.FRANCE_SERVICES, SOURCE, MAY));
        Given.nothing().refuses(left(MAY), "UNKNOWN_STRUCTURE");
    }

    @Test
    void a_closed_structure_has_nothing_left_to_end() {
        LISTED.and(new StructureClosed(ID, ClosureReason.CEASED)).causesNothing(left(MAY));
    }

    @Test
    void only_the_coordinators_of_its_department_tell_it() {
        LISTED.by(AGENT).refuses(left(MAY), "NOT_ALLOWED");
        LISTED.by(NEIGHBOUR).refuses(left(MAY), "NOT_ALLOWED");
    }

    private static ReportStructureLeft left(@Nullable LocalDate on) {
        return new ReportStructureLeft(ID, LIST, SOURCE, on);
    }

    private static ReportStructure report(LocalDate on) {
        ReportedOffer offer = new ReportedOffer("a", OfferLevel.LOCAL_OFFICIAL, TERMS);
        return new ReportStructure(ID, LIST, SOURCE, on, named("Mairie"), List.of(offer), null);
    }
}
