package fr.convergence.query.cartography;

import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.cartography.StructureStatus;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.ReadModels.Snapshot;
import fr.convergence.query.cartography.PublishedChange.Action;
import fr.convergence.query.cartography.PublishedChange.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells how what everyone may read of a department came to be what it is, from the rows that showed it one after the other. */
final class PublishedChanges {

    private static final int AT_ONCE = 100;

    /** A record that left the department, or came to it, is told from where it began to where it ended. */
    private static final String ROWS = """
            select was.*, began.recorded_at as began_at, beginner.role as began_by,
                   ended.recorded_at as ended_at, ender.role as ended_by
            from (
              select 'STRUCTURE' as subject, s.id, s.id as holder, s.valid_from, s.valid_to, to_json(s) as shown
              from structure s where s.id in (select id from structure where department = :department)
              union all
              select 'OFFER', o.id, o.structure_id, o.valid_from, o.valid_to, to_json(o)
              from offer o where o.structure_id in (select id from structure where department = :department)
              union all
              select 'PLACE', p.id, p.id, p.valid_from, p.valid_to, to_json(p)
              from place p where p.id in (select id from place where department = :department)
            ) was
            join store.event began on began.position = was.valid_from
            join store.event_role beginner on beginner.position = was.valid_from
            left join store.event ended on ended.position = was.valid_to
            left join store.event_role ender on ender.position = was.valid_to
            where was.valid_from <= :until
            order by was.subject, was.id, was.holder, was.valid_from""";

    private static final String STATUS = "status";

    private final PublishedRows rows = new PublishedRows();
    private final Territory territory;

    PublishedChanges(Territory territory) {
        this.territory = territory;
    }

    /** What a row showed, and from when to when; no end when it had none by then. */
    private record Row(
            Subject subject,
            UUID id,
            String holder,
            long from,
            Instant began,
            Role beganBy,
            @Nullable Long to,
            @Nullable Instant ended,
            @Nullable Role endedBy,
            SequencedMap<String, List<String>> shown) {

        private boolean isOfSameAs(Row other) {
            return subject == other.subject && id.equals(other.id) && holder.equals(other.holder);
        }

        private boolean isFollowedBy(Row next) {
            return isOfSameAs(next) && to != null && to == next.from;
        }
    }

    /** By kind and identifier of the record, the oldest first. */
    void forEach(Snapshot snapshot, String department, long until, Consumer<PublishedChange> reader) {
        @Nullable Row[] last = new Row[1];
        snapshot.sql()
                .sql(ROWS)
                .withFetchSize(AT_ONCE)
                .param("department", department)
                .param("until", until)
                .query(result -> {
                    Row row = row(result, until);
                    tell(last[0], row, reader);
                    last[0] = row;
                });
        tell(last[0], null, reader);
    }

    private static void tell(@Nullable Row before, @Nullable Row next, Consumer<PublishedChange> reader) {
        Map<String, List<String>> until =
                before != null && next != null && before.isFollowedBy(next) ? before.shown : null;
        if (before != null && until == null) {
            end(before, reader);
        }
        if (next != null) {
            begin(next, until, reader);
        }
    }

    /** @param until what it showed until then; null when it was not shown */
    private static void begin(Row row, @Nullable Map<String, List<String>> until, Consumer<PublishedChange> reader) {
        Map<String, List<String>> before = until == null ? Map.of() : until;
        TreeSet<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(row.shown.keySet());
        for (String field : fields) {
            List<String> was = before.getOrDefault(field, List.of());
            List<String> is = row.shown.getOrDefault(field, List.of());
            if (!was.equals(is)) {
                reader.accept(new PublishedChange(
                        row.subject,
                        row.id,
                        until == null ? Action.CREATE : Action.UPDATE,
                        field,
                        was,
                        is,
                        row.began,
                        row.from,
                        row.beganBy));
            }
        }
    }

    private static void end(Row row, Consumer<PublishedChange> reader) {
        if (row.to != null && row.ended != null && row.endedBy != null) {
            reader.accept(new PublishedChange(
                    row.subject,
                    row.id,
                    Action.DELETE,
                    PublishedChange.WHOLE,
                    List.of(row.id.toString()),
                    List.of(),
                    row.ended,
                    row.to,
                    row.endedBy));
        }
    }

    private Row row(ResultSet result, long until) throws SQLException {
        Subject subject = Subject.valueOf(result.getString("subject"));
        Long to = result.getObject("valid_to", Long.class);
        boolean ended = to != null && to <= until;
        return new Row(
                subject,
                result.getObject("id", UUID.class),
                result.getString("holder"),
                result.getLong("valid_from"),
                result.getObject("began_at", OffsetDateTime.class).toInstant(),
                Role.valueOf(result.getString("began_by")),
                ended ? to : null,
                ended ? result.getObject("ended_at", OffsetDateTime.class).toInstant() : null,
                ended ? Role.valueOf(result.getString("ended_by")) : null,
                shown(subject, rows.columns(result.getString("shown"))));
    }

    private SequencedMap<String, List<String>> shown(Subject subject, JsonNode row) {
        SequencedMap<String, List<String>> shown = new LinkedHashMap<>();
        switch (subject) {
            case STRUCTURE -> {
                PublishedRows.fields(StructureField.class, row)
                        .forEach((field, values) -> shown.put(name(field), FieldWords.of(field, values, territory)));
                shown.put(
                        STATUS,
                        List.of(StructureStatus.valueOf(row.path(STATUS).asString())
                                .label()));
            }
            case OFFER ->
                PublishedRows.fields(OfferField.class, row)
                        .forEach((field, values) -> shown.put(name(field), FieldWords.of(field, values)));
            case PLACE ->
                PublishedRows.fields(PlaceField.class, row)
                        .forEach((field, values) -> shown.put(name(field), FieldWords.of(field, values, territory)));
        }
        return shown;
    }

    private static String name(Enum<?> field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
