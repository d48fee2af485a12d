package fr.convergence.infra.application.imports;

import fr.convergence.infra.application.security.Persona;
import fr.convergence.kernel.Rejection;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;

/** An import as another node runs it: what this one sees of it is its row, and its lock. */
public final class ImportElsewhere implements AutoCloseable {

    private static final Rejection FAULT = ImportCode.DATE_INVALID.rejection();

    private final UUID id = UUID.randomUUID();
    private final ImportReports reports;
    private final Connection held;
    private final Tally tally;

    /** Begins one of so many rows, asked for by the coordinator. */
    public ImportElsewhere(DataSource dataSource, int rows) {
        try {
            this.reports = ImportReports.in(dataSource, JsonMapper.shared(), Clock.systemUTC());
            this.held = reports.hold(id);
        } catch (SQLException out) {
            throw new AssertionError(out);
        }
        this.tally = new Tally(
                id.toString(),
                ImportFormats.LIEUX.source(),
                "ailleurs.csv",
                false,
                Instant.now().minusSeconds(10),
                rows);
        tell(tally.report(ImportState.RUNNING, null));
    }

    public String id() {
        return id.toString();
    }

    /** Creates so many structures more. */
    void creates(int rows) {
        for (int row = 0; row < rows; row++) {
            tally.brought(false, true, List.of());
        }
        tell(tally.report(ImportState.RUNNING, null));
    }

    /** Refuses rows, each with a fault. */
    void refuses(int rows) {
        for (int row = 1; row <= rows; row++) {
            tally.refused(List.of(Finding.ofLine(row + 1L, FAULT)));
        }
        tell(tally.report(ImportState.RUNNING, null));
    }

    void warns() {
        tally.warned(List.of(Finding.ofColumn("mystère", ImportCode.COLUMN_UNKNOWN.rejection("mystère"))));
        tell(tally.report(ImportState.RUNNING, null));
    }

    void ends() {
        tell(tally.finished(Instant.now()));
        close();
    }

    /** Its process is gone, if it did not end. */
    @Override
    public void close() {
        try {
            if (!held.isClosed()) {
                reports.release(held);
            }
        } catch (SQLException out) {
            throw new AssertionError(out);
        }
    }

    private void tell(ImportReport report) {
        reports.save(report, Persona.COORDINATOR.actor(), null);
    }
}
