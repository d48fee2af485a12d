package fr.convergence.query.presence;

import static fr.convergence.query.Projected.id;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.Doors.Point;
import fr.convergence.query.HeldPermanences;
import fr.convergence.query.ReferralsSent;
import fr.convergence.query.Seats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Maine-et-Loire as the other slices give it. In Angers structures 1 (for cnaf, at two places) and 2, of which 2 stands for 12; in
 * Saumur 3, registered in Angers; in Cholet 4, without a place. A permanence at a place of Segré, ten times, five of them with cnaf.
 */
@Component
final class Land implements Seats, HeldPermanences, ReferralsSent {

    static final String ANGERS = "49007";
    static final String SAUMUR = "49328";
    static final String CHOLET = "49099";
    static final String SEGRE = "49331";

    private static final Point IN_ANGERS = new Point(47.47, -0.55);
    private static final Point IN_SAUMUR = new Point(47.26, -0.08);
    private static final Point IN_SEGRE = new Point(47.69, -0.86);

    @Override
    public Found in(String department, Actor actor, @Nullable String consistentWith) {
        return new Found(
                List.of(
                        new Seat(List.of(id(1)), "Relais", ANGERS, id(51), ANGERS, IN_ANGERS, List.of("cnaf")),
                        new Seat(List.of(id(1)), "Relais", ANGERS, id(52), ANGERS, IN_ANGERS, List.of("cnaf")),
                        new Seat(List.of(id(2), id(12)), "CCAS", ANGERS, id(51), ANGERS, IN_ANGERS, List.of()),
                        new Seat(List.of(id(3)), "Médiathèque", ANGERS, id(53), SAUMUR, IN_SAUMUR, List.of()),
                        new Seat(List.of(id(4)), "Mairie", CHOLET, null, CHOLET, null, List.of("cnaf"))),
                Map.of(
                        id(51), new At(ANGERS, IN_ANGERS),
                        id(52), new At(ANGERS, IN_ANGERS),
                        id(53), new At(SAUMUR, IN_SAUMUR),
                        id(54), new At(SEGRE, IN_SEGRE),
                        id(55), new At("49002", null)));
    }

    @Override
    public List<Held> in(
            String department, LocalDate from, LocalDate to, Actor actor, @Nullable String consistentWith) {
        return List.of(new Held(
                id(10),
                "Permanence du mardi",
                id(54),
                10,
                1_850,
                List.of(id(1), id(3)),
                Map.of("cnaf", 5, "cnam", 10)));
    }

    /** Only what 1, 3 and 4 sent; that to 12 is for the one that stands for it. */
    @Override
    public List<Sent> from(
            String department,
            Instant from,
            Instant to,
            @Nullable String operator,
            Actor actor,
            @Nullable String consistentWith) {
        return List.of(
                new Sent(id(1), id(2), 7),
                new Sent(id(1), id(4), 2),
                new Sent(id(3), id(4), 1),
                new Sent(id(4), id(12), 1),
                new Sent(id(4), id(3), 4),
                new Sent(id(9), id(1), 50));
    }
}
