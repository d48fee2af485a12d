package fr.convergence.infra.application.security;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.territory.Department;
import fr.convergence.kernel.territory.Territory;
import java.time.Instant;
import org.springframework.context.ApplicationContext;

/** Somebody who coordinates every department, as no example persona does. */
public final class CoordinatorOfFrance {

    private CoordinatorOfFrance() {}

    /** A token, good for an hour. */
    public static String token(ApplicationContext application) {
        Actor actor = new Actor(
                "benchmark",
                Role.COORDINATOR,
                null,
                Territory.current().departments().stream().map(Department::code).toList());
        return application.getBean(DevIssuer.class).issue(actor, Instant.now());
    }
}
