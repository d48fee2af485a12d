package fr.convergence.query.jointpermanence;

import static fr.convergence.query.Projected.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.query.Desk;
import fr.convergence.query.HeldPermanences.Held;
import fr.convergence.query.Projected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How often permanences are held where: events in, counts out. The desk is held on Tuesdays for three hours. */
class SessionsHeldTest {

    private static final LocalDate FIRST = Desk.FIRST;
    private static final Actor COORDINATOR = new Actor("c49", Role.COORDINATOR, null, List.of("49"));

    private final Desk desk = new Desk(10, "49", 2);
    private final Projected permanences = new Projected(
                    new JointPermanenceProjection(),
                    List.of(),
                    List.of("referral", "joint-permanence"),
                    SessionsHeld.class)
            .at(Instant.parse("2026-01-02T09:00:00Z"));

    private void running() {
        permanences.record(
                COORDINATOR, desk.proposed(), desk.invited(1), desk.invited(2), desk.agreed(1), desk.agreed(2));
    }

    private List<Held> held(LocalDate to) {
        return held(COORDINATOR, FIRST, to);
    }

    private List<Held> held(Actor actor, LocalDate from, LocalDate to) {
        return new SessionsHeld(permanences.readModels()).in("49", from, to, actor, null);
    }

    @Test
    void sessions_that_are_not_cancelled_count_with_those_who_are_there_and_for_whom() {
        running();
        permanences.record(
                COORDINATOR,
                desk.cancelled(FIRST.plusWeeks(1)),
                desk.absent(1, FIRST),
                desk.absent(2, FIRST),
                desk.substituted(2, FIRST, 3));
        assertThat(held(FIRST.plusWeeks(3)))
                .containsExactly(new Held(
                        id(10), "Permanence du mardi", id(50), 3, 540, List.of(id(1), id(2)), Map.of("caf", 2)));
        assertThat(held(FIRST))
                .singleElement()
                .satisfies(one -> assertThat(one.operators()).isEmpty())
                .satisfies(one -> assertThat(one.holderIds()).isEmpty());
    }

    @Test
    void each_place_counts_its_own() {
        running();
        permanences.record(COORDINATOR, desk.amended(LocalDate.of(2026, 1, 22)));
        assertThat(held(LocalDate.of(2026, 12, 31)))
                .extracting(Held::placeId, Held::sessions)
                .containsExactly(tuple(id(50), 3), tuple(id(51), 4));
    }

    @Test
    void what_is_only_proposed_what_is_elsewhere_and_what_one_may_not_read_is_not_held() {
        permanences.record(COORDINATOR, desk.proposed(), desk.invited(1), desk.invited(2), desk.agreed(1));
        assertThat(held(FIRST.plusWeeks(3))).isEmpty();
        permanences.at(Instant.parse("2026-01-14T09:00:00Z")).record(COORDINATOR, desk.agreed(2));
        assertThat(held(FIRST.plusWeeks(3))).extracting(Held::sessions).containsExactly(2);
        assertThat(held(FIRST.plusDays(1))).isEmpty();
        assertThat(new SessionsHeld(permanences.readModels()).in("72", FIRST, FIRST.plusWeeks(3), COORDINATOR, null))
                .isEmpty();
        assertThat(held(new Actor("a", Role.AGENT, id(8), List.of("37")), FIRST, FIRST.plusWeeks(3)))
                .isEmpty();
    }
}
