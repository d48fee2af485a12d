package fr.convergence.infra.application.store;

import javax.sql.DataSource;

/** What is decided about the store before it is opened, once its tables are there. */
@FunctionalInterface
public interface BeforeOpening {

    /** @throws fr.convergence.infra.application.CannotStart when the store is not fit for it */
    void decide(DataSource database);
}
