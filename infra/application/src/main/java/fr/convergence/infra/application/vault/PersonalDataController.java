package fr.convergence.infra.application.vault;

import fr.convergence.command.CommandRejection;
import fr.convergence.command.Refusal;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.access.Actor;
import fr.convergence.query.Identifiers;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The vault's part of the GraphQL schema. */
@Controller
class PersonalDataController {

    private final Vault vault;
    private final Access access;

    PersonalDataController(Vault vault, Access access) {
        this.vault = vault;
        this.access = access;
    }

    /** Who is to be kept. */
    record DepositInput(@Nullable String commandId, PersonalData person) {}

    /** What is to stand in the place of what is kept. */
    record RectifyInput(@Nullable String commandId, String beneficiaryId, PersonalData person) {}

    /** What became of it. */
    record PersonalDataPayload(@Nullable String beneficiaryId, List<Refusal> rejections) {}

    @QueryMapping
    PersonalDataView personalData(@Argument String beneficiaryId, @ContextValue(name = "actor") Actor actor) {
        UUID beneficiary = identifier(beneficiaryId, "beneficiaryId", VaultRejection.INVALID_ID);
        return PersonalDataView.of(beneficiary, access.read(beneficiary, actor));
    }

    @MutationMapping
    PersonalDataPayload depositPersonalData(@Argument DepositInput input, @ContextValue(name = "actor") Actor actor) {
        return answer(() -> {
            UUID command = command(input.commandId());
            String structure = Access.structureOf(actor);
            return vault.deposit(command, actor.id(), structure, PersonalDataRules.check(input.person(), "person"));
        });
    }

    @MutationMapping
    PersonalDataPayload rectifyPersonalData(@Argument RectifyInput input, @ContextValue(name = "actor") Actor actor) {
        return answer(() -> {
            UUID command = command(input.commandId());
            UUID beneficiary = identifier(input.beneficiaryId(), "beneficiaryId", VaultRejection.INVALID_ID);
            access.mayRectify(beneficiary, actor);
            vault.rectify(command, actor.id(), beneficiary, PersonalDataRules.check(input.person(), "person"));
            return beneficiary;
        });
    }

    private static UUID command(@Nullable String given) {
        return given == null ? UUID.randomUUID() : identifier(given, "commandId", CommandRejection.COMMAND_ID_INVALID);
    }

    private static UUID identifier(String given, String path, Rejection.Code otherwise) {
        if (!Identifiers.isOne(given)) {
            throw new Rejected(List.of(otherwise.at(path)));
        }
        return UUID.fromString(given);
    }

    /** What a mutation does, and to whom. */
    @FunctionalInterface
    private interface Act {
        UUID done();
    }

    private static PersonalDataPayload answer(Act act) {
        try {
            return new PersonalDataPayload(act.done().toString(), List.of());
        } catch (Rejected rejected) {
            return new PersonalDataPayload(null, Refusal.of(rejected));
        }
    }
}
