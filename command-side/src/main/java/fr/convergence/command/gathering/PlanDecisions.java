package fr.convergence.command.gathering;

import static fr.convergence.command.gathering.GatheringRejection.ALREADY_PLANNED;
import static fr.convergence.command.gathering.GatheringRejection.ALREADY_TOLD;
import static fr.convergence.command.gathering.GatheringRejection.CAPACITY_BELOW_ENROLLED;
import static fr.convergence.command.gathering.GatheringRejection.CAPACITY_MISSING;
import static fr.convergence.command.gathering.GatheringRejection.CAPACITY_OUT_OF_RANGE;
import static fr.convergence.command.gathering.GatheringRejection.CAPACITY_UNEXPECTED;
import static fr.convergence.command.gathering.GatheringRejection.COUNT_OUT_OF_RANGE;
import static fr.convergence.command.gathering.GatheringRejection.ENDS_BEFORE_IT_BEGINS;
import static fr.convergence.command.gathering.GatheringRejection.GATHERING_HELD;
import static fr.convergence.command.gathering.GatheringRejection.IN_THE_PAST;
import static fr.convergence.command.gathering.GatheringRejection.NOBODY_THERE;
import static fr.convergence.command.gathering.GatheringRejection.ORGANISER_MISSING;
import static fr.convergence.command.gathering.GatheringRejection.OTHER_DEPARTMENT;
import static fr.convergence.command.gathering.GatheringRejection.TOO_FAR_AHEAD;
import static fr.convergence.command.gathering.GatheringRejection.TOO_MANY_STRUCTURES;
import static fr.convergence.command.gathering.GatheringRejection.TOPIC_MISSING;
import static fr.convergence.command.gathering.GatheringRejection.TOPIC_UNEXPECTED;
import static fr.convergence.command.gathering.GatheringRejection.UNKNOWN_PLACE;
import static fr.convergence.command.gathering.GatheringRejection.UNKNOWN_STRUCTURE;

import fr.convergence.command.Circumstances;
import fr.convergence.command.gathering.GatheringCommand.AmendGathering;
import fr.convergence.command.gathering.GatheringCommand.CancelGathering;
import fr.convergence.command.gathering.GatheringCommand.MoveGathering;
import fr.convergence.command.gathering.GatheringCommand.OfOrganiser;
import fr.convergence.command.gathering.GatheringCommand.PlanGathering;
import fr.convergence.command.gathering.GatheringCommand.RecordGatheringHeld;
import fr.convergence.command.gathering.GatheringCommand.Terms;
import fr.convergence.command.gathering.GatheringCommand.Time;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.gathering.EnrolmentCancelReason;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentCancelled;
import fr.convergence.kernel.gathering.GatheringEvent;
import fr.convergence.kernel.gathering.GatheringKind;
import fr.convergence.kernel.gathering.GatheringPlanEvent;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringAmended;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringCancelled;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringHeld;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringMoved;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringPlanned;
import fr.convergence.kernel.gathering.TrainingTopic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What organisers decide of the whole: when, where, for whom, and whether it takes place. */
final class PlanDecisions {

    static final int YEARS_AHEAD = 2;
    private static final int MOST_PEOPLE = 200;
    private static final int MOST_PEOPLE_RECEIVED = 5_000;
    private static final int MOST_ORGANISERS = 20;
    private static final int MOST_TOPICS = 5;

    private PlanDecisions() {}

    static List<GatheringPlanEvent> plan(Scene now, PlanGathering command, Circumstances circumstances) {
        now.refuseOthers(command, command.department(), circumstances.actor());
        Terms terms = tidy(command.terms());
        Time time = command.time();
        GatheringPlanned planned = new GatheringPlanned(
                command.gatheringId(),
                terms.organiserIds(),
                department(now, command),
                command.kind(),
                terms.title(),
                terms.programme(),
                time.day(),
                time.startsAt(),
                time.endsAt(),
                terms.placeId(),
                terms.openToAll(),
                terms.capacity(),
                terms.trainingTopics());
        GatheringPlanned before = now.gathering().planned();
        ALREADY_PLANNED.when(before != null && !before.equals(planned));
        if (before != null) {
            return List.of();
        }
        List<Rejection> faults = new ArrayList<>(faultsOfTime(time, circumstances.today()));
        faults.addAll(faults(now, terms, terms.organiserIds(), command, command.kind()));
        Rejected.unlessEmpty(faults);
        RoomDecisions.refuseTaken(now, planned, circumstances.today());
        return List.of(planned);
    }

