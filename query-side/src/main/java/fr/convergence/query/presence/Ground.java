package fr.convergence.query.presence;

import fr.convergence.kernel.territory.Commune;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.Doors.Point;
import fr.convergence.query.HeldPermanences.Held;
import fr.convergence.query.ReferralsSent.Sent;
import fr.convergence.query.Seats;
import fr.convergence.query.Seats.At;
import fr.convergence.query.Seats.Seat;
import fr.convergence.query.presence.Presence.Nearest;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of the presence in a department. */
final class Ground {

    /** Where somebody is. */
    private record Spot(Commune commune, Point point) {}

    /** What somebody sends people to: {@code from} is registered in the commune, {@code to} is another. */
    record Way(Seat from, String to, int referrals) {}

    private final Territory territory;
    private final Seats.Found found;
    private final List<Held> held;
    private final List<Sent> sent;
    private final @Nullable String operator;
    private final Map<String, Seat> byStructure = new HashMap<>();

    /**
     * @param found all seats and places
     * @param held all permanences
     * @param sent what its structures sent each other and others
     * @param operator only what is there for it counts as presence; null for anything
     */
    Ground(Territory territory, Seats.Found found, List<Held> held, List<Sent> sent, @Nullable String operator) {
        this.territory = territory;
        this.found = found;
        this.held = held;
        this.sent = sent;
        this.operator = operator;
        found.seats().forEach(seat -> seat.ids().forEach(id -> byStructure.putIfAbsent(id, seat)));
    }

    List<Seat> seatsIn(Collection<Commune> communes) {
        return found.seats().stream()
                .filter(seat -> operator == null || seat.operators().contains(operator))
                .filter(seat -> lies(seat.commune(), communes))
                .toList();
    }

    List<Held> heldIn(Collection<Commune> communes) {
        return held.stream()
                .filter(one -> operator == null || one.operators().containsKey(operator))
                .filter(one ->
                        at(one).filter(place -> lies(place.commune(), communes)).isPresent())
                .toList();
    }

    /** At how many sessions somebody is there for what is asked. */
    int sessions(Held one) {
        return operator == null ? one.sessions() : one.operators().getOrDefault(operator, 0);
    }

    /** Referrals by structures registered in some communes to structures that do not receive anybody there. */
    List<Way> elsewhere(Collection<Commune> communes) {
        Set<String> present = Stream.concat(
                        seatsIn(communes).stream().flatMap(seat -> seat.ids().stream()),
                        heldIn(communes).stream().flatMap(one -> one.holderIds().stream()))
                .collect(Collectors.toSet());
        return sent.stream()
                .filter(one -> !present.contains(one.receiverId()))
                .flatMap(one -> seatOf(one.senderId())
                        .filter(seat -> lies(seat.home(), communes))
                        .map(seat -> new Way(seat, known(one.receiverId()), one.referrals()))
                        .stream())
                .toList();
    }

    private Optional<Seat> seatOf(String structure) {
        return Optional.ofNullable(byStructure.get(structure));
    }

    /** By the identifier of the structure that stands for it. */
    private String known(String structure) {
        return seatOf(structure).map(Seat::structureId).orElse(structure);
    }

    /** Empty when nobody knows where the commune lies: it does where its places do on average. */
    Optional<Nearest> nearest(Commune commune) {
        List<Point> here = Stream.concat(
                        found.seats().stream()
                                .filter(seat -> lies(seat.commune(), Set.of(commune)))
                                .map(Seat::point),
                        found.places().values().stream()
                                .filter(place -> lies(place.commune(), Set.of(commune)))
                                .map(At::point))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (here.isEmpty()) {
            return Optional.empty();
        }
        Point centre = new Point(
                here.stream().mapToDouble(Point::latitude).average().orElseThrow(),
                here.stream().mapToDouble(Point::longitude).average().orElseThrow());
        return spots().map(spot ->
                        new Nearest(spot.commune(), Math.round(centre.kilometresTo(spot.point()) * 10) / 10.0))
                .min(Comparator.comparingDouble(Nearest::distanceKm)
                        .thenComparing(nearest -> nearest.commune().insee()));
    }

    private Stream<Spot> spots() {
        Set<Commune> all = Stream.concat(
                        found.seats().stream().map(Seat::commune),
                        found.places().values().stream().map(At::commune))
                .flatMap(code -> territory.present(code).stream())
                .collect(Collectors.toSet());
        return Stream.concat(
                        seatsIn(all).stream().map(seat -> new At(seat.commune(), seat.point())),
                        heldIn(all).stream().flatMap(one -> at(one).stream()))
                .flatMap(place -> spot(place).stream());
    }

    private Optional<Spot> spot(At place) {
        Point point = place.point();
        return point == null
                ? Optional.empty()
                : territory.present(place.commune()).map(commune -> new Spot(commune, point));
    }

    private Optional<At> at(Held one) {
        return Optional.ofNullable(found.places().get(one.placeId()));
    }

    private boolean lies(String code, Collection<Commune> communes) {
        return territory.present(code).filter(communes::contains).isPresent();
    }
}
