package fr.convergence.query.cartography;

import static fr.convergence.query.cartography.Samples.ANGERS;
import static fr.convergence.query.cartography.Samples.id;
import static fr.convergence.query.cartography.Samples.published;
import static fr.convergence.query.cartography.Samples.structure;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelPublished;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelRevised;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelWithdrawn;
import fr.convergence.kernel.cartography.StructureEvent.OfferCorrected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whatever models say and offers follow: the drift shown is that of the plain fold, however the read model was built. */
class DriftPropertyTest {

    private static final String THEME = "ADMINISTRATIVE_PROCEDURES";

    /** What happens next, where that may happen. */
    private record Step(String what, int model, int offer, Set<String> operators) {}

    private final Map<Integer, Integer> versions = new TreeMap<>();
    private final Map<Integer, Set<String>> said = new TreeMap<>();
    private final Set<Integer> withdrawn = new TreeSet<>();
    private final Map<Integer, Integer> followed = new TreeMap<>();
    private final Map<Integer, Set<String>> offered = new TreeMap<>();
    private final List<DomainEvent> events = new ArrayList<>();

    @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
    void the_drift_that_is_shown_is_that_of_what_happened(
            @ForAll @Size(min = 8, max = 25) List<@From("steps") Step> steps) {
        events.add(structure(1, "Maison", ANGERS));
        List.of(21, 22).forEach(offer -> events.add(published(1, offer, OfferLevel.LOCAL_OFFICIAL, "THEME", THEME)));
        steps.forEach(this::happen);
        Cartography cartography = new Cartography();
        cartography.record(events.toArray(DomainEvent[]::new));
        List<String> rows = cartography.rows();

        assertThat(shown(cartography)).isEqualTo(folded());
        assertThat(cartography.rebuild(3).rows()).isEqualTo(rows);
        assertThat(shown(cartography)).isEqualTo(folded());
    }

    @Provide
    Arbitrary<Step> steps() {
        return Combinators.combine(
                        Arbitraries.of("publish", "publish", "revise", "withdraw", "follow", "follow", "stop", "offer"),
                        Arbitraries.of(90, 91),
                        Arbitraries.of(21, 22),
                        Arbitraries.of("cnaf", "msa", "dgfip").set())
                .as(Step::new);
    }

    private void happen(Step step) {
        int model = step.model();
        boolean there = versions.containsKey(model) && !withdrawn.contains(model);
        switch (step.what()) {
            case "publish" -> {
                if (!versions.containsKey(model)) {
                    versions.put(model, 1);
                    said.put(model, step.operators());
                    events.add(new OfferModelPublished(id(model), about(), terms(step.operators()), Map.of()));
                }
            }
            case "revise" -> {
                if (there) {
                    int version = versions.merge(model, 1, Integer::sum);
                    said.put(model, step.operators());
                    events.add(new OfferModelRevised(id(model), version, about(), terms(step.operators()), Map.of()));
                }
            }
            case "withdraw" -> {
                if (there) {
                    withdrawn.add(model);
                    events.add(new OfferModelWithdrawn(id(model), LocalDate.parse("2026-01-15")));
                }
            }
            case "follow" -> {
                followed.put(step.offer(), model);
                correct(step.offer(), Map.of("MODEL", List.of(id(model))));
            }
            case "stop" -> {
                followed.remove(step.offer());
                correct(step.offer(), Map.of("MODEL", List.of()));
            }
            default -> {
                offered.put(step.offer(), step.operators());
                correct(step.offer(), Map.of("OPERATORS", List.copyOf(step.operators())));
            }
        }
    }

    private void correct(int offer, Map<String, List<String>> terms) {
        events.add(new OfferCorrected(id(1), id(offer), terms, List.of()));
    }

    private static Map<String, List<String>> about() {
        return Field.of("NAME", "Offre", "SOURCE_NAME", "Charte");
    }

    private static Map<String, List<String>> terms(Set<String> operators) {
        return Map.of("THEME", List.of(THEME), "OPERATORS", List.copyOf(operators));
    }

    private List<Object> folded() {
        return List.of(21, 22).stream().<Object>map(this::folded).toList();
    }

    private Map<String, Object> folded(int offer) {
        Integer model = followed.get(offer);
        if (model == null || !versions.containsKey(model)) {
            return Map.of("id", id(offer), "versions", List.of(), "missing", Set.of(), "added", Set.of());
        }
        Set<String> here = offered.getOrDefault(offer, Set.of());
        Set<String> there = said.getOrDefault(model, Set.of());
        boolean compared = !withdrawn.contains(model) && !here.isEmpty() && !there.isEmpty();
        return Map.of(
                "id",
                id(offer),
                "versions",
                List.of(versions.getOrDefault(model, 0)),
                "missing",
                compared ? without(there, here) : Set.of(),
                "added",
                compared ? without(here, there) : Set.of());
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private static List<Object> shown(Cartography cartography) {
        return cartography
                .as(Cartography.COORDINATOR)
                .document(
                        "query ($id: ID!) { structure(id: $id) { offers { id model { version } drift { model here } } } }")
                .variable("id", id(1))
                .execute()
                .path("structure.offers")
                .entityList(Shown.class)
                .get()
                .stream()
                .<Object>map(Shown::told)
                .toList();
    }

    /** An offer as GraphQL shows it. */
    private record Shown(String id, @Nullable Version model, List<Values> drift) {

        private record Version(int version) {}

        private record Values(Set<String> model, Set<String> here) {}

        private Map<String, Object> told() {
            Set<String> missing = new TreeSet<>();
            Set<String> added = new TreeSet<>();
            drift.forEach(it -> {
                missing.addAll(without(it.model(), it.here()));
                added.addAll(without(it.here(), it.model()));
            });
            return Map.of(
                    "id", id,
                    "versions", model == null ? List.of() : List.of(model.version()),
                    "missing", missing,
                    "added", added);
        }
    }
}
