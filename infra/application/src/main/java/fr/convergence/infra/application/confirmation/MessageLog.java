package fr.convergence.infra.application.confirmation;

import fr.convergence.kernel.access.Actor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what asks for a confirmation where the coordination of the department reads it. */
@Component
class MessageLog {

    private static final String TABLE = """
            create table message (
                id uuid primary key,
                position bigint not null,
                campaign_id uuid not null,
                structure_id uuid not null,
                department text not null,
                link_id uuid not null,
                subject text not null,
                body text not null,
                logged_at timestamptz not null default clock_timestamp()
            );
            create index message_of on message (campaign_id, position)""";

    private final JdbcClient sql;

    MessageLog(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    /** A message and when it was taken in. */
    record Logged(String id, String structureId, String linkId, String subject, String body, OffsetDateTime loggedAt) {}

    /** The statements that create what it keeps messages in, in the schema it is called in. */
    String tables() {
        return TABLE;
    }

    /** Keeps a message once, with the transaction. */
    void keep(ConfirmationMessage message, Connection transaction) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement(
                "insert into message (id, position, campaign_id, structure_id, department, link_id, subject, body)"
                        + " values (?, ?, ?::uuid, ?::uuid, ?, ?::uuid, ?, ?) on conflict do nothing")) {
            insert.setObject(1, message.id());
            insert.setLong(2, message.position());
            insert.setString(3, message.campaignId());
            insert.setString(4, message.structureId());
            insert.setString(5, message.department());
            insert.setString(6, message.linkId());
            insert.setString(7, message.subject());
            insert.setString(8, message.body());
            insert.executeUpdate();
        }
    }

    /** The messages of a campaign, in order; none unless the actor coordinates its department. */
    List<Logged> of(UUID campaign, Actor actor) {
        return sql
                .sql("""
                        select id, structure_id, department, link_id, subject, body, logged_at
                        from %s.message where campaign_id = ? order by position""".formatted(WhenConfirmationAskedThenSend.NAME))
                .param(campaign)
                .query((row, _) -> actor.coordinates(row.getString("department"))
                        ? List.of(new Logged(
                                row.getString("id"),
                                row.getString("structure_id"),
                                row.getString("link_id"),
                                row.getString("subject"),
                                row.getString("body"),
                                row.getObject("logged_at", OffsetDateTime.class)))
                        : List.<Logged>of())
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
