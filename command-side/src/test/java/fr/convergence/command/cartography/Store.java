package fr.convergence.command.cartography;

import fr.convergence.command.Command;
import fr.convergence.command.Commands;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Actor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** A store of events in memory, which decides as the real one does but remembers no command. */
final class Store implements Commands {

    private final List<DomainEvent> events = new ArrayList<>();

    @Override
    public Receipt submit(Command command, Actor actor, UUID commandId) {
        List<? extends DomainEvent> caused = new Given(events, actor, Samples.TODAY).decide(command);
        events.addAll(caused);
        return new Receipt("position-" + events.size(), caused.size());
    }

    @Override
    public UUID newCommandId() {
        return UUID.randomUUID();
    }

    @Override
    public List<Integer> rehearse(List<? extends Command> commands, Actor actor) {
        Store beside = new Store();
        beside.events.addAll(events);
        return commands.stream()
                .map(command -> beside.submit(command, actor, UUID.randomUUID()).events())
                .toList();
    }

    void record(DomainEvent... more) {
        Collections.addAll(events, more);
    }

    List<DomainEvent> events() {
        return List.copyOf(events);
    }
}
