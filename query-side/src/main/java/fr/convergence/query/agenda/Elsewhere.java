package fr.convergence.query.agenda;

import fr.convergence.kernel.agenda.Span;
import fr.convergence.query.OutsideTime.Busy;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When structures are busy by calendars that they keep elsewhere, as rows beside those of the agenda. A post is in one place at a time,
 * whoever tells of it: what its calendars say while it is promised here, or what two of them say at once, takes it once.
 */
final class Elsewhere {

    /** What an engagement of such a calendar is called; by what it is, nobody knows here. */
    static final String LABEL = "occupé ailleurs (agenda extérieur)";

    private Elsewhere() {}

    /**
     * @param here what is taken by the agenda
     * @param posts of the structures that are looked at
     * @param zone by which posts open and close
     */
    static Stream<TakenRow> rows(List<Busy> busy, Collection<TakenRow> here, Collection<HeldPost> posts, ZoneId zone) {
        Map<String, HeldPost> known =
                posts.stream().collect(Collectors.toMap(HeldPost::id, Function.identity(), (one, _) -> one));
        Map<String, List<Span>> promised = new HashMap<>();
        here.stream()
                .filter(row -> row.postId() != null)
                .forEach(row -> promised.computeIfAbsent(Objects.requireNonNull(row.postId()), _ -> new ArrayList<>())
                        .add(Span.of(row.session())));
        List<TakenRow> rows = new ArrayList<>();
        busy.stream()
                .sorted(Comparator.comparing((Busy one) -> one.span().start()).thenComparing(Busy::calendarId))
                .forEach(one -> {
                    String post = one.postId();
                    if (post == null) {
                        rows.add(row(one, one.span(), zone));
                    } else if (isThere(known.get(post), one, zone)) {
                        List<Span> before = promised.computeIfAbsent(post, _ -> new ArrayList<>());
                        one.span().without(before).forEach(span -> rows.add(row(one, span, zone)));
                        before.add(one.span());
                    }
                });
        return rows.stream();
    }

    /** What a post does before it opens or after it closed takes nobody's time. */
    private static boolean isThere(@Nullable HeldPost post, Busy busy, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(busy.span().start(), zone);
        return post != null
                && (post.openFrom() == null || !day.isBefore(post.openFrom()))
                && (post.closedOn() == null || !day.isAfter(post.closedOn()));
    }

    private static TakenRow row(Busy busy, Span span, ZoneId zone) {
        return new TakenRow(
                busy.calendarId(),
                LocalDate.ofInstant(span.start(), zone),
                span.start(),
                span.end(),
                busy.structureId(),
                busy.postId(),
                null,
                true);
    }
}
