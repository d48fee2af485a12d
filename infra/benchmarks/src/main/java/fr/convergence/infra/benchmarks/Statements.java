package fr.convergence.infra.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** The statements PostgreSQL spent most on, those inside functions included. */
final class Statements {

    private static final String TOP = """
            select toplevel, calls, total_exec_time as millis, total_exec_time * 1000 / calls as micros, rows,
                   regexp_replace(query, '\\s+', ' ', 'g') as query
            from public.pg_stat_statements where calls > 0 and query not like '%pg_stat_statements%'
            order by total_exec_time desc limit 14""";

    private Statements() {}

    static String top(Server server) throws SQLException {
        StringBuilder table =
                new StringBuilder("| ms | calls | µs a call | rows | statement |\n|---|---|---|---|---|\n");
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TOP)) {
            while (row.next()) {
                table.append(String.format(
                        Locale.ROOT,
                        "| %,.0f | %,d | %,.0f | %,d | %s`%s` |%n",
                        row.getDouble("millis"),
                        row.getLong("calls"),
                        row.getDouble("micros"),
                        row.getLong("rows"),
                        row.getBoolean("toplevel") ? "" : "↳ ",
                        shortened(row.getString("query"))));
            }
        }
        return table.toString();
    }

    private static String shortened(String query) {
        String plain = query.replace("|", "\\|").strip();
        return plain.length() > 110 ? plain.substring(0, 110) + "…" : plain;
    }
}
