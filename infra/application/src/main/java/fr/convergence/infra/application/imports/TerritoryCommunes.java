package fr.convergence.infra.application.imports;

import fr.convergence.kernel.territory.Territory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds communes in the official lists of the territory. */
final class TerritoryCommunes implements Communes {

    private final Territory territory;

    TerritoryCommunes(Territory territory) {
        this.territory = territory;
    }

    @Override
    public Optional<Commune> withCode(String code) {
        return territory.present(code).map(TerritoryCommunes::commune);
    }

    @Override
    public Optional<Commune> named(String name, String postcode) {
        List<fr.convergence.kernel.territory.Commune> named = departments(postcode)
                .flatMap(department -> territory.named(name, department).stream())
                .flatMap(found -> territory.present(found.insee()).stream())
                .distinct()
                .toList();
        List<fr.convergence.kernel.territory.Commune> there = named.stream()
                .filter(commune -> commune.postcodes().contains(postcode))
                .toList();
        return only(there).or(() -> only(named)).map(TerritoryCommunes::commune);
    }

    /** The departments a postcode may lie in by its first digits; Corsica's 20 is two. */
    private static Stream<String> departments(String postcode) {
        if (postcode.length() != 5) {
            return Stream.of();
        }
        String two = postcode.substring(0, 2);
        return switch (two) {
            case "20" -> Stream.of("2A", "2B");
            case "97", "98" -> Stream.of(postcode.substring(0, 3));
            default -> Stream.of(two);
        };
    }

    private static <T> Optional<T> only(List<T> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Commune commune(fr.convergence.kernel.territory.Commune found) {
        return new Commune(found.insee(), found.department());
    }
}
