package fr.convergence.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What happened before; a command is decided on the part of it that lies in the command's boundary, as large as it grows.
 *
 * @param <C> the family of commands
 */
public record Story<C extends Command>(Decider<C, ?> decider, List<DomainEvent> events, Actor actor, LocalDate today) {

    public Story<C> by(Actor other) {
        return new Story<>(decider, events, other, today);
    }

    public Story<C> on(LocalDate day) {
        return new Story<>(decider, events, actor, day);
    }

    public Story<C> and(List<? extends DomainEvent> more) {
        List<DomainEvent> all = new ArrayList<>(events);
        all.addAll(more);
        return new Story<>(decider, all, actor, today);
    }

    public Story<C> and(DomainEvent... more) {
        return and(List.of(more));
    }

    public Story<C> after(C command) {
        return and(decide(command));
    }

    public List<DomainEvent> decide(C command) {
        return decide(decider, command);
    }

    private <S> List<DomainEvent> decide(Decider<C, S> on, C command) {
        return List.copyOf(on.decide(read(on, whole(on, command)), command, new Circumstances(actor, today)));
    }

    /** All that a command depends on, as the events stand. */
    public Boundary boundary(C command) {
        return whole(decider, command);
    }

    private <S> Boundary whole(Decider<C, S> on, C command) {
        Boundary boundary = on.boundary(command);
        Boundary whole = on.boundary(command, read(on, boundary));
        while (!whole.equals(boundary)) {
            boundary = whole;
            whole = on.boundary(command, read(on, boundary));
        }
        return whole;
    }

    private <S> S read(Decider<C, S> on, Boundary boundary) {
        S state = on.initial();
        for (DomainEvent event : events) {
            if (boundary.includes(event)) {
                state = on.evolve(state, event);
            }
        }
        return state;
    }

    public Story<C> causes(C command, DomainEvent... expected) {
        assertThat(decide(command)).isEqualTo(List.of(expected));
        return this;
    }

    public Story<C> causesNothing(C command) {
        assertThat(decide(command)).isEmpty();
        return this;
    }

    /** Each refusal as {@code CODE path}, or {@code CODE} when it is about the whole command. */
    public Story<C> refuses(C command, String... expected) {
        Rejected rejected = catchThrowableOfType(Rejected.class, () -> decide(command));
        assertThat(rejected).as("refused").isNotNull();
        assertThat(rejected.rejections())
                .extracting(reason -> (reason.code().name() + " " + reason.path()).strip())
                .containsExactly(expected);
        return this;
    }

    /** What came of a command in one word: the events' names, nothing, or the codes. */
    public String told(C command) {
        try {
            List<DomainEvent> events = decide(command);
            return events.isEmpty()
                    ? "nothing"
                    : events.stream()
                            .map(event -> event.getClass().getSimpleName())
                            .collect(Collectors.joining(" "));
        } catch (Rejected rejected) {
            return rejected.rejections().stream()
                    .map(reason -> reason.code().name())
                    .collect(Collectors.joining(" "));
        }
    }
}
