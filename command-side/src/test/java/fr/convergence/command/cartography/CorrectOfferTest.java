package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.AGENT;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.MARCH;
import static fr.convergence.command.cartography.Samples.OFFER;
import static fr.convergence.command.cartography.Samples.OTHER;
import static fr.convergence.command.cartography.Samples.PUBLISHED;
import static fr.convergence.command.cartography.Samples.REGISTERED;
import static fr.convergence.command.cartography.Samples.SOURCE;
import static fr.convergence.command.cartography.Samples.STRANGER;
import static fr.convergence.command.cartography.Samples.details;

import fr.convergence.command.cartography.StructureCommand.CorrectOffer;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.StructureEvent.OfferCorrected;
import fr.convergence.kernel.cartography.StructureEvent.OfferNoLongerReported;
import fr.convergence.kernel.cartography.StructureEvent.OfferPublished;
import fr.convergence.kernel.cartography.StructureEvent.OfferReported;
import fr.convergence.kernel.cartography.StructureEvent.OfferWithdrawn;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectOfferTest {

    private static final Given OFFERED = Given.events(REGISTERED, PUBLISHED);
    private static final Given REPORTED = Given.events(
            REGISTERED,
            new OfferReported(
                    ID,
                    OFFER,
                    OfferLevel.NATIONAL_OFFICIAL,
                    SourceFormat.FRANCE_SERVICES,
                    SOURCE,
                    MARCH,
                    details("THEME", "SAFE_DIGITAL_USE", "FEES", "FREE")));

    @Test
    void only_the_terms_that_differ_are_corrected() {
        OFFERED.by(AGENT)
                .causes(
                        correct("NAME", "Permanence", "FEES", "FREE"),
                        new OfferCorrected(ID, OFFER, details("FEES", "FREE"), List.of()));
        OFFERED.causesNothing(correct("NAME", "Permanence"));
    }

    @Test
    void a_corrected_term_is_given_back_to_the_source() {
        CorrectOffer release = new CorrectOffer(ID, OFFER, details(), List.of("FEES"));
        REPORTED.after(correct("FEES", "PAID"))
                .causes(release, new OfferCorrected(ID, OFFER, details(), List.of("FEES")))
                .after(release)
                .causesNothing(release);
        REPORTED.causesNothing(release);
    }

    @Test
    void the_theme_is_never_empty() {
        OFFERED.refuses(correct("THEME", ""), "REQUIRED terms.theme");
        OFFERED.refuses(new CorrectOffer(ID, OFFER, details(), List.of("THEME")), "REQUIRED release");
    }

    @Test
    void an_informal_service_takes_no_level_of_intervention() {
        Given.events(REGISTERED, new OfferPublished(ID, OFFER, OfferLevel.INFORMAL, PUBLISHED.terms()))
                .refuses(
                        correct("INTERVENTION_LEVEL", "LEVEL_2"),
                        "INFORMAL_WITHOUT_INTERVENTION_LEVEL terms.interventionLevel");
    }

    @Test
    void a_service_that_ended_is_not_corrected() {
        OFFERED.and(new OfferWithdrawn(ID, OFFER)).refuses(correct("FEES", "FREE"), "OFFER_WITHDRAWN");
        REPORTED.and(new OfferNoLongerReported(ID, OFFER, SourceFormat.FRANCE_SERVICES, SOURCE, MARCH))
                .refuses(correct("FEES", "PAID"), "OFFER_NO_LONGER_REPORTED");
    }

    @Test
    void strangers_correct_nothing_and_what_does_not_exist_is_told() {
        OFFERED.by(STRANGER).refuses(correct("FEES", "FREE"), "NOT_ALLOWED");
        Given.nothing().refuses(correct("FEES", "FREE"), "UNKNOWN_STRUCTURE");
        OFFERED.refuses(new CorrectOffer(ID, OTHER, details(), List.of()), "UNKNOWN_OFFER offerId");
    }

    private static CorrectOffer correct(String... fieldsAndValues) {
        return new CorrectOffer(ID, OFFER, details(fieldsAndValues), List.of());
    }
}
