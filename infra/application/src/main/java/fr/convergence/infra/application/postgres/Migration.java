package fr.convergence.infra.application.postgres;

import fr.convergence.infra.application.history.HistoryCheck;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Brings the tables to this version of the program, once the database is known to be fit and to hold what it held. */
@Component
class Migration implements FlywayMigrationStrategy {

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
        history.refuseLoss(dataSource);
        flyway.migrate();
        history.openEpoch(dataSource);
    }
}
