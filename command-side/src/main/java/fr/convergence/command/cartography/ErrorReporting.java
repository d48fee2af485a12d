package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.ErrorReportRejection.ALREADY_REPORTED;
import static fr.convergence.command.cartography.ErrorReportRejection.FIELD_OR_OFFER;
import static fr.convergence.command.cartography.ErrorReportRejection.MAY_CORRECT_IT;
import static fr.convergence.command.cartography.ErrorReportRejection.NOTHING_CORRECTED;
import static fr.convergence.command.cartography.ErrorReportRejection.NOT_ALLOWED;
import static fr.convergence.command.cartography.ErrorReportRejection.TOO_MANY_OPEN_REPORTS;
import static fr.convergence.command.cartography.ErrorReportRejection.VALUE_WITHOUT_FIELD;
import static fr.convergence.command.cartography.StructureRejection.STRUCTURE_CLOSED;
import static fr.convergence.command.cartography.StructureRejection.UNKNOWN_OFFER;
import static fr.convergence.command.cartography.StructureRejection.UNKNOWN_STRUCTURE;

import fr.convergence.command.Circumstances;
import fr.convergence.command.cartography.ErrorReportCommand.ReportError;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.PartnerScope;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.ErrorReportEvent;
import fr.convergence.kernel.cartography.ErrorReportEvent.ErrorReported;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** How professionals and partner applications tell what is wrong in a record that others keep. */
final class ErrorReporting {

    /** Those of one reporter that wait: beyond, the same people have to read too much before they find anything. */
    private static final int MOST_OPEN = 5;

    private ErrorReporting() {}

    static List<ErrorReportEvent> report(ErrorReports now, ReportError command, Circumstances circumstances) {
        refuseOthers(now.cartography(), command.structureId(), circumstances.actor());
        PartnerStructure structure = now.cartography().structure(command.structureId());
        SortedMap<String, List<String>> details = details(command);
        Rejected.unlessEmpty(faults(now.cartography(), command, details));
        boolean news = details.isEmpty()
                || !structure.merging().corrections(structure.sheet(), details).isEmpty();
        Rejected.unlessEmpty(news ? List.of() : List.of(NOTHING_CORRECTED.at("proposedValues")));
        ErrorReported reported = reported(command, structure, details, circumstances);
        ErrorReports.Report before = now.reports().get(command.reportId());
        ALREADY_REPORTED.when(before != null && !says(before.told(), reported));
        List<ErrorReported> open = now.openOf(reported.reporterId());
        if (before != null || open.stream().anyMatch(other -> says(other, reported))) {
            return List.of();
        }
        TOO_MANY_OPEN_REPORTS.when(open.size() >= MOST_OPEN, Integer.toString(MOST_OPEN));
        return List.of(reported);
    }

    /** Who may correct the record is asked to do so. */
    private static void refuseOthers(Cartography now, String structureId, Actor actor) {
        NOT_ALLOWED.when(!mayReport(actor));
        PartnerStructure structure = now.structure(structureId);
        UNKNOWN_STRUCTURE.when(!structure.exists(), structureId);
        NOT_ALLOWED.when(!actor.isBoundTo(Rights.departmentOf(structure.sheet().said())));
        MergeDecisions.refuseMerged(structure);
        STRUCTURE_CLOSED.when(structure.closed());
        MAY_CORRECT_IT.when(Speakers.include(actor, now, structureId));
    }

    private static boolean mayReport(Actor actor) {
        return actor.isProfessional()
                || actor.role() == Role.HUB
                || actor.role() == Role.OPERATOR
                || actor.isAllowed(PartnerScope.REPORTS);
    }

    private static SortedMap<String, List<String>> details(ReportError command) {
        return command.field() == null || command.proposed() == null
                ? new TreeMap<>()
                : FieldRules.tidy(Map.of(command.field().name(), command.proposed()));
    }

    private static List<Rejection> faults(
            Cartography now, ReportError command, SortedMap<String, List<String>> details) {
        List<Rejection> faults = new ArrayList<>();
        String offer = command.offerId();
        if (offer != null && command.field() != null) {
            faults.add(FIELD_OR_OFFER.at("offerId"));
        } else if (offer != null
                && !now.structure(now.offering(command.structureId(), offer))
                        .offer(offer)
                        .exists()) {
            faults.add(UNKNOWN_OFFER.at("offerId", offer));
        }
        faults.addAll(FieldRules.message("message", command.message()));
        if (command.proposed() != null && command.field() == null) {
            faults.add(VALUE_WITHOUT_FIELD.at("proposedValues"));
        }
        if (command.field() != null) {
            details.values()
                    .forEach(values -> faults.addAll(
                            FieldRules.STRUCTURE.faultsOfCorrection(command.field(), "proposedValues", values)));
        }
        return faults;
    }

    private static ErrorReported reported(
            ReportError command,
            PartnerStructure structure,
            SortedMap<String, List<String>> details,
            Circumstances circumstances) {
        Actor actor = circumstances.actor();
        return new ErrorReported(
                command.reportId(),
                command.structureId(),
                Rights.departmentOf(structure.sheet().said()),
                command.offerId(),
                command.field(),
                command.message().strip(),
                details,
                NameBasedId.of(UUID.fromString(command.structureId()), "reporter/" + actor.id())
                        .toString(),
                actor.role(),
                actor.structureId(),
                circumstances.today());
    }

    private static boolean says(ErrorReported one, ErrorReported other) {
        return one.reporterId().equals(other.reporterId())
                && one.field() == other.field()
                && Objects.equals(one.offerId(), other.offerId())
                && one.message().equals(other.message())
                && one.details().equals(other.details());
    }
}
