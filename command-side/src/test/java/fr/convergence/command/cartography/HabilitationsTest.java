package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.AGENT;
import static fr.convergence.command.cartography.Samples.AUDITOR;
import static fr.convergence.command.cartography.Samples.COORDINATOR;
import static fr.convergence.command.cartography.Samples.HABILITATION;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.MARCH;
import static fr.convergence.command.cartography.Samples.NEIGHBOUR;
import static fr.convergence.command.cartography.Samples.OTHER;
import static fr.convergence.command.cartography.Samples.OTHER_REGISTERED;
import static fr.convergence.command.cartography.Samples.REGISTERED;
import static fr.convergence.command.cartography.Samples.STRANGER;
import static fr.convergence.command.cartography.Samples.TODAY;
import static fr.convergence.kernel.cartography.HabilitationKind.AIDANTS_CONNECT;
import static fr.convergence.kernel.cartography.HabilitationKind.FRANCE_SERVICES;

import fr.convergence.command.cartography.HabilitationCommand.ConfirmHabilitation;
import fr.convergence.command.cartography.HabilitationCommand.DeclareHabilitation;
import fr.convergence.command.cartography.HabilitationCommand.EndHabilitation;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.HabilitationEnding;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationConfirmed;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationDeclared;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationEnded;
import fr.convergence.kernel.cartography.HabilitationKind;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What somebody grants a structure for a time: told of, found still so, ended. */
class HabilitationsTest {

    private static final LocalDate LAST_DAY = MARCH.plusYears(1).minusDays(1);
    private static final Given KNOWN = Given.events(REGISTERED, OTHER_REGISTERED);
    private static final DeclareHabilitation DECLARE = declare(HABILITATION, AIDANTS_CONNECT, MARCH, LAST_DAY);
    private static final HabilitationDeclared DECLARED =
            new HabilitationDeclared(HABILITATION, ID, AIDANTS_CONNECT, MARCH, LAST_DAY, null);
    private static final Given HELD = KNOWN.and(DECLARED);
    private static final ConfirmHabilitation CONFIRM = new ConfirmHabilitation(HABILITATION, ID);
    private static final EndHabilitation END = new EndHabilitation(HABILITATION, ID, HabilitationEnding.WITHDRAWN);
    private static final HabilitationEnded ENDED =
            new HabilitationEnded(HABILITATION, ID, HabilitationEnding.WITHDRAWN, TODAY);

    private static DeclareHabilitation declare(
            String id, HabilitationKind kind, LocalDate from, @Nullable LocalDate until) {
        return new DeclareHabilitation(id, ID, kind, from, until, null);
    }

    @Test
    void the_coordination_and_the_structure_itself_declare_one() {
        for (Actor actor : List.of(COORDINATOR, AGENT, Actor.SYSTEM)) {
            KNOWN.by(actor).causes(DECLARE, DECLARED);
        }
    }

    @Test
    void nobody_else_does_anything_with_it() {
        for (Actor actor : List.of(NEIGHBOUR, STRANGER, AUDITOR, Actor.ANONYMOUS)) {
            for (HabilitationCommand command : List.of(DECLARE, CONFIRM, END)) {
                HELD.by(actor).refuses(command, "NOT_ALLOWED");
            }
        }
    }

    @Test
    void the_same_again_is_nothing_and_another_content_is_told() {
        HELD.causesNothing(DECLARE);
        HELD.refuses(declare(HABILITATION, AIDANTS_CONNECT, MARCH, null), "ALREADY_DECLARED");
    }

    @Test
    void it_does_not_end_before_it_begins_and_may_last_one_day() {
        KNOWN.refuses(
                declare(HABILITATION, AIDANTS_CONNECT, MARCH, MARCH.minusDays(1)), "ENDS_BEFORE_IT_BEGINS validUntil");
        KNOWN.causes(
                declare(HABILITATION, AIDANTS_CONNECT, MARCH, MARCH),
                new HabilitationDeclared(HABILITATION, ID, AIDANTS_CONNECT, MARCH, MARCH, null));
    }

