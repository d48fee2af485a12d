package fr.convergence.command.membership;

import fr.convergence.command.Story;
import fr.convergence.command.cartography.CartographyDecisions;
import fr.convergence.command.membership.MembershipCommand.RequestMembership;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A counter of Maine-et-Loire, somebody who says it works there, and those who may say so. */
final class Sample {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    static final String COUNTER = "d41d8cd9-8f00-4204-a980-0998ecf8427e";
    static final String LIBRARY = "3f6b8c1e-52b1-4f0e-9f55-0d0a7b1f6a10";
    static final String MEMBERSHIP = "a3c65c29-74a1-4f6b-9d0e-5b7a0a3f9c11";
    static final String OTHER_MEMBERSHIP = "1f0e3dad-9990-4345-b743-9f8ffabdffc4";
    static final String INTRODUCTION = "7e57d004-2b97-4e7a-b45f-5387367791cd";

    static final Actor NEWCOMER = new Actor("n", Role.PUBLIC, null, List.of());
    static final Actor COORDINATOR = new Actor("c", Role.COORDINATOR, null, List.of("49"));
    static final Actor ELSEWHERE = new Actor("e", Role.COORDINATOR, null, List.of("44"));
    static final Actor OPERATOR = new Actor("o", Role.ADMINISTRATOR, null, List.of());
    static final Actor HEAD = new Actor("h", Role.STRUCTURE_ADMINISTRATOR, COUNTER, List.of("49"));
    static final Actor HEAD_ELSEWHERE = new Actor("i", Role.STRUCTURE_ADMINISTRATOR, LIBRARY, List.of("49"));
    static final Actor AGENT = new Actor("a", Role.AGENT, COUNTER, List.of("49"));

    static final RequestMembership REQUEST =
            new RequestMembership(MEMBERSHIP, "n", Role.AGENT, COUNTER, null, null, INTRODUCTION, true);

    private Sample() {}

    static Story<MembershipCommand> structures() {
        return new Story<>(
                new MembershipDecider(new CartographyDecisions().structures()),
                List.of(registered(COUNTER, "France services"), registered(LIBRARY, "Médiathèque")),
                NEWCOMER,
                TODAY);
    }

    private static StructureRegistered registered(String id, String name) {
        return new StructureRegistered(id, Map.of("NAME", List.of(name), "COMMUNE", List.of("49301")));
    }
}
