package fr.convergence.command.referral;

import fr.convergence.command.Command;
import fr.convergence.command.Commands;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A store of events in memory, which decides as the real one does but remembers no command. */
final class Memory implements Commands {

    private final List<DomainEvent> events;

    Memory(List<DomainEvent> events) {
        this.events = new ArrayList<>(events);
    }

    @Override
    public Receipt submit(Command command, Actor actor, UUID commandId) {
        List<DomainEvent> caused = Story.of(events).by(actor).decide((ReferralCommand) command);
        events.addAll(caused);
        return new Receipt("position-" + events.size(), caused.size());
    }

    @Override
    public UUID newCommandId() {
        return UUID.randomUUID();
    }

    @Override
    public List<Integer> rehearse(List<? extends Command> commands, Actor actor) {
        throw new UnsupportedOperationException("no mutation on a referral rehearses");
    }

    List<DomainEvent> events() {
        return List.copyOf(events);
    }
}
