package fr.convergence.command.cartography;

import fr.convergence.command.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a command on the model of an offer came to. */
record OfferModelPayload(
        @Nullable String position,
        List<Refusal> rejections,
        @Nullable String modelId) {}
