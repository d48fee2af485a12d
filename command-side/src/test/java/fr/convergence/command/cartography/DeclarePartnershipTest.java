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

import fr.convergence.command.cartography.PartnershipCommand.DeclarePartnership;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipDeclared;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipEnded;
import fr.convergence.kernel.cartography.PartnershipKind;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeclarePartnershipTest {

    private static final StructureRegistered PARTNER = new StructureRegistered(OTHER, named("CCAS d'Angers"));
    private static final PartnershipDeclared DECLARED = new PartnershipDeclared(
            PARTNERSHIP, ID, OTHER, null, PartnershipKind.CONVENTION, details("SUBJECT", "Un atelier par mois"));
    private static final DeclarePartnership DECLARE = asking(DECLARED);
    private static final DeclarePartnership WITH_OPERATOR = new DeclarePartnership(
            PARTNERSHIP, ID, null, "cnaf", PartnershipKind.LEVEL_2_REFERENT, details("PHONES", "+33241000000"));

    private static DeclarePartnership asking(PartnershipDeclared it) {
        return new DeclarePartnership(
                it.partnershipId(), it.structureId(), it.partnerId(), it.operator(), it.kind(), it.terms());
    }

    @Test
    void each_partner_and_the_coordination_may_tell_of_it() {
        for (Actor actor : List.of(AGENT, COORDINATOR, Actor.SYSTEM)) {
            Given.events(REGISTERED, PARTNER).by(actor).causes(DECLARE, DECLARED);
        }
        Given.events(REGISTERED)
                .causes(
                        WITH_OPERATOR,
                        new PartnershipDeclared(
                                PARTNERSHIP,
                                ID,
                                null,
                                "cnaf",
                                PartnershipKind.LEVEL_2_REFERENT,
                                WITH_OPERATOR.terms()));
    }

    @Test
    void others_may_not() {
        for (Actor actor : List.of(STRANGER, NEIGHBOUR, AUDITOR, Actor.ANONYMOUS)) {
            Given.events(REGISTERED, PARTNER).by(actor).refuses(DECLARE, "NOT_ALLOWED");
        }
    }

    @Test
    void the_same_again_changes_nothing_and_another_under_its_identifier_is_refused() {
        Given told = Given.events(REGISTERED, PARTNER, DECLARED);
        told.causesNothing(DECLARE);
        told.refuses(WITH_OPERATOR, "ALREADY_DECLARED");
    }

    @Test
    void the_same_two_are_bound_in_one_way_once_whoever_tells_of_it() {
        Given told = Given.events(REGISTERED, PARTNER, DECLARED);
        DeclarePartnership fromThere =
                new DeclarePartnership(ID, OTHER, ID, null, PartnershipKind.CONVENTION, details());
        told.refuses(fromThere, "ALREADY_PARTNERS");
        DeclarePartnership otherwise =
                new DeclarePartnership(ID, OTHER, ID, null, PartnershipKind.HABIT_OF_CONTACT, details());
        told.causes(
                otherwise, new PartnershipDeclared(ID, OTHER, ID, null, PartnershipKind.HABIT_OF_CONTACT, details()));
        told.and(new PartnershipEnded(PARTNERSHIP, ID, OTHER, null, TODAY))
                .causes(fromThere, new PartnershipDeclared(ID, OTHER, ID, null, PartnershipKind.CONVENTION, details()));
    }

    @Test
    void a_structure_has_one_partner_that_exists_and_is_another() {
        Given known = Given.events(REGISTERED, PARTNER);
        known.refuses(with(null, null), "ONE_PARTNER partnerId");
        known.refuses(with(OTHER, "cnaf"), "ONE_PARTNER partnerId");
        known.refuses(with(ID, null), "WITH_ITSELF partnerId");
        known.refuses(with(PARTNERSHIP, null), "UNKNOWN_STRUCTURE partnerId");
        known.refuses(with(null, "edf"), "UNKNOWN_OPERATOR operator");
        known.and(new StructureClosed(OTHER, ClosureReason.CEASED))
                .refuses(with(OTHER, null), "STRUCTURE_CLOSED partnerId");
        known.and(new StructureClosed(ID, ClosureReason.CEASED)).refuses(DECLARE, "STRUCTURE_CLOSED");
        Given.nothing().refuses(DECLARE, "UNKNOWN_STRUCTURE");
    }

    private static DeclarePartnership with(@Nullable String partner, @Nullable String operator) {
        return new DeclarePartnership(PARTNERSHIP, ID, partner, operator, PartnershipKind.CONVENTION, details());
    }

    @Test
    void every_fault_is_told_at_once() {
        Given.events(REGISTERED)
                .refuses(
                        new DeclarePartnership(
                                PARTNERSHIP,
                                ID,
                                null,
                                null,
                                PartnershipKind.LEVEL_2_REFERENT,
                                details("SINCE", "2026-02-30", "PHONES", "+33612345678", "MOTTO", "x")),
                        "ONE_PARTNER partnerId",
                        "REFERENT_OF_OPERATOR_ONLY kind",
                        "UNKNOWN_FIELD terms.motto",
                        "PERSONAL_CONTACT terms.phones[0]",
                        "INVALID_DAY terms.since");
        Given.events(REGISTERED, PARTNER)
                .refuses(
                        new DeclarePartnership(
                                PARTNERSHIP,
                                ID,
                                OTHER,
                                null,
                                PartnershipKind.CONVENTION,
                                details("SINCE", "2026-02-01", "UNTIL", "2026-01-31")),
                        "ENDS_BEFORE_IT_BEGINS terms.until");
    }
}
