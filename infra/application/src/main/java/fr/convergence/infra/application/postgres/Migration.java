package fr.convergence.infra.application.postgres;

import fr.convergence.infra.application.CannotStart;
import fr.convergence.infra.application.history.HistoryCheck;
import java.util.Arrays;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Brings the tables to this version of the program, once the database is known to be fit and to hold what it held. */
@Component
class Migration implements FlywayMigrationStrategy {

    private static final Set<MigrationState> NEWER =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private final DatabaseCheck database;
    private final HistoryCheck history;

    Migration(DatabaseCheck database, HistoryCheck history) {
        this.database = database;
        this.history = history;
    }

    @Override
    public void migrate(Flyway flyway) {
        DataSource dataSource = flyway.getConfiguration().getDataSource();
        database.check(dataSource);
        refuseNewer(flyway.info());
        history.refuseLoss(dataSource);
        flyway.migrate();
        history.openEpoch(dataSource);
    }

    /** An older program on tables it does not know would fail later, or misread them: Flyway by itself lets it start. */
    static void refuseNewer(MigrationInfoService migrations) {
        Arrays.stream(migrations.applied())
                .filter(migration -> NEWER.contains(migration.getState()))
                .reduce((_, last) -> last)
                .ifPresent(newest -> {
                    throw new CannotStart("a newer Convergence brought this database to version " + newest.getVersion()
                            + " of its tables, which this one does not know. Start the newer one, or restore a backup"
                            + " taken before.");
                });
    }
}
