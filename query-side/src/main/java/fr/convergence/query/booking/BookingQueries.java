package fr.convergence.query.booking;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.Connection;
import fr.convergence.query.JsonRows;
import fr.convergence.query.Listing;
import fr.convergence.query.Page;
import fr.convergence.query.ReadModels;
import fr.convergence.query.Which;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for appointments. The rows themselves say who may read them; here is only what is asked for. */
@Component
final class BookingQueries {

    private static final Listing<Appointment> APPOINTMENTS = new Listing<>(
            "to_json(r)",
            "appointment r",
            Listing.Order.LEAST_FIRST,
            (row, _) -> new Appointment(JsonRows.JSON.readValue(row.getString(1), AppointmentRow.class)),
            Appointment::cursor);

    private final ReadModels readModels;

    BookingQueries(ReadModels readModels) {
        this.readModels = readModels;
    }

    /** By hour. */
    Connection<Appointment> appointments(
            AppointmentFilter filter, Page page, Actor actor, @Nullable String consistentWith) {
        Which which = filter.which();
        return readModels.read(
                BookingProjection.NAME, actor, consistentWith, snapshot -> APPOINTMENTS.part(snapshot, which, page));
    }
}
