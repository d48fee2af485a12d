package fr.convergence.command.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.convergence.command.Boundary;
import fr.convergence.command.Circumstances;
import fr.convergence.command.cartography.CartographyDecisions;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What happened before; a command is decided on the part of it that lies in the command's boundary, as large as it grows. */
record Story(List<DomainEvent> events, Actor actor, LocalDate today) {

    static Story of(List<? extends DomainEvent> events) {
        return new Story(List.copyOf(events), People.SENDER, Sample.TODAY);
    }

    Story by(Actor other) {
        return new Story(events, other, today);
    }

    Story on(LocalDate day) {
        return new Story(events, actor, day);
    }

    Story and(List<? extends DomainEvent> more) {
        List<DomainEvent> all = new ArrayList<>(events);
        all.addAll(more);
        return new Story(all, actor, today);
    }

    Story and(DomainEvent... more) {
        return and(List.of(more));
    }

    Story after(ReferralCommand command) {
        return and(decide(command));
    }

    static ReferralDecider decider() {
        return new ReferralDecider(new CartographyDecisions().structures());
    }

    List<DomainEvent> decide(ReferralCommand command) {
        ReferralDecider decider = decider();
        Boundary boundary = decider.boundary(command);
        Referrals state = read(decider, boundary);
        for (Boundary whole = decider.boundary(command, state);
                !whole.equals(boundary);
                whole = decider.boundary(command, state)) {
            boundary = whole;
            state = read(decider, boundary);
        }
        return List.copyOf(decider.decide(state, command, new Circumstances(actor, today)));
    }

    private Referrals read(ReferralDecider decider, Boundary boundary) {
        Referrals state = decider.initial();
        for (DomainEvent event : events) {
            if (boundary.includes(event)) {
                state = decider.evolve(state, event);
            }
        }
        return state;
    }

    Story causes(ReferralCommand command, DomainEvent... expected) {
        assertThat(decide(command)).isEqualTo(List.of(expected));
        return this;
    }

    Story causesNothing(ReferralCommand command) {
        assertThat(decide(command)).isEmpty();
        return this;
    }

    /** Each refusal as {@code CODE path}, or {@code CODE} when it is about the whole command. */
    Story refuses(ReferralCommand command, String... expected) {
        Rejected rejected = catchThrowableOfType(Rejected.class, () -> decide(command));
        assertThat(rejected).as("refused").isNotNull();
        assertThat(rejected.rejections())
                .extracting(reason -> (reason.code().name() + " " + reason.path()).strip())
                .containsExactly(expected);
        return this;
    }

    /** What came of a command in one word: the events' names, nothing, or the codes. */
    String told(ReferralCommand command) {
        try {
            List<DomainEvent> events = decide(command);
            return events.isEmpty()
                    ? "nothing"
                    : String.join(
                            " ",
                            events.stream()
                                    .map(event -> event.getClass().getSimpleName())
                                    .toList());
        } catch (Rejected rejected) {
            return String.join(
                    " ",
                    rejected.rejections().stream()
                            .map(reason -> reason.code().name())
                            .toList());
        }
    }
}
