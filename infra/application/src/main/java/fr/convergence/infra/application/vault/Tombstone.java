package fr.convergence.infra.application.vault;

import fr.convergence.kernel.referral.ErasureReason;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/** That the data of a person was erased: all that is left of it. */
record Tombstone(UUID beneficiary, Instant erasedAt, ErasureReason reason) {

    /** One line, without its end. */
    String line() {
        return beneficiary + " " + erasedAt + " " + reason;
    }

    /** Empty when the line is none: a power cut may leave one half written, and nothing was erased after that one. */
    static Optional<Tombstone> read(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Tombstone(UUID.fromString(words[0]), Instant.parse(words[1]), ErasureReason.valueOf(words[2])));
        } catch (IllegalArgumentException | DateTimeParseException torn) {
            return Optional.empty();
        }
    }
}
