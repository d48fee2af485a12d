package fr.convergence.infra.application.vault;

import static fr.convergence.infra.application.vault.VaultRejection.ERASED;
import static fr.convergence.infra.application.vault.VaultRejection.NOT_ALLOWED;

import fr.convergence.infra.application.security.AccessLog;
import fr.convergence.infra.application.vault.Chains.Chain;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who may read and rectify what is kept of a person: professionals of the structure that deposited it, and of those that accepted
 * a referral of the chain which that structure began. Whoever holds the link of a structure that accepted may read as long as it
 * accompanies the person and the link opens, once they knew the code. Nobody else, whatever the role; who has not accepted, or refused
 * since, sees nothing. Every reading is written to the log, and every refusal: who, and which reference.
 */
final class Access {

    private final Vault vault;
    private final Erasures erasures;
    private final Chains chains;

    Access(Vault vault, Erasures erasures, Chains chains) {
        this.vault = vault;
        this.erasures = erasures;
        this.chains = chains;
    }

    /** What somebody may see: a person, or that it was erased. */
    sealed interface Seen {
        /** The person is known. */
        record Kept(Vault.Person person) implements Seen {}

        /** Nothing is left of it. */
        record Erased(Tombstone tombstone) implements Seen {}
    }

    /** Refuses all but professionals who act for a structure. */
    static String structureOf(Actor actor) {
        String structure = actor.structureId();
        if (structure == null || !actor.accompaniesIn(structure)) {
            throw refused(actor, "deposit personal data");
        }
        return structure;
    }

    /**
     * Shows a person.
     *
     * @throws Rejected with {@code NOT_ALLOWED} alike when there is no such person and when it is none of the actor's concern
     * @throws fr.convergence.query.ReadModels.NotReadable when it cannot be told at this moment whether it is
     */
    Seen read(UUID beneficiary, Actor actor) {
        if (holdsLink(beneficiary, actor) || mayRead(beneficiary, actor)) {
            Optional<Vault.Person> person = vault.read(beneficiary);
            if (person.isPresent()) {
                AccessLog.read(actor, "the personal data of " + beneficiary);
                return new Seen.Kept(person.get());
            }
            Optional<Tombstone> tombstone = erasures.find(beneficiary);
            if (tombstone.isPresent()) {
                return new Seen.Erased(tombstone.get());
            }
        }
        throw refused(actor, "read the personal data of " + beneficiary);
    }

    /** Refuses whoever may not rectify: who may not read with an account. */
    void mayRectify(UUID beneficiary, Actor actor) {
        if (!mayRead(beneficiary, actor)) {
            throw refused(actor, "rectify the personal data of " + beneficiary);
        }
        ERASED.when(vault.depositor(beneficiary).isEmpty());
    }

    private boolean holdsLink(UUID beneficiary, Actor actor) {
        if (actor.role() != Role.CORRESPONDENT) {
            return false;
        }
        Optional<String> depositor = vault.depositor(beneficiary);
        return chains.find(beneficiary)
                .filter(chain -> depositor.isPresent() && depositor.get().equals(chain.openedBy()))
                .filter(chain -> chain.holders().contains(actor))
                .isPresent();
    }

    private boolean mayRead(UUID beneficiary, Actor actor) {
        if (!actor.accompanies()) {
            return false;
        }
        Optional<String> depositor = vault.depositor(beneficiary);
        if (depositor.filter(actor::accompaniesIn).isPresent()) {
            return true;
        }
        return chains.find(beneficiary)
                .filter(chain -> depositor.isEmpty() || depositor.get().equals(chain.openedBy()))
                .filter(chain -> concerns(chain, depositor.isEmpty(), actor))
                .isPresent();
    }

    /** @param erased whether the chain alone tells any more who deposited */
    private static boolean concerns(Chain chain, boolean erased, Actor actor) {
        return erased && actor.accompaniesIn(chain.openedBy())
                || chain.accepted().stream().anyMatch(actor::accompaniesIn);
    }

    private static Rejected refused(Actor actor, String what) {
        AccessLog.refused(actor, NOT_ALLOWED.name(), what);
        return new Rejected(List.of(NOT_ALLOWED.rejection()));
    }
}
