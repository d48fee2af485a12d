package fr.convergence.kernel.membership;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Stored;
import fr.convergence.kernel.Tags;
import fr.convergence.kernel.Upcast;
import fr.convergence.kernel.access.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a membership: what a person is in the networks, for which structure or department. The person is named by the opaque
 * identifier of whoever lets it sign in, and by nothing else.
 */
@InFrench("appartenance")
public sealed interface MembershipEvent extends DomainEvent {

    /** How what earlier versions stored becomes today's events. */
    List<Upcast> EARLIER_FORMS = Stream.of("membership-requested", "membership-granted")
            .map(name -> new Upcast(
                    name, 1, "`operator` names the operator it is of; there was no such role until then", _ -> {}))
            .toList();

    /** The membership's own identifier, a UUID. */
    String membershipId();

    /** Whose it is: the subject of its tokens and sign-ins. */
    String memberId();

    /**
     * A person says what it is, and asks that this be confirmed.
     *
     * @param structureId the structure it works in; null for a role that is of none
     * @param department code of the department; null for a role that is of none
     * @param operator code of the operator; null for a role that is of none
     * @param introductionId under which what it says of itself is deposited; null when it said nothing
     * @param siretVouched whether who lets it sign in told the SIRET of that structure
     */
    @Stored(name = "membership-requested", version = 2)
    @InFrench("appartenance demandée")
    record MembershipRequested(
            String membershipId,
            String memberId,
            Role role,
            @Nullable String structureId,
            @Nullable String department,
            @Nullable String operator,
            @Nullable String introductionId,
            boolean siretVouched,
            LocalDate requestedOn)
            implements MembershipEvent {}

    /**
     * A person is given a role without having asked.
     *
     * @param structureId the structure it works in; null for a role that is of none
     * @param department code of the department; null for a role that is of none
     * @param operator code of the operator; null for a role that is of none
     * @param from the first day on which it counts
     * @param until the last day, null as long as it is not ended
     */
    @Stored(name = "membership-granted", version = 2)
    @InFrench("appartenance accordée")
    record MembershipGranted(
            String membershipId,
            String memberId,
            Role role,
            @Nullable String structureId,
            @Nullable String department,
            @Nullable String operator,
            LocalDate from,
            @Nullable LocalDate until,
            LocalDate grantedOn)
            implements MembershipEvent {}

    /**
     * What was asked for is so.
     *
     * @param from the first day on which it counts
     * @param until the last day, null as long as it is not ended
     */
    @Stored(name = "membership-confirmed")
    @InFrench("appartenance confirmée")
    record MembershipConfirmed(
            String membershipId,
            String memberId,
            LocalDate from,
            @Nullable LocalDate until,
            LocalDate confirmedOn) implements MembershipEvent {}

    /** What was asked for is refused. */
    @Stored(name = "membership-declined")
    @InFrench("appartenance refusée")
    record MembershipDeclined(String membershipId, String memberId, LocalDate declinedOn) implements MembershipEvent {}

    /** Who asked for it does so no more. */
    @Stored(name = "membership-withdrawn")
    @InFrench("demande d'appartenance retirée")
    record MembershipWithdrawn(String membershipId, String memberId, LocalDate withdrawnOn)
            implements MembershipEvent {}

    /**
     * Its last day is another.
     *
     * @param until null when it has none any more
     */
    @Stored(name = "membership-term-changed")
    @InFrench("terme de l'appartenance changé")
    record MembershipTermChanged(
            String membershipId, String memberId, @Nullable LocalDate until, LocalDate changedOn)
            implements MembershipEvent {}

    /** It counts no more, at once. */
    @Stored(name = "membership-ended")
    @InFrench("appartenance terminée")
    record MembershipEnded(String membershipId, String memberId, LocalDate endedOn) implements MembershipEvent {}

    @Override
    default Tags.Tag entity() {
        return new Tags.Tag("membership", membershipId());
    }

    @Override
    default Tags tags() {
        return new Tags(List.of(entity())).and("member", memberId());
    }
}
