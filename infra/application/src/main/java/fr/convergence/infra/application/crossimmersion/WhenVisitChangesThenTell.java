package fr.convergence.infra.application.crossimmersion;

import fr.convergence.infra.application.crossimmersion.VisitRows.Known;
import fr.convergence.infra.application.message.AccountLetters;
import fr.convergence.infra.application.store.Policy;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.FrenchHour;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.TextBeside;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionAmended;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionCancelled;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionOffered;
import fr.convergence.kernel.crossimmersion.VisitEvent;
import fr.convergence.kernel.crossimmersion.VisitEvent.ImmersionDeadlinePassed;
import fr.convergence.kernel.crossimmersion.VisitEvent.PlaceLapsed;
import fr.convergence.kernel.crossimmersion.VisitEvent.PlaceOffered;
import fr.convergence.kernel.crossimmersion.VisitEvent.PlaceTaken;
import fr.convergence.kernel.crossimmersion.VisitEvent.RoleCorrectionAccepted;
import fr.convergence.kernel.crossimmersion.VisitEvent.RoleCorrectionProposed;
import fr.convergence.kernel.crossimmersion.VisitEvent.RoleCorrectionRefused;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitAgreedByEmployer;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitAgreedByHost;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitDeclined;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitHeld;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitLapsed;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitReported;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitRequested;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitWaitlisted;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitWithdrawn;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitorAbsent;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/**
 * Writes to the structures on both sides of a visit what they are to do or to know, from its first start on: each letter is handed in
 * by the transaction that takes the event in, so that it is written once. A reminder that comes when the day has come is not.
 */
@Component
class WhenVisitChangesThenTell implements Policy {

    static final String NAME = "visit_telling";

    private final AccountLetters letters;

    WhenVisitChangesThenTell(AccountLetters letters) {
        this.letters = letters;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String tables() {
        return TextBeside.of(getClass(), "tables.sql");
    }

    @Override
    public boolean concerns(Class<? extends DomainEvent> type) {
        return CrossImmersionEvent.class.isAssignableFrom(type);
    }

    @Override
    public void on(StoredEvent stored, Connection transaction) throws SQLException {
        if (!(stored.event() instanceof CrossImmersionEvent event)) {
            return;
        }
        VisitRows rows = new VisitRows(transaction);
        Telling telling = new Telling(stored, transaction);
        switch (event) {
            case ImmersionOffered it -> rows.offered(it);
            case ImmersionAmended _ -> {}
            case ImmersionCancelled it -> {
                for (Known visit : rows.of(it.immersionId())) {
                    if (it.visitingIds().contains(visit.visitingId())) {
                        telling.visiting(VisitNotice.CANCELLED, visit);
                    }
                }
            }
            case VisitEvent it -> {
                note(it, rows);
                Known visit = rows.visit(it.visitId()).orElse(null);
                if (visit != null) {
                    tell(it, visit, telling);
                }
                if (ends(it)) {
                    rows.ended(it.visitId());
                }
            }
        }
    }

    private static void note(VisitEvent event, VisitRows rows) {
        switch (event) {
            case VisitRequested it -> rows.requested(it);
            case VisitAgreedByHost it -> rows.agreedByHost(it.visitId());
            case VisitAgreedByEmployer it -> rows.agreedByEmployer(it.visitId());
            case VisitReported it -> rows.reported(it.visitId(), it.side());
            default -> {}
        }
    }

    private static boolean ends(VisitEvent event) {
        return event instanceof VisitDeclined
                || event instanceof VisitWithdrawn
                || event instanceof PlaceLapsed
                || event instanceof VisitLapsed
                || event instanceof VisitorAbsent;
    }

    private static void tell(VisitEvent event, Known visit, Telling telling) throws SQLException {
        switch (event) {
            case VisitRequested _ -> telling.host(VisitNotice.REQUESTED, visit);
            case PlaceOffered _ -> telling.visiting(VisitNotice.PLACE_OFFERED, visit);
            case VisitAgreedByHost _, VisitAgreedByEmployer _ -> telling.agreed(visit);
            case VisitDeclined _ -> telling.visiting(VisitNotice.DECLINED, visit);
            case VisitWithdrawn _ -> telling.host(VisitNotice.WITHDRAWN, visit);
            case RoleCorrectionProposed _ -> telling.host(VisitNotice.CORRECTION_PROPOSED, visit);
            case RoleCorrectionAccepted _, RoleCorrectionRefused _ ->
                telling.visiting(VisitNotice.CORRECTION_ANSWERED, visit);
            case ImmersionDeadlinePassed it -> telling.passed(it, visit);
            case VisitWaitlisted _,
                    PlaceTaken _,
                    PlaceLapsed _,
                    VisitLapsed _,
                    VisitHeld _,
                    VisitorAbsent _,
                    VisitReported _ -> {}
        }
    }

    /** The letters of one event. */
    private final class Telling {

        private final StoredEvent stored;
        private final Connection transaction;

        Telling(StoredEvent stored, Connection transaction) {
            this.stored = stored;
            this.transaction = transaction;
        }

        void host(VisitNotice notice, Known visit) throws SQLException {
            write(notice, visit, visit.hostId(), visit.hostDepartment(), visit.visitingId());
        }

        void visiting(VisitNotice notice, Known visit) throws SQLException {
            write(notice, visit, visit.visitingId(), visit.visitingDepartment(), visit.hostId());
        }

        void agreed(Known visit) throws SQLException {
            if (visit.agreed()) {
                host(VisitNotice.AGREED, visit);
                visiting(VisitNotice.AGREED, visit);
            } else if (visit.agreedByHost()) {
                visiting(VisitNotice.HOST_AGREED, visit);
            }
        }

        void passed(ImmersionDeadlinePassed event, Known visit) throws SQLException {
            switch (event.deadline()) {
                case SEVEN_DAYS_BEFORE, TWO_DAYS_BEFORE -> {
                    if (FrenchDay.at(stored.recordedAt()).isBefore(visit.day())) {
                        host(VisitNotice.REMINDER, visit);
                        visiting(VisitNotice.REMINDER, visit);
                    }
                }
                case REPORT_DUE, REPORT_OVERDUE -> {
                    if (!visit.reportedByHost()) {
                        host(VisitNotice.REPORT_DUE, visit);
                    }
                    if (!visit.reportedByVisitor()) {
                        visiting(VisitNotice.REPORT_DUE, visit);
                    }
                }
            }
        }

        private void write(VisitNotice notice, Known visit, String to, String department, String other)
                throws SQLException {
            letters.put(
                    NameBasedId.of(stored.id(), "visit " + to),
                    department,
                    to,
                    notice.subject(),
                    notice.sentence(letters.name(other), when(visit)),
                    transaction);
        }

        private static String when(Known visit) {
            return "le %s, de %s à %s"
                    .formatted(
                            FrenchDay.inWords(visit.day()),
                            FrenchHour.of(visit.startsAt()),
                            FrenchHour.of(visit.endsAt()));
        }
    }
}
