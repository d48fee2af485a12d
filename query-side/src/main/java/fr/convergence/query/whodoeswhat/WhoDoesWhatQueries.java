package fr.convergence.query.whodoeswhat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.Operators;
import fr.convergence.kernel.referral.Mismatch;
import fr.convergence.kernel.referral.Urgency;
import fr.convergence.query.Doors;
import fr.convergence.query.Doors.Found;
import fr.convergence.query.Doors.Structure;
import fr.convergence.query.ReadModels.NotReadable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for the doors around somebody, keeps those that suit the need, and says why the nearest others do not. */
@Component
final class WhoDoesWhatQueries {

    private static final int MOST = 50;
    private static final int UNSUITED = 5;
    /** Is looked around first, then in circles so many times as wide, as long as a farther door might be among the best. */
    private static final double FIRST_KM = 10;

    private static final double WIDER = 3;
    private static final Duration PAST = Duration.ofDays(1);
    private static final Duration AHEAD = Duration.ofDays(366);

    private static final Comparator<Structure> NEAREST =
            Comparator.comparingDouble(Structure::kilometres).thenComparing(Structure::id);

    private final Doors doors;
    private final ResponseTimes responseTimes;

    WhoDoesWhatQueries(Doors doors, ResponseTimes responseTimes) {
        this.doors = doors;
        this.responseTimes = responseTimes;
    }

    /**
     * Who asks for what.
     *
     * @param at when the person would come
     * @param from the structure that would refer, which is no door to itself
     */
    record Asked(
            NeedInput need,
            AroundInput near,
            @Nullable Instant at,
            @Nullable String from,
            int first) {}

    WhoDoesWhat whoDoesWhat(Asked asked, Actor actor, @Nullable String consistentWith) {
        refuseUnknown(asked);
        double kilometres = Math.min(FIRST_KM, asked.near().kilometres());
        while (true) {
            Found found = found(asked, kilometres, actor, consistentWith);
            Looked looked = looked(asked, found, actor);
            if (kilometres >= asked.near().kilometres() || looked.settled(asked.first(), kilometres)) {
                return answer(asked, found, looked, kilometres);
            }
            kilometres = Math.min(WIDER * kilometres, asked.near().kilometres());
        }
    }

    private Found found(Asked asked, double kilometres, Actor actor, @Nullable String consistentWith) {
        AroundInput near = asked.near();
        return doors.around(
                new Doors.Asked(asked.need().theme(), near.commune(), near.point(), kilometres, UNSUITED + 1),
                actor,
                consistentWith);
    }

    /** What was seen within a circle. */
    private record Looked(Ranking ranking, List<Candidate> best, List<Structure> suited, List<Door> others) {

        /** Whether no door farther away can be among the best. */
        boolean settled(int first, double kilometres) {
            return ranking.settled(best, first, kilometres);
        }
    }

    private Looked looked(Asked asked, Found found, Actor actor) {
        Ranking ranking = new Ranking(sought(asked, found.now()));
        List<Structure> suited = new ArrayList<>();
        List<Door> others = new ArrayList<>();
        found.all().stream().filter(structure -> !isOf(structure, asked.from())).forEach(structure -> {
            Set<Mismatch> mismatches = ranking.mismatches(structure);
            if (mismatches.isEmpty()) {
                suited.add(structure);
            } else {
                others.add(new Door(structure, mismatches));
            }
        });
        List<Candidate> best = ranking.best(suited, asked.first(), open -> responseTimes.of(open, actor));
        return new Looked(ranking, best, suited, others);
    }

    private static WhoDoesWhat answer(Asked asked, Found found, Looked looked, double kilometres) {
        return new WhoDoesWhat(
                looked.best().stream()
                        .map(candidate -> new WhoDoesWhat.Suited(candidate, asked.need()))
                        .toList(),
                looked.suited().size(),
                kilometres,
                nearest(looked.others(), looked.suited(), asked.need()),
                found.now(),
                found.position());
    }

    /** A door that does not suit. */
    private record Door(Structure structure, Set<Mismatch> mismatches) {}

    private static List<WhoDoesWhat.Unsuited> nearest(List<Door> others, List<Structure> suited, NeedInput need) {
        List<Door> few = others.stream()
                .sorted(Comparator.comparing(Door::structure, NEAREST))
                .limit(UNSUITED)
                .toList();
        return few.stream()
                .map(other -> {
                    boolean nearest = other.equals(few.getFirst())
                            && suited.stream().noneMatch(one -> NEAREST.compare(one, other.structure()) < 0);
                    return new WhoDoesWhat.Unsuited(
                            other.structure(),
                            other.mismatches(),
                            Sentences.whyNot(other.structure(), other.mismatches(), need, nearest));
                })
                .toList();
    }

    private static boolean isOf(Structure structure, @Nullable String from) {
        return from != null && structure.ids().contains(from.toLowerCase(Locale.ROOT));
    }

    private static Sought sought(Asked asked, Instant now) {
        Instant at = asked.at();
        if (at != null && (at.isBefore(now.minus(PAST)) || at.isAfter(now.plus(AHEAD)))) {
            throw new NotReadable("AT_OUT_OF_RANGE", "Le moment souhaité doit tomber dans l'année qui vient.");
        }
        boolean urgent = asked.need().urgency() != Urgency.ORDINARY;
        return new Sought(asked.need(), asked.need().need(), asked.near().commune(), at == null && urgent ? now : at);
    }

    private static void refuseUnknown(Asked asked) {
        if (asked.first() < 1 || asked.first() > MOST) {
            throw new NotReadable("PAGE_SIZE_OUT_OF_RANGE", "Demandez de 1 à " + MOST + " structures.");
        }
        String operator = asked.need().operator();
        if (operator != null && Operators.current().find(operator).isEmpty()) {
            throw new NotReadable("UNKNOWN_OPERATOR", "Aucun opérateur ne porte le code « %s ».".formatted(operator));
        }
    }
}
