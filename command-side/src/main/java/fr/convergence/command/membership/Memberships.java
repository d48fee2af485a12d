package fr.convergence.command.membership;

import fr.convergence.command.Boundary;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.membership.MembershipEvent;
import fr.convergence.kernel.membership.MembershipEvent.MembershipConfirmed;
import fr.convergence.kernel.membership.MembershipEvent.MembershipDeclined;
import fr.convergence.kernel.membership.MembershipEvent.MembershipEnded;
import fr.convergence.kernel.membership.MembershipEvent.MembershipGranted;
import fr.convergence.kernel.membership.MembershipEvent.MembershipRequested;
import fr.convergence.kernel.membership.MembershipEvent.MembershipTermChanged;
import fr.convergence.kernel.membership.MembershipEvent.MembershipWithdrawn;
import fr.convergence.kernel.membership.MembershipStatus;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Memberships as their events tell them. Immutable.
 *
 * @param known by identifier, in the order in which they were asked for or granted
 */
public record Memberships(SequencedMap<String, Known> known) {

    /** Before any event. */
    public static final Memberships NONE = new Memberships(new LinkedHashMap<>());

    /**
     * One membership.
     *
     * @param structureId null for a role that is of none
     * @param department null for a role that is of none
     * @param operator null for a role that is of none
     * @param from null as long as it is not held
     * @param until null as long as nobody said
     */
    public record Known(
            String id,
            String memberId,
            Role role,
            @Nullable String structureId,
            @Nullable String department,
            @Nullable String operator,
            MembershipStatus status,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        /** Whether it gives its rights on a day. */
        public boolean isInForce(LocalDate day) {
            return status == MembershipStatus.HELD
                    && (from == null || !day.isBefore(from))
                    && (until == null || !day.isAfter(until));
        }

        /** Whether it gives rights on a day, or may come to. */
        boolean isOpen(LocalDate day) {
            return status == MembershipStatus.REQUESTED
                    || status == MembershipStatus.HELD && (until == null || !day.isAfter(until));
        }

        boolean isOf(Role asked, Where where) {
            return role == asked
                    && Objects.equals(structureId, where.structureId())
                    && Objects.equals(department, where.department())
                    && Objects.equals(operator, where.operator());
        }

        Where where() {
            return new Where(structureId, department, operator);
        }

        private Known standing(MembershipStatus next, @Nullable LocalDate first, @Nullable LocalDate last) {
            return new Known(id, memberId, role, structureId, department, operator, next, first, last);
        }
    }

    /** What all the memberships of a person depend on. */
    public static Boundary of(String memberId) {
        return Boundary.of("member", memberId, MembershipEvent.class);
    }

    /** The oldest first. */
    public List<Known> inForce(String memberId, LocalDate day) {
        return known.values().stream()
                .filter(one -> one.memberId().equals(memberId) && one.isInForce(day))
                .toList();
    }

    Optional<Known> find(String membershipId) {
        return Optional.ofNullable(known.get(membershipId));
    }

    /** After one more event, of whatever family. */
    public Memberships evolve(DomainEvent event) {
        return event instanceof MembershipEvent one ? evolved(one) : this;
    }

    private Memberships evolved(MembershipEvent event) {
        return switch (event) {
            case MembershipRequested it ->
                with(new Known(
                        it.membershipId(),
                        it.memberId(),
                        it.role(),
                        it.structureId(),
                        it.department(),
                        it.operator(),
                        MembershipStatus.REQUESTED,
                        null,
                        null));
            case MembershipGranted it ->
                with(new Known(
                        it.membershipId(),
                        it.memberId(),
                        it.role(),
                        it.structureId(),
                        it.department(),
                        it.operator(),
                        MembershipStatus.HELD,
                        it.from(),
                        it.until()));
            case MembershipConfirmed it ->
                changed(it, one -> one.standing(MembershipStatus.HELD, it.from(), it.until()));
            case MembershipDeclined it -> changed(it, one -> one.standing(MembershipStatus.DECLINED, null, null));
            case MembershipWithdrawn it -> changed(it, one -> one.standing(MembershipStatus.WITHDRAWN, null, null));
            case MembershipTermChanged it -> changed(it, one -> one.standing(one.status(), one.from(), it.until()));
            case MembershipEnded it ->
                changed(it, one -> one.standing(MembershipStatus.ENDED, one.from(), it.endedOn()));
        };
    }

    private Memberships changed(MembershipEvent event, UnaryOperator<Known> change) {
        return find(event.membershipId()).map(one -> with(change.apply(one))).orElse(this);
    }

    private Memberships with(Known one) {
        SequencedMap<String, Known> more = new LinkedHashMap<>(known);
        more.put(one.id(), one);
        return new Memberships(more);
    }
}
