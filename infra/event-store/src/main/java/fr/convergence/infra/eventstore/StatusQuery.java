package fr.convergence.infra.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads how followers fare, all of them at one moment. */
final class StatusQuery {

    private static final String SQL = """
            select f.name, f.position, f.paused, case when f.expires_at > clock_timestamp() then f.owner end as owner,
                   b.name as rebuildable, b.number, b.state,
                   (select coalesce(max(e.position), 0) from store.event e) as head,
                   (select count(*) from store.parked p where p.follower = f.name) as parked,
                   extract(epoch from clock_timestamp() - f.moved_at) * 1000 as still,
                   extract(epoch from clock_timestamp() - waiting.recorded_at) * 1000 as behind
            from store.follower f left join store.event waiting on waiting.position = f.position + 1
                 left join store.build b on b.follower = f.name
            where f.name = any (?) order by f.name""";

    private final DataSource dataSource;

    StatusQuery(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<FollowerStatus> of(Map<String, FollowerLoop> loops) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SQL)) {
            select.setArray(1, connection.createArrayOf("text", loops.keySet().toArray()));
            List<FollowerStatus> statuses = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    FollowerLoop loop = loops.get(row.getString("name"));
                    statuses.add(status(row, loop == null ? null : loop.error()));
                }
            }
            return statuses;
        } catch (SQLException failure) {
            throw new StoreException.Unavailable("followers cannot be looked at: " + failure.getMessage(), failure);
        }
    }

    private static FollowerStatus status(ResultSet row, @Nullable String error) throws SQLException {
        Duration behind = Duration.ofMillis(Math.max(0, row.getLong("behind")));
        Duration still = Duration.ofMillis(Math.max(0, row.getLong("still")));
        boolean paused = row.getBoolean("paused");
        return new FollowerStatus(
                row.getString("name"),
                row.getLong("position"),
                row.getLong("head"),
                behind,
                paused ? Duration.ZERO : behind.compareTo(still) < 0 ? behind : still,
                row.getLong("parked"),
                row.getString("owner"),
                paused,
                build(row),
                error);
    }

    private static @Nullable Build build(ResultSet row) throws SQLException {
        String name = row.getString("rebuildable");
        return name == null ? null : new Build(name, row.getInt("number"), Build.State.valueOf(row.getString("state")));
    }
}
