package fr.convergence.query.cartography;

import static fr.convergence.query.cartography.Cartography.SCHEMA;
import static fr.convergence.query.cartography.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.cartography.HabilitationEnding;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationDeclared;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationEnded;
import fr.convergence.kernel.cartography.HabilitationKind;
import fr.convergence.kernel.cartography.PostEvent.PostOpened;
import fr.convergence.kernel.cartography.PostEvent.PostShared;
import fr.convergence.kernel.cartography.PostEvent.PostUnshared;
import fr.convergence.kernel.cartography.Resemblance;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.StructureEvent.StructureCorrected;
import fr.convergence.kernel.cartography.StructureEvent.StructureMergeUndone;
import fr.convergence.kernel.cartography.StructureEvent.StructureMerged;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import fr.convergence.kernel.cartography.StructureEvent.StructureReported;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever lists say, people correct, merge and undo: the read model is the fold of it, and forgets nothing that was said. */
class MergedStructuresPropertyTest {

    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");

    private static final Instant BEGIN = Instant.parse("2025-06-01T09:00:00Z");

    /** What happens next, where that may happen. */
    private record Step(String what, int structure, int other, String phone, Set<String> networks) {}

    /** One structure, folded in the plainest way. */
    private static final class Plain {
        private final Map<SourceFormat, String> phones = new TreeMap<>();
        private final Map<SourceFormat, List<String>> networks = new TreeMap<>();
        private @Nullable String corrected;
        private @Nullable Integer into;
        private final List<Integer> others = new ArrayList<>();
        private final Set<Integer> places = new TreeSet<>();

        private String phone() {
            return corrected != null
                    ? corrected
                    : phones.isEmpty() ? "" : phones.values().iterator().next();
        }

        private List<String> networks() {
            return networks.values().stream()
                    .filter(said -> !said.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }
    }

    private final Map<Integer, Plain> plain = new TreeMap<>();
    private final SequencedMap<String, Integer> holders = new LinkedHashMap<>();
    private final SequencedMap<String, SequencedSet<Integer>> employers = new LinkedHashMap<>();
    private final List<DomainEvent> events = new ArrayList<>();

    @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
    void the_read_model_is_the_fold_of_what_happened_however_it_came_about(
            @ForAll @Size(min = 10, max = 25) List<@From("steps") Step> steps) {
        steps.forEach(this::happen);
        Cartography cartography = new Cartography();
        events.forEach(cartography::record);
        List<String> followed = cartography.rows();

        assertThat(shown(cartography)).isEqualTo(folded());
        assertThat(entry(cartography)).isEqualTo(foldedBelongings());
        assertThat(said(cartography)).isEqualTo(everythingSaid());
        assertThat(cartography.rebuild(7).rows()).isEqualTo(followed);
    }

    /** The answer for an instant, whatever happened since, is the one given then by a read model of what had happened. */
    @Property(tries = 5, edgeCases = EdgeCasesMode.NONE)
    void every_moment_is_shown_as_it_was(@ForAll @Size(min = 10, max = 20) List<@From("steps") Step> steps) {
        steps.forEach(this::happen);
        Cartography cartography = new Cartography();
        Map<String, Object> then = new TreeMap<>();
        for (DomainEvent event : events) {
            String instant = BEGIN.plus(Duration.ofDays(then.size())).toString();
            cartography.at(instant).record(event);
            then.put(instant, shown(cartography, null));
        }
        assertAll(cartography, then);
        assertAll(cartography.rebuild(7), then);
    }

    private static void assertAll(Cartography cartography, Map<String, Object> then) {
        assertThat(then)
                .allSatisfy((instant, answer) ->
                        assertThat(shown(cartography, instant)).isEqualTo(answer));
    }

    private static Map<String, Object> shown(Cartography cartography, @Nullable String asOf) {
        Map<String, Object> shown = new TreeMap<>(cartography
                .ask("mind-map")
                .variable("department", "49")
                .variable("groupBy", "NETWORK")
                .variable("asOf", asOf)
                .execute()
                .path("mindMap")
                .entity(new ParameterizedTypeReference<Map<String, Object>>() {})
                .get());
        shown.remove("asOf"); // of now it is the moment of asking
        return shown;
    }

