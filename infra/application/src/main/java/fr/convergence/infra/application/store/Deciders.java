package fr.convergence.infra.application.store;

import fr.convergence.command.Command;
import fr.convergence.command.Decider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which decider decides which command; every command of every family has one. */
final class Deciders {

    private final Map<Class<?>, Decider<?, ?>> byCommand = new HashMap<>();

    Deciders(Collection<? extends Decider<?, ?>> deciders) {
        for (Decider<?, ?> decider : deciders) {
            commandsOf(decider.commands()).distinct().forEach(command -> {
                if (byCommand.put(command, decider) != null) {
                    throw new IllegalStateException("two deciders for " + command);
                }
            });
        }
    }

    /** The commands of a sealed family; one that belongs to two of its parts comes twice. */
    private static Stream<Class<?>> commandsOf(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(Deciders::commandsOf)
                : Stream.of(family);
    }

    List<Class<?>> commands() {
        return new ArrayList<>(byCommand.keySet());
    }

    /** The decider of a command class. */
    Decider<?, ?> of(Class<?> command) {
        Decider<?, ?> decider = byCommand.get(command);
        if (decider == null) {
            throw new IllegalArgumentException("nobody decides " + command);
        }
        return decider;
    }

    /** The decider of a command; it is given no other. */
    @SuppressWarnings("unchecked")
    Decider<Command, Object> of(Command command) {
        return (Decider<Command, Object>) (Decider<?, ?>) of(command.getClass());
    }
}
