package fr.convergence.kernel.agenda;

import fr.convergence.kernel.InFrench;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a permanence is held, all that was decided of it taken together: how it recurs, from which day on it recurs otherwise,
 * when it is suspended, on which days it is cancelled, and when it ends. Immutable; a day has at most one session.
 */
@InFrench("calendrier de la permanence")
public final class Timetable {

    /** @param from day on which it takes the place of the one before */
    private record Version(LocalDate from, Recurrence recurrence) {}

    /** @param to last day; {@link LocalDate#MAX} as long as nobody said so */
    private record Suspension(LocalDate from, LocalDate to) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private final List<Version> versions;
    private final List<Suspension> suspensions;
    private final Set<LocalDate> cancelled;
    private final LocalDate last;

    private Timetable(List<Version> versions, List<Suspension> suspensions, Set<LocalDate> cancelled, LocalDate last) {
        this.versions = versions;
        this.suspensions = suspensions;
        this.cancelled = cancelled;
        this.last = last;
    }

    /** A permanence that recurs in one way, until more is decided. */
    public static Timetable of(Recurrence recurrence) {
        Version only = new Version(recurrence.firstDay(), recurrence);
        return new Timetable(List.of(only), List.of(), Set.of(), LocalDate.MAX);
    }

    /** From a day on it recurs otherwise, whatever was decided for later days; days before it stay as they are. */
    public Timetable amendedFrom(LocalDate day, Recurrence recurrence) {
        Stream<Version> before =
                versions.stream().filter(version -> version.from().isBefore(day));
        return new Timetable(
                Stream.concat(before, Stream.of(new Version(day, recurrence))).toList(), suspensions, cancelled, last);
    }

    /**
     * It is not held for some days.
     *
     * @param to last one of them; null when nobody knows yet
     */
    public Timetable suspended(LocalDate from, @Nullable LocalDate to) {
        Suspension more = new Suspension(from, to == null ? LocalDate.MAX : to);
        return new Timetable(
                versions, Stream.concat(suspensions.stream(), Stream.of(more)).toList(), cancelled, last);
    }

    /** From a day on it is held again: what suspends it lasts until the day before. */
    public Timetable resumedFrom(LocalDate day) {
        List<Suspension> shortened = suspensions.stream()
                .map(suspension ->
                        suspension.covers(day) ? new Suspension(suspension.from(), day.minusDays(1)) : suspension)
                .toList();
        return new Timetable(versions, shortened, cancelled, last);
    }

    /** It is held until a day, for the last time; said again, the new day counts. */
    public Timetable endedOn(LocalDate day) {
        return new Timetable(versions, suspensions, cancelled, day);
    }

    /** It is not held on a day, however it recurs then. */
    public Timetable without(LocalDate day) {
        Set<LocalDate> more = new TreeSet<>(cancelled);
        more.add(day);
        return new Timetable(versions, suspensions, more, last);
    }

    /**
     * The sessions of some days, in order.
     *
     * @param to last one of the days
     * @throws IllegalStateException when a recurrence has faults
     */
    public List<Session> sessions(LocalDate from, LocalDate to) {
        return IntStream.range(0, versions.size())
                .boxed()
                .flatMap(index -> sessions(index, from, earlier(to, last)))
                .filter(session -> !cancelled.contains(session.day()))
                .filter(session -> suspensions.stream().noneMatch(suspension -> suspension.covers(session.day())))
                .toList();
    }

    /**
     * Whether there is a session on a day.
     *
     * @throws IllegalStateException when a recurrence has faults
     */
    public boolean covers(LocalDate day) {
        return !sessions(day, day).isEmpty();
    }

    /**
     * The first session that starts at an instant or later; empty when there is none left.
     *
     * @throws IllegalStateException when a recurrence has faults
     */
    public Optional<Session> next(Instant from) {
        return sessions(LocalDate.MIN, LocalDate.MAX).stream()
                .filter(session -> !session.start().isBefore(from))
                .findFirst();
    }

    private Stream<Session> sessions(int index, LocalDate from, LocalDate to) {
        Version version = versions.get(index);
        boolean newest = index + 1 == versions.size();
        LocalDate end = newest ? to : earlier(to, versions.get(index + 1).from().minusDays(1));
        return version.recurrence().sessions(later(from, version.from()), end).stream();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
