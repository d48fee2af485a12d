package fr.convergence.query.agenda;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.agenda.Span;
import fr.convergence.kernel.territory.LegalTime;
import fr.convergence.query.Connection;
import fr.convergence.query.OpeningHours;
import fr.convergence.query.Page;
import fr.convergence.query.ReadModels;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.Whereabouts;
import fr.convergence.query.Whereabouts.Located;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks when structures are free together, and where their engagements collide. */
@Component
final class TogetherQueries {

    private final ReadModels readModels;
    private final Whereabouts whereabouts;

    TogetherQueries(ReadModels readModels, Whereabouts whereabouts) {
        this.readModels = readModels;
        this.whereabouts = whereabouts;
    }

    FreeTime freeTime(
            Together together, FreeHoursInput hours, Page page, Actor actor, @Nullable String consistentWith) {
        together.refuseUnanswerable(actor);
        hours.refuseUnanswerable();
        List<Located> structures = together.located(whereabouts, actor);
        String there = department(together, structures, actor);
        ZoneId zone = LegalTime.of(there);
        Span within = together.days(zone);
        List<String> departments = Stream.concat(
                        Stream.of(there), structures.stream().map(Located::department))
                .distinct()
                .toList();
        Stream<Span> closed = structures.stream()
                .filter(_ -> hours.withinOpeningHours())
                .flatMap(one -> OpeningHours.closed(within, one.openingHours(), one.department()).stream());
        return readModels.read(AgendaProjection.NAME, actor, consistentWith, snapshot -> {
            TakenTime time = new TakenTime(snapshot, structures, within);
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
        List<Located> structures = together.located(whereabouts, actor);
        ZoneId zone = LegalTime.of(structures.getFirst().department());
        return readModels.read(
                AgendaProjection.NAME,
                actor,
                consistentWith,
                snapshot -> Connection.of(
                        overlaps(new TakenTime(snapshot, structures, together.days(zone)), zone),
                        page,
                        overlap -> place(overlap.span(), structures),
                        snapshot.cursor()));
    }

    private static List<Overlap> overlaps(TakenTime time, ZoneId zone) {
        Engagements engagements = time.engagements(null, zone);
        return new Overlaps(engagements, time.readable(engagements.taken())).all();
    }

    /** Whose clocks count: those of the place, else those of the structure that is asked for first. */
    private String department(Together together, List<Located> structures, Actor actor) {
        String place = together.placeId();
        return place == null
                ? structures.getFirst().department()
                : whereabouts
                        .departmentOfPlace(place, actor)
                        .orElseThrow(
                                () -> new NotReadable("UNKNOWN_PLACE", "Aucun lieu ouvert ne porte cet identifiant."));
    }

    /** No two of a list begin at the same time; the identifier says nothing of what they are. */
    private static Page.Cursor place(Span span, List<Located> structures) {
        return new Page.Cursor(span.start().toString(), structures.getFirst().id());
    }
}
