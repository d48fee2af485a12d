package fr.convergence.command.cartography;

import fr.convergence.command.Command;
import fr.convergence.kernel.cartography.PostClosure;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of a post. Each is asked for a structure, by who may speak for it: its agents and its coordination. */
public sealed interface PostCommand extends Command {

    /** The post's identifier, a UUID. */
    String postId();

    /** The structures for which it is asked; whoever asks speaks for all of them. */
    List<String> askedFor();

    /**
     * Tells of a post.
     *
     * @param employers one or two; that with two is for who speaks for both, which is a coordination
     * @param openFrom the first day on which somebody is there; null when nobody said
     */
    record OpenPost(
            String postId,
            List<String> employers,
            String label,
            @Nullable LocalDate openFrom) implements PostCommand {

        @Override
        public List<String> askedFor() {
            return employers;
        }
    }

    /** Tells it from the others by another label. */
    record RenamePost(String postId, String structureId, String label) implements PostCommand {

        @Override
        public List<String> askedFor() {
            return List.of(structureId);
        }
    }

    /**
     * Adds a second employer. It is asked for that one: by its coordination, or by its own agents, which is its agreement. The first
     * employer cannot bind another one, and may end the sharing again.
     */
    record SharePost(String postId, String secondEmployer) implements PostCommand {

        @Override
        public List<String> askedFor() {
            return List.of(secondEmployer);
        }
    }

    /** Takes the second employer off again; either employer may. */
    record UnsharePost(String postId, String structureId) implements PostCommand {

        @Override
        public List<String> askedFor() {
            return List.of(structureId);
        }
    }

    /** Closes it; either employer may. */
    record ClosePost(String postId, String structureId, PostClosure reason) implements PostCommand {

        @Override
        public List<String> askedFor() {
            return List.of(structureId);
        }
    }
}
