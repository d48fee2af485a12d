package fr.convergence.infra.application.security;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.PartnerScope;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.SourceIds;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people and machines of the sample department that a developer may try Convergence as. */
public enum Persona {
    COORDINATOR(Role.COORDINATOR, null),
    /** Of the France services counter of Baugé-en-Anjou. */
    AGENT(Role.AGENT, "maine-et-loire--LMN139"),
    MEDIATOR(Role.MEDIATOR, "maine-et-loire--LMN062"),
    NETWORK_ANIMATOR(Role.NETWORK_ANIMATOR, null),
    /** Of the same counter as the agent. */
    STRUCTURE_ADMINISTRATOR(Role.STRUCTURE_ADMINISTRATOR, "maine-et-loire--LMN139"),
    HUB(Role.HUB, null),
    /** Of the family allowances' fund. */
    OPERATOR(Role.OPERATOR, null),
    OBSERVER(Role.OBSERVER, null),
    AUDITOR(Role.AUDITOR, null),
    PARTNER(Role.PARTNER, null),
    ADMINISTRATOR(Role.ADMINISTRATOR, null);

    private final Role role;
    private final @Nullable String structure;

    Persona(Role role, @Nullable String structure) {
        this.role = role;
        this.structure = structure;
    }

    /** Who it acts as. */
    public Actor actor() {
        String id = "dev-" + word();
        return switch (role) {
            case OPERATOR -> Actor.ofOperator(id, "cnaf", List.of("49"));
            case PARTNER -> Actor.ofPartner(id, List.of(), PartnerScope.USUAL);
            default -> new Actor(id, role, structure == null ? null : SourceIds.structure(structure), List.of("49"));
        };
    }

    /** As written in the address that gives its token. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Persona> of(String word) {
        return Stream.of(values())
                .filter(persona -> persona.word().equals(word))
                .findFirst();
    }
}
