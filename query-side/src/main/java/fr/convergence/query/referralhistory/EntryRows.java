package fr.convergence.query.referralhistory;

import fr.convergence.kernel.EventCatalog;
import fr.convergence.kernel.EventJson;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.referral.BeneficiaryEvent;
import fr.convergence.kernel.referral.BeneficiaryEvent.BeneficiaryErased;
import fr.convergence.kernel.referral.PositionEvent;
import fr.convergence.kernel.referral.PositionEvent.ReferralSent;
import fr.convergence.kernel.referral.ReferralEvent;
import fr.convergence.kernel.referral.ReferralEvent.ReferralDrafted;
import fr.convergence.kernel.referral.ReferralLinkEvent;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Writes the entries of a page, and who may read them; the same event again changes nothing. */
final class EntryRows {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /** The coordination of the sender reads what was sent; the department is told where it was drafted. */
    private static final String COORDINATION_OF_SENDER = """
            insert into access (referral_id, reader, since)
            select distinct sent.referral_id, 'coordination=' || drafted.department, 0
            from entry sent join entry drafted on drafted.referral_id = sent.referral_id and drafted.type = 'referral-drafted'
            where sent.type = 'referral-sent' and sent.referral_id = any (cast(? as uuid[])) on conflict do nothing""";

    private final JdbcClient sql;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Access> accesses = new ArrayList<>();

    EntryRows(Connection transaction) {
        this.sql = JdbcClient.create(new SingleConnectionDataSource(transaction, true));
    }

    /** A row of {@code entry}. */
    private record Entry(
            String referralId,
            long position,
            String beneficiaryId,
            @Nullable String receiverId,
            String type,
            int version,
            String recordedAt,
            String actorId,
            String actorRole,
            @Nullable String actorStructureId,
            @Nullable String onBehalfOf,
            String commandId,
            @Nullable String department,
            String payload) {}

    /** A row of {@code access}. */
    private record Access(
            String referralId, String reader, @Nullable String receiverId, long since) {}

    void of(ReferralEvent event, StoredEvent stored) {
        String receiver = switch (event) {
            case ReferralEvent.OfWhole _ -> null;
            case PositionEvent it -> it.receiverId();
            case ReferralLinkEvent it -> it.receiverId();
        };
        String behalf = Side.onBehalf(event, stored.by()).stream().findFirst().orElse(null);
        String department = null;
        if (event instanceof ReferralDrafted drafted) {
            department = drafted.department();
            open(drafted);
        } else if (event instanceof ReferralSent sent) {
            department = sent.department();
            open(sent, stored.position());
        }
        add(event.referralId(), event.beneficiaryId(), receiver, behalf, department, stored);
    }

    void of(BeneficiaryEvent event, StoredEvent stored) {
        switch (event) {
            case BeneficiaryErased it ->
                it.referralIds().forEach(referral -> add(referral, it.beneficiaryId(), null, null, null, stored));
        }
    }

    private void open(ReferralDrafted event) {
        accesses.add(new Access(event.referralId(), "caseload=" + event.senderId(), null, 0));
        accesses.add(new Access(event.referralId(), "audit", null, 0));
    }

    private void open(ReferralSent event, long position) {
        String referral = event.referralId();
        accesses.add(new Access(referral, "caseload=" + event.receiverId(), event.receiverId(), position));
        accesses.add(new Access(referral, "coordination=" + event.department(), event.receiverId(), 0));
    }

    private void add(
            String referral,
            String beneficiary,
            @Nullable String receiver,
            @Nullable String behalf,
            @Nullable String department,
            StoredEvent stored) {
        EventCatalog.Type type = EventCatalog.today().typeOf(stored.event().getClass());
        Actor by = stored.by();
        entries.add(new Entry(
                referral,
                stored.position(),
                beneficiary,
                receiver,
                type.name(),
                type.version(),
                stored.recordedAt().toString(),
                by.id(),
                by.role().name(),
                by.structureId(),
                behalf,
                stored.commandId().toString(),
                department,
                EventJson.write(stored.event())));
    }

    void write() {
        insert("entry", entries);
        insert("access", accesses);
        sql.sql(COORDINATION_OF_SENDER)
                .param(entries.stream().map(Entry::referralId).distinct().toArray(String[]::new))
                .update();
    }

    private void insert(String table, List<?> rows) {
        sql.sql(
                        "insert into %1$s select * from jsonb_populate_recordset(cast(null as %1$s), cast(? as jsonb)) on conflict do nothing"
                                .formatted(table))
                .param(JSON.writeValueAsString(rows))
                .update();
    }
}
