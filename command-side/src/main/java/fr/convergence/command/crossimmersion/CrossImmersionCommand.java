package fr.convergence.command.crossimmersion;

import fr.convergence.command.Command;
import fr.convergence.kernel.cartography.ProposalRefusal;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.crossimmersion.ImmersionCancelReason;
import fr.convergence.kernel.crossimmersion.ImmersionDeadline;
import fr.convergence.kernel.crossimmersion.LearnedPoint;
import fr.convergence.kernel.crossimmersion.VisitDeclineReason;
import fr.convergence.kernel.crossimmersion.VisitWithdrawReason;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be asked of an immersion. */
public sealed interface CrossImmersionCommand extends Command {

    /** The immersion's identifier, a UUID. */
    String immersionId();

    /** Asked by, or on behalf of, a structure: by its agents and mediators, or the coordination of its department. */
    sealed interface OfStructure extends CrossImmersionCommand {

        /** The structure on whose side it is asked, or one that stands for it since they were merged. */
        String structureId();
    }

    /** What only the structure that welcomes may ask. */
    sealed interface OfHost extends OfStructure {}

    /** What is asked on one visit. */
    sealed interface OnVisit extends CrossImmersionCommand {

        /** The visit's identifier, a UUID. */
        String visitId();
    }

    /** What only the structure that sends the visitor may ask. */
    sealed interface OfVisitor extends OfStructure, OnVisit {}

    /** What either side may ask. */
    sealed interface OfEither extends OfStructure, OnVisit {}

    /** What only time asks. */
    sealed interface OfTime extends OnVisit {}

    /**
     * What awaits visitors.
     *
     * @param conditions what to know before coming, or null
     * @param placeId where, or null
     */
    record Terms(
            int places,
            List<VisitorProfile> profiles,
            List<Theme> themes,
            String programme,
            @Nullable String conditions,
            @Nullable String placeId) {}

    /** Opens a day, or part of one, to visitors. */
    record OfferImmersion(
            String immersionId, String structureId, LocalDate day, LocalTime startsAt, LocalTime endsAt, Terms terms)
            implements OfHost {}

    /** Says anew what awaits visitors. */
    record AmendImmersion(String immersionId, String structureId, Terms terms) implements OfHost {}

    /** Calls the day off. */
    record CancelImmersion(String immersionId, String structureId, ImmersionCancelReason reason) implements OfHost {}

    /** Agrees to a visit. */
    record AgreeToVisit(String immersionId, String structureId, String visitId) implements OfHost, OnVisit {}

    /** Does not agree to a visit. */
    record DeclineVisit(String immersionId, String structureId, String visitId, VisitDeclineReason reason)
            implements OfHost, OnVisit {}

    /** Tells that the visitor did not come. */
    record RecordVisitorAbsent(String immersionId, String structureId, String visitId) implements OfHost, OnVisit {}

    /** Takes up what the visiting structure would have the record say. */
    record AcceptRoleCorrection(String immersionId, String structureId, String visitId) implements OfHost, OnVisit {}

    /** Does not take it up. */
    record RefuseRoleCorrection(String immersionId, String structureId, String visitId, ProposalRefusal reason)
            implements OfHost, OnVisit {}

    /** Asks for a place for one professional. */
    record RequestVisit(String immersionId, String structureId, String visitId, VisitorProfile profile)
            implements OfVisitor {}

    /** Takes the place that was kept. */
    record TakeVisitPlace(String immersionId, String structureId, String visitId) implements OfVisitor {}

    /** Gives the employer's agreement. */
    record AgreeAsEmployer(String immersionId, String structureId, String visitId) implements OfVisitor {}

    /** Takes the visit back. */
    record WithdrawVisit(String immersionId, String structureId, String visitId, VisitWithdrawReason reason)
            implements OfVisitor {}

    /** Tells that the visitor was there. */
    record RecordVisitHeld(String immersionId, String structureId, String visitId) implements OfEither {}

    /**
     * Tells what came of it, which also says that the visitor was there.
     *
     * @param learned at least one
     * @param remarks in its own words, or null
     * @param corrections what the visiting structure would have the host's record say, by field; empty proposes nothing
     */
    record ReportVisit(
            String immersionId,
            String structureId,
            String visitId,
            List<LearnedPoint> learned,
            @Nullable String remarks,
            Map<String, List<String>> corrections)
            implements OfEither {}

    /** The last day to take a place has passed. */
    record LapseVisitPlace(String immersionId, String visitId) implements OfTime {}

    /** The day has passed. */
    record LapseVisit(String immersionId, String visitId) implements OfTime {}

    /** A day came on which something is told. */
    record PassImmersionDeadline(String immersionId, String visitId, ImmersionDeadline deadline, Instant dueAt)
            implements OfTime {}
}
