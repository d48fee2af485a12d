package fr.convergence.command.cartography;

import fr.convergence.command.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a command on a level 2 referent came to. */
record OperatorReferentPayload(
        @Nullable String position,
        List<Refusal> rejections,
        @Nullable String referentId) {}
