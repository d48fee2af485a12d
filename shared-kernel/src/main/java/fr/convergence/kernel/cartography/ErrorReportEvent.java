package fr.convergence.kernel.cartography;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Stored;
import fr.convergence.kernel.Tags;
import fr.convergence.kernel.Upcast;
import fr.convergence.kernel.access.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to the report of an error in a structure's record, told by somebody who may not correct it.
 *
 * <p>{@code details} maps names of {@link StructureField} to values, as in {@link StructureEvent}.
 */
@InFrench("signalement d’une erreur")
public sealed interface ErrorReportEvent extends DomainEvent {

    /** How what earlier versions stored becomes today's events: every form is still that of its first version. */
    List<Upcast> EARLIER_FORMS = List.of();

    /** The report's own identifier, a UUID. */
    String reportId();

    /** The structure whose record is spoken of. */
    String structureId();

    /**
     * Somebody found something wrong.
     *
     * @param department where the structure was shown on that day
     * @param offerId the service that is spoken of, or null
     * @param field the field that is spoken of, or null
     * @param message what is wrong, designating nobody
     * @param details what the field should say instead; empty when nothing is proposed
     * @param reporterId the same for whatever one actor reports of this structure; tells nothing else of who it is
     * @param reporterStructureId the structure the reporter acts for, or null
     */
    @Stored(name = "error-reported")
    @InFrench("erreur signalée")
    record ErrorReported(
            String reportId,
            String structureId,
            String department,
            @Nullable String offerId,
            @Nullable StructureField field,
            String message,
            Map<String, List<String>> details,
            String reporterId,
            Role reporterRole,
            @Nullable String reporterStructureId,
            LocalDate reportedOn)
            implements ErrorReportEvent {}

    /** The report was right; the correction it proposed, if any, is told of the structure. */
    @Stored(name = "error-report-accepted")
    @InFrench("signalement pris en compte")
    record ErrorReportAccepted(String reportId, String structureId, LocalDate settledOn) implements ErrorReportEvent {}

    /** The report led to nothing. */
    @Stored(name = "error-report-dismissed")
    @InFrench("signalement classé sans suite")
    record ErrorReportDismissed(String reportId, String structureId, ErrorReportDismissal reason, LocalDate settledOn)
            implements ErrorReportEvent {}

    @Override
    default Tags.Tag entity() {
        return new Tags.Tag("error-report", reportId());
    }

    @Override
    default Tags tags() {
        return new Tags(List.of(entity())).and("structure", structureId());
    }
}
