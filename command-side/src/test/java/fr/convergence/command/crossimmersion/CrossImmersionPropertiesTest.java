package fr.convergence.command.crossimmersion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.Story;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.AgreeAsEmployer;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.AgreeToVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.AmendImmersion;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.DeclineVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.LapseVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.LapseVisitPlace;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.PassImmersionDeadline;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RecordVisitHeld;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RecordVisitorAbsent;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.ReportVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RequestVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.TakeVisitPlace;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.WithdrawVisit;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent;
import fr.convergence.kernel.crossimmersion.ImmersionDeadline;
import fr.convergence.kernel.crossimmersion.LearnedPoint;
import fr.convergence.kernel.crossimmersion.VisitDeclineReason;
import fr.convergence.kernel.crossimmersion.VisitEvent;
import fr.convergence.kernel.crossimmersion.VisitEvent.ImmersionDeadlinePassed;
import fr.convergence.kernel.crossimmersion.VisitStatus;
import fr.convergence.kernel.crossimmersion.VisitWithdrawReason;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is asked of an immersion, by whom and in whichever order, what must never be is not. */
class CrossImmersionPropertiesTest {

    private static final List<String> VISITING =
            List.of(Sample.LIBRARY, Sample.OTHER, "45c48cce-2e2d-4fbd-8a1a-fc51c7c6ad26");
    private static final Set<VisitStatus> FINAL = EnumSet.of(
            VisitStatus.DECLINED,
            VisitStatus.WITHDRAWN,
            VisitStatus.HOST_CANCELLED,
            VisitStatus.LAPSED,
            VisitStatus.VISITOR_ABSENT);

    /** One thing asked: which, of which visit, after how many days more. */
    record Step(int command, int visit, int days) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.integers().between(0, 13),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.frequency(Tuple.of(8, 0), Tuple.of(2, 1), Tuple.of(1, 5)))
                .as(Step::new);
        return step.list().ofMinSize(5).ofMaxSize(50);
    }

    @Property(tries = 400)
    void no_sequence_of_commands_breaks_what_always_holds(@ForAll("steps") List<Step> steps) {
        Story<CrossImmersionCommand> story = Sample.structures()
                .and(List.of(Sample.registered(VISITING.getLast(), "Association")))
                .after(Sample.OFFER);
        for (Step step : steps) {
            CrossImmersion before = fold(story.events());
            Story<CrossImmersionCommand> asking =
                    story.on(story.today().plusDays(step.days())).by(actor(step));
            List<DomainEvent> caused = caused(asking, step);
            story = asking.and(caused);
            CrossImmersion after = fold(story.events());
            assertThat(after.taken())
                    .as("never more places taken than there are")
                    .isLessThanOrEqualTo(Objects.requireNonNull(after.terms()).places());
            if (!after.cancelled() && !story.today().isAfter(Sample.DAY)) {
                assertThat(after.firstWaiting().isPresent()
                                && after.taken()
                                        < Objects.requireNonNull(after.terms()).places())
                        .as("nobody waits while a place is free")
                        .isFalse();
            }
            nothingHappensAfterTheEnd(before, caused);
        }
    }

    private static void nothingHappensAfterTheEnd(CrossImmersion before, List<DomainEvent> caused) {
        caused.stream()
                .filter(VisitEvent.class::isInstance)
                .map(VisitEvent.class::cast)
                .filter(event -> before.visits().containsKey(event.visitId()))
                .forEach(event -> assertThat(FINAL)
                        .as("after the end: " + event)
                        .doesNotContain(before.visits().get(event.visitId()).status()));
        caused.stream()
                .filter(ImmersionDeadlinePassed.class::isInstance)
                .map(VisitEvent.class::cast)
                .forEach(
                        event -> assertThat(before.visits().get(event.visitId()).status())
                                .isNotEqualTo(VisitStatus.CLOSED));
    }

    private static List<DomainEvent> caused(Story<CrossImmersionCommand> story, Step step) {
        CrossImmersionCommand command = command(step);
        try {
            List<DomainEvent> caused = story.decide(command);
            assertThat(story.and(caused).decide(command))
                    .as("done again, it does nothing")
                    .isEmpty();
            return caused;
        } catch (Rejected refused) {
            return List.of();
        }
    }

    private static CrossImmersion fold(List<DomainEvent> events) {
        CrossImmersion now = CrossImmersion.NONE;
        for (DomainEvent event : events) {
            if (event instanceof CrossImmersionEvent it) {
                now = now.evolve(it);
            }
        }
        return now;
    }

    private static Actor actor(Step step) {
        return switch (step.command()) {
            case 0, 5, 6, 7, 9, 13 -> People.COORDINATOR.actor;
            case 10, 11, 12 -> Actor.SYSTEM;
            default -> new Actor("somebody", Role.MEDIATOR, structure(step), List.of("49"));
        };
    }

    private static String structure(Step step) {
        return VISITING.get(step.visit() % VISITING.size());
    }

    private static String visit(Step step) {
        return NameBasedId.of(UUID.fromString(Sample.IMMERSION), "visit " + step.visit())
                .toString();
    }

    private static CrossImmersionCommand command(Step step) {
        String immersion = Sample.IMMERSION;
        String visiting = structure(step);
        String visit = visit(step);
        return switch (step.command()) {
            case 0 -> new AmendImmersion(immersion, Sample.COUNTER, Sample.places(1 + step.visit() % 3));
            case 1, 2 -> new RequestVisit(immersion, visiting, visit, VisitorProfile.DIGITAL_MEDIATOR);
            case 3 -> new TakeVisitPlace(immersion, visiting, visit);
            case 4 -> new AgreeAsEmployer(immersion, visiting, visit);
            case 5, 6 -> new AgreeToVisit(immersion, Sample.COUNTER, visit);
            case 7 -> new DeclineVisit(immersion, Sample.COUNTER, visit, VisitDeclineReason.OTHER);
            case 8 -> new WithdrawVisit(immersion, visiting, visit, VisitWithdrawReason.OTHER);
            case 9 -> step.visit() == 0 ? Sample.CANCEL : new RecordVisitorAbsent(immersion, Sample.COUNTER, visit);
            case 10 -> new LapseVisitPlace(immersion, visit);
            case 11 -> new LapseVisit(immersion, visit);
            case 12 ->
                new PassImmersionDeadline(
                        immersion, visit, ImmersionDeadline.values()[step.visit() % 4], Instant.EPOCH);
            default ->
                step.visit() % 2 == 0
                        ? new RecordVisitHeld(immersion, Sample.COUNTER, visit)
                        : new ReportVisit(
                                immersion, Sample.COUNTER, visit, List.of(LearnedPoint.TOOLS), null, Map.of());
        };
    }
}
