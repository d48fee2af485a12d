package fr.convergence.command.cartography;

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
 * A post, as far as decisions about it need to remember. Immutable.
 *
 * @param opened how it was told of; null before
 * @param employers those it has now, the one that opened it first
 * @param label as it is now
 * @param closedOn the last day it was there; null as long as it is open
 */
record Post(
        @Nullable PostOpened opened,
        List<String> employers,
        String label,
        @Nullable LocalDate closedOn) {

    static final Post NONE = new Post(null, List.of(), "", null);

    Post evolve(PostEvent event) {
        return switch (event) {
            case PostOpened it -> new Post(it, it.employers(), it.label(), null);
            case PostRenamed it -> new Post(opened, it.employers(), it.label(), closedOn);
            case PostShared it -> new Post(opened, it.employers(), label, closedOn);
            case PostUnshared it -> new Post(opened, it.employers(), label, closedOn);
            case PostClosed it -> new Post(opened, it.employers(), label, it.closedOn());
        };
    }

    boolean closed() {
        return closedOn != null;
    }

    boolean isShared() {
        return employers.size() > 1;
    }

    boolean worksForAnyOf(List<String> structures) {
        return employers.stream().anyMatch(structures::contains);
    }
}
