package fr.convergence.command.trainingneed;

import static fr.convergence.command.trainingneed.TrainingNeedRejection.ALREADY_EXPRESSED;
import static fr.convergence.command.trainingneed.TrainingNeedRejection.NOT_ALLOWED;

import fr.convergence.command.Boundary;
import fr.convergence.command.Circumstances;
import fr.convergence.command.Decider;
import fr.convergence.command.trainingneed.TrainingNeedCommand.ExpressTrainingNeed;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.gathering.TrainingNeedEvent.TrainingNeedExpressed;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides what is taken note of as a need of training: whatever somebody who works in the department says. */
final class TrainingNeedDecider implements Decider<TrainingNeedCommand, Optional<TrainingNeedExpressed>> {

    private static final Set<Role> PROFESSIONALS = EnumSet.of(Role.AGENT, Role.MEDIATOR, Role.COORDINATOR);

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
        return Boundary.of("training-need", command.needId());
    }

    @Override
    public boolean begins(TrainingNeedCommand command) {
        return true;
    }

    @Override
    public Optional<TrainingNeedExpressed> evolve(Optional<TrainingNeedExpressed> now, DomainEvent event) {
        return event instanceof TrainingNeedExpressed it ? Optional.of(it) : now;
    }

    @Override
    public List<TrainingNeedExpressed> decide(
            Optional<TrainingNeedExpressed> now, TrainingNeedCommand command, Circumstances circumstances) {
        return switch (command) {
            case ExpressTrainingNeed it -> {
                Actor actor = circumstances.actor();
                NOT_ALLOWED.when(!PROFESSIONALS.contains(actor.role())
                        || !actor.departments().contains(it.department()));
                TrainingNeedExpressed expressed =
                        new TrainingNeedExpressed(it.needId(), it.department(), it.profile(), it.topic());
                ALREADY_EXPRESSED.when(now.isPresent() && !now.get().equals(expressed));
                yield now.isPresent() ? List.of() : List.of(expressed);
            }
        };
    }
}
