package fr.convergence.infra.application.gathering;

import fr.convergence.infra.application.message.AccountLetters;
import fr.convergence.infra.application.store.Policy;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.FrenchHour;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.TextBeside;
import fr.convergence.kernel.gathering.EnrolmentEvent;
import fr.convergence.kernel.gathering.GatheringEvent;
import fr.convergence.kernel.gathering.GatheringPlanEvent;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringAmended;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringCancelled;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringDeadlinePassed;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringHeld;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringMoved;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringPlanned;
import fr.convergence.kernel.gathering.InvitationEvent;
import fr.convergence.kernel.gathering.InvitationEvent.InvitationAccepted;
import fr.convergence.kernel.gathering.InvitationEvent.InvitationDeclined;
import fr.convergence.kernel.gathering.InvitationEvent.InvitationWithdrawn;
import fr.convergence.kernel.gathering.InvitationEvent.StructureInvited;
import fr.convergence.kernel.gathering.MinutesEvent;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpAgreed;
import fr.convergence.query.GatheringGuest;
import fr.convergence.query.GatheringMinutes.FollowUp;
import fr.convergence.query.JsonRows;
import fr.convergence.query.KnownGathering;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Writes to the structures that organise a gathering, or are asked to come, what they are to do or to know, from its first start on: each
 * letter is handed in by the transaction that takes the event in, so that it is written once. Who decided something is not told of it.
 */
@Component
class WhenGatheringChangesThenTell implements Policy {

    static final String NAME = "gathering_telling";

    private final AccountLetters letters;

    WhenGatheringChangesThenTell(AccountLetters letters) {
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
        return GatheringEvent.class.isAssignableFrom(type) && !EnrolmentEvent.class.isAssignableFrom(type);
    }

