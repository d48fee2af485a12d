package fr.convergence.query;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import fr.convergence.kernel.agenda.Session;
import fr.convergence.kernel.agenda.Timetable;
import fr.convergence.kernel.jointpermanence.AppointmentEvent;
import fr.convergence.kernel.jointpermanence.HolderEvent;
import fr.convergence.kernel.jointpermanence.HolderEvent.AbsenceDeclared;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderAgreed;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderDeclined;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderInvited;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderLeft;
import fr.convergence.kernel.jointpermanence.HolderEvent.PresenceConfirmed;
import fr.convergence.kernel.jointpermanence.HolderEvent.SubstituteFound;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import fr.convergence.kernel.jointpermanence.PermanenceFormat;
import fr.convergence.kernel.jointpermanence.TimetableEvent;
import fr.convergence.kernel.jointpermanence.TimetableEvent.AttendanceDue;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceAmended;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceEnded;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceProposed;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceResumed;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceSuspended;
import fr.convergence.kernel.jointpermanence.TimetableEvent.SessionCancelled;
import fr.convergence.kernel.jointpermanence.TimetableEvent.SessionHeld;
import fr.convergence.kernel.territory.LegalTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a permanence after its last event: when it is held, by whom, and what became of each session. Several read models keep
 * it, each for its own questions, as JSON; appointments are no part of it.
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public final class KnownPermanence {

    /** No permanence is held by fewer. */
    private static final int FEWEST = 2;

    private String department = "";
    private String title = "";
    private String proposerId = "";
    private PermanenceFormat format = PermanenceFormat.DROP_IN;
    private List<PermanenceTerms> terms = List.of();
    private List<PermanencePause> pauses = List.of();

    @Nullable private LocalDate lastDay;

    @Nullable private LocalDate runningSince;

    private List<PermanenceHolder> holders = List.of();
    private SortedMap<LocalDate, PermanenceDay> days = new TreeMap<>();

    /** Takes in an event of it. */
    public void take(JointPermanenceEvent event, Instant at) {
        switch (event) {
            case TimetableEvent it -> timetable(it);
            case HolderEvent it -> holder(it);
            case AppointmentEvent _ -> {}
        }
        if (runningSince == null && agreed()) {
            runningSince = LocalDate.ofInstant(at, LegalTime.of(department));
        }
    }

    private void timetable(TimetableEvent event) {
        switch (event) {
            case PermanenceProposed it -> propose(it);
            case PermanenceAmended it ->
                terms = Stream.concat(
                                terms.stream().filter(one -> one.from().isBefore(it.firstDay())),
                                Stream.of(PermanenceTerms.of(it)))
                        .toList();
            case PermanenceSuspended it ->
                pauses = Stream.concat(
                                pauses.stream(), Stream.of(new PermanencePause(it.from(), it.until(), it.reason())))
                        .toList();
            case PermanenceResumed it ->
                pauses = pauses.stream()
                        .map(pause -> pause.resumedFrom(it.from()))
                        .toList();
            case PermanenceEnded it -> lastDay = it.lastDay();
            case SessionCancelled it -> on(it.day(), day -> day.cancelled(it.reason()));
            case SessionHeld it -> on(it.day(), day -> day.held(it));
            case AttendanceDue it -> on(it.day(), PermanenceDay::asked);
        }
    }

    private void propose(PermanenceProposed event) {
        department = event.department();
        title = event.title();
        proposerId = event.proposerId();
        format = event.format();
        terms = List.of(PermanenceTerms.of(event));
    }

    private void holder(HolderEvent event) {
        switch (event) {
            case HolderInvited it ->
                holders = Stream.concat(
                                holders.stream().filter(one -> !one.holderId().equals(it.holderId())),
                                Stream.of(PermanenceHolder.invited(it)))
                        .toList();
            case HolderAgreed it -> one(it, holder -> holder.agreed(it.postId()));
            case HolderDeclined it -> one(it, holder -> holder.declined(it.reason()));
            case HolderLeft it -> one(it, holder -> holder.left(it.from(), it.reason()));
            case PresenceConfirmed it -> on(it.day(), day -> day.confirmed(it.holderId()));
            case AbsenceDeclared it -> on(it.day(), day -> day.absent(it.holderId(), it.reason()));
            case SubstituteFound it ->
                on(it.day(), day -> day.substituted(it.holderId(), it.substituteId(), it.substitutePostId()));
        }
    }

    private void one(HolderEvent event, UnaryOperator<PermanenceHolder> change) {
        holders = holders.stream()
                .map(holder -> holder.holderId().equals(event.holderId()) ? change.apply(holder) : holder)
                .toList();
    }

    private void on(LocalDate day, UnaryOperator<PermanenceDay> change) {
        days.merge(day, change.apply(PermanenceDay.UNTOLD), (known, _) -> change.apply(known));
    }

    /** Whether all who did not decline have agreed, and are enough. */
    private boolean agreed() {
        List<PermanenceHolder> left = holders.stream()
                .filter(holder -> holder.stage() != PermanenceHolder.Stage.DECLINED)
                .toList();
        return left.size() >= FEWEST && left.stream().allMatch(PermanenceHolder::hasAgreed);
    }

    /** Whether too many declined for it ever to be held. */
    public boolean isAbandoned() {
        return runningSince == null
                && !holders.isEmpty()
                && holders.stream()
                                .filter(holder -> holder.stage() != PermanenceHolder.Stage.DECLINED)
                                .count()
                        < FEWEST;
    }

    /** The sessions that were ever promised, cancelled ones too, in order. */
    public List<Session> promised(LocalDate from, LocalDate to) {
        return timetable().sessions(from, to);
    }

    /** Whether a session of a day is not cancelled. */
    public boolean isKept(LocalDate day) {
        return on(day).cancelReason() == null;
    }

    private Timetable timetable() {
        Timetable all = Timetable.of(terms.getFirst().recurrence(department));
        for (PermanenceTerms later : terms.subList(1, terms.size())) {
            all = all.amendedFrom(later.from(), later.recurrence(department));
        }
        for (PermanencePause pause : pauses) {
            all = all.suspended(pause.from(), pause.until());
        }
        return lastDay == null ? all : all.endedOn(lastDay);
    }

    /** What holds on a day; before the first one, what will hold then. */
    public PermanenceTerms termsOn(LocalDate day) {
        return terms.reversed().stream()
                .filter(one -> !one.from().isAfter(day))
                .findFirst()
                .orElseGet(terms::getFirst);
    }

    /** What is known of a day beyond that it is one of its days. */
    public PermanenceDay on(LocalDate day) {
        return days.getOrDefault(day, PermanenceDay.UNTOLD);
    }

    /** Those who hold it on a day, in the order they were asked in. */
    public List<PermanenceHolder> holdersOn(LocalDate day) {
        return holders.stream().filter(holder -> holder.holdsOn(day)).toList();
    }

    /** Who of those that hold it on a day is not there; who has left by then is not awaited, and nobody takes its part. */
    public SortedMap<String, PermanenceDay.Absence> absencesOn(LocalDate day) {
        SortedMap<String, PermanenceDay.Absence> absences = new TreeMap<>(on(day).absences());
        absences.keySet()
                .retainAll(
                        holdersOn(day).stream().map(PermanenceHolder::holderId).toList());
        return absences;
    }

    /** All who were ever asked, and all who ever took the place of one of them. */
    public List<String> structures() {
        Stream<String> substitutes = days.values().stream()
                .flatMap(day -> day.absences().values().stream())
                .map(PermanenceDay.Absence::substituteId)
                .flatMap(Stream::ofNullable);
        return Stream.concat(holders.stream().map(PermanenceHolder::holderId), substitutes)
                .distinct()
                .sorted()
                .toList();
    }

    /** Wherever it was or will be held. */
    public List<String> places() {
        return terms.stream().map(PermanenceTerms::placeId).distinct().toList();
    }

    /**
     * Who may read it: a proposal, those who were asked and the coordination; what is held, being offered to people, everybody who
     * works in the department as well.
     */
    public List<String> readers() {
        Stream<String> all = structures().stream().map(structure -> "structure=" + structure);
        return Stream.concat(all, Stream.of((runningSince == null ? "coordination=" : "department=") + department))
                .toList();
    }

    /** All who were ever asked, in that order. */
    public List<PermanenceHolder> holders() {
        return holders;
    }

    /** Days on which something happened, in order. */
    public SortedMap<LocalDate, PermanenceDay> days() {
        return Collections.unmodifiableSortedMap(days);
    }

    public List<PermanencePause> pauses() {
        return pauses;
    }

    public String department() {
        return department;
    }

    public String title() {
        return title;
    }

    public String proposerId() {
        return proposerId;
    }

    public PermanenceFormat format() {
        return format;
    }

    /** The last day it is held on, once that is said. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    /** The day, by the clocks of its department, on which all had agreed; empty as long as it is a proposal. */
    public Optional<LocalDate> runningSince() {
        return Optional.ofNullable(runningSince);
    }
}
