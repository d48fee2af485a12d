package fr.convergence.infra.application.confirmation;

import java.sql.Connection;
import java.sql.SQLException;

/** Where messages that ask for a confirmation are handed in to be sent. */
interface ConfirmationSending {

    /** The statements that create what it keeps messages in, in the schema it is called in. */
    String tables();

    /**
     * Takes a message in, to be sent once.
     *
     * @param transaction the message counts as handed in when it commits
     * @throws SQLException when it cannot be taken in
     */
    void send(ConfirmationMessage message, Connection transaction) throws SQLException;
}
