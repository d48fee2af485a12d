package fr.convergence.infra.application.imports;

import fr.convergence.infra.application.OwnSchema;
import fr.convergence.kernel.access.Actor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the reports of imports for thirty days. Whoever runs an import holds an advisory lock of PostgreSQL for as long as
 * it runs: a report that says RUNNING and whose lock is free is one of a dead process.
 */
final class ImportReports {

    private static final String LOCK = "hashtextextended('convergence import ' || id, 0)";
    /** What an actor may read, given as {@code :actor} and {@code :departments}. */
    static final String READABLE = "(asked_by = :actor or departments = '{}' or departments && :departments::text[])";

    private static final int LISTED = 50;
    private static final List<String> FINDINGS = List.of("refusedRows", "failedRows", "warnings", "errors");

    private final DataSource dataSource;
    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    private ImportReports(DataSource dataSource, JsonMapper json, Clock clock) {
        this.dataSource = dataSource;
        this.sql = JdbcClient.create(dataSource);
        this.json = json;
        this.clock = clock;
    }

    /** Creates its table when it is not there. */
    static ImportReports in(DataSource dataSource, JsonMapper json, Clock clock) {
        OwnSchema.migrate(dataSource, "imports");
        return new ImportReports(dataSource, json, clock);
    }

    /** Says that an import runs, until closed or until this process ends. */
    Connection hold(UUID id) throws SQLException {
        Connection held = dataSource.getConnection();
        try (PreparedStatement lock =
                held.prepareStatement("select pg_advisory_lock(" + LOCK.replace("|| id", "|| ?::text") + ")")) {
            lock.setString(1, id.toString());
            lock.execute();
            return held;
        } catch (SQLException out) {
            held.close();
            throw out;
        }
    }

    /** Ends what {@link #hold} began. */
    void release(Connection held) throws SQLException {
        try (held;
                PreparedStatement unlock = held.prepareStatement("select pg_advisory_unlock_all()")) {
            unlock.execute();
        }
    }

    /** Puts a report in the place of the one before it. */
    void save(ImportReport report, Actor askedBy, @Nullable String bundledFile) {
        ObjectNode counts = json.valueToTree(report);
        ObjectNode findings = json.createObjectNode();
        FINDINGS.forEach(list -> findings.set(list, counts.remove(list)));
        sql.sql("""
                insert into imports.report
                    (id, state, asked_by, departments, bundled_file, started_at, told_at, report, findings)
                values (:id::uuid, :state, :actor, :departments::text[], :bundled, :startedAt, :toldAt,
                    :report::jsonb, :findings::jsonb)
                on conflict (id) do update set state = excluded.state, told_at = excluded.told_at,
                    report = excluded.report, findings = excluded.findings""")
                .param("id", report.id())
                .param("state", report.state().name())
                .param("actor", askedBy.id())
                .param("departments", askedBy.departments().toArray(String[]::new))
                .param("bundled", bundledFile)
                .param("startedAt", Timestamp.from(report.startedAt()))
                .param("toldAt", Timestamp.from(clock.instant()))
                .param("report", counts.toString())
                .param("findings", findings.toString())
                .update();
    }

    /** One report, if there is one and the actor may read it. */
    Optional<ImportReport> find(UUID id, Actor reader) {
        markInterrupted();
        return sql.sql("select report || findings from imports.report where id = :id and " + READABLE)
                .param("id", id)
                .param("actor", reader.id())
                .param("departments", reader.departments().toArray(String[]::new))
                .query((row, number) -> read(row.getString(1)))
                .optional();
    }

    /** The last reports the actor may read, the newest first. */
    List<ImportReport> last(Actor reader) {
        markInterrupted();
        return sql.sql("select report || findings from imports.report where " + READABLE
                        + " order by started_at desc, id limit " + LISTED)
                .param("actor", reader.id())
                .param("departments", reader.departments().toArray(String[]::new))
                .query((row, number) -> read(row.getString(1)))
                .list();
    }

    /** Whether a file of the product was imported to its end, once. */
    boolean completed(String bundledFile) {
        return sql.sql("select exists (select from imports.report where bundled_file = :file and state = 'COMPLETED')")
                .param("file", bundledFile)
                .query(Boolean.class)
                .single();
    }

    /** Says of the imports whose process died that they were interrupted. */
    void markInterrupted() {
        sql.sql(
                        "update imports.report set state = :interrupted, report = report || jsonb_build_object('state', :interrupted::text)"
                                + " where state = 'RUNNING' and pg_try_advisory_xact_lock(" + LOCK + ")")
                .param("interrupted", ImportState.INTERRUPTED.name())
                .update();
    }

    /** Forgets what is older than thirty days; that a file of the product was imported stays known. */
    void purge() {
        sql.sql("delete from imports.report where started_at < now() - interval '30 days' and bundled_file is null")
                .update();
    }

    private ImportReport read(String report) {
        return json.readValue(report, ImportReport.class);
    }
}
