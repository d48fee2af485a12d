package fr.convergence.kernel.jointpermanence;

import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Stored;
import fr.convergence.kernel.Tags;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to one of the structures that hold a permanence. */
@InFrench("structure qui tient une permanence conjointe")
public sealed interface HolderEvent extends JointPermanenceEvent {

    /** The structure. */
    String holderId();

    /** The post it is there with, a UUID; null when any of the structure's will do. */
    @Nullable String postId();

    /**
     * A structure is asked to hold it.
     *
     * @param tasks what it does there, sorted; at least one
     * @param operators codes of the operators it represents there, sorted
     */
    @Stored(name = "permanence-holder-invited")
    @InFrench("structure sollicitée pour une permanence conjointe")
    record HolderInvited(
            String permanenceId,
            String holderId,
            List<HolderTask> tasks,
            @InFrench("opérateurs") List<String> operators)
            implements HolderEvent {

        @Override
        public @Nullable String postId() {
            return null;
        }
    }

    /** It agrees, and promises a post. */
    @Stored(name = "permanence-holder-agreed")
    @InFrench("permanence conjointe acceptée par une structure")
    record HolderAgreed(
            String permanenceId,
            String holderId,
            @InFrench("poste") @Nullable String postId) implements HolderEvent {}

    /** It does not agree. */
    @Stored(name = "permanence-holder-declined")
    @InFrench("permanence conjointe refusée par une structure")
    record HolderDeclined(String permanenceId, String holderId, HolderRefusal reason) implements HolderEvent {

        @Override
        public @Nullable String postId() {
            return null;
        }
    }

    /** From a day on it holds it no longer. */
    @Stored(name = "permanence-holder-left")
    @InFrench("structure qui quitte une permanence conjointe")
    record HolderLeft(
            String permanenceId,
            String holderId,
            @InFrench("poste") @Nullable String postId,
            @InFrench("à partir du") LocalDate from,
            HolderRefusal reason)
            implements HolderEvent {}

    /** It will be there on a day. */
    @Stored(name = "permanence-presence-confirmed")
    @InFrench("présence confirmée")
    record PresenceConfirmed(
            String permanenceId,
            String holderId,
            @InFrench("poste") @Nullable String postId,
            @InFrench("jour") LocalDate day)
            implements HolderEvent {}

    /** It will not be there on a day. */
    @Stored(name = "permanence-absence-declared")
    @InFrench("absence déclarée")
    record AbsenceDeclared(
            String permanenceId,
            String holderId,
            @InFrench("poste") @Nullable String postId,
            @InFrench("jour") LocalDate day,
            AbsenceReason reason)
            implements HolderEvent {}

    /**
     * Another structure takes its part on that day.
     *
     * @param substituteId the other structure
     * @param substitutePostId the post it is there with, or null
     */
    @Stored(name = "permanence-substitute-found")
    @InFrench("remplacement convenu")
    record SubstituteFound(
            String permanenceId,
            String holderId,
            @InFrench("poste") @Nullable String postId,
            @InFrench("jour") LocalDate day,
            @InFrench("structure qui remplace") String substituteId,
            @InFrench("poste qui remplace") @Nullable String substitutePostId)
            implements HolderEvent {}

    @Override
    default Tags tags() {
        Tags all = new Tags(List.of(entity())).and("structure", holderId());
        Tags posts = postId() == null ? all : all.and("post", postId());
        if (this instanceof SubstituteFound it) {
            Tags both = posts.and("structure", it.substituteId());
            return it.substitutePostId() == null ? both : both.and("post", it.substitutePostId());
        }
        return posts;
    }
}
