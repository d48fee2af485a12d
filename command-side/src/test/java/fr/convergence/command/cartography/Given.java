package fr.convergence.command.cartography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.convergence.command.Circumstances;
import fr.convergence.command.Command;
import fr.convergence.command.Decider;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What happened before; a command is decided on the part of it that lies in the command's boundary. */
record Given(List<DomainEvent> events, Actor actor, LocalDate today) {

    static Given nothing() {
        return new Given(List.of(), Actor.SYSTEM, Samples.TODAY);
    }

    static Given events(DomainEvent... events) {
        return new Given(List.of(events), Actor.SYSTEM, Samples.TODAY);
    }

    Given by(Actor other) {
        return new Given(events, other, today);
    }

    Given on(LocalDate day) {
        return new Given(events, actor, day);
    }

    Given and(DomainEvent... more) {
        List<DomainEvent> all = new ArrayList<>(events);
        all.addAll(List.of(more));
        return new Given(all, actor, today);
    }

    Given after(Command command) {
        return and(decide(command).toArray(DomainEvent[]::new));
    }

    /** The events a command causes. */
    List<? extends DomainEvent> decide(Command command) {
        return switch (command) {
            case StructureCommand it ->
                decide(new StructureDecider(), it, new StructureDecider().boundary(it)::includes);
            case PlaceCommand it -> decide(new PlaceDecider(), it, new PlaceDecider().boundary(it)::includes);
            case PartnershipCommand it ->
                decide(new PartnershipDecider(), it, new PartnershipDecider().boundary(it)::includes);
            case HabilitationCommand it ->
                decide(new HabilitationDecider(), it, new HabilitationDecider().boundary(it)::includes);
            case PostCommand it -> decide(new PostDecider(), it, new PostDecider().boundary(it)::includes);
            case CampaignCommand it -> decide(new CampaignDecider(), it, new CampaignDecider().boundary(it)::includes);
            case OfferModelCommand it ->
                decide(new OfferModelDecider(), it, new OfferModelDecider().boundary(it)::includes);
            case OperatorReferentCommand it ->
                decide(new OperatorReferentDecider(), it, new OperatorReferentDecider().boundary(it)::includes);
            case ErrorReportCommand it ->
                decide(new ErrorReportDecider(), it, new ErrorReportDecider().boundary(it)::includes);
            default -> throw new IllegalArgumentException("no command of the cartography: " + command);
        };
    }

    /** The events it would cause if it were decided on all that happened. */
    List<? extends DomainEvent> decideKnowingEverything(Command command) {
        return switch (command) {
            case StructureCommand it -> decide(new StructureDecider(), it, event -> true);
            case PlaceCommand it -> decide(new PlaceDecider(), it, event -> true);
            case PartnershipCommand it -> decide(new PartnershipDecider(), it, event -> true);
            case HabilitationCommand it -> decide(new HabilitationDecider(), it, event -> true);
            case PostCommand it -> decide(new PostDecider(), it, event -> true);
            case CampaignCommand it -> decide(new CampaignDecider(), it, event -> true);
            case OfferModelCommand it -> decide(new OfferModelDecider(), it, event -> true);
            case ErrorReportCommand it -> decide(new ErrorReportDecider(), it, event -> true);
            default -> throw new IllegalArgumentException("no command of the cartography: " + command);
        };
    }

    private <C extends Command, S> List<? extends DomainEvent> decide(
            Decider<C, S> decider, C command, Predicate<DomainEvent> known) {
        S state = decider.initial();
        for (DomainEvent event : events) {
            if (known.test(event)) {
                state = decider.evolve(state, event);
            }
        }
        return decider.decide(state, command, new Circumstances(actor, today));
    }

    Given causes(Command command, DomainEvent... expected) {
        assertThat(decide(command)).isEqualTo(List.of(expected));
        return this;
    }

    Given causesNothing(Command command) {
        assertThat(decide(command)).isEmpty();
        return this;
    }

    /** Each refusal as {@code CODE path}, or {@code CODE} when it is about the whole command. */
    Given refuses(Command command, String... expected) {
        Rejected rejected = catchThrowableOfType(Rejected.class, () -> decide(command));
        assertThat(rejected).as("refused").isNotNull();
        assertThat(rejected.rejections())
                .extracting(reason -> (reason.code().name() + " " + reason.path()).strip())
                .containsExactly(expected);
        assertThat(rejected.rejections())
                .allSatisfy(reason -> assertThat(reason.message()).isNotBlank());
        return this;
    }
}
