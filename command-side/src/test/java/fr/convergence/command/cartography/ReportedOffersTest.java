package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.MARCH;
import static fr.convergence.command.cartography.Samples.MAY;
import static fr.convergence.command.cartography.Samples.OTHER;
import static fr.convergence.command.cartography.Samples.PLACE;
import static fr.convergence.command.cartography.Samples.SOURCE;
import static fr.convergence.command.cartography.Samples.details;
import static fr.convergence.command.cartography.Samples.named;
import static fr.convergence.command.cartography.Samples.reported;
import static fr.convergence.command.cartography.Samples.reportedOffer;
import static fr.convergence.kernel.cartography.OfferLevel.INFORMAL;
import static fr.convergence.kernel.cartography.OfferLevel.LOCAL_OFFICIAL;
import static fr.convergence.kernel.cartography.OfferLevel.NATIONAL_OFFICIAL;

import fr.convergence.command.cartography.StructureCommand.ReportStructure;
import fr.convergence.command.cartography.StructureCommand.ReportedOffer;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceClosed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRegistered;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.StructureEvent.OfferNoLongerReported;
import fr.convergence.kernel.cartography.StructureEvent.OfferReported;
import fr.convergence.kernel.cartography.StructureEvent.OfferWithdrawn;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceDetached;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportedOffersTest {

    private static final PlaceRegistered REGISTERED_PLACE = new PlaceRegistered(PLACE, named("Mairie annexe"));
    private static final Map<String, List<String>> TERMS =
            details("THEME", "ADMINISTRATIVE_PROCEDURES", "FEES", "FREE");

    @Test
    void each_service_of_the_record_becomes_an_offer() {
        Given.nothing()
                .causes(
                        report(MARCH, offer("a", TERMS), offer("b", TERMS)),
                        reported(MARCH, named("Mairie")),
                        told("a", MARCH, LOCAL_OFFICIAL, TERMS),
                        told("b", MARCH, LOCAL_OFFICIAL, TERMS));
    }

    @Test
    void the_same_services_again_change_nothing() {
        ReportStructure report = report(MARCH, offer("a", TERMS), offer("b", TERMS));
        Given.nothing().after(report).causesNothing(report);
    }

    @Test
    void only_the_terms_that_differ_are_told() {
        Given.nothing()
                .after(report(MARCH, offer("a", TERMS)))
                .causes(
                        report(MARCH, offer("a", details("THEME", "SAFE_DIGITAL_USE"))),
                        told("a", MARCH, LOCAL_OFFICIAL, details("THEME", "SAFE_DIGITAL_USE", "FEES", "")));
    }

    @Test
    void another_level_is_told_without_terms() {
        Given.nothing()
                .after(report(MARCH, offer("a", TERMS)))
                .causes(
                        report(MARCH, new ReportedOffer("a", NATIONAL_OFFICIAL, TERMS)),
                        told("a", MARCH, NATIONAL_OFFICIAL, details()));
    }

    @Test
    void a_service_the_record_forgets_ends_and_may_come_back_whole() {
        Given forgotten = Given.nothing()
                .after(report(MARCH, offer("a", TERMS), offer("b", TERMS)))
                .causes(
                        report(MARCH, offer("a", TERMS)),
                        new OfferNoLongerReported(
                                ID, reportedOffer("b"), SourceFormat.LIEUX_MEDIATION_NUMERIQUE, SOURCE, MARCH))
                .after(report(MARCH, offer("a", TERMS)));
        forgotten.causesNothing(report(MARCH, offer("a", TERMS)));
        forgotten
                .causes(
                        report(MARCH, offer("a", TERMS), offer("b", details("THEME", "SAFE_DIGITAL_USE"))),
                        told("b", MARCH, LOCAL_OFFICIAL, details("THEME", "SAFE_DIGITAL_USE", "FEES", "")))
                .causes(report(MARCH, offer("a", TERMS), offer("b", TERMS)), told("b", MARCH, LOCAL_OFFICIAL, TERMS));
    }

    @Test
    void a_service_withdrawn_by_a_person_is_not_brought_back() {
        Given.nothing()
                .after(report(MARCH, offer("a", TERMS)))
                .and(new OfferWithdrawn(ID, reportedOffer("a")))
                .causesNothing(report(MARCH, offer("a", details("THEME", "SAFE_DIGITAL_USE"))))
                .causesNothing(report(MARCH))
                .causes(report(MAY, offer("a", TERMS)), reported(MAY, details()));
    }

    @Test
    void faults_of_services_are_told_where_they_are() {
        Given.nothing()
                .refuses(
                        report(
                                MARCH,
                                offer("a", TERMS),
                                offer("a", details("FEES", "CHEAP")),
                                new ReportedOffer(
                                        " ",
                                        INFORMAL,
                                        details("THEME", "SAFE_DIGITAL_USE", "INTERVENTION_LEVEL", "LEVEL_1"))),
                        "OFFER_REPEATED offers[1].key",
                        "REQUIRED offers[1].terms.theme",
                        "UNKNOWN_CODE offers[1].terms.fees[0]",
                        "BLANK_VALUE offers[2].key",
                        "INFORMAL_WITHOUT_INTERVENTION_LEVEL offers[2].terms.interventionLevel");
    }

    @Test
    void the_place_of_the_record_is_attached_once() {
        Given.events(REGISTERED_PLACE)
                .causes(reportAt(PLACE), reported(MARCH, named("Mairie")), new StructurePlaceAttached(ID, PLACE))
                .after(reportAt(PLACE))
                .causesNothing(reportAt(PLACE))
                .and(new PlaceClosed(PLACE, ClosureReason.CEASED))
                .causesNothing(reportAt(PLACE));
    }

    @Test
    void a_place_that_a_person_detached_is_not_attached_again() {
        Given.events(REGISTERED_PLACE)
                .after(reportAt(PLACE))
                .and(new StructurePlaceDetached(ID, PLACE))
                .causesNothing(reportAt(PLACE));
    }

    @Test
    void the_place_of_the_record_must_exist_and_be_open() {
        Given.nothing().refuses(reportAt(OTHER), "UNKNOWN_PLACE placeId");
        Given.events(REGISTERED_PLACE, new PlaceClosed(PLACE, ClosureReason.CEASED))
                .refuses(reportAt(PLACE), "PLACE_CLOSED placeId");
    }

    private static ReportedOffer offer(String key, Map<String, List<String>> terms) {
        return new ReportedOffer(key, LOCAL_OFFICIAL, terms);
    }

    private static OfferReported told(String key, LocalDate on, OfferLevel level, Map<String, List<String>> terms) {
        return new OfferReported(
                ID, reportedOffer(key), level, SourceFormat.LIEUX_MEDIATION_NUMERIQUE, SOURCE, on, terms);
    }

    private static ReportStructure report(LocalDate on, ReportedOffer... offers) {
        return report(on, null, offers);
    }

    private static ReportStructure reportAt(String placeId) {
        return report(MARCH, placeId);
    }

    private static ReportStructure report(LocalDate on, @Nullable String placeId, ReportedOffer... offers) {
        return new ReportStructure(
                ID, SourceFormat.LIEUX_MEDIATION_NUMERIQUE, SOURCE, on, named("Mairie"), List.of(offers), placeId);
    }
}
