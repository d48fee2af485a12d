package fr.convergence.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.cartography.CartographyDecisions;
import fr.convergence.command.crossimmersion.CrossImmersionCommand;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.AgreeAsEmployer;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.AgreeToVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.CancelImmersion;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.OfferImmersion;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RequestVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.WithdrawVisit;
import fr.convergence.command.crossimmersion.CrossImmersionDecisions;
import fr.convergence.command.gathering.GatheringCommand;
import fr.convergence.command.gathering.GatheringCommand.AmendGathering;
import fr.convergence.command.gathering.GatheringCommand.CancelGathering;
import fr.convergence.command.gathering.GatheringCommand.MoveGathering;
import fr.convergence.command.gathering.GatheringCommand.PlanGathering;
import fr.convergence.command.gathering.GatheringDecisions;
import fr.convergence.command.jointpermanence.JointPermanenceCommand;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.AgreeToPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.CancelSession;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.DeclareAbsence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.ProposePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.Share;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.StandIn;
import fr.convergence.command.jointpermanence.JointPermanenceDecisions;
import fr.convergence.command.jointpermanence.Schedule;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRegistered;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRoomsDeclared;
import fr.convergence.kernel.cartography.PostEvent.PostOpened;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionCancelled;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionOffered;
import fr.convergence.kernel.crossimmersion.ImmersionCancelReason;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitAgreedByEmployer;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitAgreedByHost;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitRequested;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitWithdrawn;
import fr.convergence.kernel.crossimmersion.VisitWithdrawReason;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import fr.convergence.kernel.gathering.GatheringCancelReason;
import fr.convergence.kernel.gathering.GatheringKind;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringAmended;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringCancelled;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringMoved;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringPlanned;
import fr.convergence.kernel.jointpermanence.AbsenceReason;
import fr.convergence.kernel.jointpermanence.HolderEvent.AbsenceDeclared;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderAgreed;
import fr.convergence.kernel.jointpermanence.HolderEvent.SubstituteFound;
import fr.convergence.kernel.jointpermanence.HolderTask;
import fr.convergence.kernel.jointpermanence.PermanenceAccess;
import fr.convergence.kernel.jointpermanence.PermanenceFormat;
import fr.convergence.kernel.jointpermanence.SessionCancelReason;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceProposed;
import fr.convergence.kernel.jointpermanence.TimetableEvent.SessionCancelled;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever is asked of permanences, immersions and gatherings, in whichever order, nobody and no counted room is promised twice. */
class PromisesPropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    /** The clocks of Maine-et-Loire and of La Réunion, in March. */
    private static final Map<String, ZoneOffset> CLOCKS =
            Map.of("49", ZoneOffset.ofHours(1), "974", ZoneOffset.ofHours(4));

    private static final Actor COORDINATOR = new Actor("coordinator", Role.COORDINATOR, null, List.of("49", "974"));

    private static final String BIG = id("big");
    private static final String ISLAND = id("island");
    private static final List<String> STRUCTURES = List.of(id("small"), BIG, ISLAND);
    private static final String HALL = id("hall");
    private static final String STOP = id("stop");
    private static final String SCHOOL = id("school");
    private static final List<String> PLACES = List.of(HALL, STOP, SCHOOL);

    /** The big one has two posts, the hall two rooms, the school one; nobody counts those of the stop. Island and school are overseas. */
    private static final List<DomainEvent> NETWORK = List.of(
            structure(STRUCTURES.getFirst(), "49301"),
            structure(BIG, "49007"),
            structure(ISLAND, "97411"),
            place(HALL, "49301"),
            place(STOP, "49007"),
            place(SCHOOL, "97411"),
            new PostOpened(id("first post"), List.of(BIG), "1", null),
            new PostOpened(id("second post"), List.of(BIG), "2", null),
            new PlaceRoomsDeclared(HALL, 2),
            new PlaceRoomsDeclared(SCHOOL, 1));

    private static final Structures CARTOGRAPHY = new CartographyDecisions().structures();
    private static final Decider<JointPermanenceCommand, ?> PERMANENCES =
            new JointPermanenceDecisions().jointPermanenceDecider(CARTOGRAPHY, Families.PROMISING);
    private static final Decider<CrossImmersionCommand, ?> IMMERSIONS =
            new CrossImmersionDecisions().crossImmersionDecider(CARTOGRAPHY, Families.PROMISING);
    private static final Decider<GatheringCommand, ?> GATHERINGS =
            new GatheringDecisions().gatheringDecider(CARTOGRAPHY, Families.PROMISING);

    /** One thing asked: which, of which subject, by which structure, with which choices. */
    record Step(int command, int subject, int structure, int day, int hour) {}

    private static String id(String name) {
        return NameBasedId.of(UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"), name)
                .toString();
    }

    private static DomainEvent structure(String id, String commune) {
        return new StructureRegistered(id, Map.of("NAME", List.of("Structure"), "COMMUNE", List.of(commune)));
    }

    private static DomainEvent place(String id, String commune) {
        return new PlaceRegistered(id, Map.of("NAME", List.of("Lieu"), "COMMUNE", List.of(commune)));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 19),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 3))
                .as(Step::new)
                .list()
                .ofMinSize(30)
                .ofMaxSize(90);
    }

    @Property(tries = 400)
    void no_sequence_of_commands_promises_more_than_there_is(@ForAll("steps") List<Step> steps) {
        List<DomainEvent> events = new ArrayList<>(NETWORK);
        for (Step step : beginning(steps)) {
            events.addAll(caused(step, events));
        }
        for (Step step : steps) {
            events.addAll(caused(step, events));
            assertThat(caused(step, events))
                    .as("done again, it does nothing: " + step)
                    .isEmpty();
            new Wall(events).showsNobodyTwice();
        }
    }

    /** Each structure opens a day, at hours of chance, and all ask to see it: it is agreement that promises. */
    private static List<Step> beginning(List<Step> steps) {
        List<Step> beginning = new ArrayList<>();
        for (int host = 0; host < STRUCTURES.size(); host++) {
            beginning.add(
                    new Step(7, host, 0, steps.get(host).day(), steps.get(host).hour()));
            for (int visiting = 0; visiting < STRUCTURES.size(); visiting++) {
                beginning.add(new Step(8, host, visiting, 0, 0));
                beginning.add(new Step(8, host, visiting, 0, 1));
            }
        }
        return beginning;
    }

    /** A refusal stores nothing. */
    private static List<DomainEvent> caused(Step step, List<DomainEvent> events) {
        try {
            return switch (step.command() / 7) {
                case 0 -> decide(PERMANENCES, permanence(step), events);
                case 1 -> decide(IMMERSIONS, immersion(step), events);
                default -> decide(GATHERINGS, gathering(step), events);
            };
        } catch (Rejected refused) {
            assertThat(refused.rejections()).isNotEmpty();
            return List.of();
        }
    }

    private static <C extends Command> List<DomainEvent> decide(
            Decider<C, ?> decider, C command, List<DomainEvent> events) {
        return new Story<>(decider, events, COORDINATOR, TODAY).decide(command);
    }

    private static LocalDate day(Step step) {
        return DAY.plusWeeks(step.day());
    }

    private static LocalTime from(Step step) {
        return LocalTime.of(9 + step.hour(), 0);
    }

    private static String structure(Step step) {
        return STRUCTURES.get(step.structure());
    }

    private static String next(Step step) {
        return STRUCTURES.get((step.structure() + 1) % STRUCTURES.size());
    }

    private static JointPermanenceCommand permanence(Step step) {
        String permanence = id("permanence " + step.subject());
        return switch (step.command()) {
            case 0, 1 ->
                new ProposePermanence(
                        permanence,
                        structure(step),
                        null,
                        "Une permanence",
                        PermanenceFormat.DROP_IN,
                        new Schedule(
                                PLACES.get((step.hour() + step.subject()) % PLACES.size()),
                                PermanenceAccess.OPEN,
                                5,
                                null,
                                DAY,
                                from(step),
                                from(step).plusHours(3),
                                "FREQ=WEEKLY;COUNT=2",
                                null,
                                List.of()),
                        STRUCTURES.stream()
                                .map(one -> new Share(one, List.of(HolderTask.PROCEDURES), List.of()))
                                .toList());
            case 2, 3 -> new AgreeToPermanence(permanence, structure(step), null);
            case 4 -> new DeclareAbsence(permanence, structure(step), day(step), AbsenceReason.OTHER);
            case 5 -> new StandIn(permanence, structure(step), next(step), day(step), null);
            default -> new CancelSession(permanence, structure(step), day(step), SessionCancelReason.OTHER);
        };
    }

    private static CrossImmersionCommand immersion(Step step) {
        String host = STRUCTURES.get(step.subject());
        String immersion = id("immersion " + step.subject());
        String visit = id(immersion + " of " + structure(step) + (step.hour() == 0));
        return switch (step.command()) {
            case 7 ->
                new OfferImmersion(
                        immersion,
                        host,
                        day(step),
                        from(step),
                        from(step).plusHours(4),
                        new CrossImmersionCommand.Terms(
                                3, List.of(VisitorProfile.values()), List.of(), "Une journée", null, null));
            case 8, 9 -> new RequestVisit(immersion, structure(step), visit, VisitorProfile.SOCIAL_WORKER);
            case 10 -> new AgreeAsEmployer(immersion, structure(step), visit);
            case 11 -> new AgreeToVisit(immersion, host, visit);
            case 12 -> new WithdrawVisit(immersion, structure(step), visit, VisitWithdrawReason.OTHER);
            default ->
                step.hour() == 1
                        ? new CancelImmersion(immersion, host, ImmersionCancelReason.POSTPONED)
                        : new AgreeToVisit(immersion, host, visit);
        };
    }

    private static GatheringCommand gathering(Step step) {
        String gathering = id("gathering " + step.subject());
        String place = PLACES.get(step.hour() % PLACES.size());
        // by the coordination, which may decide whoever organises
        GatheringCommand.Time time =
                new GatheringCommand.Time(day(step), from(step), from(step).plusHours(2));
        return switch (step.command()) {
            case 14, 15, 16 ->
                new PlanGathering(gathering, null, "49", GatheringKind.STEERING_COMMITTEE, time, terms(step, place));
            case 17 -> new MoveGathering(gathering, null, time);
            case 18 -> new AmendGathering(gathering, null, terms(step, step.day() == 0 ? place : null));
            default -> new CancelGathering(gathering, null, GatheringCancelReason.TOO_FEW_PEOPLE);
        };
    }

    private static GatheringCommand.Terms terms(Step step, @Nullable String place) {
        return new GatheringCommand.Terms(List.of(structure(step)), "Comité", null, place, false, null, List.of());
    }

    /** A calendar on the wall, filled in quarter by quarter from what was recorded, in another way than the decisions do. */
    private static final class Wall {

        private final List<DomainEvent> events;
        private final Map<String, Integer> taken = new TreeMap<>();

        Wall(List<DomainEvent> events) {
            this.events = events;
            all(PermanenceProposed.class).forEach(this::permanence);
            all(ImmersionOffered.class).forEach(this::immersion);
            all(GatheringPlanned.class).forEach(this::gathering);
        }

        private <E extends DomainEvent> List<E> all(Class<E> type) {
            return events.stream().filter(type::isInstance).map(type::cast).toList();
        }

        private void permanence(PermanenceProposed it) {
            for (LocalDate day : List.of(it.firstDay(), it.firstDay().plusWeeks(1))) {
                if (all(SessionCancelled.class).stream()
                        .anyMatch(off -> off.permanenceId().equals(it.permanenceId())
                                && off.day().equals(day))) {
                    continue;
                }
                take(it.placeId(), it.department(), day, it.startsAt(), it.endsAt());
                Set<String> there = new HashSet<>();
                for (DomainEvent event : events) {
                    switch (event) {
                        case HolderAgreed by
                        when by.permanenceId().equals(it.permanenceId()) -> there.add(by.holderId());
                        case AbsenceDeclared by
                        when by.permanenceId().equals(it.permanenceId())
                                && by.day().equals(day) -> there.remove(by.holderId());
                        case SubstituteFound by
                        when by.permanenceId().equals(it.permanenceId())
                                && by.day().equals(day) ->
                            assertThat(there.add(by.substituteId())).isTrue();
                        default -> {}
                    }
                }
                there.forEach(one -> take(one, it.department(), day, it.startsAt(), it.endsAt()));
            }
        }

        private void immersion(ImmersionOffered it) {
            boolean off = all(ImmersionCancelled.class).stream()
                    .anyMatch(end -> end.immersionId().equals(it.immersionId()));
            if (off) {
                return;
            }
            take(it.hostId(), it.department(), it.day(), it.startsAt(), it.endsAt());
            for (VisitRequested visit : all(VisitRequested.class)) {
                String id = visit.visitId();
                if (visit.immersionId().equals(it.immersionId())
                        && all(VisitAgreedByHost.class).stream()
                                .anyMatch(by -> by.visitId().equals(id))
                        && all(VisitAgreedByEmployer.class).stream()
                                .anyMatch(by -> by.visitId().equals(id))
                        && all(VisitWithdrawn.class).stream()
                                .noneMatch(by -> by.visitId().equals(id))) {
                    take(visit.visitingId(), it.department(), it.day(), it.startsAt(), it.endsAt());
                }
            }
        }

        private void gathering(GatheringPlanned it) {
            String place = it.placeId();
            LocalDate day = it.day();
            LocalTime from = it.startsAt();
            LocalTime to = it.endsAt();
            boolean off = false;
            for (DomainEvent event : events) {
                switch (event) {
                    case GatheringAmended by when by.gatheringId().equals(it.gatheringId()) -> place = by.placeId();
                    case GatheringMoved by
                    when by.gatheringId().equals(it.gatheringId()) -> {
                        day = by.day();
                        from = by.startsAt();
                        to = by.endsAt();
                    }
                    case GatheringCancelled by when by.gatheringId().equals(it.gatheringId()) -> off = true;
                    default -> {}
                }
            }
            if (!off && place != null && !place.equals(STOP)) {
                take(place, it.department(), day, from, to);
            }
        }

        private void take(String what, String department, LocalDate day, LocalTime from, LocalTime to) {
            ZoneOffset clock = CLOCKS.get(department);
            Instant end = day.atTime(to).toInstant(clock);
            for (Instant at = day.atTime(from).toInstant(clock); at.isBefore(end); at = at.plusSeconds(900)) {
                taken.merge(what + " at " + at, 1, Integer::sum);
            }
        }

        void showsNobodyTwice() {
            taken.forEach((what, times) -> assertThat(times)
                    .as(what)
                    .isLessThanOrEqualTo(what.startsWith(BIG) || what.startsWith(HALL) ? 2 : 1));
        }
    }
}