    @Test
    void days_are_of_a_calendar_that_people_use() {
        KNOWN.refuses(
                declare(HABILITATION, AIDANTS_CONNECT, MARCH, LocalDate.of(99_999, 1, 1)), "INVALID_DAY validUntil");
    }

    @Test
    void the_reference_designates_a_deed_and_nobody() {
        KNOWN.refuses(
                new DeclareHabilitation(HABILITATION, ID, AIDANTS_CONNECT, MARCH, null, "Mme Durand"),
                "PERSONAL_CONTACT reference");
        KNOWN.refuses(
                new DeclareHabilitation(HABILITATION, ID, AIDANTS_CONNECT, MARCH, null, " "), "BLANK_VALUE reference");
    }

    @Test
    void a_renewal_follows_the_last_day_and_no_two_of_a_kind_hold_on_one_day() {
        HELD.refuses(declare(OTHER, AIDANTS_CONNECT, LAST_DAY, null), "ALREADY_HELD");
        HELD.refuses(declare(OTHER, AIDANTS_CONNECT, MARCH.minusYears(1), MARCH), "ALREADY_HELD");
        HELD.causes(
                declare(OTHER, AIDANTS_CONNECT, LAST_DAY.plusDays(1), null),
                new HabilitationDeclared(OTHER, ID, AIDANTS_CONNECT, LAST_DAY.plusDays(1), null, null));
        HELD.causes(
                declare(OTHER, FRANCE_SERVICES, MARCH, null),
                new HabilitationDeclared(OTHER, ID, FRANCE_SERVICES, MARCH, null, null));
        HELD.and(ENDED)
                .causes(
                        declare(OTHER, AIDANTS_CONNECT, MARCH, null),
                        new HabilitationDeclared(OTHER, ID, AIDANTS_CONNECT, MARCH, null, null));
        KNOWN.and(new HabilitationDeclared(OTHER, ID, AIDANTS_CONNECT, MARCH, null, null))
                .refuses(declare(HABILITATION, AIDANTS_CONNECT, TODAY, null), "ALREADY_HELD");
    }

    @Test
    void it_is_confirmed_once_a_day_until_its_last() {
        HabilitationConfirmed confirmed = new HabilitationConfirmed(HABILITATION, ID, TODAY);
        HELD.by(AGENT).causes(CONFIRM, confirmed);
        HELD.and(confirmed).causesNothing(CONFIRM);
        HELD.and(confirmed).on(LAST_DAY).causes(CONFIRM, new HabilitationConfirmed(HABILITATION, ID, LAST_DAY));
        HELD.on(LAST_DAY.plusDays(1)).refuses(CONFIRM, "HABILITATION_EXPIRED");
    }

    @Test
    void once_ended_it_stays_so() {
        HELD.by(COORDINATOR).causes(END, ENDED);
        HELD.and(ENDED).causesNothing(END);
        HELD.and(ENDED).causesNothing(new EndHabilitation(HABILITATION, ID, HabilitationEnding.ENTERED_IN_ERROR));
        HELD.and(ENDED).refuses(CONFIRM, "HABILITATION_ENDED");
    }

    @Test
    void what_nobody_knows_is_refused() {
        Given.nothing().refuses(DECLARE, "UNKNOWN_STRUCTURE");
        KNOWN.refuses(END, "UNKNOWN_HABILITATION habilitationId");
        HELD.refuses(new ConfirmHabilitation(HABILITATION, OTHER), "UNKNOWN_HABILITATION habilitationId");
    }

    @Test
    void a_closed_structure_is_granted_nothing_more_and_may_still_lose_it() {
        Given closed = HELD.and(new StructureClosed(ID, ClosureReason.CEASED));
        closed.refuses(declare(OTHER, FRANCE_SERVICES, MARCH, null), "STRUCTURE_CLOSED");
        closed.refuses(CONFIRM, "STRUCTURE_CLOSED");
        closed.causes(END, ENDED);
    }
}
