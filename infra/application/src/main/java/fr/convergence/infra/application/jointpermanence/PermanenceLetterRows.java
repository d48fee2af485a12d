package fr.convergence.infra.application.jointpermanence;

import fr.convergence.kernel.jointpermanence.HolderEvent.HolderInvited;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceProposed;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What letters about permanences have to say of them, in the tables of the policy. */
final class PermanenceLetterRows {

    private final JdbcClient sql;

    PermanenceLetterRows(Connection transaction) {
        this.sql = JdbcClient.create(new SingleConnectionDataSource(transaction, true));
    }

    /** A permanence, as letters speak of it. */
    record Known(String department, String title, String proposerId, LocalDate firstDay) {}

    void proposed(PermanenceProposed event) {
        sql.sql("insert into permanence values (?::uuid, ?, ?, ?::uuid, ?) on conflict do nothing")
                .param(event.permanenceId())
                .param(event.department())
                .param(event.title())
                .param(event.proposerId())
                .param(event.firstDay())
                .update();
    }

    /** Empty when it was proposed before letters were written about permanences. */
    Optional<Known> of(String permanence) {
        return sql.sql("select department, title, proposer_id, first_day from permanence where permanence_id = ?::uuid")
                .param(permanence)
                .query((row, _) -> new Known(
                        row.getString("department"),
                        row.getString("title"),
                        row.getString("proposer_id"),
                        row.getObject("first_day", LocalDate.class)))
                .optional();
    }

    void invited(HolderInvited event) {
        sql.sql("insert into holder (permanence_id, holder_id) values (?::uuid, ?::uuid) on conflict do nothing")
                .param(event.permanenceId())
                .param(event.holderId())
                .update();
    }

    /** Answers whether it had not agreed before: a structure may promise another post later. */
    boolean agreed(String permanence, String holder) {
        return sql.sql(
                                "update holder set agreed = true where permanence_id = ?::uuid and holder_id = ?::uuid and not agreed")
                        .param(permanence)
                        .param(holder)
                        .update()
                == 1;
    }

    void left(String permanence, String holder) {
        sql.sql("delete from holder where permanence_id = ?::uuid and holder_id = ?::uuid")
                .param(permanence)
                .param(holder)
                .update();
    }

    List<String> holders(String permanence) {
        return sql.sql("select holder_id from holder where permanence_id = ?::uuid order by holder_id")
                .param(permanence)
                .query((row, _) -> row.getString("holder_id"))
                .list();
    }
}
