package fr.convergence.query.agenda;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.query.JsonRows;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what a page speaks of with the entries it has, and writes after it what changed: each table in one go. */
final class AgendaRows {

    /** A structure that has an entry; its fields are the columns of {@code part}. */
    private record Part(String structureId, String subjectId, LocalDate day, long validFrom) {}

    private final JsonRows rows;

    AgendaRows(Connection transaction) {
        this.rows = new JsonRows(transaction);
    }

    /** @param page events of permanences, immersions and gatherings, in their order */
    void of(List<StoredEvent> page) {
        SortedMap<String, Planned> known = known(page);
        for (StoredEvent stored : page) {
            known.computeIfAbsent(owner(stored.event()), Planned::unknown).take(stored);
        }
        List<EntryRow> changed =
                known.values().stream().flatMap(one -> one.changed.stream()).toList();
        rows.write("planned", "id", known.values());
        ask(changed);
        rows.write("entry", "subject_id, day, valid_from", changed);
        rows.write(
                "part",
                "structure_id, subject_id, day, valid_from",
                changed.stream()
                        .flatMap(row -> row.entry().structureIds().stream()
                                .map(structure -> new Part(
                                        structure,
                                        row.entry().subjectId(),
                                        row.entry().day(),
                                        row.validFrom())))
                        .toList());
        take(changed);
    }

    /** What does not hold any more takes nobody's time. */
    private void take(List<EntryRow> changed) {
        rows.delete(
                "taken",
                "subject_id, day",
                changed.stream().map(row -> row.entry().key()).distinct().toList());
        rows.write(
                "taken",
                "subject_id, day",
                changed.stream()
                        .filter(row -> row.validTo() == null)
                        .flatMap(row -> TakenRow.of(row.entry()).stream())
                        .toList());
    }

    /** What is planned is asked about once it is over; what is not planned any more is not. */
    private void ask(List<EntryRow> changed) {
        List<EntryRow> sessions = changed.stream()
                .filter(row -> row.entry().kind() == AgendaKind.SESSION)
                .toList();
        rows.delete(
                "due",
                "permanence_id, day",
                sessions.stream().map(row -> AttendanceToAsk.of(row.entry())).toList());
        rows.write(
                "due",
                "permanence_id, day",
                sessions.stream()
                        .filter(row -> row.validTo() == null && row.entry().status() == AgendaStatus.PLANNED)
                        .map(row -> AttendanceToAsk.of(row.entry()))
                        .toList());
    }

    private SortedMap<String, Planned> known(List<StoredEvent> page) {
        String[] ids =
                page.stream().map(stored -> owner(stored.event())).distinct().toArray(String[]::new);
        SortedMap<String, Planned> known = new TreeMap<>();
        rows.read(Planned.class, "planned r where r.id = any (cast(? as uuid[]))", ids)
                .forEach(one -> known.put(one.id, one));
        rows.read(EntryRow.class, "entry r where r.valid_to is null and r.owner_id = any (cast(? as uuid[]))", ids)
                .forEach(row -> known.computeIfAbsent(row.entry().ownerId(), Planned::unknown)
                        .now
                        .put(row.entry().key(), row));
        return known;
    }

    private static String owner(DomainEvent event) {
        return event.entity().value();
    }
}