    @Provide
    Arbitrary<Step> steps() {
        Arbitrary<Integer> structure = Arbitraries.integers().between(1, 4);
        return Combinators.combine(
                        Arbitraries.of(
                                "france services",
                                "lieux",
                                "correct",
                                "release",
                                "merge",
                                "merge",
                                "undo",
                                "desk",
                                "habilitation",
                                "end of habilitation",
                                "post",
                                "end of sharing"),
                        structure,
                        structure,
                        Arbitraries.of("+33241000001", "+33241000002", "+33241000003"),
                        Arbitraries.of("FRANCE_SERVICES", "AIDANTS_CONNECT").set())
                .as(Step::new);
    }

    private void happen(Step step) {
        Plain now = plain.computeIfAbsent(step.structure(), _ -> new Plain());
        boolean exists = !now.phones.isEmpty();
        switch (step.what()) {
            case "france services" -> report(step, now, SourceFormat.FRANCE_SERVICES);
            case "lieux" -> report(step, now, SourceFormat.LIEUX_MEDIATION_NUMERIQUE);
            case "correct" -> {
                if (exists && now.into == null) {
                    now.corrected = step.phone();
                    events.add(
                            new StructureCorrected(id(step.structure()), Field.of("PHONE", step.phone()), List.of()));
                }
            }
            case "release" -> {
                if (now.corrected != null && now.into == null) {
                    now.corrected = null;
                    events.add(new StructureCorrected(id(step.structure()), Map.of(), List.of("PHONE")));
                }
            }
            case "merge" -> merge(step, now);
            case "undo" -> {
                if (now.into != null) {
                    events.add(new StructureMergeUndone(id(step.structure()), id(now.into)));
                    plain.get(now.into).others.remove((Integer) step.structure());
                    now.into = null;
                }
            }
            case "habilitation" -> {
                String id = id(100 + events.size());
                holders.put(id, step.structure());
                events.add(
                        new HabilitationDeclared(id, id(step.structure()), HabilitationKind.DUPLEX, FIRST, null, null));
            }
            case "end of habilitation" -> {
                if (!holders.isEmpty()) {
                    Map.Entry<String, Integer> first = holders.firstEntry();
                    holders.remove(first.getKey());
                    events.add(new HabilitationEnded(
                            first.getKey(), id(first.getValue()), HabilitationEnding.GIVEN_UP, FIRST));
                }
            }
            case "post" -> {
                String id = id(100 + events.size());
                employers.put(id, new LinkedHashSet<>(List.of(step.structure())));
                events.add(new PostOpened(id, List.of(id(step.structure())), "CN", null));
                if (employers.get(id).add(step.other())) {
                    events.add(new PostShared(id, List.of(id(step.structure()), id(step.other()))));
                }
            }
            case "end of sharing" ->
                employers.forEach((id, of) -> {
                    if (of.size() > 1) {
                        events.add(new PostUnshared(id, List.of(id(of.getFirst())), id(of.removeLast())));
                    }
                });
            default -> {
                if (exists) {
                    now.places.add(step.other());
                    events.add(new StructurePlaceAttached(id(step.structure()), id(50 + step.other())));
                }
            }
        }
    }

    private void report(Step step, Plain now, SourceFormat list) {
        now.phones.put(list, step.phone());
        now.networks.put(list, List.copyOf(new TreeSet<>(step.networks())));
        events.add(new StructureReported(
                id(step.structure()),
                list,
                "list--" + step.structure(),
                FIRST.plusDays(events.size()),
                Map.of(
                        "NAME", List.of("Structure " + step.structure()),
                        "COMMUNE", List.of(Samples.ANGERS),
                        "PHONE", List.of(step.phone()),
                        "NETWORKS", List.copyOf(new TreeSet<>(step.networks())))));
    }

    private void merge(Step step, Plain now) {
        Plain survivor = plain.get(step.other());
        boolean may = step.structure() != step.other()
                && survivor != null
                && !survivor.phones.isEmpty()
                && !now.phones.isEmpty()
                && now.into == null
                && now.others.isEmpty()
                && survivor.into == null;
        if (may) {
            now.into = step.other();
            survivor.others.add(step.structure());
            events.add(new StructureMerged(id(step.structure()), id(step.other()), List.of(Resemblance.VERIFIED)));
        }
    }

