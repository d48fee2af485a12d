package fr.convergence.infra.application;

import java.sql.SQLException;
import java.util.List;

/** What is looked after again and again by the application's clock: at intervals, or when a simulation says so. */
public interface Round {

    /** The followers it relies on, by the names that begin theirs: what they have not taken in it does not see. */
    List<String> reliesOn();

    /**
     * Does what is due now, unless another node does.
     *
     * @return whether more may be due already
     * @throws SQLException when the database fails; nothing is lost by trying again
     */
    boolean go() throws SQLException;
}
