package fr.convergence.kernel.crossimmersion;

import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Stored;
import fr.convergence.kernel.cartography.ProposalRefusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to one visit of an immersion: one professional of one structure. */
@InFrench("visite d'immersion")
public sealed interface VisitEvent extends CrossImmersionEvent {

    /** The visit's own identifier, a UUID. */
    String visitId();

    /** The structure that sends the visitor, and employs them. */
    String visitingId();

    /**
     * A structure asks for a place for one of its professionals. The day is repeated: it takes the visitor's time.
     *
     * @param department code of the department of the visiting structure
     */
    @Stored(name = "visit-requested")
    @InFrench("visite demandée")
    record VisitRequested(
            String immersionId,
            String hostId,
            String visitId,
            String visitingId,
            @InFrench("département") String department,
            VisitorProfile profile,
            @InFrench("jour") LocalDate day,
            @InFrench("début") LocalTime startsAt,
            @InFrench("fin") LocalTime endsAt)
            implements VisitEvent {}

    /** The day is full: it waits, after those that waited before. */
    @Stored(name = "visit-waitlisted")
    @InFrench("visite mise sur liste d'attente")
    record VisitWaitlisted(String immersionId, String hostId, String visitId, String visitingId)
            implements VisitEvent {}

    /**
     * A place is free, and kept for it.
     *
     * @param until the last day on which it may be taken
     */
    @Stored(name = "visit-place-offered")
    @InFrench("place libérée proposée")
    record PlaceOffered(
            String immersionId,
            String hostId,
            String visitId,
            String visitingId,
            @InFrench("à prendre avant le") LocalDate until)
            implements VisitEvent {}

    /** It takes the place that was kept for it. */
    @Stored(name = "visit-place-taken")
    @InFrench("place prise")
    record PlaceTaken(String immersionId, String hostId, String visitId, String visitingId) implements VisitEvent {}

    /** It did not take the place in time. */
    @Stored(name = "visit-place-lapsed")
    @InFrench("place non prise")
    record PlaceLapsed(String immersionId, String hostId, String visitId, String visitingId) implements VisitEvent {}

    /** The host agrees. */
    @Stored(name = "visit-agreed-by-host")
    @InFrench("visite acceptée par la structure d'accueil")
    record VisitAgreedByHost(String immersionId, String hostId, String visitId, String visitingId)
            implements VisitEvent {}

    /** The visitor's employer agrees. */
    @Stored(name = "visit-agreed-by-employer")
    @InFrench("accord de l'employeur donné")
    record VisitAgreedByEmployer(String immersionId, String hostId, String visitId, String visitingId)
            implements VisitEvent {}

    /** The host does not agree. */
    @Stored(name = "visit-declined")
    @InFrench("visite refusée")
    record VisitDeclined(
            String immersionId, String hostId, String visitId, String visitingId, VisitDeclineReason reason)
            implements VisitEvent {}

    /** The visiting structure takes it back. */
    @Stored(name = "visit-withdrawn")
    @InFrench("désistement du visiteur")
    record VisitWithdrawn(
            String immersionId, String hostId, String visitId, String visitingId, VisitWithdrawReason reason)
            implements VisitEvent {}

    /** The day came before both sides had agreed. */
    @Stored(name = "visit-lapsed")
    @InFrench("visite restée sans suite")
    record VisitLapsed(String immersionId, String hostId, String visitId, String visitingId) implements VisitEvent {}

    /** The visitor was there. */
    @Stored(name = "visit-held")
    @InFrench("visite effectuée")
    record VisitHeld(String immersionId, String hostId, String visitId, String visitingId) implements VisitEvent {}

    /** The visitor did not come. */
    @Stored(name = "visitor-absent")
    @InFrench("visiteur absent")
    record VisitorAbsent(String immersionId, String hostId, String visitId, String visitingId) implements VisitEvent {}

    /**
     * One of the two sides tells what came of it.
     *
     * @param learned what became clearer, sorted
     * @param remarks in its own words, or null
     */
    @Stored(name = "visit-reported")
    @InFrench("bilan d'immersion remis")
    record VisitReported(
            String immersionId,
            String hostId,
            String visitId,
            String visitingId,
            ReportSide side,
            List<LearnedPoint> learned,
            @InFrench("remarques") @Nullable String remarks)
            implements VisitEvent {}

    /**
     * The visiting structure found that the host's record should say something else.
     *
     * @param details the fields of the structure's record and what they should say; empty is nothing
     */
    @Stored(name = "role-correction-proposed")
    @InFrench("correction de la fiche proposée après immersion")
    record RoleCorrectionProposed(
            String immersionId,
            String hostId,
            String visitId,
            String visitingId,
            @InFrench("ce que la fiche devrait dire") Map<String, List<String>> details)
            implements VisitEvent {}

    /** The host takes the correction up; its record is corrected by the same decision. */
    @Stored(name = "role-correction-accepted")
    @InFrench("correction acceptée après immersion")
    record RoleCorrectionAccepted(String immersionId, String hostId, String visitId, String visitingId)
            implements VisitEvent {}

    /** The host does not take it up. */
    @Stored(name = "role-correction-refused")
    @InFrench("correction refusée après immersion")
    record RoleCorrectionRefused(
            String immersionId, String hostId, String visitId, String visitingId, ProposalRefusal reason)
            implements VisitEvent {}

    /**
     * A day came on which something is told.
     *
     * @param dueAt when it did
     */
    @Stored(name = "immersion-deadline-passed")
    @InFrench("rappel d'immersion échu")
    record ImmersionDeadlinePassed(
            String immersionId,
            String hostId,
            String visitId,
            String visitingId,
            ImmersionDeadline deadline,
            @InFrench("échu le") Instant dueAt)
            implements VisitEvent {}

    @Override
    default Set<String> others() {
        return Set.of(visitingId());
    }
}
