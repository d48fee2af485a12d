package fr.convergence.query.crossimmersion;

import fr.convergence.kernel.cartography.ProposalRefusal;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.crossimmersion.ImmersionDeadline;
import fr.convergence.kernel.crossimmersion.LearnedPoint;
import fr.convergence.kernel.crossimmersion.VisitDeclineReason;
import fr.convergence.kernel.crossimmersion.VisitStatus;
import fr.convergence.kernel.crossimmersion.VisitWithdrawReason;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A visit as the read model shows it.
 *
 * @param placeUntil the last day to take the place that is kept; null when none is
 * @param deadlines what time told of it
 */
record Visit(
        String id,
        String immersionId,
        String hostId,
        String visitingId,
        String department,
        VisitorProfile profile,
        VisitStatus status,
        LocalDate day,
        OffsetDateTime requestedAt,
        @Nullable LocalDate placeUntil,
        boolean agreedByHost,
        boolean agreedByEmployer,
        @Nullable VisitDeclineReason declineReason,
        @Nullable VisitWithdrawReason withdrawReason,
        @Nullable Report hostReport,
        @Nullable Report visitorReport,
        @Nullable Correction correction,
        List<ImmersionDeadline> deadlines) {

    /** What one side told. */
    record Report(List<LearnedPoint> learned, @Nullable String remarks, OffsetDateTime reportedAt) {}

    /**
     * What the visiting structure would have the host's record say.
     *
     * @param refusal why the host does not take it up; null when it does, or has not said
     */
    record Correction(
            List<Field> fields,
            CorrectionStatus status,
            @Nullable ProposalRefusal refusal) {

        static Correction proposed(Map<String, List<String>> details) {
            return new Correction(
                    details.entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(field -> new Field(StructureField.valueOf(field.getKey()), field.getValue()))
                            .toList(),
                    CorrectionStatus.PROPOSED,
                    null);
        }

        static Correction settled(@Nullable Correction proposed, @Nullable ProposalRefusal refusal) {
            if (proposed == null) {
                throw new IllegalStateException("nothing was proposed");
            }
            return new Correction(
                    proposed.fields(), refusal == null ? CorrectionStatus.ACCEPTED : CorrectionStatus.REFUSED, refusal);
        }
    }

    /** A field and what it should say; nothing when empty. */
    record Field(StructureField field, List<String> values) {}
}
