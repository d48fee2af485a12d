package fr.convergence.query.jointpermanence;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.agenda.Session;
import fr.convergence.kernel.agenda.Span;
import fr.convergence.query.HeldPermanences;
import fr.convergence.query.JsonRows;
import fr.convergence.query.KnownPermanence;
import fr.convergence.query.PermanenceHolder;
import fr.convergence.query.ReadModels;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts the sessions of permanences by place. */
@Component
final class SessionsHeld implements HeldPermanences {

    private final ReadModels readModels;

    SessionsHeld(ReadModels readModels) {
        this.readModels = readModels;
    }

    @Override
    public List<Held> in(
            String department, LocalDate from, LocalDate to, Actor actor, @Nullable String consistentWith) {
        return readModels
                .read(
                        JointPermanenceProjection.NAME,
                        actor,
                        consistentWith,
                        snapshot -> snapshot.sql()
                                .sql("""
                                select id, known from permanence where department = :department and running_since <= :to
                                order by sort_name, id""")
                                .param("department", department)
                                .param("to", to)
                                .query((row, _) -> held(
                                        row.getString("id"),
                                        JsonRows.JSON.readValue(row.getString("known"), KnownPermanence.class),
                                        from,
                                        to))
                                .list())
                .stream()
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<Held> held(String id, KnownPermanence known, LocalDate from, LocalDate to) {
        LocalDate first =
                known.runningSince().filter(since -> since.isAfter(from)).orElse(from);
        Map<String, List<Session>> byPlace = known.promised(first, to).stream()
                .filter(session -> known.isKept(session.day()))
                .collect(Collectors.groupingBy(
                        session -> known.termsOn(session.day()).placeId(), TreeMap::new, Collectors.toList()));
        return byPlace.entrySet().stream().map(at -> held(id, known, at.getKey(), at.getValue()));
    }

    private static Held held(String id, KnownPermanence known, String place, List<Session> sessions) {
        return new Held(
                id,
                known.title(),
                place,
                sessions.size(),
                sessions.stream()
                        .mapToLong(session -> Span.of(session).length().toMinutes())
                        .sum(),
                sessions.stream()
                        .flatMap(session -> present(known, session.day()))
                        .map(PermanenceHolder::holderId)
                        .distinct()
                        .sorted()
                        .toList(),
                sessions.stream()
                        .flatMap(session -> present(known, session.day())
                                .flatMap(holder -> holder.operators().stream())
                                .distinct())
                        .collect(Collectors.toMap(Function.identity(), _ -> 1, Integer::sum, TreeMap::new)));
    }

    /** Whoever takes the part of one who is absent does not represent its operators. */
    private static Stream<PermanenceHolder> present(KnownPermanence known, LocalDate day) {
        return known.holdersOn(day).stream()
                .filter(holder -> !known.on(day).absences().containsKey(holder.holderId()));
    }
}
