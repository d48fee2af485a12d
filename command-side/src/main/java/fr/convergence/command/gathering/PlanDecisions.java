package fr.convergence.command.gathering;

import static fr.convergence.command.gathering.GatheringRejection.ALREADY_HELD;
import static fr.convergence.command.gathering.GatheringRejection.ALREADY_PLANNED;
import static fr.convergence.command.gathering.GatheringRejection.CAPACITY_BELOW_ENROLMENTS;
import static fr.convergence.command.gathering.GatheringRejection.CAPACITY_OUT_OF_RANGE;
import static fr.convergence.command.gathering.GatheringRejection.DAY_NOT_COME;
import static fr.convergence.command.gathering.GatheringRejection.DAY_PASSED;
import static fr.convergence.command.gathering.GatheringRejection.DEPARTMENT_MISSING;
import static fr.convergence.command.gathering.GatheringRejection.ENDS_BEFORE_IT_BEGINS;
import static fr.convergence.command.gathering.GatheringRejection.IN_THE_PAST;
import static fr.convergence.command.gathering.GatheringRejection.NOT_ALLOWED;
import static fr.convergence.command.gathering.GatheringRejection.NOT_EXPECTED;
import static fr.convergence.command.gathering.GatheringRejection.NO_ENROLMENTS;
import static fr.convergence.command.gathering.GatheringRejection.NO_TRAINING;
import static fr.convergence.command.gathering.GatheringRejection.PEOPLE_OUT_OF_RANGE;
import static fr.convergence.command.gathering.GatheringRejection.TOO_FAR_AHEAD;
import static fr.convergence.command.gathering.GatheringRejection.TOPIC_MISSING;
import static fr.convergence.command.gathering.GatheringRejection.UNKNOWN_PLACE;

import fr.convergence.command.Circumstances;
import fr.convergence.command.gathering.GatheringCommand.AmendGathering;
import fr.convergence.command.gathering.GatheringCommand.CancelGathering;
import fr.convergence.command.gathering.GatheringCommand.MoveGathering;
import fr.convergence.command.gathering.GatheringCommand.PlanGathering;
import fr.convergence.command.gathering.GatheringCommand.RecordGathering;
import fr.convergence.command.gathering.GatheringCommand.Terms;
import fr.convergence.command.gathering.GatheringCommand.Time;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.gathering.EnrolmentCancelReason;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentCancelled;
import fr.convergence.kernel.gathering.GatheringEvent;
import fr.convergence.kernel.gathering.GatheringKind;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringAmended;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringCancelled;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringHeld;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringMoved;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringPlanned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What becomes of a gathering as a whole. */
final class PlanDecisions {

    private static final int MONTHS_AHEAD = 24;

    /** A workshop is no lecture. */
    private static final int MOST_PLACES = 100;

    private static final int MOST_PEOPLE = 10_000;

    private PlanDecisions() {}

    static List<GatheringEvent> plan(Scene now, PlanGathering command, Circumstances circumstances) {
        List<String> organisers =
                command.organiserIds().stream().distinct().sorted().toList();
        String department = department(now, command, organisers, circumstances);
        Terms terms = tidy(command.terms());
        GatheringPlanned planned = new GatheringPlanned(
                command.gatheringId(),
                organisers,
                department,
                command.kind(),
                terms.title(),
                terms.programme(),
                command.time().day(),
                command.time().startsAt(),
                command.time().endsAt(),
                terms.placeId(),
                terms.openToAll(),
                terms.capacity(),
                terms.trainingTopics());
        GatheringPlanned before = now.gathering().planned();
        if (before != null) {
            ALREADY_PLANNED.when(!before.equals(planned));
            return List.of();
        }
        List<Rejection> faults = new ArrayList<>(faults(command.time(), circumstances.today()));
        faults.addAll(faults(now, command.kind(), terms));
        Rejected.unlessEmpty(faults);
        return List.of(planned);
    }

    /** Refuses whoever may not speak for every organiser, and for the department where it is none of theirs. */
    private static String department(
            Scene now, PlanGathering command, List<String> organisers, Circumstances circumstances) {
        for (String organiser : organisers) {
            now.onBehalf().refuseOthers(organiser, circumstances.actor());
            now.onBehalf().refuseEnded(organiser);
        }
        String given = command.department();
        List<String> theirs = organisers.stream()
                .flatMap(organiser -> now.structures().departmentOf(organiser).stream())
                .toList();
        if (given == null) {
            NOT_ALLOWED.when(organisers.isEmpty() && circumstances.actor().role() != Role.COORDINATOR);
            DEPARTMENT_MISSING.when(theirs.isEmpty());
            return theirs.getFirst();
        }
        NOT_ALLOWED.when(!theirs.contains(given) && !circumstances.actor().coordinates(given));
        return given;
    }

    private static List<Rejection> faults(Time time, LocalDate today) {
        List<Rejection> faults = new ArrayList<>();
        if (time.day().isBefore(today)) {
            faults.add(IN_THE_PAST.at("day"));
        } else if (time.day().isAfter(today.plusMonths(MONTHS_AHEAD))) {
            faults.add(TOO_FAR_AHEAD.at("day", Integer.toString(MONTHS_AHEAD)));
        }
        if (!time.endsAt().isAfter(time.startsAt())) {
            faults.add(ENDS_BEFORE_IT_BEGINS.at("endsAt"));
        }
        return faults;
    }

