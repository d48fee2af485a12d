package fr.convergence.query.gathering;

import fr.convergence.kernel.gathering.GatheringCancelReason;
import fr.convergence.kernel.gathering.GatheringKind;
import fr.convergence.kernel.gathering.TrainingTopic;
import fr.convergence.query.GatheringGuest;
import fr.convergence.query.GatheringMinutes;
import fr.convergence.query.KnownGathering;
import fr.convergence.query.Page;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A gathering as the read model shows it.
 *
 * @param enrolled how many people have a place, or had
 * @param waiting how many people wait for one
 * @param enrolments those the actor may see, in the order in which they were made
 */
record Gathering(
        String id,
        String sortName,
        GatheringStatus status,
        int enrolled,
        int waiting,
        KnownGathering known,
        List<Enrolment> enrolments) {

    public String department() {
        return known.department();
    }

    public List<String> organiserIds() {
        return known.organiserIds();
    }

    public GatheringKind kind() {
        return known.kind();
    }

    public String title() {
        return known.title();
    }

    public @Nullable String programme() {
        return known.programme();
    }

    public LocalDate day() {
        return known.day();
    }

    public LocalTime startsAt() {
        return known.startsAt();
    }

    public LocalTime endsAt() {
        return known.endsAt();
    }

    public @Nullable String placeId() {
        return known.placeId();
    }

    public boolean openToAll() {
        return known.openToAll();
    }

    public @Nullable Integer capacity() {
        return known.capacity();
    }

    public List<TrainingTopic> trainingTopics() {
        return known.trainingTopics();
    }

    public @Nullable GatheringCancelReason cancelReason() {
        return known.cancelReason();
    }

    public @Nullable List<String> presentIds() {
        return known.presentIds();
    }

    public @Nullable Integer peopleReceived() {
        return known.presentIds() == null ? null : known.peopleReceived();
    }

    public List<GatheringGuest> guests() {
        return known.guests();
    }

    public List<GatheringMinutes.Point> points() {
        return known.minutes().points();
    }

    public List<GatheringMinutes.Decision> decisions() {
        return known.minutes().decisions();
    }

    public List<GatheringMinutes.FollowUp> followUps() {
        return known.minutes().followUps();
    }

    Page.Cursor cursor() {
        return new Page.Cursor(sortName, id);
    }
}