    /** Identifier, telephone, networks, how many sources, desks and differing phones, of each structure that is shown. */
    private List<String> folded() {
        List<String> lines = new ArrayList<>();
        plain.forEach((number, one) -> {
            if (one.into == null && !one.phones.isEmpty()) {
                List<Plain> all = Stream.concat(
                                Stream.of(one), one.others.stream().map(plain::get))
                        .toList();
                SequencedSet<String> networks = new LinkedHashSet<>();
                all.forEach(each -> networks.addAll(each.networks()));
                lines.add("%s %s %s %d sources %s %s"
                        .formatted(
                                id(number),
                                one.phone(),
                                networks,
                                all.stream()
                                        .mapToInt(each -> each.phones.size())
                                        .sum(),
                                all.stream()
                                        .flatMap(each -> each.places.stream())
                                        .distinct()
                                        .sorted()
                                        .map(place -> id(50 + place))
                                        .toList(),
                                one.others.stream()
                                        .map(other -> plain.get(other).phone())
                                        .filter(phone -> !phone.equals(one.phone()))
                                        .toList()));
            }
        });
        return lines.stream().sorted().toList();
    }

    private static List<String> shown(Cartography cartography) {
        return JdbcClient.create(cartography.database())
                .sql("""
                        select format('%%s %%s [%%s] %%s sources [%%s] [%%s]', s.id, s.phone, array_to_string(s.networks, ', '),
                            jsonb_array_length(s.sources),
                            (select string_agg(d.place_id::text, ', ' order by d.place_id) from %1$s.desk d
                             where d.structure_id = s.id and d.valid_to is null),
                            (select string_agg(said ->> 0, ', ' order by nr) from jsonb_array_elements(s.merged_from) with ordinality as m(one, nr),
                             jsonb_path_query(m.one, '$.differences[*] ? (@.field == "PHONE").values') as said))
                        from %1$s.structure s where s.valid_to is null order by s.id""".formatted(SCHEMA))
                .query(String.class)
                .list();
    }

    /** Identifier, habilitations and posts of each structure that is shown: its own, and those of the ones it stands for. */
    private List<String> foldedBelongings() {
        List<String> lines = new ArrayList<>();
        plain.forEach((number, one) -> {
            if (one.into == null && !one.phones.isEmpty()) {
                Set<Integer> all = new TreeSet<>(one.others);
                all.add(number);
                lines.add("%s %d %d"
                        .formatted(
                                id(number),
                                holders.values().stream().filter(all::contains).count(),
                                employers.values().stream()
                                        .filter(of -> of.stream().anyMatch(all::contains))
                                        .count()));
            }
        });
        return lines.stream().sorted().toList();
    }

    private static List<String> entry(Cartography cartography) {
        List<Belonging> shown = cartography
                .as(Cartography.COORDINATOR)
                .document("{ structures { edges { node { id habilitations { id } posts { id } } } } }")
                .execute()
                .path("structures.edges[*].node")
                .entityList(Belonging.class)
                .get();
        return shown.stream()
                .map(it -> it.id() + " " + it.habilitations().size() + " "
                        + it.posts().size())
                .sorted()
                .toList();
    }

    private record Belonging(String id, List<Object> habilitations, List<Object> posts) {}

    /** The last word of every source on every structure, whoever stands for it. */
    private List<String> everythingSaid() {
        return plain.entrySet().stream()
                .flatMap(one -> one.getValue().phones.entrySet().stream()
                        .map(said -> id(one.getKey()) + " " + said.getKey() + " " + said.getValue() + " "
                                + one.getValue().networks.get(said.getKey())))
                .sorted()
                .toList();
    }

    private static List<String> said(Cartography cartography) {
        List<String> said = new ArrayList<>();
        cartography.inTransaction(reader -> Known.of(
                        Stream.of(1, 2, 3, 4).map(Samples::id).collect(Collectors.toSet()), reader)
                .structures()
                .forEach(known -> known.sheet()
                        .details()
                        .sources()
                        .values()
                        .forEach(source -> said.add(known.id() + " "
                                + source.format() + " "
                                + source.values().get("PHONE").getFirst() + " "
                                + source.values().get("NETWORKS")))));
        return said.stream().sorted().toList();
    }
}
