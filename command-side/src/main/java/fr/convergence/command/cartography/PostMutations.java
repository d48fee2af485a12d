package fr.convergence.command.cartography;

import fr.convergence.command.Commands;
import fr.convergence.command.Counter;
import fr.convergence.command.Input;
import fr.convergence.command.cartography.PostCommand.ClosePost;
import fr.convergence.command.cartography.PostCommand.OpenPost;
import fr.convergence.command.cartography.PostCommand.RenamePost;
import fr.convergence.command.cartography.PostCommand.SharePost;
import fr.convergence.command.cartography.PostCommand.UnsharePost;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.PostClosure;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The mutations on posts. */
@Controller
class PostMutations {

    private final Counter counter;

    PostMutations(Commands commands) {
        this.counter = new Counter(commands);
    }

    @MutationMapping
    PostPayload openPost(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new OpenPost(
                        NameBasedId.of(in.commandId(), "post").toString(),
                        in.ids("employers"),
                        in.text("label"),
                        in.optionalDate("openFrom")));
    }

    @MutationMapping
    PostPayload renamePost(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new RenamePost(in.id("postId"), in.id("structureId"), in.text("label")));
    }

    @MutationMapping
    PostPayload sharePost(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new SharePost(in.id("postId"), in.id("with")));
    }

    @MutationMapping
    PostPayload unsharePost(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new UnsharePost(in.id("postId"), in.id("structureId")));
    }

    @MutationMapping
    PostPayload closePost(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new ClosePost(in.id("postId"), in.id("structureId"), in.code("reason", PostClosure.class)));
    }

    private PostPayload submit(Map<String, Object> input, Actor actor, Function<Input, PostCommand> command) {
        return counter.submit(
                input,
                actor,
                command,
                (position, done) -> new PostPayload(position, List.of(), done.postId()),
                refusals -> new PostPayload(null, refusals, null));
    }
}
