package fr.convergence.command;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Actor;
import java.util.List;
import java.util.UUID;

/**
 * A store of events in memory, which decides as the real one does but remembers no command.
 *
 * @param <C> the family of commands
 */
public final class Memory<C extends Command> implements Commands {

    private final Class<C> family;
    private Story<C> story;

    /** @param story what happened before */
    public Memory(Class<C> family, Story<C> story) {
        this.family = family;
        this.story = story;
    }

    @Override
    public Receipt submit(Command command, Actor actor, UUID commandId) {
        List<DomainEvent> caused = story.by(actor).decide(family.cast(command));
        story = story.and(caused);
        return new Receipt("position-" + events().size(), caused.size());
    }

    @Override
    public UUID newCommandId() {
        return UUID.randomUUID();
    }

    @Override
    public List<Integer> rehearse(List<? extends Command> commands, Actor actor) {
        throw new UnsupportedOperationException("none of these mutations rehearses");
    }

    public List<DomainEvent> events() {
        return story.events();
    }
}
