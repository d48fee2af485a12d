package fr.convergence.query.membership;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.membership.MembershipEvent;
import fr.convergence.kernel.membership.MembershipEvent.MembershipConfirmed;
import fr.convergence.kernel.membership.MembershipEvent.MembershipDeclined;
import fr.convergence.kernel.membership.MembershipEvent.MembershipEnded;
import fr.convergence.kernel.membership.MembershipEvent.MembershipGranted;
import fr.convergence.kernel.membership.MembershipEvent.MembershipRequested;
import fr.convergence.kernel.membership.MembershipEvent.MembershipTermChanged;
import fr.convergence.kernel.membership.MembershipEvent.MembershipWithdrawn;
import fr.convergence.kernel.membership.MembershipStatus;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Writes what each event says of a membership; the same event again changes nothing. */
final class MembershipRows {

    private final JdbcClient sql;

    MembershipRows(Connection transaction) {
        this.sql = JdbcClient.create(new SingleConnectionDataSource(transaction, true));
    }

    void of(MembershipEvent event, long position) {
        switch (event) {
            case MembershipRequested it ->
                begin(
                        it,
                        position,
                        it.role(),
                        it.department(),
                        it.operator(),
                        it.structureId(),
                        "introduction_id, siret_vouched, requested_on, status",
                        "?::uuid, ?, ?, ?",
                        it.introductionId(),
                        it.siretVouched(),
                        it.requestedOn(),
                        MembershipStatus.REQUESTED.name());
            case MembershipGranted it ->
                begin(
                        it,
                        position,
                        it.role(),
                        it.department(),
                        it.operator(),
                        it.structureId(),
                        "\"from\", until, status",
                        "?, ?, ?",
                        it.from(),
                        it.until(),
                        MembershipStatus.HELD.name());
            case MembershipConfirmed it ->
                set(it, "\"from\" = ?, until = ?, status = ?", it.from(), it.until(), MembershipStatus.HELD.name());
            case MembershipDeclined it ->
                set(it, "introduction_id = null, status = ?", MembershipStatus.DECLINED.name());
            case MembershipWithdrawn it ->
                set(it, "introduction_id = null, status = ?", MembershipStatus.WITHDRAWN.name());
            case MembershipTermChanged it -> set(it, "until = ?", it.until());
            case MembershipEnded it ->
                set(it, "introduction_id = null, until = ?, status = ?", it.endedOn(), MembershipStatus.ENDED.name());
        }
    }

    private void begin(
            MembershipEvent event,
            long position,
            Role role,
            @Nullable String department,
            @Nullable String operator,
            @Nullable String structure,
            String columns,
            String places,
            @Nullable Object... values) {
        JdbcClient.StatementSpec insert = sql.sql(
                        "insert into membership (id, sort_name, readers, member_id, role, department, operator, structure_id, "
                                + columns + ") values (?::uuid, ?, ?, ?, ?, ?, ?, ?::uuid, " + places
                                + ") on conflict do nothing")
                .param(event.membershipId())
                .param(String.format(Locale.ROOT, "%019d", position))
                .param(readers(event.memberId(), role, department, structure))
                .param(event.memberId())
                .param(role.name())
                .param(department)
                .param(operator)
                .param(structure);
        Arrays.stream(values).forEach(insert::param);
        insert.update();
    }

    /** The person, and those who decide about it. */
    private static String[] readers(
            String memberId, Role role, @Nullable String department, @Nullable String structure) {
        Stream<String> deciding = switch (role) {
            case AGENT, MEDIATOR -> Stream.of("coordination=" + department, "administration=" + structure);
            case STRUCTURE_ADMINISTRATOR -> Stream.of("coordination=" + department);
            case COORDINATOR, NETWORK_ANIMATOR, OPERATOR, OBSERVER ->
                Stream.of("coordination=" + department, "operation");
            default -> Stream.of("operation");
        };
        return Stream.concat(Stream.of(Actor.personScope(memberId)), deciding).toArray(String[]::new);
    }

    private void set(MembershipEvent event, String columns, @Nullable Object... values) {
        JdbcClient.StatementSpec update = sql.sql("update membership set " + columns + " where id = ?::uuid");
        for (Object value : values) {
            update = update.param(value);
        }
        update.param(event.membershipId()).update();
    }
}
