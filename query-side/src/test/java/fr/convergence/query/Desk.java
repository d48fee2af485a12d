package fr.convergence.query;

import static fr.convergence.query.Projected.id;

import fr.convergence.kernel.jointpermanence.AbsenceReason;
import fr.convergence.kernel.jointpermanence.HolderEvent.AbsenceDeclared;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderAgreed;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderDeclined;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderInvited;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderLeft;
import fr.convergence.kernel.jointpermanence.HolderEvent.PresenceConfirmed;
import fr.convergence.kernel.jointpermanence.HolderEvent.SubstituteFound;
import fr.convergence.kernel.jointpermanence.HolderRefusal;
import fr.convergence.kernel.jointpermanence.HolderTask;
import fr.convergence.kernel.jointpermanence.PermanenceAccess;
import fr.convergence.kernel.jointpermanence.PermanenceFormat;
import fr.convergence.kernel.jointpermanence.PermanencePauseReason;
import fr.convergence.kernel.jointpermanence.SessionCancelReason;
import fr.convergence.kernel.jointpermanence.TimetableEvent.AttendanceDue;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceAmended;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceEnded;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceProposed;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceResumed;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceSuspended;
import fr.convergence.kernel.jointpermanence.TimetableEvent.SessionCancelled;
import fr.convergence.kernel.jointpermanence.TimetableEvent.SessionHeld;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What may happen to a weekly desk that structures 1, 2 and so on hold at place 50. */
public record Desk(int permanence, String department, int holders) {

    public static final LocalDate FIRST = LocalDate.of(2026, 1, 6);

    private static final LocalTime TWO = LocalTime.of(14, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    private List<String> holderIds() {
        return IntStream.rangeClosed(1, holders).mapToObj(Projected::id).toList();
    }

    public PermanenceProposed proposed() {
        return new PermanenceProposed(
                id(permanence),
                holderIds(),
                id(1),
                department,
                id(50),
                "Permanence du mardi",
                PermanenceFormat.DROP_IN,
                PermanenceAccess.BOTH,
                12,
                30,
                FIRST,
                TWO,
                FIVE,
                "FREQ=WEEKLY",
                LocalDate.of(2026, 6, 30),
                List.of(LocalDate.of(2026, 4, 14)));
    }

    public HolderInvited invited(int holder) {
        return new HolderInvited(
                id(permanence),
                id(holder),
                List.of(HolderTask.PROCEDURES, HolderTask.REPRESENTS_OPERATORS),
                List.of("caf"));
    }

    public HolderAgreed agreed(int holder) {
        return new HolderAgreed(id(permanence), id(holder), id(70 + holder));
    }

    public HolderDeclined declined(int holder) {
        return new HolderDeclined(id(permanence), id(holder), HolderRefusal.TOO_FAR);
    }

    public HolderLeft left(int holder, LocalDate from) {
        return new HolderLeft(id(permanence), id(holder), null, from, HolderRefusal.NO_POST_FREE);
    }

    public PresenceConfirmed confirmed(int holder, LocalDate day) {
        return new PresenceConfirmed(id(permanence), id(holder), null, day);
    }

    public AbsenceDeclared absent(int holder, LocalDate day) {
        return new AbsenceDeclared(id(permanence), id(holder), null, day, AbsenceReason.TRAINING);
    }

    public SubstituteFound substituted(int holder, LocalDate day, int substitute) {
        return new SubstituteFound(id(permanence), id(holder), null, day, id(substitute), null);
    }

    public SessionCancelled cancelled(LocalDate day) {
        return new SessionCancelled(id(permanence), holderIds(), id(50), day, SessionCancelReason.WEATHER);
    }

    public SessionHeld held(LocalDate day, Integer... present) {
        return new SessionHeld(
                id(permanence),
                holderIds(),
                id(50),
                day,
                List.of(present).stream().map(Projected::id).toList(),
                Map.of("PROCEDURE", 4, "LEARNING", 1),
                2,
                1);
    }

    public AttendanceDue due(LocalDate day) {
        return new AttendanceDue(id(permanence), holderIds(), id(50), day);
    }

    public PermanenceSuspended suspended(LocalDate from, @Nullable LocalDate until) {
        return new PermanenceSuspended(id(permanence), holderIds(), id(50), from, until, PermanencePauseReason.SUMMER);
    }

    public PermanenceResumed resumed(LocalDate from) {
        return new PermanenceResumed(id(permanence), holderIds(), id(50), from);
    }

    public PermanenceEnded ended(LocalDate last) {
        return new PermanenceEnded(id(permanence), holderIds(), id(50), last, PermanencePauseReason.END_OF_PROJECT);
    }

    /** On Thursdays, and at place 51, from a day on. */
    public PermanenceAmended amended(LocalDate from) {
        return new PermanenceAmended(
                id(permanence),
                holderIds(),
                id(51),
                id(50),
                PermanenceAccess.OPEN,
                8,
                null,
                from,
                TWO,
                FIVE,
                "FREQ=WEEKLY;BYDAY=TH;COUNT=4",
                null,
                List.of());
    }
}
