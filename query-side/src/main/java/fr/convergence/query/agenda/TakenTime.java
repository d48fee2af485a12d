package fr.convergence.query.agenda;

import fr.convergence.kernel.agenda.Span;
import fr.convergence.query.JsonRows;
import fr.convergence.query.Moment;
import fr.convergence.query.OutsideTime.Busy;
import fr.convergence.query.ReadModels.Snapshot;
import fr.convergence.query.Whereabouts.Located;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads when structures are taken: by what, only as far as the actor may read it. */
final class TakenTime {

    private static final String TAKEN = """
            select to_json(t) from taken t
            where t.sure and (t.structure_id = any (cast(:structures as uuid[])) or t.post_id = any (cast(:posts as uuid[]))
                              or t.place_id = cast(:place as uuid))
              and t.starts_at < :until and t.ends_at > :since
            order by t.starts_at, t.subject_id, t.structure_id""";

    private static final String ASKED = """
            select to_json(t) from taken t
            join entry e on (e.subject_id, e.day) = (t.subject_id, t.day) and e.valid_to is null
            where not t.sure and t.structure_id = any (cast(:structures as uuid[]))
              and t.starts_at < :until and t.ends_at > :since""";

    private final Snapshot snapshot;
    private final List<Located> structures;
    private final Span within;
    private final List<Busy> elsewhere;

    /** @param elsewhere when they are busy by calendars kept elsewhere */
    TakenTime(Snapshot snapshot, List<Located> structures, Span within, List<Busy> elsewhere) {
        this.snapshot = snapshot;
        this.structures = structures;
        this.within = within;
        this.elsewhere = elsewhere;
    }

    /** The posts of structures, the closed ones too. */
    static List<HeldPost> posts(Snapshot snapshot, List<Located> structures) {
        return snapshot
                .sql()
                .sql("select to_json(p) from post p where p.employers && cast(:structures as uuid[])")
                .param("structures", ids(structures))
                .query(String.class)
                .list()
                .stream()
                .map(row -> JsonRows.JSON.readValue(row, HeldPost.class))
                .toList();
    }

    /** @param placeId whose rooms count too; null for none */
    Engagements engagements(@Nullable String placeId, ZoneId zone) {
        List<HeldPost> posts = posts(snapshot, structures);
        List<Member> members = structures.stream()
                .map(structure -> new Member(
                        structure,
                        posts.stream()
                                .filter(post -> post.employers().stream().anyMatch(structure.ids()::contains))
                                .toList()))
                .toList();
        Map<String, Object> parameters = new HashMap<>(parameters());
        parameters.put("posts", posts.stream().map(HeldPost::id).toArray(String[]::new));
        parameters.put("place", placeId);
        List<TakenRow> here = rows(TAKEN, parameters);
        List<TakenRow> all = Stream.concat(here.stream(), Elsewhere.rows(elsewhere, here, posts, zone))
                .toList();
        return new Engagements(members, all, rooms(placeId), within, zone);
    }

    /** When one of them is asked to be somewhere, as far as the actor may read it. */
    List<Span> asked() {
        return rows(ASKED, parameters()).stream()
                .map(row -> Span.of(row.session()))
                .toList();
    }

    /** What takes of their time, as far as the actor may read it. */
    Map<Entry.Key, AgendaEntry> readable(Collection<TakenRow> taken) {
        Moment now = Moment.now(snapshot);
        return snapshot
                .sql()
                .sql("select " + AgendaEntry.COLUMNS.formatted(now.holds("a")) + " from entry e where " + now.holds("e")
                        + " and e.subject_id = any (cast(:subjects as uuid[])) and e.day = any (cast(:days as date[]))")
                .param(
                        "subjects",
                        taken.stream().map(TakenRow::subjectId).distinct().toArray(String[]::new))
                .param(
                        "days",
                        taken.stream()
                                .map(row -> row.day().toString())
                                .distinct()
                                .toArray(String[]::new))
                .query((row, _) -> AgendaEntry.of(row))
                .list()
                .stream()
                .collect(Collectors.toMap(one -> one.entry().key(), Function.identity()));
    }

    private int rooms(@Nullable String placeId) {
        return snapshot.sql()
                .sql("select rooms from room where place_id = cast(:place as uuid)")
                .param("place", placeId)
                .query(Integer.class)
                .optional()
                .orElse(1);
    }

    private List<TakenRow> rows(String sql, Map<String, Object> parameters) {
        return snapshot.sql().sql(sql).params(parameters).query(String.class).list().stream()
                .map(row -> JsonRows.JSON.readValue(row, TakenRow.class))
                .toList();
    }

    private Map<String, Object> parameters() {
        return Map.of(
                "structures",
                ids(structures),
                "since",
                Timestamp.from(within.start()),
                "until",
                Timestamp.from(within.end()));
    }

    private static String[] ids(List<Located> structures) {
        return structures.stream()
                .flatMap(structure -> structure.ids().stream())
                .toArray(String[]::new);
    }
}
