package fr.convergence.query.agenda;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import fr.convergence.kernel.agenda.Recurrence;
import fr.convergence.kernel.agenda.Session;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionAmended;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionCancelled;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionOffered;
import fr.convergence.kernel.crossimmersion.VisitEvent;
import fr.convergence.kernel.crossimmersion.VisitEvent.PlaceLapsed;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitAgreedByEmployer;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitAgreedByHost;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitDeclined;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitHeld;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitLapsed;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitRequested;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitWithdrawn;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitorAbsent;
import fr.convergence.kernel.territory.LegalTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the agenda knows of a day that a structure opens, and of the visits to it; kept as JSON. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class PlannedImmersion {

    String hostId = "";
    String department = "";
    LocalDate day = LocalDate.EPOCH;
    LocalTime startsAt = LocalTime.MIDNIGHT;
    LocalTime endsAt = LocalTime.MIDNIGHT;

    @Nullable String placeId;

    boolean cancelled;
    SortedMap<String, PlannedVisit> visits = new TreeMap<>();

    /** @param department that of the visiting structure */
    record PlannedVisit(
            String visitingId, String department, boolean byHost, boolean byEmployer, boolean held, boolean off) {

        AgendaStatus status() {
            if (off) {
                return AgendaStatus.CANCELLED;
            }
            if (held) {
                return AgendaStatus.HELD;
            }
            return byHost && byEmployer ? AgendaStatus.PLANNED : AgendaStatus.PROPOSED;
        }

        /** The time of the host is taken by its day, whoever comes. */
        List<Taking> takes() {
            return switch (status()) {
                case PROPOSED -> List.of(Taking.perhaps(visitingId));
                case PLANNED, AWAITED, HELD -> List.of(Taking.surely(visitingId));
                case CANCELLED -> List.of();
            };
        }

        PlannedVisit after(VisitEvent event) {
            return switch (event) {
                case VisitAgreedByHost _ -> new PlannedVisit(visitingId, department, true, byEmployer, held, off);
                case VisitAgreedByEmployer _ -> new PlannedVisit(visitingId, department, byHost, true, held, off);
                case VisitHeld _ -> new PlannedVisit(visitingId, department, byHost, byEmployer, true, off);
                case VisitDeclined _, VisitWithdrawn _, PlaceLapsed _, VisitLapsed _, VisitorAbsent _ ->
                    new PlannedVisit(visitingId, department, byHost, byEmployer, held, true);
                default -> this;
            };
        }

        PlannedVisit calledOff() {
            return new PlannedVisit(visitingId, department, byHost, byEmployer, held, !held || off);
        }
    }

    void take(CrossImmersionEvent event) {
        switch (event) {
            case ImmersionOffered it -> {
                hostId = it.hostId();
                department = it.department();
                day = it.day();
                startsAt = it.startsAt();
                endsAt = it.endsAt();
                placeId = it.placeId();
            }
            case ImmersionAmended it -> placeId = it.placeId();
            case ImmersionCancelled _ -> {
                cancelled = true;
                visits.replaceAll((_, visit) -> visit.calledOff());
            }
            case VisitRequested it ->
                visits.put(
                        it.visitId(), new PlannedVisit(it.visitingId(), it.department(), false, false, false, false));
            case VisitEvent it -> visits.computeIfPresent(it.visitId(), (_, visit) -> visit.after(it));
        }
    }

    List<Entry> entries(String id) {
        Session session = new Recurrence(day, startsAt, endsAt, LegalTime.of(department), null, null, List.of())
                .sessions(day, day)
                .getFirst();
        Entry opened = Entry.of(
                AgendaKind.IMMERSION,
                id,
                id,
                List.of("network"),
                department,
                session,
                placeId,
                List.of(hostId),
                hostId,
                cancelled ? AgendaStatus.CANCELLED : AgendaStatus.PLANNED,
                cancelled ? List.of() : List.of(Taking.surely(hostId)));
        return Stream.concat(
                        Stream.of(opened),
                        visits.entrySet().stream().map(one -> visit(id, one.getKey(), one.getValue(), session)))
                .toList();
    }

    private Entry visit(String id, String visitId, PlannedVisit visit, Session session) {
        return Entry.of(
                AgendaKind.VISIT,
                id,
                visitId,
                Stream.of(
                                "structure=" + hostId,
                                "structure=" + visit.visitingId(),
                                "coordination=" + department,
                                "coordination=" + visit.department())
                        .distinct()
                        .sorted()
                        .toList(),
                department,
                session,
                placeId,
                Stream.of(hostId, visit.visitingId()).sorted().toList(),
                hostId,
                visit.status(),
                visit.takes());
    }
}
