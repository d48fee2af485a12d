package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.AGENT;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.OFFER;
import static fr.convergence.command.cartography.Samples.OTHER;
import static fr.convergence.command.cartography.Samples.PUBLISHED;
import static fr.convergence.command.cartography.Samples.REGISTERED;
import static fr.convergence.command.cartography.Samples.STRANGER;
import static fr.convergence.command.cartography.Samples.TODAY;
import static fr.convergence.command.cartography.Samples.details;
import static fr.convergence.command.cartography.Samples.named;

import fr.convergence.command.cartography.StructureCommand.ConfirmOffer;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.StructureEvent.OfferConfirmed;
import fr.convergence.kernel.cartography.StructureEvent.OfferCorrected;
import fr.convergence.kernel.cartography.StructureEvent.OfferWithdrawn;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfirmOfferTest {

    private static final ConfirmOffer CONFIRM = new ConfirmOffer(ID, OFFER);
    private static final OfferConfirmed CONFIRMED = new OfferConfirmed(ID, OFFER, TODAY);
    private static final Given OFFERED = Given.events(REGISTERED, PUBLISHED);

    @Test
    void a_service_is_still_offered_as_described() {
        OFFERED.by(AGENT).causes(CONFIRM, CONFIRMED);
    }

    @Test
    void the_operator_of_whom_a_service_speaks_confirms_it_and_no_other() {
        Given spoken = Given.events(
                REGISTERED, PUBLISHED, new OfferCorrected(ID, OFFER, details("OPERATORS", "cnaf"), List.of()));
        spoken.by(Actor.ofOperator("o", "cnaf", List.of("49"))).causes(CONFIRM, CONFIRMED);
        spoken.by(Actor.ofOperator("o", "cnam", List.of("49"))).refuses(CONFIRM, "NOT_ALLOWED");
        spoken.by(Actor.ofOperator("o", "cnaf", List.of("44"))).refuses(CONFIRM, "NOT_ALLOWED");
        OFFERED.by(Actor.ofOperator("o", "cnaf", List.of("49"))).refuses(CONFIRM, "NOT_ALLOWED");
        Given.nothing().by(Actor.ofOperator("o", "cnaf", List.of("49"))).refuses(CONFIRM, "NOT_ALLOWED");
    }

    @Test
    void confirming_twice_on_one_day_changes_nothing_unless_it_changed() {
        OFFERED.and(CONFIRMED).causesNothing(CONFIRM);
        OFFERED.and(CONFIRMED, new OfferCorrected(ID, OFFER, details("FEES", "FREE"), List.of()))
                .causes(CONFIRM, CONFIRMED);
    }

    @Test
    void what_is_not_offered_is_not_confirmed() {
        OFFERED.and(new OfferWithdrawn(ID, OFFER)).refuses(CONFIRM, "OFFER_WITHDRAWN");
        Given.events(REGISTERED).refuses(CONFIRM, "UNKNOWN_OFFER offerId");
        OFFERED.and(new StructureRegistered(OTHER, named("CCAS")))
                .refuses(new ConfirmOffer(OTHER, OFFER), "UNKNOWN_OFFER offerId");
        OFFERED.by(STRANGER).refuses(CONFIRM, "NOT_ALLOWED");
        Given.nothing().refuses(CONFIRM, "UNKNOWN_STRUCTURE");
    }
}
