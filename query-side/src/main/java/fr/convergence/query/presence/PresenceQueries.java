package fr.convergence.query.presence;

import fr.convergence.kernel.Spelling;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.Operators;
import fr.convergence.kernel.territory.Commune;
import fr.convergence.kernel.territory.Department;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.HeldPermanences;
import fr.convergence.query.HeldPermanences.Held;
import fr.convergence.query.Page;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.ReferralsSent;
import fr.convergence.query.Seats;
import fr.convergence.query.Seats.Seat;
import fr.convergence.query.presence.Ground.Way;
import fr.convergence.query.presence.Presence.Desk;
import fr.convergence.query.presence.Presence.Named;
import fr.convergence.query.presence.Presence.OfOperator;
import fr.convergence.query.presence.Presence.There;
import fr.convergence.query.presence.TerritoryLevel.Part;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the cartography, the permanences and the statistics of referrals who is present where, and brings it together. */
@Component
final class PresenceQueries {

    private static final double DAYS_OF_MONTH = 365.25 / 12;

    private final Territory territory;
    private final Seats seats;
    private final HeldPermanences held;
    private final ReferralsSent sent;

    PresenceQueries(Territory territory, Seats seats, HeldPermanences held, ReferralsSent sent) {
        this.territory = territory;
        this.seats = seats;
        this.held = held;
        this.sent = sent;
    }

    Presence presence(PresenceAsked asked, TerritoryLevel level, Actor actor, @Nullable String consistentWith) {
        Department department = asked.in(territory);
        Ground ground = ground(asked, actor, consistentWith);
        Map<Part, List<Commune>> parts = territory.communesOf(asked.department()).stream()
                .filter(commune -> level.of(commune, territory).isPresent())
                .collect(Collectors.groupingBy(
                        commune -> level.of(commune, territory).orElseThrow()));
        return new Presence(
                department,
                asked.from(),
                asked.to(),
                parts.entrySet().stream()
                        .map(part -> there(part.getKey(), part.getValue(), ground, asked, actor))
                        .sorted(Comparator.comparing((There there) -> Spelling.folded(there.name()))
                                .thenComparing(There::code))
                        .toList());
    }

    /** The worst gap first; for the coordination, which may count referrals. */
    List<SuggestedPermanence> suggested(PresenceAsked asked, int first, Actor actor, @Nullable String consistentWith) {
        asked.in(territory);
        if (first < 1 || first > Page.MOST) {
            throw new NotReadable("PAGE_SIZE_OUT_OF_RANGE", "Demandez de 1 à %d permanences.".formatted(Page.MOST));
        }
        if (!actor.coordinates(asked.department())) {
            throw new NotReadable(
                    "NOT_ALLOWED", "Les permanences conseillées sont montrées à la coordination du département.");
        }
        Ground ground = ground(asked, actor, consistentWith);
        return territory.communesOf(asked.department()).stream()
                .flatMap(commune -> SuggestedPermanence.of(commune, ground).stream())
                .sorted(SuggestedPermanence.WORST_FIRST)
                .limit(first)
                .toList();
    }

    private Ground ground(PresenceAsked asked, Actor actor, @Nullable String consistentWith) {
        return new Ground(
                territory,
                seats.in(asked.department(), actor, consistentWith),
                held.in(asked.department(), asked.from(), asked.to(), actor, consistentWith),
                sent.from(asked.department(), asked.begin(), asked.end(), asked.operator(), actor, consistentWith),
                asked.operator());
    }

    private static There there(Part part, List<Commune> communes, Ground ground, PresenceAsked asked, Actor actor) {
        List<Seat> there = ground.seatsIn(communes);
        List<Held> desks = ground.heldIn(communes);
        boolean alone = there.isEmpty()
                && desks.isEmpty()
                && part.code().equals(communes.getFirst().insee());
        int sessions = desks.stream().mapToInt(ground::sessions).sum();
        return new There(
                part.code(),
                part.name(),
                communes.stream()
                        .map(Commune::population)
                        .flatMap(Stream::ofNullable)
                        .reduce(Integer::sum)
                        .orElse(null),
                structures(there),
                desks.stream().map(desk -> desk(desk, ground)).toList(),
                Math.round(sessions * DAYS_OF_MONTH / asked.days() * 10) / 10.0,
                operators(there, desks),
                actor.coordinates(asked.department())
                        ? ground.elsewhere(communes).stream()
                                .mapToInt(Way::referrals)
                                .sum()
                        : null,
                alone ? ground.nearest(communes.getFirst()).orElse(null) : null);
    }

    private static List<Named> structures(List<Seat> seats) {
        return seats.stream()
                .map(seat -> new Named(seat.structureId(), seat.name()))
                .distinct()
                .sorted(Comparator.comparing((Named one) -> Spelling.folded(one.name()))
                        .thenComparing(Named::id))
                .toList();
    }

    private static Desk desk(Held held, Ground ground) {
        return new Desk(
                held.permanenceId(),
                held.title(),
                held.placeId(),
                ground.sessions(held),
                held.minutes() / 6 / 10.0,
                held.holderIds());
    }

    private static List<OfOperator> operators(List<Seat> seats, List<Held> desks) {
        return Operators.current().all().stream()
                .flatMap(operator -> {
                    long structures = seats.stream()
                            .filter(seat -> seat.operators().contains(operator.code()))
                            .map(Seat::structureId)
                            .distinct()
                            .count();
                    int sessions = desks.stream()
                            .mapToInt(desk -> desk.operators().getOrDefault(operator.code(), 0))
                            .sum();
                    return structures + sessions == 0
                            ? Stream.<OfOperator>empty()
                            : Stream.of(new OfOperator(operator, Math.toIntExact(structures), sessions));
                })
                .toList();
    }
}
