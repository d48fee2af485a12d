package fr.convergence.infra.application.vault;

import fr.convergence.infra.application.security.AccessLog;
import fr.convergence.kernel.access.Actor;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells by what means people are reminded of their appointments, and nothing else of them; each reading is written to the log. */
public final class RemindedPersons {

    private final Vault vault;

    RemindedPersons(Vault vault) {
        this.vault = vault;
    }

    /** How to reach a person; each may be absent. */
    public record Means(@Nullable String phone, @Nullable String email) {

        /** Not what it holds. */
        @Override
        public String toString() {
            return "Means[…]";
        }
    }

    /** Of a person; empty when there is none, or none any more. */
    public Optional<Means> means(UUID beneficiary) {
        return vault.read(beneficiary).map(person -> {
            AccessLog.read(Actor.SYSTEM, "how to remind " + beneficiary);
            return new Means(person.data().phone(), person.data().email());
        });
    }
}
