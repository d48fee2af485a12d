package fr.convergence.infra.application.vault;

import fr.convergence.infra.application.CannotStart;
import java.io.IOException;
import java.util.Optional;

/**
 * Makes sure that a database and a folder of keys go together. The first deposit draws the master key, if there is none, and seals
 * the database with it; from then on no other key is drawn in its place.
 */
final class VaultSeal {

    private final KeyFolder keys;
    private volatile boolean checked;

    VaultSeal(KeyFolder keys) {
        this.keys = keys;
    }

    /**
     * Before anything is served.
     *
     * @throws CannotStart when this database was sealed with a master key that is not there, or with another one
     */
    void checkAtStart(VaultRows rows) {
        try {
            if (keys.openToOthers()) {
                throw new CannotStart("others may look into the keys of the vault: chmod 700 " + keys.path());
            }
            Optional<byte[]> seal = rows.seal();
            if (seal.isPresent()) {
                refuseUnlessMine(seal.get());
            }
        } catch (IOException unreadable) {
            throw new CannotStart(
                    "the keys of the vault in " + keys.path() + " cannot be read: " + unreadable, unreadable);
        }
    }

    private void refuseUnlessMine(byte[] seal) throws IOException {
        MasterKey master = keys.master()
                .orElseThrow(() -> new CannotStart("the database holds personal data whose keys are not in "
                        + keys.path() + ": the file " + MasterKey.FILE
                        + " is missing. Put the folder back, or name it with"
                        + " --convergence.vault.keys=DIR. Without it nobody can read that data any more."));
        if (!master.made(seal)) {
            throw new CannotStart(
                    "the master key in " + keys.path() + " is not the one the personal data of this database was"
                            + " sealed with. Put that one back, or name its folder with --convergence.vault.keys=DIR.");
        }
        checked = true;
    }

    /**
     * Before anything is sealed, in its transaction.
     *
     * @throws IOException when the master key is missing, or another
     */
    void check(VaultRows rows) throws IOException {
        if (checked) {
            return;
        }
        if (rows.seal().isEmpty()) {
            rows.seal(keys.masterOrDrawn().seal());
        }
        byte[] seal = rows.seal().orElseThrow();
        if (keys.master().filter(master -> master.made(seal)).isEmpty()) {
            throw new IOException(
                    "another node sealed the database with another master key than the one in " + keys.path());
        }
    }
}
