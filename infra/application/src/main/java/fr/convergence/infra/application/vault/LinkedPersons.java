package fr.convergence.infra.application.vault;

import fr.convergence.infra.application.vault.Access.Seen;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows pages without account whom a link is about, by the rule of the vault. */
public final class LinkedPersons {

    private final Access access;

    LinkedPersons(Access access) {
        this.access = access;
    }

    /**
     * What helps to reach and to receive the person; neither what the sender keeps for itself, nor anything of health. Each of it may
     * be absent.
     *
     * @param commune INSEE code
     */
    public record Contact(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String commune,
            @Nullable String language,
            @Nullable String note) {

        /** Not what it holds. */
        @Override
        public String toString() {
            return "Contact[…]";
        }
    }

    /**
     * The person, who is read and logged as for everybody else.
     *
     * @param beneficiaryId the opaque reference, a UUID
     * @return empty when the actor may not, or not any more
     * @throws fr.convergence.query.ReadModels.NotReadable when it cannot be told at this moment whether the actor may
     */
    public Optional<Contact> of(String beneficiaryId, Actor holder) {
        try {
            return access.read(UUID.fromString(beneficiaryId), holder) instanceof Seen.Kept kept
                    ? Optional.of(contact(kept.person().data()))
                    : Optional.empty();
        } catch (Rejected refused) {
            return Optional.empty();
        }
    }

    private static Contact contact(PersonalData data) {
        return new Contact(
                data.name(), data.phone(), data.email(), data.address(), data.commune(), data.language(), data.note());
    }
}
