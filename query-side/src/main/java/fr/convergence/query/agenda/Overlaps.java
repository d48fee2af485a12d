package fr.convergence.query.agenda;

import fr.convergence.kernel.agenda.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where what structures are engaged in is at once: two of them in more than one thing, or one more often than it has posts. */
final class Overlaps {

    /** What goes on between two moments at which something begins or ends. */
    private record Piece(Span span, List<TakenRow> going, List<Member> overcommitted) {

        boolean goesOnWith(Piece next) {
            return span.end().equals(next.span.start())
                    && going.equals(next.going)
                    && overcommitted.equals(next.overcommitted);
        }
    }

    private final Engagements engagements;
    private final Map<Member, List<Span>> beyond;
    private final Map<Entry.Key, AgendaEntry> readable;
    private final Map<String, BusyElsewhere> told;

    /**
     * @param readable the entries that the actor may read
     * @param told the calendars kept elsewhere that the actor is told of, by identifier
     */
    Overlaps(Engagements engagements, Map<Entry.Key, AgendaEntry> readable, Map<String, BusyElsewhere> told) {
        this.engagements = engagements;
        this.readable = readable;
        this.told = told;
        this.beyond =
                engagements.members().stream().collect(Collectors.toMap(Function.identity(), engagements::beyond));
    }

    /** In the order in which they begin; they do not overlap each other. */
    List<Overlap> all() {
        List<Piece> pieces = new ArrayList<>();
        Instant since = null;
        for (Instant moment : moments()) {
            if (since != null) {
                Piece piece = piece(new Span(since, moment));
                if (collides(piece)) {
                    boolean same = !pieces.isEmpty() && pieces.getLast().goesOnWith(piece);
                    Instant start = same ? pieces.removeLast().span().start() : since;
                    pieces.add(new Piece(new Span(start, moment), piece.going(), piece.overcommitted()));
                }
            }
            since = moment;
        }
        return pieces.stream().map(this::shown).toList();
    }

    private SortedSet<Instant> moments() {
        Stream<Span> spans = Stream.concat(
                engagements.taken().stream().map(row -> Span.of(row.session())),
                beyond.values().stream().flatMap(List::stream));
        return spans.flatMap(span -> span.common(engagements.within()).stream())
                .flatMap(span -> Stream.of(span.start(), span.end()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Piece piece(Span span) {
        return new Piece(
                span,
                engagements.taken().stream()
                        .filter(row -> Span.of(row.session()).covers(span))
                        .toList(),
                engagements.members().stream()
                        .filter(member ->
                                beyond.getOrDefault(member, List.of()).stream().anyMatch(other -> other.covers(span)))
                        .toList());
    }

    private boolean collides(Piece piece) {
        return !piece.overcommitted().isEmpty()
                || engaged(piece).count() > 1 && keys(piece).count() > 1;
    }

    private Stream<Member> engaged(Piece piece) {
        return engagements.members().stream()
                .filter(member -> piece.going().stream().anyMatch(member::isIn));
    }

    private static Stream<Entry.Key> keys(Piece piece) {
        return piece.going().stream().map(TakenRow::key).distinct();
    }

    private Overlap shown(Piece piece) {
        List<AgendaEntry> entries = keys(piece)
                .flatMap(key -> Stream.ofNullable(readable.get(key)))
                .sorted(Comparator.comparing(AgendaEntry::startsAt).thenComparing(AgendaEntry::subjectId))
                .toList();
        List<BusyElsewhere> elsewhere = keys(piece)
                .flatMap(key -> Stream.ofNullable(told.get(key.subjectId())))
                .toList();
        return new Overlap(
                piece.span(),
                engagements.zone(),
                engaged(piece).map(Member::id).toList(),
                piece.overcommitted().stream().map(Member::id).toList(),
                entries,
                elsewhere,
                Math.toIntExact(keys(piece).count()) - entries.size() - elsewhere.size());
    }
}
