package fr.convergence.query.crossimmersion;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionAmended;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionCancelled;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionOffered;
import fr.convergence.kernel.crossimmersion.ImmersionCancelReason;
import fr.convergence.kernel.crossimmersion.VisitEvent;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitRequested;
import fr.convergence.kernel.crossimmersion.VisitStatus;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is known of an immersion after its last event; its fields are the columns of {@code immersion}. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class KnownImmersion {

    String id = "";
    long takenIn;
    List<String> readers = List.of("network");
    String hostId = "";
    String department = "";
    LocalDate day = LocalDate.EPOCH;
    LocalTime startsAt = LocalTime.MIDNIGHT;
    LocalTime endsAt = LocalTime.MIDNIGHT;
    int places;
    int taken;
    int waiting;
    List<VisitorProfile> profiles = List.of();
    List<Theme> themes = List.of();
    String programme = "";

    @Nullable String conditions;

    @Nullable String placeId;

    @Nullable ImmersionCancelReason cancelReason;

    @JsonIgnore
    final SequencedMap<String, KnownVisit> visits = new LinkedHashMap<>();

    static KnownImmersion unknown(String id) {
        KnownImmersion immersion = new KnownImmersion();
        immersion.id = id;
        return immersion;
    }

    /** What it already includes changes nothing. */
    void take(CrossImmersionEvent event, long position, Instant at) {
        if (position <= takenIn) {
            return;
        }
        takenIn = position;
        switch (event) {
            case ImmersionOffered it -> offer(it);
            case ImmersionAmended it ->
                terms(it.places(), it.profiles(), it.themes(), it.programme(), it.conditions(), it.placeId());
            case ImmersionCancelled it -> {
                cancelReason = it.reason();
                visits.values().forEach(KnownVisit::callOff);
            }
            case VisitRequested it -> visits.put(it.visitId(), KnownVisit.of(it, visits.size() + 1, department, at));
            case VisitEvent it ->
                Objects.requireNonNull(visits.get(it.visitId()), it.visitId()).take(it, at);
        }
        taken = count(KnownVisit.TAKING_A_PLACE::contains);
        waiting = count(status -> status == VisitStatus.WAITING);
    }

    private int count(Predicate<VisitStatus> which) {
        return Math.toIntExact(visits.values().stream()
                .filter(visit -> which.test(visit.status))
                .count());
    }

    private void offer(ImmersionOffered event) {
        hostId = event.hostId();
        department = event.department();
        day = event.day();
        startsAt = event.startsAt();
        endsAt = event.endsAt();
        terms(event.places(), event.profiles(), event.themes(), event.programme(), event.conditions(), event.placeId());
    }

    private void terms(
            int howMany,
            List<VisitorProfile> welcomed,
            List<Theme> seen,
            String told,
            @Nullable String known,
            @Nullable String where) {
        places = howMany;
        profiles = welcomed;
        themes = seen;
        programme = told;
        conditions = known;
        placeId = where;
    }
}
