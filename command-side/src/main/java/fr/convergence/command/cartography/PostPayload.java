package fr.convergence.command.cartography;

import fr.convergence.command.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a command on a post came to. */
record PostPayload(
        @Nullable String position,
        List<Refusal> rejections,
        @Nullable String postId) {}
