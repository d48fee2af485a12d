package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.AGENT;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.OFFER;
import static fr.convergence.command.cartography.Samples.PUBLISHED;
import static fr.convergence.command.cartography.Samples.REGISTERED;
import static fr.convergence.command.cartography.Samples.STRANGER;

import fr.convergence.command.cartography.StructureCommand.WithdrawOffer;
import fr.convergence.kernel.cartography.StructureEvent.OfferWithdrawn;
import org.junit.jupiter.api.Test;

class WithdrawOfferTest {

    private static final WithdrawOffer WITHDRAW = new WithdrawOffer(ID, OFFER);
    private static final Given OFFERED = Given.events(REGISTERED, PUBLISHED);

    @Test
    void a_structure_withdraws_a_service() {
        OFFERED.by(AGENT).causes(WITHDRAW, new OfferWithdrawn(ID, OFFER));
    }

    @Test
    void a_withdrawn_service_stays_so() {
        OFFERED.after(WITHDRAW).causesNothing(WITHDRAW);
    }

    @Test
    void strangers_withdraw_nothing_and_what_does_not_exist_is_told() {
        OFFERED.by(STRANGER).refuses(WITHDRAW, "NOT_ALLOWED");
        Given.events(REGISTERED).refuses(WITHDRAW, "UNKNOWN_OFFER offerId");
        Given.nothing().refuses(WITHDRAW, "UNKNOWN_STRUCTURE");
    }
}
