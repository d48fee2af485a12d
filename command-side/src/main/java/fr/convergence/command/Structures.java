package fr.convergence.command;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.referral.Door;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a decision may know of the structures it speaks of, from the events of the store, without knowing how the cartography
 * decides. Immutable: what has not been read yet is as if it did not exist.
 */
public interface Structures {

    /** What makes a structure exist, places it in a department, closes it, and makes it one with another. */
    Boundary identity(String structureId);

    /**
     * The same, and what speaks for or against sending somebody there. Where it stands for others, or its services follow
     * national models, these are included as far as what was read tells of them.
     */
    Boundary door(String structureId);

    /** What makes a place known and closes it. */
    Boundary place(String placeId);

    /** The same, where it is, and how many rooms it has. */
    Boundary rooms(String placeId);

    /** The posts of a structure and of those it stands for, as far as what was read tells of them. */
    Boundary posts(String structureId);

    /** After one more event. */
    Structures evolve(DomainEvent event);

    /** Whether a structure was ever registered or reported. */
    boolean exists(String structureId);

    /** Whether it has closed for good. */
    boolean closed(String structureId);

    /** The structure that stands for it since they were merged; null when it stands for itself. */
    @Nullable String mergedInto(String structureId);

    /** A structure and those it stands for, itself first. */
    List<String> oneWith(String structureId);

    /** Whether somebody works in a structure, or in one it stands for. */
    default boolean employs(String structureId, Actor actor) {
        return oneWith(structureId).stream().anyMatch(actor::worksIn);
    }

    /** Code of the department where its record is shown; empty when nobody told of it. */
    Optional<String> departmentOf(String structureId);

    /** Whether a place is known, and has not closed. */
    boolean isOpenPlace(String placeId);

    /** Code of the department where a place is; empty when nobody told of it. */
    Optional<String> departmentOfPlace(String placeId);

    /** How much can be held at a place at once: 1 when nobody said so. */
    int roomsOf(String placeId);

    /** Whether somebody told how many rooms a place has. */
    boolean declaresRooms(String placeId);

    /**
     * Somebody, or something, that can be in one place at a time.
     *
     * @param shared whether it works for another structure too
     * @param openFrom the first day it is there; null for always
     * @param closedOn the last day it is there; null as long as it is open
     */
    record HeldPost(
            String postId,
            boolean shared,
            @Nullable LocalDate openFrom,
            @Nullable LocalDate closedOn) {

        /** Whether it is there on a day. */
        public boolean isThere(LocalDate day) {
            return (openFrom == null || !day.isBefore(openFrom)) && (closedOn == null || !day.isAfter(closedOn));
        }
    }

    /** The posts of a structure and of those it stands for, the closed ones too; none when it told of none. */
    List<HeldPost> postsOf(String structureId);

    /** What is wrong with what somebody would have its record say; nothing depends on what it says now. */
    List<Rejection> faultsOfCorrections(String path, Map<String, List<String>> details);

    /** What of it the record does not say yet. */
    Map<String, List<String>> corrections(String structureId, Map<String, List<String>> details);

    /**
     * What happens when its record is corrected; nothing when it says so already. Its identity is all this depends on.
     *
     * @throws fr.convergence.kernel.Rejected when it may not be, with every reason
     */
    List<? extends DomainEvent> correct(
            String structureId, Map<String, List<String>> details, Circumstances circumstances);

    /** What its record says that day to whoever would send somebody there. */
    Door doorOf(String structureId, LocalDate day);
}
