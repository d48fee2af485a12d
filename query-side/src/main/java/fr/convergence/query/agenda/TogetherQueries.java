package fr.convergence.query.agenda;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.agenda.Span;
import fr.convergence.kernel.territory.LegalTime;
import fr.convergence.query.Connection;
import fr.convergence.query.OpeningHours;
import fr.convergence.query.OutsideTime;
import fr.convergence.query.OutsideTime.Busy;
import fr.convergence.query.Page;
import fr.convergence.query.ReadModels;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.Whereabouts;
import fr.convergence.query.Whereabouts.Located;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks when structures are free together, and where their engagements collide. */
@Component
final class TogetherQueries {

    private final ReadModels readModels;
    private final Whereabouts whereabouts;
    private final OutsideTime outside;

    TogetherQueries(ReadModels readModels, Whereabouts whereabouts, OutsideTime outside) {
        this.readModels = readModels;
        this.whereabouts = whereabouts;
        this.outside = outside;
    }

    FreeTime freeTime(
            Together together, FreeHoursInput hours, Page page, Actor actor, @Nullable String consistentWith) {
        together.refuseUnanswerable(actor);
        hours.refuseUnanswerable();
        List<Located> structures = together.located(whereabouts, actor, consistentWith);
        String there = department(together, structures, actor, consistentWith);
        ZoneId zone = LegalTime.of(there);
        Span within = together.days(zone);
        List<String> departments = Stream.concat(
                        Stream.of(there), structures.stream().map(Located::department))
                .distinct()
                .toList();
        Stream<Span> closed = structures.stream()
                .filter(_ -> hours.withinOpeningHours())
                .flatMap(one -> OpeningHours.closed(within, one.openingHours(), one.department()).stream());
        List<Busy> elsewhere = elsewhere(structures, within, actor, consistentWith);
        return readModels.read(AgendaProjection.NAME, actor, consistentWith, snapshot -> {
            TakenTime time = new TakenTime(snapshot, structures, within, elsewhere);
            Stream<Span> full = time.engagements(together.placeId(), zone).full().stream();
            FreeDays free = new FreeDays(
                    together,
                    hours,
                    zone,
                    departments,
                    Stream.concat(full, closed).toList());
            return new FreeTime(
                    Connection.of(
                            free.slots(time.asked()), page, slot -> place(slot.span(), structures), snapshot.cursor()),
                    free.weekly());
        });
    }

    Connection<Overlap> overlaps(Together together, Page page, Actor actor, @Nullable String consistentWith) {
        together.refuseUnanswerable(actor);
        List<Located> structures = together.located(whereabouts, actor, consistentWith);
        ZoneId zone = LegalTime.of(structures.getFirst().department());
        Span within = together.days(zone);
        List<Busy> elsewhere = elsewhere(structures, within, actor, consistentWith);
        Map<String, BusyElsewhere> told = told(elsewhere, structures, actor);
        return readModels.read(
                AgendaProjection.NAME,
                actor,
                consistentWith,
                snapshot -> Connection.of(
                        overlaps(new TakenTime(snapshot, structures, within, elsewhere), told, zone),
                        page,
                        overlap -> place(overlap.span(), structures),
                        snapshot.cursor()));
    }

    private static List<Overlap> overlaps(TakenTime time, Map<String, BusyElsewhere> told, ZoneId zone) {
        Engagements engagements = time.engagements(null, zone);
        return new Overlaps(engagements, time.readable(engagements.taken()), told).all();
    }

    /** Asked for before the read model is opened, which holds a connection of its own as long as it is. */
    private List<Busy> elsewhere(List<Located> structures, Span within, Actor actor, @Nullable String consistentWith) {
        List<String> posts = readModels.read(
                AgendaProjection.NAME,
                actor,
                consistentWith,
                snapshot -> TakenTime.posts(snapshot, structures).stream()
                        .map(HeldPost::id)
                        .toList());
        return outside.busy(
                structures.stream().flatMap(one -> one.ids().stream()).toList(), posts, within);
    }

    /** Who may act for a structure is told that its own calendar takes the time; of a post it shares, the other's is not. */
    private static Map<String, BusyElsewhere> told(List<Busy> elsewhere, List<Located> structures, Actor actor) {
        return elsewhere.stream()
                .filter(busy -> structures.stream()
                        .anyMatch(one -> one.ids().contains(busy.structureId())
                                && (actor.coordinates(one.department())
                                        || one.ids().stream().anyMatch(actor::worksIn))))
                .collect(Collectors.toMap(
                        Busy::calendarId,
                        busy -> new BusyElsewhere(busy.structureId(), busy.postId()),
                        (one, _) -> one));
    }

    /** Whose clocks count: those of the place, else those of the structure that is asked for first. */
    private String department(
            Together together, List<Located> structures, Actor actor, @Nullable String consistentWith) {
        String place = together.placeId();
        return place == null
                ? structures.getFirst().department()
                : whereabouts
                        .departmentOfPlace(place, actor, consistentWith)
                        .orElseThrow(
                                () -> new NotReadable("UNKNOWN_PLACE", "Aucun lieu ouvert ne porte cet identifiant."));
    }

    /** No two of a list begin at the same time; the identifier says nothing of what they are. */
    private static Page.Cursor place(Span span, List<Located> structures) {
        return new Page.Cursor(span.start().toString(), structures.getFirst().id());
    }
}
