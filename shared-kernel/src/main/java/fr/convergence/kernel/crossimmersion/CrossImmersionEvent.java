package fr.convergence.kernel.crossimmersion;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Stored;
import fr.convergence.kernel.Tags;
import fr.convergence.kernel.Upcast;
import fr.convergence.kernel.cartography.Theme;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to an immersion: a host structure opens a day, or part of one, to professionals of other structures, each of
 * whose visits takes its own course. A visitor is known by the structure that sends them and by what they do, never by a name.
 * Times are those of the clocks of the host's department.
 */
@InFrench("immersion croisée")
public sealed interface CrossImmersionEvent extends DomainEvent permits CrossImmersionEvent.OfDay, VisitEvent {

    /** How what earlier versions stored becomes today's events: every form is still that of its first version. */
    List<Upcast> EARLIER_FORMS = List.of();

    /** The immersion's own identifier, a UUID. */
    String immersionId();

    /** The structure that welcomes. */
    String hostId();

    /** The other structures it concerns. */
    Set<String> others();

    /** What happens to the day as a whole. */
    sealed interface OfDay extends CrossImmersionEvent {

        @Override
        default Set<String> others() {
            return this instanceof ImmersionCancelled it ? Set.copyOf(it.visitingIds()) : Set.of();
        }
    }

    /**
     * A structure opens a day to visitors.
     *
     * @param department code of the department of the host
     * @param startsAt in the clocks of the department
     * @param endsAt the same day
     * @param places how many visitors may come; at least one
     * @param profiles who is welcomed; at least one, sorted
     * @param themes what will be seen, sorted; may be empty
     * @param programme what will be seen, in the host's own words
     * @param conditions what to know before coming, or null
     * @param placeId where, when it is not at the host's only place; or null
     */
    @Stored(name = "immersion-offered")
    @InFrench("immersion proposée")
    record ImmersionOffered(
            String immersionId,
            String hostId,
            @InFrench("département") String department,
            @InFrench("jour") LocalDate day,
            @InFrench("début") LocalTime startsAt,
            @InFrench("fin") LocalTime endsAt,
            @InFrench("places") int places,
            List<VisitorProfile> profiles,
            List<Theme> themes,
            @InFrench("programme") String programme,
            @InFrench("conditions pratiques") @Nullable String conditions,
            @InFrench("lieu") @Nullable String placeId)
            implements OfDay {}

    /** The host says anew what awaits visitors; the day and its hours stay, as others count on them. */
    @Stored(name = "immersion-amended")
    @InFrench("immersion modifiée")
    record ImmersionAmended(
            String immersionId,
            String hostId,
            @InFrench("places") int places,
            List<VisitorProfile> profiles,
            List<Theme> themes,
            @InFrench("programme") String programme,
            @InFrench("conditions pratiques") @Nullable String conditions,
            @InFrench("lieu") @Nullable String placeId)
            implements OfDay {}

    /**
     * The host calls the day off, and with it every visit that had not ended.
     *
     * @param visitingIds the structures whose visits it ends, sorted
     */
    @Stored(name = "immersion-cancelled")
    @InFrench("immersion annulée")
    record ImmersionCancelled(
            String immersionId,
            String hostId,
            @InFrench("structures en visite") List<String> visitingIds,
            ImmersionCancelReason reason)
            implements OfDay {}

    @Override
    default Tags.Tag entity() {
        return new Tags.Tag("cross-immersion", immersionId());
    }

    @Override
    default Tags tags() {
        return new Tags(List.of(entity())).and("structure", hostId()).andEach("structure", others());
    }
}
