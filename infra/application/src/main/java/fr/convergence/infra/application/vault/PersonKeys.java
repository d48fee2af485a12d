package fr.convergence.infra.application.vault;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** Where the key of each person is kept: not in the database, nor in anything it is archived with. Safe for concurrent use. */
interface PersonKeys {

    /**
     * The key of a person, drawn and kept durably if there is none.
     *
     * @throws IOException when that cannot be done
     */
    PersonKey findOrDraw(UUID beneficiary) throws IOException;

    /**
     * The key of a person; empty when it was never drawn, or is destroyed.
     *
     * @throws IOException when it cannot be told
     */
    Optional<PersonKey> find(UUID beneficiary) throws IOException;

    /**
     * Makes all that was sealed with a person's key unreadable for ever: durably once this returns. Does nothing more when
     * there is no such key.
     *
     * @throws IOException when that cannot be done; to be tried again
     */
    void destroy(UUID beneficiary) throws IOException;
}
