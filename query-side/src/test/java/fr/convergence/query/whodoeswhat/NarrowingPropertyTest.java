package fr.convergence.query.whodoeswhat;

import static fr.convergence.query.whodoeswhat.Town.AGENT;
import static fr.convergence.query.whodoeswhat.Town.details;
import static fr.convergence.query.whodoeswhat.Town.id;
import static fr.convergence.query.whodoeswhat.Town.need;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRegistered;
import fr.convergence.kernel.cartography.StructureEvent.OfferPublished;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import fr.convergence.kernel.cartography.StructureEvent.StructureSuspended;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.SuspensionReason;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.Door;
import fr.convergence.kernel.referral.Need;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.test.tester.GraphQlTester;

/** What SQL narrows down to loses nobody: the answer is that of a plain computation over every structure. */
class NarrowingPropertyTest {

    /** Communes, each with the point its places are around. */
    private static final Map<String, double[]> COMMUNES = Map.of(
            "49007", new double[] {47.47, -0.55},
            "49328", new double[] {47.26, -0.08},
            "49099", new double[] {47.06, -0.88},
            "49331", new double[] {47.69, -0.86});

    private static final List<String> CODES =
            COMMUNES.keySet().stream().sorted().toList();

    /**
     * A structure of the department.
     *
     * @param places how far each lies north and east of its commune, in kilometres; none for one without any
     * @param operators null when it does not offer what is looked for
     */
    record Some(
            int commune,
            List<List<Integer>> places,
            @Nullable List<String> operators,
            boolean suspended) {

        String insee() {
            return CODES.get(commune);
        }

        List<double[]> points() {
            double[] centre = COMMUNES.get(insee());
            return places.stream()
                    .map(off -> new double[] {
                        rounded(centre[0] + off.getFirst() / 111.195), rounded(centre[1] + off.getLast() / 75.0)
                    })
                    .toList();
        }

        Door door() {
            return new Door(
                    operators == null
                            ? List.of()
                            : List.of(Map.of("THEME", List.of("ADMINISTRATIVE_PROCEDURES"), "OPERATORS", operators)),
                    List.of(),
                    Set.of(),
                    Set.of(),
                    suspended,
                    null);
        }

        private static double rounded(double degrees) {
            return Math.round(degrees * 1e6) / 1e6;
        }
    }

    /** As it is asked. */
    record Placed(int number, double km, boolean suits) {}

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void nobody_is_lost(
            @ForAll @Size(min = 3, max = 25) List<@From("structures") Some> structures,
            @ForAll @DoubleRange(min = 46.9, max = 47.8) double latitude,
            @ForAll @DoubleRange(min = -1.2, max = 0.2) double longitude,
            @ForAll @DoubleRange(min = 1, max = 80) double kilometres) {
        Town town = new Town();
        town.record(events(structures));
        GraphQlTester.Response answer = town.ask(
                AGENT,
                "who-does-what",
                Map.of(
                        "need", need("operator", "cnaf"),
                        "near", Map.of("latitude", latitude, "longitude", longitude, "kilometres", kilometres),
                        "first", 50));
        List<Placed> within = IntStream.range(0, structures.size())
                .mapToObj(i -> placed(i + 1, structures.get(i), structures, latitude, longitude))
                .filter(one -> one.km <= kilometres)
                .sorted(Comparator.comparing(Placed::km).thenComparing(one -> id(one.number)))
                .toList();
        assertThat(ids(answer, "suited"))
                .containsExactlyInAnyOrderElementsOf(within.stream()
                        .filter(Placed::suits)
                        .map(one -> id(one.number))
                        .toList());
        assertThat(ids(answer, "unsuited"))
                .isEqualTo(within.stream()
                        .filter(one -> !one.suits)
                        .limit(5)
                        .map(one -> id(one.number))
                        .toList());
        assertRanked(answer);
        assertThat(ids(again(town, latitude, longitude, kilometres, 3), "suited"))
                .isEqualTo(ids(answer, "suited").stream().limit(3).toList());
    }

