package fr.convergence.infra.application;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Tables that are neither the store's nor a read model's: each part of the application has a schema of its own for them. */
public final class OwnSchema {

    private OwnSchema() {}

    /** Brings the tables of a schema up to date by the scripts of the folder of its name under {@code db}; creates it when it is not there. */
    public static void migrate(DataSource database, String schema) {
        Flyway.configure()
                .dataSource(database)
                .defaultSchema(schema)
                .locations("classpath:db/" + schema)
                .load()
                .migrate();
    }
}
