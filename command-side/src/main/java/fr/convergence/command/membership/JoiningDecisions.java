package fr.convergence.command.membership;

import static fr.convergence.command.membership.MembershipRejection.ALREADY_ASKED;
import static fr.convergence.command.membership.MembershipRejection.ALREADY_HELD;
import static fr.convergence.command.membership.MembershipRejection.DEPARTMENT_MISSING;
import static fr.convergence.command.membership.MembershipRejection.MEMBER_NOT_OPAQUE;
import static fr.convergence.command.membership.MembershipRejection.MERGED_INTO;
import static fr.convergence.command.membership.MembershipRejection.NOT_ALLOWED;
import static fr.convergence.command.membership.MembershipRejection.NOT_OF_THIS_ROLE;
import static fr.convergence.command.membership.MembershipRejection.NOT_ONESELF;
import static fr.convergence.command.membership.MembershipRejection.OPERATOR_MISSING;
import static fr.convergence.command.membership.MembershipRejection.PERIOD_BACKWARDS;
import static fr.convergence.command.membership.MembershipRejection.ROLE_NOT_GIVEN;
import static fr.convergence.command.membership.MembershipRejection.STRUCTURE_CLOSED;
import static fr.convergence.command.membership.MembershipRejection.STRUCTURE_MISSING;
import static fr.convergence.command.membership.MembershipRejection.TOO_MANY_MEMBERSHIPS;
import static fr.convergence.command.membership.MembershipRejection.UNKNOWN_DEPARTMENT;
import static fr.convergence.command.membership.MembershipRejection.UNKNOWN_OPERATOR;
import static fr.convergence.command.membership.MembershipRejection.UNKNOWN_STRUCTURE;

import fr.convergence.command.Circumstances;
import fr.convergence.command.OnBehalf;
import fr.convergence.command.membership.MembershipCommand.GrantMembership;
import fr.convergence.command.membership.MembershipCommand.RequestMembership;
import fr.convergence.command.membership.Memberships.Known;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.Operators;
import fr.convergence.kernel.membership.MembershipEvent;
import fr.convergence.kernel.membership.MembershipEvent.MembershipGranted;
import fr.convergence.kernel.membership.MembershipEvent.MembershipRequested;
import fr.convergence.kernel.territory.Territory;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is decided when somebody is to become something. */
record JoiningDecisions(Scene now, Circumstances circumstances) {

    private static final Set<Role> ASKED_FOR = EnumSet.of(
            Role.COORDINATOR,
            Role.NETWORK_ANIMATOR,
            Role.STRUCTURE_ADMINISTRATOR,
            Role.AGENT,
            Role.MEDIATOR,
            Role.HUB,
            Role.OPERATOR,
            Role.OBSERVER,
            Role.AUDITOR);
    private static final OnBehalf.Codes CODES =
            new OnBehalf.Codes(NOT_ALLOWED, UNKNOWN_STRUCTURE, MERGED_INTO, STRUCTURE_CLOSED);

    /** More than anybody has employers. */
    private static final int MOST = 20;

    List<MembershipEvent> request(RequestMembership command) {
        NOT_ALLOWED.when(!actor().isPerson() || !actor().id().equals(command.memberId()));
        ROLE_NOT_GIVEN.when(!ASKED_FOR.contains(command.role()));
        Where where = where(command.role(), new Where(command.structureId(), command.department(), command.operator()));
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
                where.operator(),
                command.introductionId(),
                command.siretVouched(),
                circumstances.today()));
    }

    List<MembershipEvent> grant(GrantMembership command) {
        ROLE_NOT_GIVEN.when(!ASKED_FOR.contains(command.role()) && command.role() != Role.ADMINISTRATOR);
        NOT_ALLOWED.when(!mayDecideAny(actor()));
        Where where = where(command.role(), new Where(command.structureId(), command.department(), command.operator()));
        NOT_ALLOWED.when(!Deciding.may(actor(), command.role(), where));
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
                where.operator(),
                from,
                until,
                circumstances.today()));
    }

    /** What a role is of, once it was seen to be so: a structure is of a department. */
    private Where where(Role role, Where told) {
        return switch (role.ground()) {
            case STRUCTURE -> {
                STRUCTURE_MISSING.when(told.structureId() == null);
                NOT_OF_THIS_ROLE.when(told.department() != null || told.operator() != null);
                String structure = String.valueOf(told.structureId());
                new OnBehalf(now.structures(), CODES).refuseEnded(structure);
                yield new Where(
                        structure,
                        now.structures()
                                .departmentOf(structure)
                                .orElseThrow(() -> new Rejected(List.of(UNKNOWN_STRUCTURE.rejection(structure)))),
                        null);
            }
            case DEPARTMENT -> {
                NOT_OF_THIS_ROLE.when(told.structureId() != null || told.operator() != null);
                yield new Where(null, department(told), null);
            }
            case OPERATOR -> {
                NOT_OF_THIS_ROLE.when(told.structureId() != null);
                OPERATOR_MISSING.when(told.operator() == null);
                String operator = String.valueOf(told.operator());
                UNKNOWN_OPERATOR.when(Operators.current().find(operator).isEmpty(), operator);
                yield new Where(null, department(told), operator);
            }
            case NONE -> {
                NOT_OF_THIS_ROLE.when(
                        told.structureId() != null || told.department() != null || told.operator() != null);
                yield told;
            }
        };
    }

    private static String department(Where told) {
        DEPARTMENT_MISSING.when(told.department() == null);
        String code = String.valueOf(told.department());
        UNKNOWN_DEPARTMENT.when(Territory.current().department(code).isEmpty(), code);
        return code;
    }

    /** Whether the same was begun under this identifier already; refuses another under it. */
    private boolean isKnown(String membershipId, String memberId, Role role, Where where) {
        Known before = now.memberships().find(membershipId).orElse(null);
        ALREADY_ASKED.when(before != null && !(before.memberId().equals(memberId) && before.isOf(role, where)));
        return before != null;
    }

    private void refuseMore(String memberId, Role role, Where where) {
        List<Known> open = now.memberships().known().values().stream()
                .filter(one -> one.memberId().equals(memberId) && one.isOpen(circumstances.today()))
                .toList();
        ALREADY_HELD.when(open.stream().anyMatch(one -> one.isOf(role, where)));
        TOO_MANY_MEMBERSHIPS.when(open.size() >= MOST, Integer.toString(MOST));
    }

    /** Who decides about nobody learns nothing of structures either. */
    private static boolean mayDecideAny(Actor actor) {
        return switch (actor.role()) {
            case COORDINATOR, STRUCTURE_ADMINISTRATOR, ADMINISTRATOR, SYSTEM -> true;
            default -> false;
        };
    }

    private Actor actor() {
        return circumstances.actor();
    }
}
