package fr.convergence.infra.application.administration;

import fr.convergence.command.Refusal;
import fr.convergence.infra.eventstore.FollowerStatus;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The administrator's part of the GraphQL schema. */
@Controller
class FollowerController {

    private final Administration administration;

    FollowerController(Administration administration) {
        this.administration = administration;
    }

    @QueryMapping
    List<FollowerView> followers(@ContextValue(name = "actor") Actor actor) {
        return views(actor, _ -> true);
    }

    @BatchMapping(typeName = "Follower")
    Map<FollowerView, List<ParkedView>> parked(List<FollowerView> followers) throws SQLException {
        Map<FollowerView, List<ParkedView>> parked = new HashMap<>();
        for (FollowerView follower : followers) {
            parked.put(
                    follower,
                    administration.parked(follower.name()).stream()
                            .map(ParkedView::of)
                            .toList());
        }
        return parked;
    }

    @MutationMapping
    FollowerPayload pauseFollower(@Argument NameInput input, @ContextValue(name = "actor") Actor actor)
            throws SQLException {
        return answer(actor, isCalled(input.name()), () -> administration.pause(input.name(), actor));
    }

    @MutationMapping
    FollowerPayload resumeFollower(@Argument NameInput input, @ContextValue(name = "actor") Actor actor)
            throws SQLException {
        return answer(actor, isCalled(input.name()), () -> administration.resume(input.name(), actor));
    }

    @MutationMapping
    FollowerPayload resetFollower(@Argument NameInput input, @ContextValue(name = "actor") Actor actor)
            throws SQLException {
        return answer(actor, isCalled(input.name()), () -> administration.reset(input.name(), actor));
    }

    @MutationMapping
    FollowerPayload retryParked(@Argument SequenceInput input, @ContextValue(name = "actor") Actor actor)
            throws SQLException {
        return answer(
                actor,
                isCalled(input.follower()),
                () -> administration.retry(input.follower(), input.sequence(), actor));
    }

    @MutationMapping
    FollowerPayload rebuildReadModel(@Argument NameInput input, @ContextValue(name = "actor") Actor actor)
            throws SQLException {
        return answer(actor, builds(input.name()), () -> administration.rebuild(input.name(), actor));
    }

    @MutationMapping
    FollowerPayload abandonRebuild(@Argument NameInput input, @ContextValue(name = "actor") Actor actor)
            throws SQLException {
        return answer(actor, builds(input.name()), () -> administration.abandonRebuild(input.name(), actor));
    }

    private static Predicate<FollowerStatus> isCalled(String name) {
        return status -> status.name().equals(name);
    }

    private static Predicate<FollowerStatus> builds(String readModel) {
        return status -> Administration.isOf(readModel, status);
    }

    private List<FollowerView> views(Actor actor, Predicate<FollowerStatus> wanted) {
        return administration.followers(actor).stream()
                .filter(wanted)
                .map(FollowerView::of)
                .toList();
    }

    private FollowerPayload answer(Actor actor, Predicate<FollowerStatus> concerned, Act act) throws SQLException {
        try {
            act.run();
            return new FollowerPayload(List.of(), views(actor, concerned));
        } catch (Rejected rejected) {
            return new FollowerPayload(Refusal.of(rejected), List.of());
        }
    }

    /** What a mutation does. */
    @FunctionalInterface
    private interface Act {
        void run() throws SQLException;
    }

    /** Names a follower or a read model. */
    record NameInput(String name) {}

    /** Names a parked sequence. */
    record SequenceInput(String follower, String sequence) {}

    /** What became of a mutation. */
    record FollowerPayload(List<Refusal> rejections, List<FollowerView> followers) {}
}
