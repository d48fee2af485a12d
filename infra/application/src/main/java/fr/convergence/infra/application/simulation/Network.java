package fr.convergence.infra.application.simulation;

import fr.convergence.kernel.cartography.Theme;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The structures of the simulation, and which of them somebody is sent to. */
final class Network {

    private final List<Site> senders;
    private final Map<String, List<Site>> byDepartment;
    private final Map<String, Map<String, Double>> attractions = new HashMap<>();

    /** @param sites in any order */
    Network(List<Site> sites) {
        List<Site> ordered =
                sites.stream().sorted(Comparator.comparing(Site::id)).toList();
        this.byDepartment = ordered.stream().collect(Collectors.groupingBy(Site::department));
        this.senders = ordered.stream()
                .filter(Site::account)
                .filter(site -> of(site.department()).size() > 1)
                .toList();
    }

    private List<Site> of(String department) {
        return byDepartment.getOrDefault(department, List.of());
    }

    /** Those whose own people refer, and that have others around; by identifier. */
    List<Site> senders() {
        return senders;
    }

    /**
     * A door of the same department: rather a near one, and one that suits, unless any will do.
     *
     * @param not those that are left out, as long as there are others
     */
    Site door(Site from, Theme theme, boolean any, Set<String> not, Chance chance) {
        List<Site> others = of(from.department()).stream()
                .filter(site -> !site.id().equals(from.id()))
                .toList();
        List<Site> left =
                others.stream().filter(site -> !not.contains(site.id())).toList();
        return chance.oneOf(
                left.isEmpty() ? others : left, site -> attraction(from, site) * (any ? 1 : aptitude(site, theme)));
    }

    /** Doors of the same department, whichever they are: so many, or fewer where there are fewer; each once, as they were drawn. */
    List<Site> doors(Site from, int most, Chance chance) {
        Map<String, Site> drawn = new LinkedHashMap<>();
        for (int left = most; left > 0; left--) {
            Site door = door(from, Theme.EVERYDAY_DIGITAL_TOOLS, true, drawn.keySet(), chance);
            drawn.putIfAbsent(door.id(), door);
        }
        return List.copyOf(drawn.values());
    }

    /** Near doors, and among them those that one is used to. */
    private double attraction(Site from, Site site) {
        return attractions.computeIfAbsent(from.id(), _ -> new HashMap<>()).computeIfAbsent(site.id(), _ -> {
            double far = from.kilometresTo(site) / Assumptions.NEAR;
            double habit = new Chance(0, "habit", from.id(), site.id()).factor(Assumptions.HABIT);
            return habit / (1 + far * far * far);
        });
    }

    /** Whether its record says that it does such things. */
    static boolean suits(Site site, Theme theme) {
        return site.themes().contains(theme);
    }

    private static double aptitude(Site site, Theme theme) {
        double kind = theme == Theme.ADMINISTRATIVE_PROCEDURES
                ? switch (site.kind()) {
                    case FRANCE_SERVICES -> 6;
                    case SOCIAL -> 2;
                    case DIGITAL -> 1;
                }
                : site.kind() == SiteKind.DIGITAL ? 4 : 1;
        return suits(site, theme) ? kind : kind / 100;
    }
}
