package fr.convergence.kernel.cartography;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.cartography.SourcedDetails.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the lists say and in whatever order they come, every reader shows the same. */
class SourcedDetailsPropertyTest {

    @Property(tries = 500)
    void the_order_in_which_sources_spoke_does_not_matter(
            @ForAll("sources") List<Source> sources, @ForAll Random random) {
        List<Source> otherWay = new ArrayList<>(sources);
        Collections.shuffle(otherWay, random);
        assertThat(details(otherWay).shown()).isEqualTo(details(sources).shown());
    }

    @Property(tries = 500)
    void a_field_is_shown_when_and_only_when_some_source_has_a_value(@ForAll("sources") List<Source> sources) {
        assertThat(details(sources).shown().containsKey("NAME"))
                .isEqualTo(sources.stream()
                        .anyMatch(source ->
                                !source.values().getOrDefault("NAME", List.of()).isEmpty()));
    }

    @Property(tries = 500)
    void saying_the_same_again_changes_nothing(@ForAll("sources") List<Source> sources) {
        SourcedDetails once = details(sources);
        sources.forEach(source -> assertThat(once.differences(source.format(), source.id(), source.values()))
                .isEmpty());
        assertThat(reported(once, sources)).isEqualTo(once);
    }

    @Provide
    Arbitrary<List<Source>> sources() {
        Arbitrary<Map<String, List<String>>> values = Arbitraries.maps(
                Arbitraries.of("NAME", "PHONE"),
                Arbitraries.of("a", "b", "c").list().ofMaxSize(2));
        return Combinators.combine(
                        Arbitraries.of(SourceFormat.class),
                        Arbitraries.of("x", "y", "z", "t").map(local -> "s--" + local),
                        Arbitraries.integers().between(1, 3).map(day -> LocalDate.of(2026, 1, day)),
                        values)
                .as((format, id, day, given) -> new Source(format, id, day, new TreeMap<>(given)))
                .list()
                .uniqueElements(source -> source.format() + source.id())
                .ofMaxSize(4);
    }

    private static SourcedDetails details(List<Source> sources) {
        return reported(SourcedDetails.NONE, sources);
    }

    private static SourcedDetails reported(SourcedDetails before, List<Source> sources) {
        SourcedDetails after = before;
        for (Source source : sources) {
            after = after.reported(source.format(), source.id(), source.reportedOn(), source.values());
        }
        return after;
    }
}
