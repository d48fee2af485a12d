package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.AGENT;
import static fr.convergence.command.cartography.Samples.AUDITOR;
import static fr.convergence.command.cartography.Samples.COORDINATOR;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.NEIGHBOUR;
import static fr.convergence.command.cartography.Samples.OTHER;
import static fr.convergence.command.cartography.Samples.PARTNERSHIP;
import static fr.convergence.command.cartography.Samples.REGISTERED;
import static fr.convergence.command.cartography.Samples.STRANGER;
import static fr.convergence.command.cartography.Samples.TODAY;
import static fr.convergence.command.cartography.Samples.details;
import static fr.convergence.command.cartography.Samples.named;

import fr.convergence.command.cartography.PartnershipCommand.AmendPartnership;
import fr.convergence.command.cartography.PartnershipCommand.ConfirmPartnership;
import fr.convergence.command.cartography.PartnershipCommand.EndPartnership;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipAmended;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipConfirmed;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipDeclared;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipEnded;
import fr.convergence.kernel.cartography.PartnershipKind;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens to a partnership once it was told of. */
class PartnershipLifeTest {

    private static final StructureRegistered PARTNER = new StructureRegistered(OTHER, named("CCAS d'Angers"));
    private static final Given PARTNERS = Given.events(
            REGISTERED,
            PARTNER,
            new PartnershipDeclared(
                    PARTNERSHIP,
                    ID,
                    OTHER,
                    null,
                    PartnershipKind.CONVENTION,
                    details("SUBJECT", "Un atelier par mois", "SINCE", "2025-01-01")));
    private static final PartnershipEnded ENDED = new PartnershipEnded(PARTNERSHIP, ID, OTHER, null, TODAY);

    private static AmendPartnership amend(String... terms) {
        return new AmendPartnership(PARTNERSHIP, ID, details(terms));
    }

    @Test
    void terms_are_amended_and_the_same_again_changes_nothing() {
        AmendPartnership until = amend("SUBJECT", "Un atelier par mois", "UNTIL", "2026-12-31");
        PARTNERS.causes(until, new PartnershipAmended(PARTNERSHIP, ID, OTHER, null, details("UNTIL", "2026-12-31")));
        PARTNERS.after(until).causesNothing(until);
        PARTNERS.after(until)
                .causes(amend("UNTIL", ""), new PartnershipAmended(PARTNERSHIP, ID, OTHER, null, details("UNTIL", "")));
        PARTNERS.causesNothing(amend("UNTIL", ""));
    }

    @Test
    void it_does_not_end_before_it_begins() {
        PARTNERS.refuses(amend("UNTIL", "2024-12-31"), "ENDS_BEFORE_IT_BEGINS terms.until");
        PARTNERS.refuses(amend("UNTIL", "31/12/2026"), "INVALID_DAY terms.until");
    }

    @Test
    void it_is_confirmed_once_a_day() {
        ConfirmPartnership confirm = new ConfirmPartnership(PARTNERSHIP, OTHER);
        PARTNERS.by(STRANGER).causes(confirm, new PartnershipConfirmed(PARTNERSHIP, ID, OTHER, null, TODAY));
        PARTNERS.after(confirm).causesNothing(confirm);
        PARTNERS.after(confirm)
                .on(TODAY.plusDays(1))
                .causes(confirm, new PartnershipConfirmed(PARTNERSHIP, ID, OTHER, null, TODAY.plusDays(1)));
        PARTNERS.after(confirm)
                .after(amend("SUBJECT", "Deux ateliers"))
                .causes(confirm, new PartnershipConfirmed(PARTNERSHIP, ID, OTHER, null, TODAY));
    }

    @Test
    void once_ended_it_stays_so() {
        EndPartnership end = new EndPartnership(PARTNERSHIP, ID);
        PARTNERS.by(AGENT).causes(end, ENDED);
        PARTNERS.and(ENDED).causesNothing(end);
        PARTNERS.and(ENDED).refuses(amend("SUBJECT", "Encore"), "PARTNERSHIP_ENDED");
        PARTNERS.and(ENDED).refuses(new ConfirmPartnership(PARTNERSHIP, ID), "PARTNERSHIP_ENDED");
    }

    @Test
    void a_closed_structure_may_still_end_it() {
        Given closed = PARTNERS.and(new StructureClosed(ID, ClosureReason.CEASED));
        closed.causes(new EndPartnership(PARTNERSHIP, ID), ENDED);
        closed.refuses(amend("SUBJECT", "Encore"), "STRUCTURE_CLOSED");
    }

    @Test
    void it_is_the_partners_own_matter() {
        for (Actor actor : List.of(NEIGHBOUR, AUDITOR, Actor.ANONYMOUS)) {
            PARTNERS.by(actor).refuses(amend("SUBJECT", "Autre"), "NOT_ALLOWED");
        }
        PARTNERS.by(STRANGER).refuses(amend("SUBJECT", "Autre"), "NOT_ALLOWED");
        String third = "a87ff679-a2f3-471d-9181-a67b7542122c";
        PARTNERS.and(new StructureRegistered(third, named("Une autre")))
                .by(COORDINATOR)
                .refuses(new EndPartnership(PARTNERSHIP, third), "UNKNOWN_PARTNERSHIP");
        PARTNERS.refuses(new EndPartnership(OTHER, ID), "UNKNOWN_PARTNERSHIP");
    }
}
