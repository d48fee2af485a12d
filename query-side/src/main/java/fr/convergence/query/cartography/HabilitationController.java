package fr.convergence.query.cartography;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.Connection;
import fr.convergence.query.Page;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers about habilitations beyond those of one structure. */
@Controller
final class HabilitationController {

    private final ExpiringHabilitations expiring;

    HabilitationController(ExpiringHabilitations expiring) {
        this.expiring = expiring;
    }

    @QueryMapping
    Connection<ExpiringHabilitations.OfStructure> expiringHabilitations(
            @Argument String department,
            @Argument LocalDate before,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable String consistentWith,
            @ContextValue(name = "actor") Actor actor) {
        return expiring.of(department, before, Page.of(first, after, null, null), actor, consistentWith);
    }
}
