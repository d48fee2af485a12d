package fr.convergence.command.jointpermanence;

import static fr.convergence.command.jointpermanence.JointPermanenceRejection.ALREADY_PROPOSED;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.HOLDERS_OUT_OF_RANGE;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.HOLDER_TWICE;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.LOOKS_LIKE_PERSONAL_DATA;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.MERGED_INTO;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.PLACE_ELSEWHERE;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.PROPOSER_MISSING;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.STRUCTURE_CLOSED;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.TASK_MISSING;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.UNKNOWN_OPERATOR;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.UNKNOWN_STRUCTURE;

import fr.convergence.command.Circumstances;
import fr.convergence.command.PersonalData;
import fr.convergence.command.Structures;
import fr.convergence.command.ValueRejection;
import fr.convergence.command.ValueRule;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.ProposePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.Share;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.cartography.Operators;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderAgreed;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderInvited;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceProposed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a permanence begins. */
final class ProposalDecisions {

    private static final int FEWEST_HOLDERS = 2;
    private static final int MOST_HOLDERS = 20;
    private static final int TITLE = 200;

    private ProposalDecisions() {}

    static List<JointPermanenceEvent> propose(Scene now, ProposePermanence command, Circumstances circumstances) {
        now.onBehalf().refuseOthers(command.structureId(), circumstances.actor());
        now.onBehalf().refuseEnded(command.structureId());
        PermanenceProposed before = now.permanence(command.permanenceId()).proposed();
        if (before != null) {
            ALREADY_PROPOSED.when(!before.equals(events(now, command).getFirst()));
            return List.of();
        }
        Rejected.unlessEmpty(faults(now, command, circumstances.today()));
        Posts.refuse(now, command.structureId(), command.postId(), circumstances.today());
        List<JointPermanenceEvent> events = events(now, command);
        HolderDecisions.refuseTaken(now, command, events, circumstances.today());
        return events;
    }

    private static List<JointPermanenceEvent> events(Scene now, ProposePermanence command) {
        Schedule schedule = command.schedule();
        List<JointPermanenceEvent> events = new ArrayList<>();
        events.add(new PermanenceProposed(
                command.permanenceId(),
                command.shares().stream().map(Share::holderId).sorted().toList(),
                command.structureId(),
                now.structures().departmentOfPlace(schedule.placeId()).orElseThrow(),
                schedule.placeId(),
                command.title().strip(),
                command.format(),
                schedule.access(),
                schedule.capacity(),
                schedule.slotMinutes(),
                schedule.firstDay(),
                schedule.startsAt(),
                schedule.endsAt(),
                schedule.rule(),
                schedule.until(),
                schedule.exceptions()));
        command.shares().stream()
                .map(share -> new HolderInvited(
                        command.permanenceId(),
                        share.holderId(),
                        share.tasks().stream().distinct().sorted().toList(),
                        share.operators().stream().distinct().sorted().toList()))
                .forEach(events::add);
        events.add(new HolderAgreed(command.permanenceId(), command.structureId(), command.postId()));
        return events;
    }

    private static List<Rejection> faults(Scene now, ProposePermanence command, LocalDate today) {
        List<Rejection> faults = new ArrayList<>(faultsOfTitle(command.title()));
        faults.addAll(ScheduleRules.faults(command.schedule(), now, today));
        faults.addAll(faultsOfShares(now, command));
        return faults;
    }

    private static List<Rejection> faultsOfTitle(String title) {
        return title.isBlank()
                ? List.of(ValueRejection.BLANK_VALUE.at("title"))
                : ValueRule.printable()
                        .then(ValueRule.that(it -> !PersonalData.isIn(it), LOOKS_LIKE_PERSONAL_DATA))
                        .then(ValueRule.text(TITLE))
                        .faults("title", title.strip());
    }

    private static List<Rejection> faultsOfShares(Scene now, ProposePermanence command) {
        List<Rejection> faults = new ArrayList<>();
        List<Share> shares = command.shares();
        if (shares.size() < FEWEST_HOLDERS || shares.size() > MOST_HOLDERS) {
            faults.add(HOLDERS_OUT_OF_RANGE.at(
                    "holders", Integer.toString(FEWEST_HOLDERS), Integer.toString(MOST_HOLDERS)));
        }
        Set<String> different = new HashSet<>();
        for (int i = 0; i < shares.size(); i++) {
            faults.addAll(faultsOfShare(now, shares.get(i), "holders[" + i + "]"));
            if (!different.add(shares.get(i).holderId())) {
                faults.add(HOLDER_TWICE.at("holders[" + i + "]"));
            }
        }
        if (!different.contains(command.structureId())) {
            faults.add(PROPOSER_MISSING.at("holders"));
        }
        faults.addAll(faultsOfDepartment(now, command));
        return faults;
    }

    private static List<Rejection> faultsOfShare(Scene now, Share share, String path) {
        List<Rejection> faults = new ArrayList<>();
        Structures structures = now.structures();
        if (!structures.exists(share.holderId())) {
            faults.add(UNKNOWN_STRUCTURE.at(path, share.holderId()));
        } else if (structures.closed(share.holderId())) {
            faults.add(STRUCTURE_CLOSED.at(path));
        } else if (structures.mergedInto(share.holderId()) != null) {
            faults.add(MERGED_INTO.at(path, String.valueOf(structures.mergedInto(share.holderId()))));
        }
        if (share.tasks().isEmpty()) {
            faults.add(TASK_MISSING.at(path + ".tasks"));
        }
        share.operators().stream()
                .filter(operator -> Operators.current().find(operator).isEmpty())
                .forEach(operator -> faults.add(UNKNOWN_OPERATOR.at(path + ".operators", operator)));
        return faults;
    }

    /** People go where the structures that hold it work: in the department of one of them. */
    private static List<Rejection> faultsOfDepartment(Scene now, ProposePermanence command) {
        String place = command.schedule().placeId();
        Optional<String> ofPlace = now.structures().departmentOfPlace(place);
        boolean near = ofPlace.isPresent()
                && command.shares().stream()
                        .anyMatch(share ->
                                now.structures().departmentOf(share.holderId()).equals(ofPlace));
        return near || !now.structures().isOpenPlace(place)
                ? List.of()
                : List.of(PLACE_ELSEWHERE.at("placeId", ofPlace.orElse("")));
    }
}
