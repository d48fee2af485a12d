package fr.convergence.infra.application.imports;

import fr.convergence.infra.application.imports.Part.Asked;
import fr.convergence.kernel.access.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads what became of imported files: what is counted, without what is told row by row, which is read by pages. */
final class ImportQueries {

    private static final String READABLE = ImportReports.READABLE
            + " and (:department::text is null or departments = '{}' or :department = any (departments))";
    private static final String COUNTED = """
            select report || '{"refusedRows": [], "failedRows": [], "warnings": [], "errors": []}', asked_by, told_at
            from imports.report\s""";
    private static final String FOUND = """
            select r.id, total.findings, f.place, f.kind, f.finding
            from imports.report r
            cross join lateral (
                select coalesce(sum(jsonb_array_length(list)), 0) as findings from jsonb_each(r.findings) as l (name, list)
            ) as total
            left join lateral (
                select row_number() over (order by k.rank, e.number) as place, k.kind, e.finding
                from (values (1, 'errors', 'ERROR'), (2, 'refusedRows', 'REFUSED_ROW'),
                    (3, 'failedRows', 'FAILED_ROW'), (4, 'warnings', 'WARNING')) as k (rank, name, kind)
                cross join lateral jsonb_array_elements(r.findings -> k.name) with ordinality as e (finding, number)
                order by place offset :after limit :most
            ) as f on true
            where r.id = any (:ids)
            order by r.id, f.place""";

    private final JdbcClient sql;
    private final ImportReports reports;
    private final JsonMapper json;

    ImportQueries(DataSource dataSource, ImportReports reports, JsonMapper json) {
        this.sql = JdbcClient.create(dataSource);
        this.reports = reports;
        this.json = json;
    }

    /** Where an import stands among the others: the newest first. */
    private record Place(OffsetDateTime startedAt, UUID id) {

        static Place read(String text) {
            String[] parts = text.split("/", 2);
            return new Place(OffsetDateTime.parse(parts[0]), UUID.fromString(parts[1]));
        }

        static String of(ImportedFile file) {
            return file.startedAt() + "/" + file.id();
        }
    }

    /** The imports an actor may read, of all departments or of one. */
    Part<ImportedFile> imports(@Nullable String department, Asked asked, Actor reader) {
        reports.markInterrupted();
        Place after = asked.after(Place::read);
        List<ImportedFile> found = visible(
                        COUNTED + "where " + READABLE
                                + " and (:startedAt::timestamptz is null or started_at < :startedAt or started_at = :startedAt and id > :id)"
                                + " order by started_at desc, id limit :most",
                        department,
                        reader)
                .param("startedAt", after == null ? null : after.startedAt())
                .param("id", after == null ? null : after.id())
                .param("most", asked.first() + 1)
                .query(this::file)
                .list();
        int total = visible("select count(*) from imports.report where " + READABLE, department, reader)
                .query(Integer.class)
                .single();
        return Part.of(asked, found, Place::of, total);
    }

    /** One import, if there is one and the actor may read it. */
    Optional<ImportedFile> find(UUID id, Actor reader) {
        reports.markInterrupted();
        return visible(COUNTED + "where id = :id and " + READABLE, null, reader)
                .param("id", id)
                .query(this::file)
                .optional();
    }

    /** How far some imports are; nothing of those that were forgotten. */
    Map<UUID, ImportProgress> progress(Set<UUID> ids) {
        reports.markInterrupted();
        return sql
                .sql(COUNTED + "where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(this::file)
                .stream()
                .map(ImportedFile::progress)
                .collect(Collectors.toMap(progress -> UUID.fromString(progress.importId()), Function.identity()));
    }

    /** The same part of what was found wrong in each of some imports. */
    Map<UUID, Part<KeptFinding>> findings(Collection<UUID> ids, Asked asked) {
        Integer after = asked.after(Integer::valueOf);
        Map<UUID, List<KeptFinding>> found = new HashMap<>();
        Map<UUID, Integer> totals = new HashMap<>();
        sql.sql(FOUND)
                .param("ids", ids.toArray(UUID[]::new))
                .param("after", after == null ? 0 : after)
                .param("most", asked.first() + 1)
                .query(row -> {
                    UUID id = row.getObject(1, UUID.class);
                    totals.put(id, row.getInt(2));
                    List<KeptFinding> list = found.computeIfAbsent(id, _ -> new ArrayList<>());
                    if (row.getString(5) != null) {
                        list.add(finding(row));
                    }
                });
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> Part.of(
                                asked,
                                one.getValue(),
                                finding -> Integer.toString(finding.place()),
                                totals.getOrDefault(one.getKey(), 0))));
    }

    private JdbcClient.StatementSpec visible(String statement, @Nullable String department, Actor reader) {
        return sql.sql(statement)
                .param("actor", reader.id())
                .param("departments", reader.departments().toArray(String[]::new))
                .param("department", department);
    }

    private ImportedFile file(ResultSet row, int number) throws SQLException {
        ImportReport report = json.readValue(row.getString(1), ImportReport.class);
        return ImportedFile.of(
                report, row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant());
    }

    private KeptFinding finding(ResultSet row) throws SQLException {
        return KeptFinding.of(row.getInt(3), row.getString(4), json.readValue(row.getString(5), Finding.class));
    }
}