    /** Where its clocks are: the department that is coordinated, or that of the structure. */
    private static String department(Scene now, PlanGathering command) {
        String structure = command.structureId();
        if (structure == null) {
            return Objects.requireNonNull(command.department());
        }
        now.onBehalf().refuseEnded(structure);
        String own = now.structures().departmentOf(structure).orElseThrow();
        OTHER_DEPARTMENT.when(command.department() != null && !own.equals(command.department()), own);
        return own;
    }

    private static List<Rejection> faultsOfTime(Time time, LocalDate today) {
        List<Rejection> faults = new ArrayList<>();
        if (time.day().isBefore(today)) {
            faults.add(IN_THE_PAST.at("day"));
        } else if (time.day().isAfter(today.plusYears(YEARS_AHEAD))) {
            faults.add(TOO_FAR_AHEAD.at("day", Integer.toString(YEARS_AHEAD)));
        }
        if (!time.endsAt().isAfter(time.startsAt())) {
            faults.add(ENDS_BEFORE_IT_BEGINS.at("endsAt"));
        }
        return faults;
    }

    private static List<Rejection> faults(
            Scene now, Terms terms, List<String> newcomers, OfOrganiser command, GatheringKind kind) {
        List<Rejection> faults = new ArrayList<>(Texts.faultsOfNeeded("title", terms.title(), Texts.LINE));
        faults.addAll(Texts.faults("programme", terms.programme(), Texts.PAGE));
        if (command.structureId() != null && !now.isOne(command, terms.organiserIds()::contains)) {
            faults.add(ORGANISER_MISSING.at("organiserIds"));
        }
        if (terms.organiserIds().size() > MOST_ORGANISERS) {
            faults.add(TOO_MANY_STRUCTURES.at("organiserIds", Integer.toString(MOST_ORGANISERS)));
        }
        faults.addAll(now.faultsOfStructures("organiserIds", newcomers));
        if (terms.placeId() != null && !now.structures().isOpenPlace(terms.placeId())) {
            faults.add(UNKNOWN_PLACE.at("placeId", terms.placeId()));
        }
        faults.addAll(faultsOfCapacity(terms.capacity(), kind == GatheringKind.GROUP_WORKSHOP));
        faults.addAll(faultsOfTopics(terms.trainingTopics(), kind == GatheringKind.CROSS_TRAINING));
        return faults;
    }

    private static List<Rejection> faultsOfCapacity(@Nullable Integer capacity, boolean workshop) {
        if (!workshop) {
            return capacity == null ? List.of() : List.of(CAPACITY_UNEXPECTED.at("capacity"));
        }
        if (capacity == null) {
            return List.of(CAPACITY_MISSING.at("capacity"));
        }
        return capacity < 1 || capacity > MOST_PEOPLE
                ? List.of(CAPACITY_OUT_OF_RANGE.at("capacity", Integer.toString(MOST_PEOPLE)))
                : List.of();
    }

    private static List<Rejection> faultsOfTopics(List<TrainingTopic> topics, boolean training) {
        if (!training) {
            return topics.isEmpty() ? List.of() : List.of(TOPIC_UNEXPECTED.at("trainingTopics"));
        }
        return topics.isEmpty() || topics.size() > MOST_TOPICS
                ? List.of(TOPIC_MISSING.at("trainingTopics", Integer.toString(MOST_TOPICS)))
                : List.of();
    }

    private static Terms tidy(Terms terms) {
        return new Terms(
                terms.organiserIds().stream().distinct().sorted().toList(),
                terms.title().strip(),
                Texts.tidy(terms.programme()),
                terms.placeId(),
                terms.openToAll(),
                terms.capacity(),
                terms.trainingTopics().stream().distinct().sorted().toList());
    }

