package fr.convergence.query.agenda;

import static fr.convergence.query.Projected.id;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.Whereabouts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where structures are as the cartography gives it: 1 to 4 in Maine-et-Loire, of which 4 stands for 14 and tells its hours, 5 in
 * Martinique; places 50 in Maine-et-Loire and 52 in Réunion. Structure 6 and place 56 were told of a moment ago: who names no
 * position they must be in does not find them yet.
 */
@Component
final class Around implements Whereabouts {

    private static final Map<String, Located> STRUCTURES = Stream.of(
                    new Located(List.of(id(1)), "Relais", "49", null),
                    new Located(List.of(id(2)), "CCAS", "49", null),
                    new Located(List.of(id(3)), "Médiathèque", "49", "sur rendez-vous"),
                    new Located(List.of(id(4), id(14)), "Mairie", "49", "Mo-Fr 09:00-12:30,14:00-17:00; We off"),
                    new Located(List.of(id(5)), "Antenne", "972", null),
                    new Located(List.of(id(6)), "Nouvelle", "49", null))
            .collect(Collectors.toMap(Located::id, located -> located));

    @Override
    public Map<String, Located> of(Collection<String> structureIds, Actor actor, @Nullable String consistentWith) {
        return structureIds.stream()
                .distinct()
                .filter(asked -> consistentWith != null || !asked.equals(id(6)))
                .filter(asked -> STRUCTURES.containsKey(survivor(asked)))
                .collect(Collectors.toMap(Function.identity(), asked -> STRUCTURES.get(survivor(asked))));
    }

    private static String survivor(String asked) {
        return asked.equals(id(14)) ? id(4) : asked;
    }

    @Override
    public Optional<String> departmentOfPlace(String placeId, Actor actor, @Nullable String consistentWith) {
        return Optional.ofNullable(
                        Map.of(id(50), "49", id(52), "974", id(56), "49").get(placeId))
                .filter(_ -> consistentWith != null || !placeId.equals(id(56)));
    }
}
