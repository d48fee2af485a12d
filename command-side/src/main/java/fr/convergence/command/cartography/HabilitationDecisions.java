package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.HabilitationRejection.ALREADY_DECLARED;
import static fr.convergence.command.cartography.HabilitationRejection.ALREADY_HELD;
import static fr.convergence.command.cartography.HabilitationRejection.ENDS_BEFORE_IT_BEGINS;
import static fr.convergence.command.cartography.HabilitationRejection.HABILITATION_ENDED;
import static fr.convergence.command.cartography.HabilitationRejection.HABILITATION_EXPIRED;
import static fr.convergence.command.cartography.HabilitationRejection.UNKNOWN_HABILITATION;

import fr.convergence.command.Circumstances;
import fr.convergence.command.cartography.HabilitationCommand.ConfirmHabilitation;
import fr.convergence.command.cartography.HabilitationCommand.DeclareHabilitation;
import fr.convergence.command.cartography.HabilitationCommand.EndHabilitation;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.cartography.HabilitationEvent;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationConfirmed;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationDeclared;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationEnded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be done with an habilitation. */
final class HabilitationDecisions {

    private HabilitationDecisions() {}

    static List<HabilitationEvent> declare(Cartography now, DeclareHabilitation command) {
        String reference =
                command.reference() == null ? null : command.reference().strip();
        Rejected.unlessEmpty(faults(command, reference));
        HabilitationDeclared declared = new HabilitationDeclared(
                command.habilitationId(),
                command.structureId(),
                command.kind(),
                command.validFrom(),
                command.validUntil(),
                reference);
        HabilitationDeclared before = now.habilitation(command.habilitationId()).declared();
        ALREADY_DECLARED.when(before != null && !before.equals(declared));
        if (before != null) {
            return List.of();
        }
        ALREADY_HELD.when(now.habilitations().values().stream().anyMatch(known -> known.coincidesWith(declared)));
        return List.of(declared);
    }

    private static List<Rejection> faults(DeclareHabilitation command, @Nullable String reference) {
        LocalDate until = command.validUntil();
        List<Rejection> faults = new ArrayList<>(
                Formats.DAY.faults("validFrom", command.validFrom().toString()));
        if (until != null) {
            faults.addAll(Formats.DAY.faults("validUntil", until.toString()));
            if (until.isBefore(command.validFrom())) {
                faults.add(ENDS_BEFORE_IT_BEGINS.at("validUntil"));
            }
        }
        if (reference != null) {
            faults.addAll(FieldRules.name("reference", reference));
        }
        return faults;
    }

    static List<HabilitationEvent> confirm(Cartography now, ConfirmHabilitation command, Circumstances circumstances) {
        Habilitation habilitation = now.habilitation(command.habilitationId());
        HabilitationDeclared told = told(now, habilitation, command);
        HABILITATION_ENDED.when(habilitation.ended());
        HABILITATION_EXPIRED.when(Habilitation.endsBefore(told, circumstances.today()));
        return circumstances.today().equals(habilitation.confirmedOn())
                ? List.of()
                : List.of(new HabilitationConfirmed(told.habilitationId(), told.structureId(), circumstances.today()));
    }

    static List<HabilitationEvent> end(Cartography now, EndHabilitation command, Circumstances circumstances) {
        Habilitation habilitation = now.habilitation(command.habilitationId());
        HabilitationDeclared told = told(now, habilitation, command);
        return habilitation.ended()
                ? List.of()
                : List.of(new HabilitationEnded(
                        told.habilitationId(), told.structureId(), command.reason(), circumstances.today()));
    }

    /** How it was told of, where it is the structure's own or that of one it stands for. */
    private static HabilitationDeclared told(Cartography now, Habilitation known, HabilitationCommand command) {
        HabilitationDeclared told = known.declared();
        if (told == null || !now.oneWith(command.structureId()).contains(told.structureId())) {
            throw new Rejected(List.of(UNKNOWN_HABILITATION.at("habilitationId", command.habilitationId())));
        }
        return told;
    }
}
