package fr.convergence.command.membership;

import static fr.convergence.command.membership.MembershipRejection.ALREADY_ASKED;
import static fr.convergence.command.membership.MembershipRejection.ALREADY_HELD;
import static fr.convergence.command.membership.MembershipRejection.DEPARTMENT_MISSING;
import static fr.convergence.command.membership.MembershipRejection.MEMBER_NOT_OPAQUE;
import static fr.convergence.command.membership.MembershipRejection.MERGED_INTO;
import static fr.convergence.command.membership.MembershipRejection.NOT_ALLOWED;
import static fr.convergence.command.membership.MembershipRejection.NOT_OF_THIS_ROLE;
import static fr.convergence.command.membership.MembershipRejection.NOT_ONESELF;
import static fr.convergence.command.membership.MembershipRejection.PERIOD_BACKWARDS;
import static fr.convergence.command.membership.MembershipRejection.ROLE_NOT_GIVEN;
import static fr.convergence.command.membership.MembershipRejection.STRUCTURE_CLOSED;
import static fr.convergence.command.membership.MembershipRejection.STRUCTURE_MISSING;
import static fr.convergence.command.membership.MembershipRejection.TOO_MANY_MEMBERSHIPS;
import static fr.convergence.command.membership.MembershipRejection.UNKNOWN_DEPARTMENT;
import static fr.convergence.command.membership.MembershipRejection.UNKNOWN_STRUCTURE;

import fr.convergence.command.Circumstances;
import fr.convergence.command.OnBehalf;
import fr.convergence.command.membership.MembershipCommand.GrantMembership;
import fr.convergence.command.membership.MembershipCommand.RequestMembership;
import fr.convergence.command.membership.Memberships.Known;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.membership.MembershipEvent;
import fr.convergence.kernel.membership.MembershipEvent.MembershipGranted;
import fr.convergence.kernel.membership.MembershipEvent.MembershipRequested;
import fr.convergence.kernel.territory.Territory;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is decided when somebody is to become something. */
record JoiningDecisions(Scene now, Circumstances circumstances) {

    private static final Set<Role> ASKED_FOR = Set.of(Role.COORDINATOR, Role.AGENT, Role.MEDIATOR, Role.AUDITOR);
    private static final Set<Role> GRANTED =
            Set.of(Role.COORDINATOR, Role.AGENT, Role.MEDIATOR, Role.AUDITOR, Role.ADMINISTRATOR);
    private static final OnBehalf.Codes CODES =
            new OnBehalf.Codes(NOT_ALLOWED, UNKNOWN_STRUCTURE, MERGED_INTO, STRUCTURE_CLOSED);

    /** More than anybody has employers. */
    private static final int MOST = 20;

    /** What a role is of, once it was seen to be so. */
    private record Where(
            @Nullable String structureId, @Nullable String department) {}

    List<MembershipEvent> request(RequestMembership command) {
        NOT_ALLOWED.when(!actor().isPerson() || !actor().id().equals(command.memberId()));
        ROLE_NOT_GIVEN.when(!ASKED_FOR.contains(command.role()));
        Where where = where(command.role(), command.structureId(), command.department());
        if (isKnown(command.membershipId(), command.memberId(), command.role(), where)) {
            return List.of();
        }
        refuseMore(command.memberId(), command.role(), where);
        return List.of(new MembershipRequested(
                command.membershipId(),
                command.memberId(),
                command.role(),
                where.structureId(),
                where.department(),
                command.introductionId(),
                command.siretVouched(),
                circumstances.today()));
    }

    List<MembershipEvent> grant(GrantMembership command) {
        ROLE_NOT_GIVEN.when(!GRANTED.contains(command.role()));
        NOT_ALLOWED.when(!mayDecideAny(actor()));
        Where where = where(command.role(), command.structureId(), command.department());
        NOT_ALLOWED.when(!Deciding.may(actor(), command.role(), where.department()));
        NOT_ONESELF.when(actor().id().equals(command.memberId()));
        MEMBER_NOT_OPAQUE.when(!Actor.isOpaque(command.memberId()));
        LocalDate from = command.from() == null ? circumstances.today() : command.from();
        LocalDate until = command.until();
        PERIOD_BACKWARDS.when(until != null && until.isBefore(from));
        if (isKnown(command.membershipId(), command.memberId(), command.role(), where)) {
            return List.of();
        }
        refuseMore(command.memberId(), command.role(), where);
        return List.of(new MembershipGranted(
                command.membershipId(),
                command.memberId(),
                command.role(),
                where.structureId(),
                where.department(),
                from,
                until,
                circumstances.today()));
    }

    /** Agents and mediators work in a structure, which is of a department; who coordinates does so in one. */
    private Where where(Role role, @Nullable String structureId, @Nullable String department) {
        return switch (role) {
            case AGENT, MEDIATOR -> {
                STRUCTURE_MISSING.when(structureId == null);
                NOT_OF_THIS_ROLE.when(department != null);
                String structure = String.valueOf(structureId);
                new OnBehalf(now.structures(), CODES).refuseEnded(structure);
                yield new Where(
                        structure,
                        now.structures()
                                .departmentOf(structure)
                                .orElseThrow(() -> new Rejected(List.of(UNKNOWN_STRUCTURE.rejection(structure)))));
            }
            case COORDINATOR -> {
                DEPARTMENT_MISSING.when(department == null);
                NOT_OF_THIS_ROLE.when(structureId != null);
                String code = String.valueOf(department);
                UNKNOWN_DEPARTMENT.when(Territory.current().department(code).isEmpty(), code);
                yield new Where(null, code);
            }
            default -> {
                NOT_OF_THIS_ROLE.when(structureId != null || department != null);
                yield new Where(null, null);
            }
        };
    }

    /** Whether the same was begun under this identifier already; refuses another under it. */
    private boolean isKnown(String membershipId, String memberId, Role role, Where where) {
        Known before = now.memberships().find(membershipId).orElse(null);
        ALREADY_ASKED.when(before != null
                && !(before.memberId().equals(memberId) && before.isOf(role, where.structureId(), where.department())));
        return before != null;
    }

    private void refuseMore(String memberId, Role role, Where where) {
        List<Known> open = now.memberships().known().values().stream()
                .filter(one -> one.memberId().equals(memberId) && one.isOpen(circumstances.today()))
                .toList();
        ALREADY_HELD.when(open.stream().anyMatch(one -> one.isOf(role, where.structureId(), where.department())));
        TOO_MANY_MEMBERSHIPS.when(open.size() >= MOST, Integer.toString(MOST));
    }

    /** Who decides about nobody learns nothing of structures either. */
    private static boolean mayDecideAny(Actor actor) {
        return actor.role() == Role.COORDINATOR || actor.role() == Role.ADMINISTRATOR || actor.role() == Role.SYSTEM;
    }

    private Actor actor() {
        return circumstances.actor();
    }
}
