package fr.convergence.infra.application.simulation;

import fr.convergence.infra.application.CannotStart;
import fr.convergence.infra.application.OwnSchema;
import java.time.LocalDate;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is simulated in a store, and how far it has come: kept with it, so that it goes on where it stopped. */
final class SimulationRun {

    private final JdbcClient sql;
    private final What what;

    /**
     * What was chosen when it was begun.
     *
     * @param end the day after the last
     */
    record What(long seed, @Nullable Integer referrals, LocalDate first, LocalDate end) {}

    private SimulationRun(JdbcClient sql, What what) {
        this.sql = sql;
        this.what = what;
    }

    /**
     * Begins it, or goes on with what was begun.
     *
     * @param today the day after the last, where it begins
     * @throws CannotStart when another one was begun in this store
     */
    static SimulationRun in(DataSource database, SimulationSettings settings, LocalDate today) {
        OwnSchema.migrate(database, "simulation");
        JdbcClient sql = JdbcClient.create(database);
        LocalDate first = today.minus(settings.simulate());
        sql.sql("insert into simulation.run (seed, referrals, first_day, end_day, next_day) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .param(settings.simulateSeed())
                .param(settings.simulateReferrals())
                .param(first)
                .param(today)
                .param(first)
                .update();
        What begun = sql.sql("select seed, referrals, first_day as first, end_day as \"end\" from simulation.run")
                .query(What.class)
                .single();
        refuseAnother(begun, settings);
        return new SimulationRun(sql, begun);
    }

    private static void refuseAnother(What begun, SimulationSettings settings) {
        if (!begun.end().minus(settings.simulate()).equals(begun.first())
                || begun.seed() != settings.simulateSeed()
                || !Objects.equals(begun.referrals(), settings.simulateReferrals())) {
            throw new CannotStart("another simulation was begun in this store: from " + begun.first() + " to "
                    + begun.end() + ", seed " + begun.seed()
                    + (begun.referrals() == null ? "" : ", " + begun.referrals() + " referrals")
                    + ". Give the same, or choose another folder with --convergence.data=DIR.");
        }
    }

    What what() {
        return what;
    }

    /** The day that is next; that after the last when it is over. */
    LocalDate next() {
        return sql.sql("select next_day from simulation.run")
                .query(LocalDate.class)
                .single();
    }

    /** Writes down that all days before this one are done. */
    void doneBefore(LocalDate day) {
        sql.sql("update simulation.run set next_day = ?").param(day).update();
    }
}