    /** Who organises already may have closed since; who joins must be there. */
    static List<GatheringEvent> amend(Scene now, AmendGathering command, Circumstances circumstances) {
        Gathering gathering = now.asOrganiser(command, circumstances.actor());
        now.refuseOver(circumstances.today());
        Terms terms = tidy(command.terms());
        List<String> newcomers = terms.organiserIds().stream()
                .filter(structure -> !now.organiserIds().contains(structure))
                .toList();
        GatheringKind kind = now.known(command).kind();
        List<Rejection> faults = new ArrayList<>(faults(now, terms, newcomers, command, kind));
        int taken = gathering.enrolments().taken();
        if (terms.capacity() != null && terms.capacity() < taken) {
            faults.add(CAPACITY_BELOW_ENROLLED.at("capacity", Integer.toString(taken)));
        }
        Rejected.unlessEmpty(faults);
        if (terms.equals(gathering.terms())) {
            return List.of();
        }
        GatheringAmended amended = new GatheringAmended(
                command.gatheringId(),
                terms.organiserIds(),
                terms.title(),
                terms.programme(),
                terms.placeId(),
                terms.openToAll(),
                terms.capacity(),
                terms.trainingTopics());
        if (!Objects.equals(
                terms.placeId(), Objects.requireNonNull(gathering.terms()).placeId())) {
            RoomDecisions.refuseTaken(now, amended, circumstances.today());
        }
        return WaitingList.after(gathering, List.of(amended));
    }

    static List<GatheringPlanEvent> move(Scene now, MoveGathering command, Circumstances circumstances) {
        Gathering gathering = now.asOrganiser(command, circumstances.actor());
        now.refuseOver(circumstances.today());
        Time time = command.time();
        if (time.equals(gathering.time())) {
            return List.of();
        }
        Rejected.unlessEmpty(faultsOfTime(time, circumstances.today()));
        GatheringMoved moved = new GatheringMoved(
                command.gatheringId(), now.organiserIds(), time.day(), time.startsAt(), time.endsAt());
        RoomDecisions.refuseTaken(now, moved, circumstances.today());
        return List.of(moved);
    }

    /** Also after its day: that it did not take place is an outcome too. */
    static List<GatheringEvent> cancel(Scene now, CancelGathering command, Circumstances circumstances) {
        Gathering gathering = now.asOrganiser(command, circumstances.actor());
        if (gathering.cancelled()) {
            return List.of();
        }
        boolean somebodyCame = gathering.enrolments().byId().values().stream()
                .anyMatch(enrolment -> enrolment.stage() == EnrolmentStage.KEPT);
        GATHERING_HELD.when(gathering.held() != null || somebodyCame);
        List<GatheringEvent> events = new ArrayList<>();
        events.add(new GatheringCancelled(command.gatheringId(), now.organiserIds(), command.reason()));
        gathering
                .enrolments()
                .open()
                .map(Enrolment::asked)
                .map(asked -> new EnrolmentCancelled(
                        asked.gatheringId(),
                        asked.enrolmentId(),
                        asked.beneficiaryId(),
                        EnrolmentCancelReason.GATHERING_CANCELLED))
                .forEach(events::add);
        return events;
    }

    /** Told once: what it counts has been counted. Who came without being asked to was there too. */
    static List<GatheringPlanEvent> held(Scene now, RecordGatheringHeld command, Circumstances circumstances) {
        Gathering gathering = now.asOrganiser(command, circumstances.actor());
        now.refuseNotCome(circumstances.today());
        List<String> present = command.presentIds().stream().distinct().sorted().toList();
        GatheringHeld before = gathering.held();
        if (before != null) {
            ALREADY_TOLD.when(
                    !before.presentIds().equals(present) || before.peopleReceived() != command.peopleReceived());
            return List.of();
        }
        List<Rejection> faults = new ArrayList<>();
        if (present.isEmpty()) {
            faults.add(NOBODY_THERE.at("presentIds"));
        }
        present.stream()
                .filter(structure -> !now.structures().exists(structure))
                .forEach(structure -> faults.add(UNKNOWN_STRUCTURE.at("presentIds", structure)));
        if (command.peopleReceived() < 0 || command.peopleReceived() > MOST_PEOPLE_RECEIVED) {
            faults.add(COUNT_OUT_OF_RANGE.at("peopleReceived", Integer.toString(MOST_PEOPLE_RECEIVED)));
        }
        Rejected.unlessEmpty(faults);
        return List.of(new GatheringHeld(command.gatheringId(), now.organiserIds(), present, command.peopleReceived()));
    }
}
