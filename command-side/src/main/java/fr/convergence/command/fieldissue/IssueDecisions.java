package fr.convergence.command.fieldissue;

import static fr.convergence.command.fieldissue.FieldIssueRejection.ALREADY_RAISED;
import static fr.convergence.command.fieldissue.FieldIssueRejection.LOOKS_LIKE_PERSONAL_DATA;
import static fr.convergence.command.fieldissue.FieldIssueRejection.OPERATOR_MISSING;
import static fr.convergence.command.fieldissue.FieldIssueRejection.OPERATOR_UNEXPECTED;
import static fr.convergence.command.fieldissue.FieldIssueRejection.OTHER_DEPARTMENT;
import static fr.convergence.command.fieldissue.FieldIssueRejection.RAISES_IT;
import static fr.convergence.command.fieldissue.FieldIssueRejection.UNKNOWN_OPERATOR;
import static fr.convergence.command.fieldissue.FieldIssueRejection.WRONG_STATE;

import fr.convergence.command.Circumstances;
import fr.convergence.command.PersonalData;
import fr.convergence.command.ValueRejection;
import fr.convergence.command.ValueRule;
import fr.convergence.command.fieldissue.FieldIssueCommand.AcknowledgeIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.AnswerIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.PassOnIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.RaiseIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.Recipient;
import fr.convergence.command.fieldissue.FieldIssueCommand.ReopenIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.ShareIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.WithdrawIssue;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.cartography.Operators;
import fr.convergence.kernel.gathering.FieldIssueEvent;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueAcknowledged;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueAnswered;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssuePassedOn;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueRaised;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueReopened;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueShared;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueWithdrawn;
import fr.convergence.kernel.gathering.IssueAddressee;
import java.util.ArrayList;
import java.util.List;

/** What becomes of an issue of the field: who raises it, who meets the same, and who answers. */
final class IssueDecisions {

    private static final int PAGE = 2_000;

    private IssueDecisions() {}

    static List<FieldIssueEvent> raise(Scene now, RaiseIssue command, Circumstances circumstances) {
        now.onBehalf().refuseOthers(command.structureId(), circumstances.actor());
        now.onBehalf().refuseEnded(command.structureId());
        IssueRaised raised = new IssueRaised(
                command.issueId(),
                command.structureId(),
                now.structures().departmentOf(command.structureId()).orElseThrow(),
                command.recipient().addressee(),
                command.recipient().operator(),
                command.topic(),
                command.description().strip());
        IssueRaised before = now.issue().raised();
        ALREADY_RAISED.when(before != null && !before.equals(raised));
        if (before != null) {
            return List.of();
        }
        List<Rejection> faults = new ArrayList<>(faults(command.recipient()));
        faults.addAll(faultsOfText("description", raised.description()));
        Rejected.unlessEmpty(faults);
        return List.of(raised);
    }

    private static List<Rejection> faults(Recipient recipient) {
        String operator = recipient.operator();
        if (recipient.addressee() != IssueAddressee.OPERATOR) {
            return operator == null ? List.of() : List.of(OPERATOR_UNEXPECTED.at("operator"));
        }
        if (operator == null) {
            return List.of(OPERATOR_MISSING.at("operator"));
        }
        return Operators.current().find(operator).isEmpty()
                ? List.of(UNKNOWN_OPERATOR.at("operator", operator))
                : List.of();
    }

    private static List<Rejection> faultsOfText(String path, String text) {
        return text.isEmpty()
                ? List.of(ValueRejection.BLANK_VALUE.at(path))
                : ValueRule.printable()
                        .then(ValueRule.that(it -> !PersonalData.isIn(it), LOOKS_LIKE_PERSONAL_DATA))
                        .then(ValueRule.text(PAGE))
                        .faults(path, text);
    }

    static List<FieldIssueEvent> share(Scene now, ShareIssue command, Circumstances circumstances) {
        now.onBehalf().refuseOthers(command.structureId(), circumstances.actor());
        now.onBehalf().refuseEnded(command.structureId());
        IssueRaised raised = now.known(command);
        List<String> ones = now.structures().oneWith(command.structureId());
        RAISES_IT.when(ones.contains(raised.raisedBy()));
        if (ones.stream().anyMatch(now.issue().sharedBy()::contains)) {
            return List.of();
        }
        refuse(now.issue().stage() == IssueStage.WITHDRAWN, now.issue());
        String department = now.structures().departmentOf(command.structureId()).orElseThrow();
        OTHER_DEPARTMENT.when(!department.equals(raised.department()), raised.department());
        return List.of(new IssueShared(command.issueId(), command.structureId()));
    }

    static List<FieldIssueEvent> acknowledge(Scene now, AcknowledgeIssue command, Circumstances circumstances) {
        FieldIssue issue = now.asAddressee(command, circumstances.actor());
        if (issue.stage() == IssueStage.ACKNOWLEDGED) {
            return List.of();
        }
        refuse(!issue.isOpen(), issue);
        return List.of(new IssueAcknowledged(command.issueId()));
    }

    static List<FieldIssueEvent> passOn(Scene now, PassOnIssue command, Circumstances circumstances) {
        FieldIssue issue = now.asAddressee(command, circumstances.actor());
        refuse(!issue.isOpen(), issue);
        Recipient recipient = command.recipient();
        if (recipient.equals(issue.recipient())) {
            return List.of();
        }
        Rejected.unlessEmpty(faults(recipient));
        return List.of(new IssuePassedOn(command.issueId(), recipient.addressee(), recipient.operator()));
    }

    static List<FieldIssueEvent> answer(Scene now, AnswerIssue command, Circumstances circumstances) {
        FieldIssue issue = now.asAddressee(command, circumstances.actor());
        String answer = command.answer().strip();
        if (issue.stage() == IssueStage.ANSWERED && issue.said().equals(answer)) {
            return List.of();
        }
        refuse(!issue.isOpen(), issue);
        Rejected.unlessEmpty(faultsOfText("answer", answer));
        return List.of(new IssueAnswered(command.issueId(), answer));
    }

    static List<FieldIssueEvent> reopen(Scene now, ReopenIssue command, Circumstances circumstances) {
        FieldIssue issue = now.asRaiser(command, circumstances.actor());
        String missing = command.missing().strip();
        if (issue.isOpen() && issue.said().equals(missing)) {
            return List.of();
        }
        refuse(issue.stage() != IssueStage.ANSWERED, issue);
        Rejected.unlessEmpty(faultsOfText("missing", missing));
        return List.of(new IssueReopened(command.issueId(), missing));
    }

    static List<FieldIssueEvent> withdraw(Scene now, WithdrawIssue command, Circumstances circumstances) {
        FieldIssue issue = now.asRaiser(command, circumstances.actor());
        if (issue.stage() == IssueStage.WITHDRAWN) {
            return List.of();
        }
        refuse(!issue.isOpen(), issue);
        return List.of(new IssueWithdrawn(command.issueId(), command.reason()));
    }

    private static void refuse(boolean condition, FieldIssue issue) {
        WRONG_STATE.when(condition, issue.stage().label());
    }
}
