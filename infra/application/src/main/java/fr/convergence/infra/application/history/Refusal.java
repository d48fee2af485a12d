package fr.convergence.infra.application.history;

import fr.convergence.infra.eventstore.Checkpoint;
import fr.convergence.infra.eventstore.Finding;
import java.nio.file.Path;

/** Says what is wrong with a database in one line: what was found, and what the operator can do. */
record Refusal(Path file) {

    private static final String GO_ON =
            " Put back a database that holds them; or, to go on without what is lost, stop every node and start one with"
                    + " --convergence.open-epoch=\"why\".";

    String of(Finding finding) {
        return switch (finding) {
            case Finding.Behind behind ->
                "the database has lost events: it ends at position %d in epoch %d, and %s.%s"
                        .formatted(behind.head(), behind.epoch(), known(behind.checkpoint()), GO_ON);
            case Finding.Diverged diverged ->
                "the database holds other events, up to position %d in epoch %d, than those that were recorded: %s.%s"
                        .formatted(diverged.head(), diverged.epoch(), known(diverged.checkpoint()), GO_ON);
            case Finding.Corrupt corrupt ->
                corrupt.why()
                        + ". If no backup was restored, delete the file; otherwise stop every node and start one with"
                        + " --convergence.open-epoch=\"why\".";
            case Finding.OtherStore other ->
                "the database holds the store %s, and %s. Name the right database, or its own checkpoint with --convergence.checkpoint=FILE."
                        .formatted(other.store(), known(other.checkpoint()));
            case Finding.Empty empty ->
                "the database is empty, and %s. Put it back; or, to begin a new store, move that file away."
                        .formatted(known(empty.checkpoint()));
            case Finding.Whole _, Finding.Accepted _ -> throw new IllegalArgumentException("nothing to refuse");
        };
    }

    private String known(Checkpoint checkpoint) {
        return "the checkpoint %s ends at position %d in epoch %d of the store %s"
                .formatted(file, checkpoint.position(), checkpoint.epoch(), checkpoint.store());
    }
}
