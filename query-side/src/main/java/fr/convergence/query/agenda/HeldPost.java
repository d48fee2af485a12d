package fr.convergence.query.agenda;

import fr.convergence.kernel.agenda.Capacity;
import fr.convergence.kernel.cartography.PostEvent;
import fr.convergence.kernel.cartography.PostEvent.PostClosed;
import fr.convergence.kernel.cartography.PostEvent.PostOpened;
import fr.convergence.kernel.cartography.PostEvent.PostRenamed;
import fr.convergence.kernel.cartography.PostEvent.PostShared;
import fr.convergence.kernel.cartography.PostEvent.PostUnshared;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, or something, that can be in one place at a time; its fields are the columns of {@code post}.
 *
 * @param employers the structures it works for
 * @param openFrom the first day it is there; null for always
 * @param closedOn the last day it is there; null as long as it is open
 */
record HeldPost(
        String id,
        List<String> employers,
        @Nullable LocalDate openFrom,
        @Nullable LocalDate closedOn) {

    static HeldPost unknown(String id) {
        return new HeldPost(id, List.of(), null, null);
    }

    HeldPost after(PostEvent event) {
        return switch (event) {
            case PostOpened it -> new HeldPost(id, it.employers(), it.openFrom(), null);
            case PostRenamed it -> new HeldPost(id, it.employers(), openFrom, closedOn);
            case PostShared it -> new HeldPost(id, it.employers(), openFrom, closedOn);
            case PostUnshared it -> new HeldPost(id, it.employers(), openFrom, closedOn);
            case PostClosed it -> new HeldPost(id, it.employers(), openFrom, it.closedOn());
        };
    }

    /** One more place at once, while it is there. */
    Capacity addedTo(Capacity capacity, ZoneId zone) {
        LocalDate last = closedOn;
        Capacity since = capacity.changedFrom(
                openFrom == null ? Instant.MIN : openFrom.atStartOfDay(zone).toInstant(), 1);
        return last == null
                ? since
                : since.changedFrom(last.plusDays(1).atStartOfDay(zone).toInstant(), -1);
    }
}
