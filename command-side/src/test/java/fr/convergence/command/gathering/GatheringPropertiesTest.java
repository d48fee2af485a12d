package fr.convergence.command.gathering;

import static fr.convergence.command.gathering.Sample.GATHERING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.Story;
import fr.convergence.command.gathering.GatheringCommand.AmendGathering;
import fr.convergence.command.gathering.GatheringCommand.CancelEnrolment;
import fr.convergence.command.gathering.GatheringCommand.ComeToGathering;
import fr.convergence.command.gathering.GatheringCommand.EnrolPerson;
import fr.convergence.command.gathering.GatheringCommand.InviteStructures;
import fr.convergence.command.gathering.GatheringCommand.MoveGathering;
import fr.convergence.command.gathering.GatheringCommand.RecordEnrolments;
import fr.convergence.command.gathering.GatheringCommand.RemindEnrolment;
import fr.convergence.command.gathering.GatheringCommand.Time;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.gathering.EnrolmentCancelReason;
import fr.convergence.kernel.gathering.GatheringDeadline;
import fr.convergence.kernel.gathering.GatheringEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is asked of a workshop, by whom and in whichever order, what must never be is not. */
class GatheringPropertiesTest {

    private static final List<String> STRUCTURES = List.of(Sample.LIBRARY, Sample.OTHER);

    /** One thing asked: which, of which person, after how many days more. */
    record Step(int command, int person, int days) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.frequency(Tuple.of(9, 0), Tuple.of(2, 1), Tuple.of(1, 5)))
                .as(Step::new);
        return step.list().ofMinSize(5).ofMaxSize(50);
    }

    @Property(tries = 400)
    void no_sequence_of_commands_breaks_what_always_holds(@ForAll("steps") List<Step> steps) {
        Story<GatheringCommand> story = Sample.planned();
        for (Step step : steps) {
            Gathering before = fold(story.events());
            Story<GatheringCommand> asking =
                    story.on(story.today().plusDays(step.days())).by(actor(step));
            List<DomainEvent> caused = caused(asking, step);
            story = asking.and(caused);
            Gathering after = fold(story.events());
            places(after);
            if (before.cancelled()) {
                assertThat(caused).as("nothing after it was called off").isEmpty();
            }
        }
    }

    private static void places(Gathering now) {
        int capacity =
                Objects.requireNonNull(Objects.requireNonNull(now.terms()).capacity());
        int taken = now.enrolments().taken();
        assertThat(taken).as("never more places taken than there are").isLessThanOrEqualTo(capacity);
        assertThat(now.enrolments().firstWaiting().isPresent() && taken < capacity)
                .as("nobody waits while a place is free")
                .isFalse();
        assertThat(now.enrolments().open().map(enrolment -> enrolment.asked().beneficiaryId()))
                .as("a person at most once")
                .doesNotHaveDuplicates();
        assertThat(now.cancelled() && now.enrolments().open().findAny().isPresent())
                .as("nobody is expected at what was called off")
                .isFalse();
    }

    private static List<DomainEvent> caused(Story<GatheringCommand> story, Step step) {
        GatheringCommand command = command(step);
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

    private static Gathering fold(List<DomainEvent> events) {
        Gathering now = Gathering.NONE;
        for (DomainEvent event : events) {
            if (event instanceof GatheringEvent it) {
                now = now.evolve(it);
            }
        }
        return now;
    }

    private static Actor actor(Step step) {
        return step.command() >= 11 ? Actor.SYSTEM : People.COORDINATOR.actor;
    }

    private static String id(String kind, int which) {
        return NameBasedId.of(UUID.fromString(GATHERING), kind + which).toString();
    }

    /** Two enrolments are of one person, that a person may ask twice. */
    private static GatheringCommand command(Step step) {
        int which = step.person();
        String structure = STRUCTURES.get(which % 2);
        String enrolment = id("enrolment", which);
        LocalDate day = Sample.DAY.plusDays(which);
        return switch (step.command()) {
            case 0 -> new AmendGathering(GATHERING, null, Sample.capacity(1 + which % 4));
            case 1, 2, 3 -> new EnrolPerson(GATHERING, structure, enrolment, id("person", which / 2), null);
            case 4, 5 -> new CancelEnrolment(GATHERING, structure, enrolment, EnrolmentCancelReason.BY_PERSON);
            case 6 -> new RecordEnrolments(GATHERING, null, List.of(enrolment), List.of());
            case 7 -> new RecordEnrolments(GATHERING, null, List.of(), List.of(enrolment));
            case 8 -> new MoveGathering(GATHERING, null, new Time(day, Sample.TIME.startsAt(), Sample.TIME.endsAt()));
            case 9 -> which == 0 ? Sample.CANCEL : new InviteStructures(GATHERING, null, List.of(structure));
            case 10 -> new ComeToGathering(GATHERING, structure, 1 + which);
            case 11 -> new RemindEnrolment(GATHERING, enrolment);
            default -> Sample.deadline(GatheringDeadline.values()[which % 4], structure);
        };
    }
}
