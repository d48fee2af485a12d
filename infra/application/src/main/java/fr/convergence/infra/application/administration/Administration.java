package fr.convergence.infra.application.administration;

import static fr.convergence.infra.application.administration.AdministrationRejection.ANSWERS_QUERIES;
import static fr.convergence.infra.application.administration.AdministrationRejection.CANNOT_BE_RESET;
import static fr.convergence.infra.application.administration.AdministrationRejection.FAILS_AGAIN;
import static fr.convergence.infra.application.administration.AdministrationRejection.NOTHING_ELSE_ANSWERS;
import static fr.convergence.infra.application.administration.AdministrationRejection.NOTHING_PARKED;
import static fr.convergence.infra.application.administration.AdministrationRejection.NOT_ALLOWED;
import static fr.convergence.infra.application.administration.AdministrationRejection.UNKNOWN_FOLLOWER;
import static fr.convergence.infra.application.administration.AdministrationRejection.UNKNOWN_READ_MODEL;

import fr.convergence.infra.eventstore.Build;
import fr.convergence.infra.eventstore.FollowerRunner;
import fr.convergence.infra.eventstore.FollowerStatus;
import fr.convergence.infra.eventstore.ParkedSequence;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What administrators, and nobody else, may ask of the followers of the store; who asked for what is logged. */
@Component
class Administration {

    private static final Logger log = LoggerFactory.getLogger("fr.convergence.administration");

    private final FollowerRunner runner;

    Administration(FollowerRunner runner) {
        this.runner = runner;
    }

    List<FollowerStatus> followers(Actor actor) {
        NOT_ALLOWED.when(actor.role() != Role.ADMINISTRATOR);
        return runner.statuses();
    }

    List<ParkedSequence> parked(String follower) throws SQLException {
        return runner.parked(follower);
    }

    void pause(String follower, Actor actor) throws SQLException {
        known(follower, actor);
        tell(actor, "pauses", follower);
        runner.pause(follower);
    }

    void resume(String follower, Actor actor) throws SQLException {
        known(follower, actor);
        tell(actor, "resumes", follower);
        runner.resume(follower);
    }

    void reset(String follower, Actor actor) throws SQLException {
        Build build = known(follower, actor).build();
        ANSWERS_QUERIES.when(build != null && build.state() == Build.State.ACTIVE, follower);
        tell(actor, "resets", follower);
        try {
            runner.reset(follower);
        } catch (UnsupportedOperationException never) {
            throw new Rejected(List.of(CANNOT_BE_RESET.at("name", follower)));
        }
    }

    void retry(String follower, String sequence, Actor actor) throws SQLException {
        known(follower, actor);
        NOTHING_PARKED.when(parked(follower, sequence).isEmpty(), follower, sequence);
        tell(actor, "retries " + sequence + " of", follower);
        if (!runner.retry(follower, sequence)) {
            parked(follower, sequence)
                    .ifPresent(left -> FAILS_AGAIN.when(true, Long.toString(left.position()), left.error()));
        }
    }

    private Optional<ParkedSequence> parked(String follower, String sequence) throws SQLException {
        return runner.parked(follower).stream()
                .filter(parked -> parked.sequence().equals(sequence))
                .findFirst();
    }

    void rebuild(String readModel, Actor actor) throws SQLException {
        refuseUnknown(readModel, actor);
        tell(actor, "rebuilds", readModel);
        runner.rebuild(readModel);
    }

    void abandonRebuild(String readModel, Actor actor) throws SQLException {
        refuseUnknown(readModel, actor);
        tell(actor, "abandons the rebuild of", readModel);
        try {
            runner.abandonRebuild(readModel);
        } catch (IllegalStateException only) {
            throw new Rejected(List.of(NOTHING_ELSE_ANSWERS.at("name", readModel)));
        }
    }

    private FollowerStatus known(String follower, Actor actor) {
        return followers(actor).stream()
                .filter(status -> status.name().equals(follower))
                .findFirst()
                .orElseThrow(() -> new Rejected(List.of(UNKNOWN_FOLLOWER.at("name", follower))));
    }

    private void refuseUnknown(String readModel, Actor actor) {
        UNKNOWN_READ_MODEL.when(followers(actor).stream().noneMatch(status -> isOf(readModel, status)), readModel);
    }

    static boolean isOf(String readModel, FollowerStatus status) {
        Build build = status.build();
        return build != null && build.name().equals(readModel);
    }

    private static void tell(Actor actor, String does, String what) {
        log.info("{} {} {}", actor.id(), does, what);
    }
}
