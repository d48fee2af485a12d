package fr.convergence.infra.application.jointpermanence;

import fr.convergence.infra.application.jointpermanence.PermanenceLetterRows.Known;
import fr.convergence.infra.application.message.AccountLetters;
import fr.convergence.infra.application.store.Policy;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.TextBeside;
import fr.convergence.kernel.jointpermanence.AppointmentEvent;
import fr.convergence.kernel.jointpermanence.HolderEvent;
import fr.convergence.kernel.jointpermanence.HolderEvent.AbsenceDeclared;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderAgreed;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderDeclined;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderInvited;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderLeft;
import fr.convergence.kernel.jointpermanence.HolderEvent.PresenceConfirmed;
import fr.convergence.kernel.jointpermanence.HolderEvent.SubstituteFound;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import fr.convergence.kernel.jointpermanence.TimetableEvent;
import fr.convergence.kernel.jointpermanence.TimetableEvent.AttendanceDue;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceAmended;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceEnded;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceProposed;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceResumed;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceSuspended;
import fr.convergence.kernel.jointpermanence.TimetableEvent.SessionCancelled;
import fr.convergence.kernel.jointpermanence.TimetableEvent.SessionHeld;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Writes to the structures that hold a permanence, or are asked to, what they are to do or to know, from its first start on: each
 * letter is handed in by the transaction that takes the event in, so that it is written once. Who did it is not told.
 */
@Component
class WhenPermanenceChangesThenTell implements Policy {

    static final String NAME = "permanence_telling";

    private final AccountLetters letters;

    WhenPermanenceChangesThenTell(AccountLetters letters) {
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
        return TimetableEvent.class.isAssignableFrom(type) || HolderEvent.class.isAssignableFrom(type);
    }

    @Override
    public void on(StoredEvent stored, Connection transaction) throws SQLException {
        if (!(stored.event() instanceof JointPermanenceEvent event)) {
            return;
        }
        PermanenceLetterRows rows = new PermanenceLetterRows(transaction);
        if (event instanceof PermanenceProposed it) {
            rows.proposed(it);
            return;
        }
        Known known = rows.of(event.permanenceId()).orElse(null);
        if (known != null) {
            new Telling(stored, known, rows, transaction).of(event);
        }
    }

    /** The letters of one event. */
    private final class Telling {

        private final StoredEvent stored;
        private final Known known;
        private final PermanenceLetterRows rows;
        private final Connection transaction;

        Telling(StoredEvent stored, Known known, PermanenceLetterRows rows, Connection transaction) {
            this.stored = stored;
            this.known = known;
            this.rows = rows;
            this.transaction = transaction;
        }

        void of(JointPermanenceEvent event) throws SQLException {
            switch (event) {
                case TimetableEvent it -> ofTimetable(it);
                case HolderEvent it -> ofHolder(it);
                case AppointmentEvent _ -> {}
            }
        }

        private void ofTimetable(TimetableEvent event) throws SQLException {
            switch (event) {
                case PermanenceAmended it -> all(PermanenceNotice.AMENDED, it.holderIds(), it.firstDay());
                case PermanenceSuspended it -> all(PermanenceNotice.SUSPENDED, it.holderIds(), it.from());
                case PermanenceResumed it -> all(PermanenceNotice.RESUMED, it.holderIds(), it.from());
                case PermanenceEnded it -> all(PermanenceNotice.ENDED, it.holderIds(), it.lastDay());
                case SessionCancelled it -> all(PermanenceNotice.CANCELLED, it.holderIds(), it.day());
                case AttendanceDue it -> all(PermanenceNotice.ATTENDANCE, it.holderIds(), it.day());
                case PermanenceProposed _, SessionHeld _ -> {}
            }
        }

        private void ofHolder(HolderEvent event) throws SQLException {
            switch (event) {
                case HolderInvited it -> {
                    rows.invited(it);
                    if (!it.holderId().equals(known.proposerId())) {
                        write(PermanenceNotice.INVITED, it.holderId(), known.proposerId(), known.firstDay());
                    }
                }
                case HolderAgreed it -> {
                    if (rows.agreed(it.permanenceId(), it.holderId())
                            && !it.holderId().equals(known.proposerId())) {
                        write(PermanenceNotice.AGREED, known.proposerId(), it.holderId(), known.firstDay());
                    }
                }
                case HolderDeclined it -> {
                    rows.left(it.permanenceId(), it.holderId());
                    write(PermanenceNotice.DECLINED, known.proposerId(), it.holderId(), known.firstDay());
                }
                case HolderLeft it -> {
                    others(PermanenceNotice.LEFT, it.holderId(), it.from());
                    rows.left(it.permanenceId(), it.holderId());
                }
                case AbsenceDeclared it -> others(PermanenceNotice.ABSENT, it.holderId(), it.day());
                case SubstituteFound it -> others(PermanenceNotice.SUBSTITUTED, it.substituteId(), it.day());
                case PresenceConfirmed _ -> {}
            }
        }

        private void all(PermanenceNotice notice, List<String> structures, LocalDate day) throws SQLException {
            for (String structure : structures) {
                if (!structure.equals(stored.by().structureId())) {
                    write(notice, structure, structure, day);
                }
            }
        }

        /** Those that hold it, or were asked to, but the one it is about. */
        private void others(PermanenceNotice notice, String about, LocalDate day) throws SQLException {
            for (String structure : rows.holders(((JointPermanenceEvent) stored.event()).permanenceId())) {
                if (!structure.equals(about)) {
                    write(notice, structure, about, day);
                }
            }
        }

        private void write(PermanenceNotice notice, String to, String about, LocalDate day) throws SQLException {
            letters.put(
                    NameBasedId.of(stored.id(), "permanence " + to),
                    known.department(),
                    to,
                    notice.subject(),
                    notice.sentence(letters.name(about), known.title(), FrenchDay.inWords(day)),
                    transaction);
        }
    }
}
