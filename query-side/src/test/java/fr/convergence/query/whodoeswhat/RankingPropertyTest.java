package fr.convergence.query.whodoeswhat;

import static fr.convergence.query.whodoeswhat.Town.ANGERS;
import static fr.convergence.query.whodoeswhat.Town.NOW;
import static fr.convergence.query.whodoeswhat.Town.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.Door;
import fr.convergence.kernel.referral.Urgency;
import fr.convergence.query.Doors.Information;
import fr.convergence.query.Doors.Service;
import fr.convergence.query.Doors.Structure;
import fr.convergence.query.whodoeswhat.ResponseTimes.Median;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** Looking at some of the doors only loses none of the best. */
class RankingPropertyTest {

    private static final int DOORS = 400;

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void the_best_are_those_of_all_however_few_are_asked_for(
            @ForAll long seed, @ForAll Urgency urgency, @ForAll @IntRange(min = 1, max = 50) int first) {
        Random random = new Random(seed);
        Map<String, Median> medians = new HashMap<>();
        List<Structure> doors = IntStream.rangeClosed(1, DOORS)
                .mapToObj(n -> door(n, random, medians))
                .toList();
        Ranking ranking = new Ranking(sought(urgency));

        assertThat(ids(ranking.best(doors, first, _ -> medians)))
                .isEqualTo(ids(ranking.best(doors, DOORS, _ -> medians)).subList(0, first));
    }

    private static List<String> ids(List<Candidate> best) {
        return best.stream().map(candidate -> candidate.structure().id()).toList();
    }

    private static Sought sought(Urgency urgency) {
        NeedInput need = new NeedInput(
                Theme.ADMINISTRATIVE_PROCEDURES,
                null,
                null,
                InterventionLevel.LEVEL_1,
                SupportMode.DO_WITH,
                urgency,
                null,
                null,
                null);
        return new Sought(need, need.need(), ANGERS, NOW, Map.of());
    }

    /** What is looked at last counts most: few are open, and any may answer soon. */
    private static Structure door(int number, Random random, Map<String, Median> medians) {
        if (random.nextInt(3) == 0) {
            medians.put(id(number), new Median(5, Duration.ofHours(random.nextInt(200))));
        }
        Map<String, List<String>> terms = Map.of("THEME", List.of(Theme.ADMINISTRATIVE_PROCEDURES.name()));
        Information information = new Information(null, random.nextInt(3) / 2.0, "");
        return new Structure(
                List.of(id(number)),
                "Maison",
                "49",
                "Angers",
                random.nextDouble(5),
                List.of(new Service(id(1000 + number), OfferLevel.NATIONAL_OFFICIAL, terms, information)),
                new Door(List.of(terms), List.of(), Set.of(), Set.of(), false, null),
                null,
                random.nextInt(20) == 0 ? "24/7" : "off",
                null,
                information);
    }
}
