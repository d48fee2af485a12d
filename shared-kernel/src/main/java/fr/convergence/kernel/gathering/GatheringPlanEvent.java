package fr.convergence.kernel.gathering;

import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Stored;
import fr.convergence.kernel.Tags;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a gathering as a whole: when and where it takes place, and whether it did. */
@InFrench("organisation d'une rencontre")
public sealed interface GatheringPlanEvent extends GatheringEvent {

    /** The structures that organise it, sorted; none when the coordination of the department alone does. */
    List<String> organiserIds();

    /**
     * It is to take place.
     *
     * @param department code of the department, whose clocks count
     * @param title how people know it; names nobody
     * @param programme what it is for, in the organisers' own words; or null
     * @param endsAt the same day
     * @param placeId where; null when it is held at a distance
     * @param openToAll whether every structure of the network may come without being invited
     * @param capacity how many people can be enrolled; null where nobody is
     * @param trainingTopics what is learned there, sorted; empty when it is no training
     */
    @Stored(name = "gathering-planned")
    @InFrench("rencontre programmée")
    record GatheringPlanned(
            String gatheringId,
            List<String> organiserIds,
            @InFrench("département") String department,
            GatheringKind kind,
            @InFrench("intitulé") String title,
            @InFrench("programme") @Nullable String programme,
            @InFrench("jour") LocalDate day,
            @InFrench("début") LocalTime startsAt,
            @InFrench("fin") LocalTime endsAt,
            @InFrench("lieu") @Nullable String placeId,
            @InFrench("ouverte à tous") boolean openToAll,
            @InFrench("inscriptions au plus") @Nullable Integer capacity,
            List<TrainingTopic> trainingTopics)
            implements GatheringPlanEvent {}

    /** What is known of it changes, but neither its day nor its hours. */
    @Stored(name = "gathering-amended")
    @InFrench("rencontre modifiée")
    record GatheringAmended(
            String gatheringId,
            List<String> organiserIds,
            @InFrench("intitulé") String title,
            @InFrench("programme") @Nullable String programme,
            @InFrench("lieu") @Nullable String placeId,
            @InFrench("ouverte à tous") boolean openToAll,
            @InFrench("inscriptions au plus") @Nullable Integer capacity,
            List<TrainingTopic> trainingTopics)
            implements GatheringPlanEvent {}

    /** It takes place at another time: who had answered is asked again. */
    @Stored(name = "gathering-moved")
    @InFrench("rencontre déplacée")
    record GatheringMoved(
            String gatheringId,
            List<String> organiserIds,
            @InFrench("jour") LocalDate day,
            @InFrench("début") LocalTime startsAt,
            @InFrench("fin") LocalTime endsAt)
            implements GatheringPlanEvent {}

    /** It does not take place. */
    @Stored(name = "gathering-cancelled")
    @InFrench("rencontre annulée")
    record GatheringCancelled(String gatheringId, List<String> organiserIds, GatheringCancelReason reason)
            implements GatheringPlanEvent {}

    /**
     * It took place.
     *
     * @param presentIds the structures that were there, organisers included, sorted
     * @param peopleReceived how many people other than professionals came; zero where none were expected
     */
    @Stored(name = "gathering-held")
    @InFrench("rencontre tenue")
    record GatheringHeld(
            String gatheringId,
            List<String> organiserIds,
            @InFrench("structures présentes") List<String> presentIds,
            @InFrench("personnes reçues") int peopleReceived)
            implements GatheringPlanEvent {}

    /**
     * A moment came at which something is told.
     *
     * @param subjectId the structure whose answer is awaited, or the follow-up action; null when it is the gathering itself
     * @param dueAt when it came
     */
    @Stored(name = "gathering-deadline-passed")
    @InFrench("rappel de rencontre échu")
    record GatheringDeadlinePassed(
            String gatheringId,
            List<String> organiserIds,
            GatheringDeadline deadline,
            @InFrench("concerne") @Nullable String subjectId,
            @InFrench("échu le") Instant dueAt)
            implements GatheringPlanEvent {}

    @Override
    default Tags tags() {
        Tags all = new Tags(List.of(entity())).andEach("structure", organiserIds());
        return switch (this) {
            case GatheringPlanned it when it.placeId() != null -> all.and("place", it.placeId());
            case GatheringAmended it when it.placeId() != null -> all.and("place", it.placeId());
            case GatheringHeld it -> all.andEach("structure", it.presentIds());
            default -> all;
        };
    }
}
