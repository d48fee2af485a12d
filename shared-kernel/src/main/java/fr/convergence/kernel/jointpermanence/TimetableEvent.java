package fr.convergence.kernel.jointpermanence;

import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Stored;
import fr.convergence.kernel.Tags;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to a permanence as a whole: when and where it is held, for all its holders and for its place. */
@InFrench("calendrier d'une permanence conjointe")
public sealed interface TimetableEvent extends JointPermanenceEvent {

    /** The structures that hold it, or are asked to, sorted. */
    List<String> holderIds();

    /** Where it is held. */
    String placeId();

    /**
     * A structure proposes that several hold it together. It recurs as {@code fr.convergence.kernel.agenda.Recurrence} says.
     *
     * @param proposerId one of the holders
     * @param department code of the department of the place, whose clocks count
     * @param title how people know it; names nobody
     * @param capacity how many people can be received in one session
     * @param slotMinutes how long an appointment lasts; null where there are none
     * @param rule value of an RRULE property (RFC 5545); null when it is held once
     * @param until the last day it may be held on; null when the rule alone says so
     * @param exceptions days of the rule it is not held on, sorted
     */
    @Stored(name = "permanence-proposed")
    @InFrench("permanence conjointe proposée")
    record PermanenceProposed(
            String permanenceId,
            List<String> holderIds,
            @InFrench("structure qui propose") String proposerId,
            @InFrench("département") String department,
            @InFrench("lieu") String placeId,
            @InFrench("intitulé") String title,
            PermanenceFormat format,
            PermanenceAccess access,
            @InFrench("personnes accueillies au plus") int capacity,
            @InFrench("minutes par rendez-vous") @Nullable Integer slotMinutes,
            @InFrench("premier jour") LocalDate firstDay,
            @InFrench("début") LocalTime startsAt,
            @InFrench("fin") LocalTime endsAt,
            @InFrench("récurrence") @Nullable String rule,
            @InFrench("jusqu'au") @Nullable LocalDate until,
            @InFrench("jours exclus") List<LocalDate> exceptions)
            implements TimetableEvent {}

    /**
     * From a day on it is held otherwise; days before it stay as they were.
     *
     * @param formerPlaceId where it was held before, when it moves; or null
     * @param slotMinutes how long an appointment lasts; null where there are none
     */
    @Stored(name = "permanence-amended")
    @InFrench("permanence conjointe modifiée")
    record PermanenceAmended(
            String permanenceId,
            List<String> holderIds,
            @InFrench("lieu") String placeId,
            @InFrench("lieu précédent") @Nullable String formerPlaceId,
            PermanenceAccess access,
            @InFrench("personnes accueillies au plus") int capacity,
            @InFrench("minutes par rendez-vous") @Nullable Integer slotMinutes,
            @InFrench("premier jour") LocalDate firstDay,
            @InFrench("début") LocalTime startsAt,
            @InFrench("fin") LocalTime endsAt,
            @InFrench("récurrence") @Nullable String rule,
            @InFrench("jusqu'au") @Nullable LocalDate until,
            @InFrench("jours exclus") List<LocalDate> exceptions)
            implements TimetableEvent {}

    /**
     * It is not held for some days.
     *
     * @param until the last of them; null as long as nobody knows
     */
    @Stored(name = "permanence-suspended")
    @InFrench("permanence conjointe suspendue")
    record PermanenceSuspended(
            String permanenceId,
            List<String> holderIds,
            @InFrench("lieu") String placeId,
            @InFrench("à partir du") LocalDate from,
            @InFrench("jusqu'au") @Nullable LocalDate until,
            PermanencePauseReason reason)
            implements TimetableEvent {}

    /** From a day on it is held again. */
    @Stored(name = "permanence-resumed")
    @InFrench("permanence conjointe reprise")
    record PermanenceResumed(
            String permanenceId,
            List<String> holderIds,
            @InFrench("lieu") String placeId,
            @InFrench("à partir du") LocalDate from)
            implements TimetableEvent {}

    /** It is held until a day, for the last time. */
    @Stored(name = "permanence-ended")
    @InFrench("permanence conjointe terminée")
    record PermanenceEnded(
            String permanenceId,
            List<String> holderIds,
            @InFrench("lieu") String placeId,
            @InFrench("dernier jour") LocalDate lastDay,
            PermanencePauseReason reason)
            implements TimetableEvent {}

    /** It is not held on one day. */
    @Stored(name = "permanence-session-cancelled")
    @InFrench("séance annulée")
    record SessionCancelled(
            String permanenceId,
            List<String> holderIds,
            @InFrench("lieu") String placeId,
            @InFrench("jour") LocalDate day,
            SessionCancelReason reason)
            implements TimetableEvent {}

    /**
     * It was held on one day.
     *
     * @param presentIds the structures that were there, substitutes included, sorted
     * @param attendance how many people came, by code of {@link AttendeeCategory}; nobody is known
     * @param appointmentsKept how many appointments were kept
     * @param appointmentsMissed how many people with an appointment did not come
     */
    @Stored(name = "permanence-session-held")
    @InFrench("séance tenue")
    record SessionHeld(
            String permanenceId,
            List<String> holderIds,
            @InFrench("lieu") String placeId,
            @InFrench("jour") LocalDate day,
            @InFrench("structures présentes") List<String> presentIds,
            @InFrench("fréquentation") Map<String, Integer> attendance,
            @InFrench("rendez-vous honorés") int appointmentsKept,
            @InFrench("rendez-vous manqués") int appointmentsMissed)
            implements TimetableEvent {}

    /** The day after a session that nobody told the end of: whoever held it is asked how many came. */
    @Stored(name = "permanence-attendance-due")
    @InFrench("bilan de séance demandé")
    record AttendanceDue(
            String permanenceId,
            List<String> holderIds,
            @InFrench("lieu") String placeId,
            @InFrench("jour") LocalDate day)
            implements TimetableEvent {}

    @Override
    default Tags tags() {
        Tags all = new Tags(List.of(entity())).andEach("structure", holderIds()).and("place", placeId());
        return switch (this) {
            case PermanenceAmended it when it.formerPlaceId() != null -> all.and("place", it.formerPlaceId());
            case SessionHeld it -> all.andEach("structure", it.presentIds());
            default -> all;
        };
    }
}
