package fr.convergence.infra.application.vault;

import fr.convergence.infra.application.store.Policy;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.referral.BeneficiaryEvent.BeneficiaryErased;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.UUID;

/** Destroys the key of a person as soon as it is recorded that it is to be forgotten. */
final class WhenBeneficiaryErasedThenForget implements Policy {

    private final Erasures erasures;

    WhenBeneficiaryErasedThenForget(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public String name() {
        return "forgetting";
    }

    @Override
    public boolean concerns(Class<? extends DomainEvent> type) {
        return type == BeneficiaryErased.class;
    }

    @Override
    public void on(StoredEvent stored, Connection transaction) throws SQLException {
        if (stored.event() instanceof BeneficiaryErased event) {
            UUID beneficiary = UUID.fromString(event.beneficiaryId());
            try {
                erasures.erase(
                        new Tombstone(beneficiary, stored.recordedAt(), event.reason()), VaultRows.in(transaction));
            } catch (UncheckedIOException unreachable) {
                // Never to be parked: it is tried until the keys can be reached again.
                throw new SQLTransientException("the keys of the vault cannot be reached", unreachable);
            }
        }
    }
}
