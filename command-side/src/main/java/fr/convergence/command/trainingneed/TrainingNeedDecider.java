package fr.convergence.command.trainingneed;

import static fr.convergence.command.trainingneed.TrainingNeedRejection.ALREADY_EXPRESSED;
import static fr.convergence.command.trainingneed.TrainingNeedRejection.NOT_ALLOWED;
import static fr.convergence.command.trainingneed.TrainingNeedRejection.OTHER_DEPARTMENT;

import fr.convergence.command.Boundary;
import fr.convergence.command.Circumstances;
import fr.convergence.command.Decider;
import fr.convergence.command.trainingneed.TrainingNeedCommand.ExpressTrainingNeed;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.gathering.TrainingNeedEvent;
import fr.convergence.kernel.gathering.TrainingNeedEvent.TrainingNeedExpressed;
import java.util.List;
import java.util.Optional;

/** Decides what professionals may say that they want to learn. */
final class TrainingNeedDecider implements Decider<TrainingNeedCommand, Optional<TrainingNeedExpressed>> {

    @Override
    public Class<TrainingNeedCommand> commands() {
        return TrainingNeedCommand.class;
    }

    @Override
    public Optional<TrainingNeedExpressed> initial() {
        return Optional.empty();
    }

    @Override
    public Boundary boundary(TrainingNeedCommand command) {
        return Boundary.of("training-need", command.needId(), TrainingNeedEvent.class);
    }

    @Override
    public Optional<TrainingNeedExpressed> evolve(Optional<TrainingNeedExpressed> now, DomainEvent event) {
        return event instanceof TrainingNeedExpressed it ? Optional.of(it) : now;
    }

    @Override
    public List<? extends DomainEvent> decide(
            Optional<TrainingNeedExpressed> now, TrainingNeedCommand command, Circumstances circumstances) {
        return switch (command) {
            case ExpressTrainingNeed it -> express(now, it, circumstances.actor());
        };
    }

    private static List<TrainingNeedExpressed> express(
            Optional<TrainingNeedExpressed> now, ExpressTrainingNeed command, Actor actor) {
        NOT_ALLOWED.when(!actor.isProfessional());
        OTHER_DEPARTMENT.when(!actor.departments().contains(command.department()), command.department());
        TrainingNeedExpressed expressed =
                new TrainingNeedExpressed(command.needId(), command.department(), command.profile(), command.topic());
        ALREADY_EXPRESSED.when(now.isPresent() && !now.get().equals(expressed));
        return now.isPresent() ? List.of() : List.of(expressed);
    }
}
