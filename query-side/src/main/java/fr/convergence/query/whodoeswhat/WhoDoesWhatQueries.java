package fr.convergence.query.whodoeswhat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.referral.Mismatch;
import fr.convergence.kernel.referral.Urgency;
import fr.convergence.query.Acquaintances;
import fr.convergence.query.Doors;
import fr.convergence.query.Doors.Found;
import fr.convergence.query.Doors.Structure;
import fr.convergence.query.OperatorCodes;
import fr.convergence.query.ReadModels.NotReadable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for the doors around somebody, keeps those that suit the need, and says why the nearest others do not. */
@Component
final class WhoDoesWhatQueries {

    private static final int MOST = 50;
    private static final int UNSUITED = 5;
    private static final Duration PAST = Duration.ofDays(1);
    private static final Duration AHEAD = Duration.ofDays(366);

    private static final Comparator<Structure> NEAREST =
            Comparator.comparingDouble(Structure::kilometres).thenComparing(Structure::id);

    private final Doors doors;
    private final ResponseTimes responseTimes;
    private final Acquaintances acquaintances;

    WhoDoesWhatQueries(Doors doors, ResponseTimes responseTimes, Acquaintances acquaintances) {
        this.doors = doors;
        this.responseTimes = responseTimes;
        this.acquaintances = acquaintances;
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
        AroundInput near = asked.near();
        Found found = doors.around(
                new Doors.Asked(asked.need().theme(), near.commune(), near.point(), near.kilometres(), UNSUITED + 1),
                actor,
                consistentWith);
        Sought sought = sought(asked, found.now(), actor);
        Ranking ranking = new Ranking(sought);
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
        List<WhoDoesWhat.Suited> best =
                ranking.best(suited, asked.first(), open -> responseTimes.of(open, actor)).stream()
                        .map(candidate -> new WhoDoesWhat.Suited(candidate, asked.need()))
                        .toList();
        return new WhoDoesWhat(
                best, suited.size(), nearest(others, suited, asked.need()), found.now(), found.position());
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

    private Sought sought(Asked asked, Instant now, Actor actor) {
        Instant at = asked.at();
        if (at != null && (at.isBefore(now.minus(PAST)) || at.isAfter(now.plus(AHEAD)))) {
            throw new NotReadable("AT_OUT_OF_RANGE", "Le moment souhaité doit tomber dans l'année qui vient.");
        }
        boolean urgent = asked.need().urgency() != Urgency.ORDINARY;
        return new Sought(
                asked.need(),
                asked.need().need(),
                asked.near().commune(),
                at == null && urgent ? now : at,
                asked.from() == null ? Map.of() : acquaintances.of(asked.from(), actor));
    }

    private static void refuseUnknown(Asked asked) {
        if (asked.first() < 1 || asked.first() > MOST) {
            throw new NotReadable("PAGE_SIZE_OUT_OF_RANGE", "Demandez de 1 à " + MOST + " structures.");
        }
        OperatorCodes.refuseUnknown(asked.need().operator());
    }
}
