package fr.convergence.query.agenda;

import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.jointpermanence.AppointmentEvent;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentBooked;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentCancelled;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentKept;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentMissed;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentMoved;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentReminded;
import fr.convergence.query.JsonRows;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps for which session each appointment is booked, so that they can be counted: for whom, and at what time, is not kept. */
final class BookedRows {

    /** Its components are the columns of {@code appointment}. */
    private record Booked(
            String appointmentId, long validFrom, @Nullable Long validTo, String permanenceId, LocalDate day) {

        Booked until(long position) {
            return new Booked(appointmentId, validFrom, position, permanenceId, day);
        }
    }

    private final JsonRows rows;
    private final Map<String, Booked> now = new HashMap<>();
    private final List<Booked> changed = new ArrayList<>();

    BookedRows(Connection transaction) {
        this.rows = new JsonRows(transaction);
    }

    /** @param page events of appointments, in their order */
    void of(List<StoredEvent> page) {
        String[] ids = page.stream()
                .map(stored -> ((AppointmentEvent) stored.event()).appointmentId())
                .distinct()
                .toArray(String[]::new);
        rows.read(
                        Booked.class,
                        "appointment r where r.valid_to is null and r.appointment_id = any (cast(? as uuid[]))",
                        ids)
                .forEach(one -> now.put(one.appointmentId(), one));
        page.forEach(stored -> take((AppointmentEvent) stored.event(), stored.position()));
        rows.write("appointment", "appointment_id, valid_from", changed);
    }

    /** What it already includes changes nothing. */
    private void take(AppointmentEvent event, long position) {
        Booked before = now.get(event.appointmentId());
        if (before != null && before.validFrom() >= position) {
            return;
        }
        switch (event) {
            case AppointmentBooked it -> begin(it, position, it.day());
            case AppointmentMoved it -> {
                end(it, position);
                begin(it, position, it.day());
            }
            case AppointmentCancelled it -> end(it, position);
            case AppointmentKept _, AppointmentMissed _, AppointmentReminded _ -> {}
        }
    }

    private void begin(AppointmentEvent event, long position, LocalDate day) {
        Booked booked = new Booked(event.appointmentId(), position, null, event.permanenceId(), day);
        now.put(event.appointmentId(), booked);
        changed.add(booked);
    }

    private void end(AppointmentEvent event, long position) {
        Booked before = now.remove(event.appointmentId());
        if (before != null) {
            changed.remove(before);
            changed.add(before.until(position));
        }
    }
}
