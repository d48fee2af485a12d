package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.PostRejection.POST_CLOSED;
import static fr.convergence.command.cartography.StructureRejection.STRUCTURE_CLOSED;

import fr.convergence.command.Boundary;
import fr.convergence.command.Circumstances;
import fr.convergence.command.Decider;
import fr.convergence.command.cartography.PostCommand.ClosePost;
import fr.convergence.command.cartography.PostCommand.OpenPost;
import fr.convergence.command.cartography.PostCommand.RenamePost;
import fr.convergence.command.cartography.PostCommand.SharePost;
import fr.convergence.command.cartography.PostCommand.UnsharePost;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.cartography.PostEvent;
import java.util.List;

/** Decides what may happen to posts: each employer may speak of them, and the coordination of its department. */
final class PostDecider implements Decider<PostCommand, Cartography> {

    @Override
    public Class<PostCommand> commands() {
        return PostCommand.class;
    }

    @Override
    public Cartography initial() {
        return Cartography.NONE;
    }

    @Override
    public Boundary boundary(PostCommand command) {
        Boundary all = Boundary.of("post", command.postId(), PostEvent.class);
        for (String structure : command.askedFor()) {
            all = all.or(StructureBoundary.existence(structure));
        }
        return all;
    }

    @Override
    public Cartography evolve(Cartography now, DomainEvent event) {
        return now.evolve(event);
    }

    @Override
    public List<PostEvent> decide(Cartography now, PostCommand command, Circumstances circumstances) {
        if (command instanceof OpenPost it) {
            return PostDecisions.open(now, it, circumstances.actor());
        }
        String asking = command.askedFor().getFirst();
        Speakers.refuseOthers(now, asking, circumstances.actor());
        Post post = PostDecisions.known(now, command);
        return switch (command) {
            case UnsharePost it -> PostDecisions.unshare(post, it);
            case ClosePost it -> PostDecisions.close(post, it, circumstances);
            default -> {
                POST_CLOSED.when(post.closed());
                STRUCTURE_CLOSED.when(now.structure(asking).closed());
                yield decideOnOpen(now, post, command);
            }
        };
    }

    private static List<PostEvent> decideOnOpen(Cartography now, Post post, PostCommand command) {
        return switch (command) {
            case RenamePost it -> PostDecisions.rename(post, it);
            case SharePost it -> PostDecisions.share(now, post, it);
            case OpenPost _, UnsharePost _, ClosePost _ ->
                throw new IllegalArgumentException("decided before: " + command);
        };
    }
}
