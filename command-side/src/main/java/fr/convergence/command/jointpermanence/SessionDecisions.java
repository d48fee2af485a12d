package fr.convergence.command.jointpermanence;

import static fr.convergence.command.jointpermanence.JointPermanenceRejection.ALREADY_TOLD;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.COUNT_OUT_OF_RANGE;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.DAY_NOT_COME;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.DAY_PASSED;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.NOBODY_THERE;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.NOT_AGREED;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.NOT_EXPECTED;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.NOT_RUNNING;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.NO_SESSION_THAT_DAY;

import fr.convergence.command.Circumstances;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.OfHolder;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.OnDay;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.RecordSession;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import fr.convergence.kernel.jointpermanence.TimetableEvent.SessionHeld;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is told of a session. */
final class SessionDecisions {

    private static final int MOST = 1_000;

    private SessionDecisions() {}

    /** The permanence, for a holder that is to be at a session still to come, or of today. */
    static <C extends OfHolder & OnDay> Permanence ahead(Scene now, C command, Circumstances circumstances) {
        Permanence permanence = now.asHolder(command, circumstances.actor());
        NOT_AGREED.when(!now.holder(command).holdsOn(command.day()));
        refuseNotAhead(permanence, command.day(), circumstances.today());
        return permanence;
    }

    /** Refuses a day without session, and one that has passed or was told of. */
    static void refuseNotAhead(Permanence permanence, LocalDate day, LocalDate today) {
        refuseNone(permanence, day);
        DAY_PASSED.when(day.isBefore(today));
        ALREADY_TOLD.when(permanence.day(day).held() != null);
    }

    private static void refuseNone(Permanence permanence, LocalDate day) {
        NOT_RUNNING.when(!permanence.runs());
        NO_SESSION_THAT_DAY.when(permanence.sessionOn(day).isEmpty(), FrenchDay.inWords(day));
    }

    static List<JointPermanenceEvent> record(Scene now, RecordSession command, Circumstances circumstances) {
        Permanence permanence = now.asOneOfAll(command, circumstances.actor());
        refuseNone(permanence, command.day());
        DAY_NOT_COME.when(command.day().isAfter(circumstances.today()));
        SessionHeld held = held(permanence, command);
        SessionHeld before = permanence.day(command.day()).held();
        if (held.equals(before)) {
            return List.of();
        }
        ALREADY_TOLD.when(before != null);
        Rejected.unlessEmpty(faults(permanence, command, held));
        return List.of(held);
    }

    private static SessionHeld held(Permanence permanence, RecordSession command) {
        Map<String, Integer> attendance = new TreeMap<>();
        command.attendance().forEach((category, people) -> attendance.put(category.name(), people));
        Integer kept = command.kept();
        Integer missed = command.missed();
        return new SessionHeld(
                command.permanenceId(),
                permanence.holdersOn(command.day()),
                permanence.scheduleOn(command.day()).placeId(),
                command.day(),
                command.presentIds().stream().distinct().sorted().toList(),
                attendance,
                kept == null ? told(permanence, command.day(), AppointmentStage.KEPT) : kept,
                missed == null ? told(permanence, command.day(), AppointmentStage.MISSED) : missed);
    }

    private static int told(Permanence permanence, LocalDate day, AppointmentStage stage) {
        return Math.toIntExact(permanence
                .appointmentsOn(day)
                .filter(appointment -> appointment.stage() == stage)
                .count());
    }

    private static List<Rejection> faults(Permanence permanence, RecordSession command, SessionHeld held) {
        List<Rejection> faults = new ArrayList<>();
        if (held.presentIds().isEmpty()) {
            faults.add(NOBODY_THERE.at("presentIds"));
        }
        List<String> expected = Stream.concat(
                        permanence.holdersOn(command.day()).stream(),
                        permanence.presentOn(command.day()).stream().map(Presence::structureId))
                .toList();
        held.presentIds().stream()
                .filter(present -> !expected.contains(present))
                .forEach(present -> faults.add(NOT_EXPECTED.at("presentIds", present)));
        Stream.concat(
                        held.attendance().values().stream(),
                        Stream.of(held.appointmentsKept(), held.appointmentsMissed()))
                .filter(people -> people < 0 || people > MOST)
                .findFirst()
                .ifPresent(_ -> faults.add(COUNT_OUT_OF_RANGE.at("attendance", Integer.toString(MOST))));
        return faults;
    }
}
