package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.AGENT;
import static fr.convergence.command.cartography.Samples.AUDITOR;
import static fr.convergence.command.cartography.Samples.COORDINATOR;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.MARCH;
import static fr.convergence.command.cartography.Samples.MAY;
import static fr.convergence.command.cartography.Samples.NANTES;
import static fr.convergence.command.cartography.Samples.NEIGHBOUR;
import static fr.convergence.command.cartography.Samples.OTHER;
import static fr.convergence.command.cartography.Samples.PLACE;
import static fr.convergence.command.cartography.Samples.SOURCE;
import static fr.convergence.command.cartography.Samples.TODAY;
import static fr.convergence.command.cartography.Samples.details;
import static fr.convergence.command.cartography.Samples.named;

import fr.convergence.command.cartography.PlaceCommand.ClosePlace;
import fr.convergence.command.cartography.PlaceCommand.ConfirmPlace;
import fr.convergence.command.cartography.PlaceCommand.CorrectPlace;
import fr.convergence.command.cartography.PlaceCommand.RegisterPlace;
import fr.convergence.command.cartography.PlaceCommand.ReportPlace;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceClosed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceConfirmed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceCorrected;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRegistered;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceReported;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlaceDeciderTest {

    private static final Map<String, List<String>> RECORD =
            named("Mairie annexe", "POSTCODE", "49000", "LATITUDE", "47.47", "LONGITUDE", "-0.55");
    private static final PlaceRegistered REGISTERED = new PlaceRegistered(PLACE, RECORD);
    private static final PlaceClosed CLOSED = new PlaceClosed(PLACE, ClosureReason.CEASED);

    @Nested
    class RegisterPlaceTest {

        private static final RegisterPlace REGISTER = new RegisterPlace(PLACE, RECORD);

        @Test
        void a_coordinator_registers_a_place_of_the_department() {
            Given.nothing().by(COORDINATOR).causes(REGISTER, REGISTERED);
            Given.nothing().by(NEIGHBOUR).refuses(REGISTER, "NOT_ALLOWED");
            Given.nothing().by(AGENT).refuses(REGISTER, "NOT_ALLOWED");
        }

        @Test
        void the_same_again_changes_nothing_and_another_content_is_refused() {
            Given.events(REGISTERED)
                    .causesNothing(REGISTER)
                    .refuses(new RegisterPlace(PLACE, named("Autre")), "ALREADY_REGISTERED");
        }

        @Test
        void name_and_commune_are_required() {
            Given.nothing()
                    .refuses(
                            new RegisterPlace(PLACE, details("POSTCODE", "4900")),
                            "REQUIRED details.name",
                            "REQUIRED details.commune",
                            "INVALID_POSTCODE details.postcode");
        }
    }

    @Nested
    class ReportPlaceTest {

        @Test
        void the_first_report_creates_the_place_and_the_next_ones_tell_what_differs() {
            Given.nothing()
                    .by(COORDINATOR)
                    .causes(report(MARCH, RECORD), reported(MARCH, RECORD))
                    .after(report(MARCH, RECORD))
                    .causesNothing(report(MARCH, RECORD))
                    .causes(report(MAY, RECORD), reported(MAY, details()))
                    .causes(
                            report(MAY, named("Mairie annexe", "POSTCODE", "49100")),
                            reported(MAY, details("POSTCODE", "49100", "LATITUDE", "", "LONGITUDE", "")));
        }

        @Test
        void dates_are_checked() {
            Given.nothing().refuses(report(TODAY.plusDays(1), RECORD), "REPORTED_IN_THE_FUTURE reportedOn");
            Given.nothing()
                    .after(report(MAY, RECORD))
                    .refuses(report(MARCH, RECORD), "REPORT_OLDER_THAN_KNOWN reportedOn");
        }

        @Test
        void a_closed_place_or_a_record_of_another_place_is_refused() {
            Given.events(REGISTERED, CLOSED).refuses(report(MARCH, RECORD), "PLACE_CLOSED");
            ReportPlace elsewhere = new ReportPlace(OTHER, SourceFormat.LIEUX_MEDIATION_NUMERIQUE, SOURCE, MAY, RECORD);
            Given.nothing().after(report(MARCH, RECORD)).refuses(elsewhere, "SOURCE_SPEAKS_OF_ANOTHER");
        }

        private static ReportPlace report(LocalDate on, Map<String, List<String>> details) {
            return new ReportPlace(PLACE, SourceFormat.LIEUX_MEDIATION_NUMERIQUE, SOURCE, on, details);
        }

        private static PlaceReported reported(LocalDate on, Map<String, List<String>> details) {
            return new PlaceReported(PLACE, SourceFormat.LIEUX_MEDIATION_NUMERIQUE, SOURCE, on, details);
        }
    }

    @Nested
    class CorrectPlaceTest {

        @Test
        void only_what_differs_is_corrected() {
            Given.events(REGISTERED)
                    .by(COORDINATOR)
                    .causes(
                            correct("POSTCODE", "49000", "ADDRESS", "1 rue Madame de Sévigné"),
                            new PlaceCorrected(PLACE, details("ADDRESS", "1 rue Madame de Sévigné"), List.of()))
                    .causesNothing(correct("POSTCODE", "49000"));
        }

        @Test
        void those_who_receive_people_there_may_correct_and_confirm() {
            Given held = Given.events(REGISTERED, new StructurePlaceAttached(ID, PLACE))
                    .by(AGENT);
            held.causes(
                    correct("POSTCODE", "49100"), new PlaceCorrected(PLACE, details("POSTCODE", "49100"), List.of()));
            held.causes(new ConfirmPlace(PLACE), new PlaceConfirmed(PLACE, TODAY));
            held.refuses(new ClosePlace(PLACE, ClosureReason.CEASED), "NOT_ALLOWED");
            Given.events(REGISTERED).by(AGENT).refuses(correct("POSTCODE", "49100"), "NOT_ALLOWED");
        }

        @Test
        void name_and_commune_are_never_empty_and_departments_agree_on_a_move() {
            Given.events(REGISTERED)
                    .refuses(correct("NAME", ""), "REQUIRED details.name")
                    .refuses(new CorrectPlace(PLACE, details(), List.of("COMMUNE")), "REQUIRED release");
            Given.events(REGISTERED).by(COORDINATOR).refuses(correct("COMMUNE", NANTES), "NOT_ALLOWED");
        }

        @Test
        void an_unknown_or_closed_place_is_not_corrected() {
            Given.nothing().refuses(correct("POSTCODE", "49100"), "UNKNOWN_PLACE");
            Given.nothing().by(AUDITOR).refuses(correct("POSTCODE", "49100"), "NOT_ALLOWED");
            Given.events(REGISTERED, CLOSED).refuses(correct("POSTCODE", "49100"), "PLACE_CLOSED");
        }

        private static CorrectPlace correct(String... fieldsAndValues) {
            return new CorrectPlace(PLACE, details(fieldsAndValues), List.of());
        }
    }

    @Nested
    class ConfirmPlaceTest {

        @Test
        void a_place_is_confirmed_once_a_day() {
            ConfirmPlace confirm = new ConfirmPlace(PLACE);
            Given.events(REGISTERED)
                    .causes(confirm, new PlaceConfirmed(PLACE, TODAY))
                    .after(confirm)
                    .causesNothing(confirm);
            Given.nothing().refuses(confirm, "UNKNOWN_PLACE");
            Given.events(REGISTERED, CLOSED).refuses(confirm, "PLACE_CLOSED");
        }
    }

    @Nested
    class ClosePlaceTest {

        @Test
        void a_coordinator_closes_a_place_once() {
            ClosePlace close = new ClosePlace(PLACE, ClosureReason.CEASED);
            Given.events(REGISTERED).by(COORDINATOR).causes(close, CLOSED);
            Given.events(REGISTERED, CLOSED).causesNothing(new ClosePlace(PLACE, ClosureReason.OTHER));
            Given.events(REGISTERED).by(NEIGHBOUR).refuses(close, "NOT_ALLOWED");
            Given.nothing().refuses(close, "UNKNOWN_PLACE");
        }
    }
}
