package fr.convergence.query;

import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Rows as objects whose fields are the columns: read, and written after a page, each table in one go. */
public final class JsonRows {

    /** Names columns after fields. */
    public static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final JdbcClient sql;

    /** @param transaction that of the page */
    public JsonRows(Connection transaction) {
        this.sql = JdbcClient.create(new SingleConnectionDataSource(transaction, true));
    }

    /**
     * Reads rows.
     *
     * @param from the table under the name r, and which of its rows, as SQL with one parameter
     * @param ids the parameter
     */
    public <T> List<T> read(Class<T> type, String from, String[] ids) {
        return sql.sql("select to_json(r) from " + from).param(ids).query(String.class).list().stream()
                .map(row -> JSON.readValue(row, type))
                .toList();
    }

    /**
     * Puts rows in place of those of the same key.
     *
     * @param key the columns of the key
     */
    public void write(String table, String key, Collection<?> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String json = JSON.writeValueAsString(rows);
        delete(table, key, json);
        sql.sql("insert into %1$s select * from jsonb_populate_recordset(cast(null as %1$s), cast(? as jsonb))"
                        .formatted(table))
                .param(json)
                .update();
    }

    /**
     * Takes away the rows of the same key.
     *
     * @param key the columns of the key
     */
    public void delete(String table, String key, Collection<?> rows) {
        if (!rows.isEmpty()) {
            delete(table, key, JSON.writeValueAsString(rows));
        }
    }

    private void delete(String table, String key, String json) {
        sql.sql("""
                        delete from %1$s where (%2$s) in (
                            select %2$s from jsonb_populate_recordset(cast(null as %1$s), cast(? as jsonb)))""".formatted(table, key)).param(json).update();
    }
}
