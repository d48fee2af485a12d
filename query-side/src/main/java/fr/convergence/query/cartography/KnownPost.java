package fr.convergence.query.cartography;

import fr.convergence.kernel.cartography.PostEvent;
import fr.convergence.kernel.cartography.PostEvent.PostClosed;
import fr.convergence.kernel.cartography.PostEvent.PostOpened;
import fr.convergence.kernel.cartography.PostEvent.PostRenamed;
import fr.convergence.kernel.cartography.PostEvent.PostShared;
import fr.convergence.kernel.cartography.PostEvent.PostUnshared;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a post after its last event.
 *
 * @param employers none before it was told of
 * @param openSince the first day on which somebody is there, else the one on which it was told of; null before
 */
record KnownPost(
        String id,
        List<String> employers,
        String label,
        @Nullable LocalDate openSince,
        boolean closed) implements KnownEntry {

    static KnownPost unknown(String id) {
        return new KnownPost(id, List.of(), "", null, false);
    }

    /** @param day on which the event was recorded, in France */
    KnownPost after(PostEvent event, LocalDate day) {
        return switch (event) {
            case PostOpened it ->
                new KnownPost(id, it.employers(), it.label(), it.openFrom() == null ? day : it.openFrom(), false);
            case PostRenamed it -> new KnownPost(id, it.employers(), it.label(), openSince, closed);
            case PostShared it -> new KnownPost(id, it.employers(), label, openSince, closed);
            case PostUnshared it -> new KnownPost(id, it.employers(), label, openSince, closed);
            case PostClosed it -> new KnownPost(id, it.employers(), label, openSince, true);
        };
    }

    @Override
    public Known.Kind keptAs() {
        return Known.Kind.POST;
    }

    @Override
    public @Nullable String row(Rows rows) {
        return rows.post(this);
    }
}
