package fr.convergence.query.gathering;

import fr.convergence.query.GatheringMinutes.FollowUp;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a gathering asks somebody to do, and what it is found by; its components are the columns of {@code follow_up}.
 *
 * @param ownerId null when it is for the coordination
 * @param open whether it is still to be done
 */
record FollowUpRow(
        String id,
        String gatheringId,
        List<String> readers,
        String department,
        String sortName,
        @Nullable String ownerId,
        LocalDate dueOn,
        boolean open,
        FollowUp known) {

    static Stream<FollowUpRow> of(GatheringRow gathering) {
        return gathering.known.minutes().followUps().stream()
                .map(one -> new FollowUpRow(
                        one.id(),
                        gathering.id,
                        withOwner(gathering.readers, one.ownerId()),
                        gathering.department,
                        one.dueOn().toString(),
                        one.ownerId(),
                        one.dueOn(),
                        one.settledAt() == null,
                        one));
    }

    /** Who is to do something may see what, though it was not there. */
    private static List<String> withOwner(List<String> readers, @Nullable String owner) {
        return Stream.concat(readers.stream(), Stream.ofNullable(owner).map(structure -> "structure=" + structure))
                .distinct()
                .sorted()
                .toList();
    }
}
