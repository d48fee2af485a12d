package fr.convergence.query.booking;

import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.jointpermanence.AppointmentEvent;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import fr.convergence.query.JsonRows;
import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads the permanences and appointments that a page speaks of, and writes them after it: each table in one go. */
final class BookingRows {

    private final JsonRows rows;

    BookingRows(Connection transaction) {
        this.rows = new JsonRows(transaction);
    }

    /** @param page events of permanences, in their order */
    void of(List<StoredEvent> page) {
        if (page.isEmpty()) {
            return;
        }
        SortedMap<String, PermanenceRow> permanences = new TreeMap<>();
        rows.read(
                        PermanenceRow.class,
                        "permanence r where r.id = any (cast(? as uuid[]))",
                        ids(page, JointPermanenceEvent.class, JointPermanenceEvent::permanenceId))
                .forEach(one -> permanences.put(one.id, one));
        SortedMap<String, AppointmentRow> appointments = appointments(page);
        for (StoredEvent stored : page) {
            JointPermanenceEvent event = (JointPermanenceEvent) stored.event();
            permanences
                    .computeIfAbsent(event.permanenceId(), PermanenceRow::unknown)
                    .take(stored);
            if (event instanceof AppointmentEvent of) {
                appointments
                        .computeIfAbsent(of.appointmentId(), AppointmentRow::unknown)
                        .take(of, stored.position());
            }
        }
        appointments.values().forEach(one -> one.heldBy(Objects.requireNonNull(permanences.get(one.permanenceId))));
        rows.write("permanence", "id", permanences.values());
        rows.write("appointment", "id", appointments.values());
    }

    /** Those that are told of, and all of the permanences of which more is told: who receives, or where, may be another then. */
    private SortedMap<String, AppointmentRow> appointments(List<StoredEvent> page) {
        SortedMap<String, AppointmentRow> known = new TreeMap<>();
        Predicate<StoredEvent> ofAppointment = stored -> stored.event() instanceof AppointmentEvent;
        Stream.concat(
                        read(
                                "r.id",
                                only(page, ofAppointment),
                                AppointmentEvent.class,
                                AppointmentEvent::appointmentId),
                        read(
                                "r.permanence_id",
                                only(page, ofAppointment.negate()),
                                JointPermanenceEvent.class,
                                JointPermanenceEvent::permanenceId))
                .forEach(one -> known.put(one.id, one));
        return known;
    }

    private static List<StoredEvent> only(List<StoredEvent> page, Predicate<StoredEvent> which) {
        return page.stream().filter(which).toList();
    }

    private <T> Stream<AppointmentRow> read(
            String column, List<StoredEvent> page, Class<T> type, Function<T, String> id) {
        String from = "appointment r where %s = any (cast(? as uuid[]))".formatted(column);
        return rows.read(AppointmentRow.class, from, ids(page, type, id)).stream();
    }

    private static <T> String[] ids(List<StoredEvent> page, Class<T> type, Function<T, String> id) {
        return page.stream()
                .map(stored -> type.cast(stored.event()))
                .map(id)
                .distinct()
                .toArray(String[]::new);
    }
}
