package fr.convergence.command.jointpermanence;

import static fr.convergence.command.jointpermanence.JointPermanenceRejection.CAPACITY_OUT_OF_RANGE;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.ENDS_BEFORE_IT_BEGINS;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.EXCEPTION_TWICE;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.EXCEPTION_WITHOUT_SESSION;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.FIRST_DAY_OUTSIDE_RULE;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.IN_THE_PAST;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.NOT_A_RULE;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.NO_END;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.NO_SESSION;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.SLOT_MISSING;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.SLOT_OUT_OF_RANGE;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.SLOT_UNUSED;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.TOO_FAR_AHEAD;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.TOO_LONG;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.UNKNOWN_PLACE;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.UNSUPPORTED_RULE;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.UNTIL_NOT_IN_UTC;

import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.agenda.RecurrenceFault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with where, when and for how many a permanence is to be held. */
final class ScheduleRules {

    private static final int MOST_PEOPLE = 500;
    private static final int SHORTEST_SLOT = 5;
    private static final int LONGEST_SLOT = 240;
    private static final int MONTHS_AHEAD = 18;

    private ScheduleRules() {}

    /** All of it. */
    static List<Rejection> faults(Schedule schedule, Scene now, LocalDate today) {
        List<Rejection> faults = new ArrayList<>();
        if (schedule.capacity() < 1 || schedule.capacity() > MOST_PEOPLE) {
            faults.add(CAPACITY_OUT_OF_RANGE.at("capacity", Integer.toString(MOST_PEOPLE)));
        }
        faults.addAll(faultsOfSlots(schedule));
        if (schedule.firstDay().isBefore(today)) {
            faults.add(IN_THE_PAST.at("firstDay"));
        } else if (schedule.firstDay().isAfter(today.plusMonths(MONTHS_AHEAD))) {
            faults.add(TOO_FAR_AHEAD.at("firstDay", Integer.toString(MONTHS_AHEAD)));
        }
        if (!now.structures().isOpenPlace(schedule.placeId())) {
            faults.add(UNKNOWN_PLACE.at("placeId", schedule.placeId()));
        }
        // whether there is a session on a day does not depend on the clock
        schedule.recurrence(FrenchDay.ZONE).faults().stream()
                .map(ScheduleRules::rejection)
                .forEach(faults::add);
        return faults;
    }

    private static List<Rejection> faultsOfSlots(Schedule schedule) {
        Integer slot = schedule.slotMinutes();
        if (!schedule.takesAppointments()) {
            return slot == null ? List.of() : List.of(SLOT_UNUSED.at("slotMinutes"));
        }
        if (slot == null) {
            return List.of(SLOT_MISSING.at("slotMinutes"));
        }
        boolean fits = slot >= SHORTEST_SLOT && slot <= LONGEST_SLOT && schedule.hasSlotAt(schedule.startsAt());
        return fits
                ? List.of()
                : List.of(SLOT_OUT_OF_RANGE.at(
                        "slotMinutes", Integer.toString(SHORTEST_SLOT), Integer.toString(LONGEST_SLOT)));
    }

    private static Rejection rejection(RecurrenceFault fault) {
        return switch (fault) {
            case END_NOT_AFTER_START -> ENDS_BEFORE_IT_BEGINS.at("endsAt");
            case NOT_A_RULE -> NOT_A_RULE.at("rule");
            case UNSUPPORTED_PART -> UNSUPPORTED_RULE.at("rule");
            case UNTIL_NOT_IN_UTC -> UNTIL_NOT_IN_UTC.at("rule");
            case NO_END -> NO_END.at("until");
            case TOO_LONG -> TOO_LONG.at("rule");
            case FIRST_DAY_OUTSIDE_RULE -> FIRST_DAY_OUTSIDE_RULE.at("firstDay");
            case EXCEPTION_WITHOUT_SESSION -> EXCEPTION_WITHOUT_SESSION.at("exceptions");
            case EXCEPTION_TWICE -> EXCEPTION_TWICE.at("exceptions");
            case NO_SESSION -> NO_SESSION.at("rule");
        };
    }
}
