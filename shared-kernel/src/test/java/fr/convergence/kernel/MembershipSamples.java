package fr.convergence.kernel;

import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.membership.MembershipEvent.MembershipConfirmed;
import fr.convergence.kernel.membership.MembershipEvent.MembershipDeclined;
import fr.convergence.kernel.membership.MembershipEvent.MembershipEnded;
import fr.convergence.kernel.membership.MembershipEvent.MembershipGranted;
import fr.convergence.kernel.membership.MembershipEvent.MembershipRequested;
import fr.convergence.kernel.membership.MembershipEvent.MembershipTermChanged;
import fr.convergence.kernel.membership.MembershipEvent.MembershipWithdrawn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What happens to a membership, one event of each kind. */
final class MembershipSamples {

    private static final String MEMBERSHIP = "3b1d8a52-6c1e-4f0b-9a57-0d2c4e6f8a10";
    private static final String MEMBER = "5f1c7a90e2b84d36";
    private static final String STRUCTURE = "9c2f7b1e-4f3a-4d55-8f0e-1b2a3c4d5e6f";
    private static final String INTRODUCTION = "c81d4e2e-bcf2-4e61-9f0a-5d2a7c9b1e34";
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    /** As they were before anybody was of an operator. */
    static final Map<EventCatalog.Type, DomainEvent> EARLIER = Map.of(
            new EventCatalog.Type("membership-requested", 1),
            new MembershipRequested(MEMBERSHIP, MEMBER, Role.AGENT, STRUCTURE, "49", null, INTRODUCTION, true, DAY),
            new EventCatalog.Type("membership-granted", 1),
            new MembershipGranted(
                    MEMBERSHIP, MEMBER, Role.COORDINATOR, null, "49", null, DAY, DAY.plusYears(2), DAY.minusDays(3)));

    static final List<DomainEvent> ALL = List.of(
            new MembershipRequested(MEMBERSHIP, MEMBER, Role.AGENT, STRUCTURE, "49", null, INTRODUCTION, true, DAY),
            new MembershipGranted(
                    MEMBERSHIP, MEMBER, Role.OPERATOR, null, "49", "cnaf", DAY, DAY.plusYears(2), DAY.minusDays(3)),
            new MembershipConfirmed(MEMBERSHIP, MEMBER, DAY, DAY.plusYears(1), DAY.plusDays(1)),
            new MembershipDeclined(MEMBERSHIP, MEMBER, DAY.plusDays(1)),
            new MembershipWithdrawn(MEMBERSHIP, MEMBER, DAY.plusDays(1)),
            new MembershipTermChanged(MEMBERSHIP, MEMBER, DAY.plusMonths(6), DAY.plusDays(30)),
            new MembershipEnded(MEMBERSHIP, MEMBER, DAY.plusDays(40)));

    private MembershipSamples() {}
}