    private static List<Rejection> faults(Scene now, GatheringKind kind, Terms terms) {
        List<Rejection> faults = new ArrayList<>(Words.faults("title", terms.title(), Words.TITLE));
        if (terms.programme() != null) {
            faults.addAll(Words.faults("programme", terms.programme(), Words.TEXT));
        }
        if (terms.placeId() != null && !now.structures().isOpenPlace(terms.placeId())) {
            faults.add(UNKNOWN_PLACE.at("placeId", terms.placeId()));
        }
        Integer capacity = terms.capacity();
        if (capacity != null && kind != GatheringKind.GROUP_WORKSHOP) {
            faults.add(NO_ENROLMENTS.at("capacity"));
        } else if (capacity != null && (capacity < 1 || capacity > MOST_PLACES)) {
            faults.add(CAPACITY_OUT_OF_RANGE.at("capacity", Integer.toString(MOST_PLACES)));
        }
        boolean training = kind == GatheringKind.CROSS_TRAINING;
        if (training && terms.trainingTopics().isEmpty()) {
            faults.add(TOPIC_MISSING.at("trainingTopics"));
        } else if (!training && !terms.trainingTopics().isEmpty()) {
            faults.add(NO_TRAINING.at("trainingTopics"));
        }
        return faults;
    }

    private static Terms tidy(Terms terms) {
        return new Terms(
                terms.title().strip(),
                Words.tidy(terms.programme()),
                terms.placeId(),
                terms.openToAll(),
                terms.capacity(),
                terms.trainingTopics().stream().distinct().sorted().toList());
    }

    static List<GatheringEvent> amend(Scene now, AmendGathering command, Circumstances circumstances) {
        GatheringPlanned planned = now.asOrganiser(command, circumstances.actor());
        refuseOver(now, circumstances.today());
        Terms terms = tidy(command.terms());
        List<Rejection> faults = new ArrayList<>(faults(now, planned.kind(), terms));
        int enrolled = now.gathering().enrolled();
        Integer capacity = terms.capacity();
        if (enrolled > 0 && (capacity == null || capacity < enrolled)) {
            faults.add(CAPACITY_BELOW_ENROLMENTS.at("capacity", Integer.toString(enrolled)));
        }
        Rejected.unlessEmpty(faults);
        if (terms.equals(now.gathering().terms())) {
            return List.of();
        }
        return Places.after(
                now.gathering(),
                new GatheringAmended(
                        planned.gatheringId(),
                        planned.organiserIds(),
                        terms.title(),
                        terms.programme(),
                        terms.placeId(),
                        terms.openToAll(),
                        capacity,
                        terms.trainingTopics()));
    }

    static List<GatheringEvent> move(Scene now, MoveGathering command, Circumstances circumstances) {
        GatheringPlanned planned = now.asOrganiser(command, circumstances.actor());
        Time time = command.time();
        if (time.equals(now.gathering().time())) {
            return List.of();
        }
        refuseHeld(now);
        now.refuseCancelled();
        Rejected.unlessEmpty(faults(time, circumstances.today()));
        return List.of(new GatheringMoved(
                planned.gatheringId(), planned.organiserIds(), time.day(), time.startsAt(), time.endsAt()));
    }

    static List<GatheringEvent> cancel(Scene now, CancelGathering command, Circumstances circumstances) {
        GatheringPlanned planned = now.asOrganiser(command, circumstances.actor());
        if (now.gathering().cancelled()) {
            return List.of();
        }
        refuseHeld(now);
        Stream<GatheringEvent> people = now.gathering().enrolments().values().stream()
                .filter(Enrolment::isOpen)
                .map(Enrolment::enrolled)
                .map(it -> new EnrolmentCancelled(
                        it.gatheringId(),
                        it.enrolmentId(),
                        it.beneficiaryId(),
                        EnrolmentCancelReason.GATHERING_CANCELLED));
        return Stream.concat(
                        Stream.of(new GatheringCancelled(
                                planned.gatheringId(), planned.organiserIds(), command.reason())),
                        people)
                .toList();
    }

    static List<GatheringEvent> record(Scene now, RecordGathering command, Circumstances circumstances) {
        GatheringPlanned planned = now.asOrganiser(command, circumstances.actor());
        GatheringHeld held = new GatheringHeld(
                planned.gatheringId(),
                planned.organiserIds(),
                command.presentIds().stream().distinct().sorted().toList(),
                command.peopleReceived());
        GatheringHeld before = now.gathering().held();
        if (before != null) {
            ALREADY_HELD.when(!before.equals(held));
            return List.of();
        }
        now.refuseCancelled();
        DAY_NOT_COME.when(now.gathering().knownTime().day().isAfter(circumstances.today()));
        List<Rejection> faults = new ArrayList<>();
        for (String present : held.presentIds()) {
            if (!isExpected(now, planned, present)) {
                faults.add(NOT_EXPECTED.at("presentIds", present));
            }
        }
        if (held.peopleReceived() < 0 || held.peopleReceived() > MOST_PEOPLE) {
            faults.add(PEOPLE_OUT_OF_RANGE.at("peopleReceived", Integer.toString(MOST_PEOPLE)));
        }
        Rejected.unlessEmpty(faults);
        return List.of(held);
    }

    private static boolean isExpected(Scene now, GatheringPlanned planned, String structure) {
        return now.structures().exists(structure)
                && (now.gathering().knownTerms().openToAll()
                        || now.isOneOf(structure, planned.organiserIds())
                        || now.isOneOf(structure, now.gathering().guests().keySet()));
    }

    private static void refuseHeld(Scene now) {
        ALREADY_HELD.when(now.gathering().held() != null);
    }

    /** Refuses what comes too late: it was called off or held, or its day has passed. */
    static void refuseOver(Scene now, LocalDate today) {
        now.refuseCancelled();
        refuseHeld(now);
        DAY_PASSED.when(now.gathering().knownTime().day().isBefore(today));
    }
}