    @Override
    public void on(StoredEvent stored, Connection transaction) throws SQLException {
        if (!(stored.event() instanceof GatheringEvent event)) {
            return;
        }
        JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(transaction, true));
        Optional<KnownGathering> known = sql.sql("select known from gathering where gathering_id = ?::uuid")
                .param(event.gatheringId())
                .query((row, _) -> JsonRows.JSON.readValue(row.getString("known"), KnownGathering.class))
                .optional();
        if (known.isEmpty() && !(event instanceof GatheringPlanned)) {
            return;
        }
        KnownGathering before = known.orElseGet(KnownGathering::new);
        List<GatheringGuest> guests = before.guests();
        before.take(event, stored.recordedAt());
        sql.sql("""
                        insert into gathering values (?::uuid, ?::jsonb)
                        on conflict (gathering_id) do update set known = excluded.known""")
                .param(event.gatheringId())
                .param(JsonRows.JSON.writeValueAsString(before))
                .update();
        new Telling(stored, before, guests, transaction).of(event);
    }

    /** The letters of one event. */
    private final class Telling {

        private final StoredEvent stored;
        private final KnownGathering known;
        private final List<GatheringGuest> guestsBefore;
        private final Connection transaction;

        Telling(StoredEvent stored, KnownGathering known, List<GatheringGuest> guestsBefore, Connection transaction) {
            this.stored = stored;
            this.known = known;
            this.guestsBefore = guestsBefore;
            this.transaction = transaction;
        }

        void of(GatheringEvent event) throws SQLException {
            switch (event) {
                case GatheringPlanEvent it -> ofPlan(it);
                case InvitationEvent it -> ofInvitation(it);
                case MinutesEvent it -> ofMinutes(it);
                case EnrolmentEvent _ -> {}
            }
        }

        private void ofPlan(GatheringPlanEvent event) throws SQLException {
            switch (event) {
                case GatheringPlanned it -> tell(GatheringNotice.ORGANISES, it.organiserIds());
                case GatheringAmended _ -> tell(GatheringNotice.AMENDED, everybody());
                case GatheringMoved _ -> tell(GatheringNotice.MOVED, everybody());
                case GatheringCancelled _ -> tell(GatheringNotice.CANCELLED, everybody());
                case GatheringDeadlinePassed it -> ofDeadline(it);
                case GatheringHeld _ -> {}
            }
        }

        private void ofDeadline(GatheringDeadlinePassed event) throws SQLException {
            switch (event.deadline()) {
                case ANSWER_DUE -> tell(GatheringNotice.ANSWER_DUE, List.of(Objects.requireNonNull(event.subjectId())));
                case TWO_DAYS_BEFORE -> tell(GatheringNotice.NEAR, whoComes());
                case OUTCOME_DUE -> tell(GatheringNotice.OUTCOME_DUE, known.organiserIds());
                case FOLLOW_UP_DUE -> {
                    FollowUp due = followUp(Objects.requireNonNull(event.subjectId()));
                    tell(GatheringNotice.FOLLOW_UP_DUE, owners(due.ownerId()), "", due);
                }
            }
        }

        private void ofInvitation(InvitationEvent event) throws SQLException {
            List<String> guest = List.of(event.structureId());
            switch (event) {
                case StructureInvited _ -> tell(GatheringNotice.INVITED, guest, organisers(), null);
                case InvitationWithdrawn _ -> tell(GatheringNotice.WITHDRAWN, guest);
                case InvitationAccepted it -> {
                    if (!came(it.structureId())) {
                        answered(GatheringNotice.ACCEPTED, it);
                    }
                }
                case InvitationDeclined it -> answered(GatheringNotice.DECLINED, it);
            }
        }

        /** Whether it had said so already: how many come is nobody's concern. */
        private boolean came(String structure) {
            return guestsBefore.stream()
                    .anyMatch(guest ->
                            guest.structureId().equals(structure) && guest.answer() == GatheringGuest.Answer.COMES);
        }

        private void answered(GatheringNotice notice, InvitationEvent event) throws SQLException {
            tell(notice, known.organiserIds(), letters.name(event.structureId()), null);
        }

        private void ofMinutes(MinutesEvent event) throws SQLException {
            if (event instanceof FollowUpAgreed it) {
                FollowUp agreed = followUp(it.followUpId());
                String owner = agreed.ownerId();
                tell(GatheringNotice.FOLLOW_UP_AGREED, owner == null ? List.of() : List.of(owner), "", agreed);
            }
        }

        private FollowUp followUp(String id) {
            return known.minutes().followUps().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        private List<String> owners(@Nullable String owner) {
            return owner == null ? known.organiserIds() : List.of(owner);
        }

        /** Who organises it, and who was asked and did not decline. */
        private List<String> everybody() {
            return expected(GatheringGuest.Answer.AWAITED, GatheringGuest.Answer.COMES);
        }

        private List<String> whoComes() {
            return expected(GatheringGuest.Answer.COMES);
        }

        private List<String> expected(GatheringGuest.Answer... answers) {
            List<String> all = new ArrayList<>(known.organiserIds());
            known.guests().stream()
                    .filter(guest -> List.of(answers).contains(guest.answer()))
                    .map(GatheringGuest::structureId)
                    .forEach(all::add);
            return all;
        }

        private String organisers() throws SQLException {
            List<String> names = new ArrayList<>();
            for (String organiser : known.organiserIds()) {
                names.add(letters.name(organiser));
            }
            return names.isEmpty() ? "La coordination du département" : String.join(", ", names);
        }

        private void tell(GatheringNotice notice, Collection<String> structures) throws SQLException {
            tell(notice, structures, "", null);
        }

        private void tell(GatheringNotice notice, Collection<String> structures, String who, @Nullable FollowUp action)
                throws SQLException {
            String sentence = notice.sentence(
                    who,
                    known.title(),
                    action == null ? when() : FrenchDay.inWords(action.dueOn()),
                    action == null ? "" : action.action());
            for (String structure : structures) {
                if (!structure.equals(stored.by().structureId())) {
                    letters.put(
                            NameBasedId.of(stored.id(), "gathering " + structure),
                            known.department(),
                            structure,
                            notice.subject(),
                            sentence,
                            transaction);
                }
            }
        }

        private String when() {
            return "%s, de %s à %s"
                    .formatted(
                            FrenchDay.inWords(known.day()),
                            FrenchHour.of(known.startsAt()),
                            FrenchHour.of(known.endsAt()));
        }
    }
}
