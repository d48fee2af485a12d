package fr.convergence.command.jointpermanence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.Story;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.AgreeToPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.AmendPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.CancelSession;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.DeclareAbsence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.LeavePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.ProposePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.ResumePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.StandIn;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.SuspendPermanence;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRoomsDeclared;
import fr.convergence.kernel.cartography.PostEvent.PostOpened;
import fr.convergence.kernel.cartography.PostEvent.PostShared;
import fr.convergence.kernel.jointpermanence.AbsenceReason;
import fr.convergence.kernel.jointpermanence.HolderRefusal;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import fr.convergence.kernel.jointpermanence.PermanenceAccess;
import fr.convergence.kernel.jointpermanence.PermanenceFormat;
import fr.convergence.kernel.jointpermanence.PermanencePauseReason;
import fr.convergence.kernel.jointpermanence.SessionCancelReason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is asked of several permanences, by whom and in whichever order, nobody and nothing is promised twice. */
class JointPermanencePropertiesTest {

    private static final List<String> STRUCTURES = List.of(Sample.COUNTER, Sample.LIBRARY, Sample.OTHER);
    private static final List<String> PERMANENCES = List.of(Sample.PERMANENCE, Sample.SECOND, Sample.APPOINTMENT);
    private static final List<String> PLACES = List.of(Sample.HALL, Sample.STOP);
    private static final List<String> POSTS =
            List.of("0f8fad5b-d9cb-469f-a165-70867728950e", "9e107d9d-372b-4b68-8a2f-5c0f7d0d9b1c");

    /** Two posts are the library's, of which it shares one with the other. The hall has two rooms. */
    private static final List<DomainEvent> POSTS_AND_ROOMS = List.of(
            new PostOpened(POSTS.getFirst(), List.of(Sample.LIBRARY), "1", null),
            new PostOpened(POSTS.getLast(), List.of(Sample.LIBRARY), "2", null),
            new PostShared(POSTS.getFirst(), List.of(Sample.LIBRARY, Sample.OTHER)),
            new PlaceRoomsDeclared(Sample.HALL, 2));

    /** One thing asked: which, of which permanence, by which structure, with which choice. */
    record Step(int command, int permanence, int structure, int choice) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 11))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(30);
    }

    @Property(tries = 300)
    void no_sequence_of_commands_promises_more_than_there_is(@ForAll("steps") List<Step> steps) {
        Story<JointPermanenceCommand> story =
                Sample.structures().and(POSTS_AND_ROOMS).by(People.COORDINATOR.actor);
        for (Step step : steps) {
            JointPermanenceCommand command = command(step);
            try {
                List<DomainEvent> caused = story.decide(command);
                story = story.and(caused);
                assertThat(story.decide(command))
                        .as("done again, it does nothing: " + command)
                        .isEmpty();
            } catch (Rejected refused) {
                assertThat(refused.rejections()).isNotEmpty();
            }
            nobodyIsPromisedTwice(story.events());
        }
    }

    /** By the quarter of an hour, as a calendar on the wall would show it. */
    private static void nobodyIsPromisedTwice(List<DomainEvent> events) {
        Map<String, Permanence> permanences = new TreeMap<>();
        for (DomainEvent event : events) {
            if (event instanceof JointPermanenceEvent it) {
                Permanence before = permanences.getOrDefault(it.permanenceId(), Permanence.NONE);
                permanences.put(it.permanenceId(), before.evolve(it));
            }
        }
        Map<String, Integer> taken = new TreeMap<>();
        permanences
                .values()
                .forEach(permanence -> permanence.sessionsFrom(Sample.TODAY).forEach(session -> {
                    for (Instant at = session.start(); at.isBefore(session.end()); at = at.plusSeconds(900)) {
                        String when = " at " + at;
                        taken.merge(permanence.scheduleOn(session.day()).placeId() + when, 1, Integer::sum);
                        for (Presence presence : permanence.presentOn(session.day())) {
                            taken.merge(presence.structureId() + when, 1, Integer::sum);
                            Stream.ofNullable(presence.postId())
                                    .forEach(post -> taken.merge(post + when, 1, Integer::sum));
                        }
                    }
                }));
        taken.forEach((what, times) -> assertThat(times)
                .as(what)
                .isLessThanOrEqualTo(what.startsWith(Sample.HALL) || what.startsWith(Sample.LIBRARY) ? 2 : 1));
    }

    private static JointPermanenceCommand command(Step step) {
        String permanence = PERMANENCES.get(step.permanence());
        String structure = STRUCTURES.get(step.structure());
        LocalDate day = Sample.DAY.plusWeeks(step.choice() % 3);
        String post = step.choice() % 3 == 2 ? null : POSTS.get(step.choice() % 2);
        return switch (step.command()) {
            case 0, 1 ->
                new ProposePermanence(
                        permanence,
                        structure,
                        post,
                        "Une permanence",
                        PermanenceFormat.DROP_IN,
                        schedule(step, Sample.DAY),
                        Sample.propose(permanence, structure, Sample.SCHEDULE, STRUCTURES.toArray(String[]::new))
                                .shares());
            case 2, 3, 4 -> new AgreeToPermanence(permanence, structure, post);
            case 5 -> new DeclareAbsence(permanence, structure, day, AbsenceReason.OTHER);
            case 6 -> new StandIn(permanence, structure, STRUCTURES.get((step.structure() + 1) % 3), day, post);
            case 7 -> new AmendPermanence(permanence, structure, schedule(step, day));
            case 8 ->
                step.choice() % 2 == 0
                        ? new SuspendPermanence(permanence, structure, day, null, PermanencePauseReason.SUMMER)
                        : new ResumePermanence(permanence, structure, day);
            default ->
                step.choice() % 2 == 0
                        ? new LeavePermanence(permanence, structure, day, HolderRefusal.OTHER)
                        : new CancelSession(permanence, structure, day, SessionCancelReason.OTHER);
        };
    }

    private static Schedule schedule(Step step, LocalDate from) {
        LocalTime starts = LocalTime.of(9 + step.choice() % 4, 0);
        return new Schedule(
                PLACES.get(step.choice() % 2),
                PermanenceAccess.OPEN,
                5,
                null,
                from,
                starts,
                starts.plusHours(2),
                "FREQ=WEEKLY;COUNT=4",
                null,
                List.of());
    }
}