    /** By score, then distance, then identifier; whoever asks for fewer gets the same first ones. */
    private static void assertRanked(GraphQlTester.Response answer) {
        List<Double> scores = answer.path("whoDoesWhat.suited[*].score")
                .entityList(Double.class)
                .get();
        assertThat(scores).isSortedAccordingTo(Comparator.reverseOrder()).allMatch(score -> score >= 0 && score <= 1);
    }

    private static GraphQlTester.Response again(
            Town town, double latitude, double longitude, double kilometres, int first) {
        return town.ask(
                AGENT,
                "who-does-what",
                Map.of(
                        "need", need("operator", "cnaf"),
                        "near", Map.of("latitude", latitude, "longitude", longitude, "kilometres", kilometres),
                        "first", first));
    }

    private static List<String> ids(GraphQlTester.Response answer, String of) {
        return answer.path("whoDoesWhat." + of + "[*].structure.id")
                .entityList(String.class)
                .get();
    }

    private static Placed placed(int number, Some one, List<Some> all, double latitude, double longitude) {
        List<double[]> points = one.points();
        if (points.isEmpty()) {
            List<double[]> known = all.stream()
                    .filter(other -> other.commune == one.commune)
                    .flatMap(other -> other.points().stream())
                    .toList();
            points = known.isEmpty() ? List.of() : List.of(middle(known));
        }
        double km = points.stream()
                .mapToDouble(point -> haversine(point, latitude, longitude))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        Need need = new Need(
                Theme.ADMINISTRATIVE_PROCEDURES, "cnaf", InterventionLevel.LEVEL_1, SupportMode.DO_WITH, false);
        return new Placed(number, km, one.door().mismatches(need, null).isEmpty());
    }

    private static double[] middle(List<double[]> points) {
        return new double[] {
            points.stream().mapToDouble(point -> point[0]).average().orElseThrow(),
            points.stream().mapToDouble(point -> point[1]).average().orElseThrow()
        };
    }

    private static double haversine(double[] point, double latitude, double longitude) {
        double north = Math.sin(Math.toRadians(point[0] - latitude) / 2);
        double east = Math.sin(Math.toRadians(point[1] - longitude) / 2);
        double half =
                north * north + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(point[0])) * east * east;
        return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    private static DomainEvent[] events(List<Some> structures) {
        List<DomainEvent> events = new ArrayList<>();
        int place = 5000;
        for (int i = 0; i < structures.size(); i++) {
            Some one = structures.get(i);
            String id = id(i + 1);
            events.add(
                    new StructureRegistered(id, details(new String[0], "NAME", "Maison " + i, "COMMUNE", one.insee())));
            for (double[] point : one.points()) {
                String placeId = id(place++);
                events.add(new PlaceRegistered(
                        placeId,
                        details(
                                new String[0],
                                "NAME",
                                "Lieu",
                                "COMMUNE",
                                one.insee(),
                                "LATITUDE",
                                String.format(Locale.ROOT, "%.6f", point[0]),
                                "LONGITUDE",
                                String.format(Locale.ROOT, "%.6f", point[1]))));
                events.add(new StructurePlaceAttached(id, placeId));
            }
            if (one.operators() != null) {
                events.add(new OfferPublished(
                        id,
                        id(9000 + i),
                        OfferLevel.NATIONAL_OFFICIAL,
                        Map.of("THEME", List.of("ADMINISTRATIVE_PROCEDURES"), "OPERATORS", one.operators())));
            }
            if (one.suspended()) {
                events.add(new StructureSuspended(id, SuspensionReason.OTHER, null));
            }
        }
        return events.toArray(DomainEvent[]::new);
    }

    @Provide
    Arbitrary<Some> structures() {
        Arbitrary<List<Integer>> off =
                Arbitraries.integers().between(-4, 4).list().ofSize(2);
        Arbitrary<List<String>> operators = Arbitraries.of(Stream.of("cnaf", "msa", "cnaf|msa", "")
                        .map(codes -> codes.isEmpty() ? List.<String>of() : List.of(codes.split("\\|")))
                        .toList())
                .injectNull(0.3);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        off.list().ofMaxSize(2),
                        operators,
                        Arbitraries.of(false, false, false, true))
                .as(Some::new);
    }
}
