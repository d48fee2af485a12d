package fr.convergence.command.cartography;

import fr.convergence.command.Command;
import java.util.List;
import java.util.Map;

/** What may be asked of a department's level 2 referent. {@code details} is as in {@link fr.convergence.kernel.cartography.OperatorReferentEvent}. */
public sealed interface OperatorReferentCommand extends Command {

    /** The referent's identifier, a UUID. */
    String referentId();

    /** Tells of a service of an operator that a department may reach. */
    record DeclareOperatorReferent(
            String referentId, String department, String operator, Map<String, List<String>> details)
            implements OperatorReferentCommand {}

    /** Changes some details. */
    record CorrectOperatorReferent(String referentId, Map<String, List<String>> details)
            implements OperatorReferentCommand {}

    /** Finds that it still answers. */
    record ConfirmOperatorReferent(String referentId) implements OperatorReferentCommand {}

    /** Takes it away. */
    record WithdrawOperatorReferent(String referentId) implements OperatorReferentCommand {}
}
