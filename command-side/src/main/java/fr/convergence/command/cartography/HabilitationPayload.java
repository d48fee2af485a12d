package fr.convergence.command.cartography;

import fr.convergence.command.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a command on an habilitation came to. */
record HabilitationPayload(
        @Nullable String position,
        List<Refusal> rejections,
        @Nullable String habilitationId) {}
