package fr.convergence.query.presence;

import fr.convergence.kernel.territory.Commune;
import fr.convergence.query.presence.Ground.Way;
import fr.convergence.query.presence.Presence.Nearest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A commune in which somebody should be present.
 *
 * @param askedElsewhere referrals from there to structures that are not present
 * @param structureIds those, to which most was sent first: they could hold it
 * @param placeId where those who sent most of them receive people in the commune; null when nobody does
 * @param nearest null where somebody is, and where no distance can be told
 */
record SuggestedPermanence(
        Commune commune,
        PresenceGap reason,
        int askedElsewhere,
        List<String> structureIds,
        @Nullable String placeId,
        @Nullable Nearest nearest) {

    /** Where most was asked; then where most people live. */
    static final Comparator<SuggestedPermanence> WORST_FIRST = Comparator.comparing(SuggestedPermanence::reason)
            .thenComparing(
                    Comparator.comparingInt(SuggestedPermanence::askedElsewhere).reversed())
            .thenComparing(
                    Comparator.comparingInt(SuggestedPermanence::population).reversed())
            .thenComparing(suggested -> suggested.commune().insee());

    /** As few referrals may be chance. */
    private static final int MANY = 3;

    /** In a commune as large, a record is missing more likely than a service. */
    private static final int LARGE = 10_000;

    /** Empty when nothing is missing, or nobody is counted who would miss it. */
    static Optional<SuggestedPermanence> of(Commune commune, Ground ground) {
        List<Way> ways = ground.elsewhere(Set.of(commune));
        int asked = ways.stream().mapToInt(Way::referrals).sum();
        boolean nobody = ground.seatsIn(Set.of(commune)).isEmpty()
                && ground.heldIn(Set.of(commune)).isEmpty();
        if (asked < MANY && !(nobody && commune.population() != null)) {
            return Optional.empty();
        }
        return Optional.of(new SuggestedPermanence(
                commune,
                asked < MANY ? PresenceGap.NOBODY_THERE : PresenceGap.ASKED_THERE,
                asked,
                mostFirst(ways, Way::to),
                mostFirst(
                                ways.stream()
                                        .filter(way -> way.from().placeId() != null)
                                        .toList(),
                                way -> Objects.requireNonNull(way.from().placeId()))
                        .stream()
                        .findFirst()
                        .orElse(null),
                nobody ? ground.nearest(commune).orElse(null) : null));
    }

    private static List<String> mostFirst(List<Way> ways, Function<Way, String> what) {
        return ways.stream()
                .collect(Collectors.groupingBy(what, Collectors.summingInt(Way::referrals)))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Why, in French. */
    public String sentence() {
        String gap = switch (reason) {
            case ASKED_THERE ->
                structureIds.size() == 1
                        ? "%d orientations vers une structure qui n’y reçoit pas".formatted(askedElsewhere)
                        : "%d orientations vers %d structures qui n’y reçoivent pas"
                                .formatted(askedElsewhere, structureIds.size());
            case NOBODY_THERE -> "aucune présence enregistrée pour %d habitants".formatted(population());
        };
        String far = nearest == null
                ? ""
                : ", la plus proche à %s (%s km)"
                        .formatted(
                                nearest.commune().name(),
                                String.valueOf(nearest.distanceKm()).replace('.', ','));
        boolean doubtful = reason == PresenceGap.NOBODY_THERE && population() >= LARGE;
        return gap + far + (doubtful ? " : vérifiez d’abord qu’il ne manque pas de fiche" : "");
    }

    private int population() {
        return Objects.requireNonNullElse(commune.population(), 0);
    }
}
