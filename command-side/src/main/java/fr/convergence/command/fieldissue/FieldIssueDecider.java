package fr.convergence.command.fieldissue;

import static fr.convergence.command.fieldissue.FieldIssueRejection.ALREADY_RAISED;
import static fr.convergence.command.fieldissue.FieldIssueRejection.ISSUE_ANSWERED;
import static fr.convergence.command.fieldissue.FieldIssueRejection.ISSUE_WITHDRAWN;
import static fr.convergence.command.fieldissue.FieldIssueRejection.LOOKS_LIKE_PERSONAL_DATA;
import static fr.convergence.command.fieldissue.FieldIssueRejection.NOT_ANSWERED;
import static fr.convergence.command.fieldissue.FieldIssueRejection.OPERATOR_MISSING;
import static fr.convergence.command.fieldissue.FieldIssueRejection.OPERATOR_UNCALLED_FOR;
import static fr.convergence.command.fieldissue.FieldIssueRejection.SAME_ADDRESSEE;
import static fr.convergence.command.fieldissue.FieldIssueRejection.UNKNOWN_OPERATOR;

import fr.convergence.command.Boundary;
import fr.convergence.command.Circumstances;
import fr.convergence.command.Decider;
import fr.convergence.command.PersonalData;
import fr.convergence.command.Structures;
import fr.convergence.command.ValueRejection;
import fr.convergence.command.ValueRule;
import fr.convergence.command.fieldissue.FieldIssueCommand.AcknowledgeIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.AnswerIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.OfStructure;
import fr.convergence.command.fieldissue.FieldIssueCommand.PassOnIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.RaiseIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.ReopenIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.ShareIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.WithdrawIssue;
import fr.convergence.kernel.DomainEvent;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of issues of the field. */
final class FieldIssueDecider implements Decider<FieldIssueCommand, Scene> {

    private static final int TEXT = 2_000;

    private final Structures structures;

    /** @param structures before any event */
    FieldIssueDecider(Structures structures) {
        this.structures = structures;
    }

    @Override
    public Class<FieldIssueCommand> commands() {
        return FieldIssueCommand.class;
    }

    @Override
    public Scene initial() {
        return new Scene(FieldIssue.NONE, structures);
    }

    @Override
    public Boundary boundary(FieldIssueCommand command) {
        return boundary(command, initial());
    }

    @Override
    public Boundary boundary(FieldIssueCommand command, Scene known) {
        Boundary whole = Boundary.of("field-issue", command.issueId());
        return command instanceof OfStructure it ? whole.or(known.structures().identity(it.structureId())) : whole;
    }

    @Override
    public Scene evolve(Scene now, DomainEvent event) {
        return now.evolve(event);
    }

    @Override
    public List<FieldIssueEvent> decide(Scene now, FieldIssueCommand command, Circumstances circumstances) {
        return switch (command) {
            case RaiseIssue it -> raise(now, it, circumstances);
            case ShareIssue it -> share(now, it, circumstances);
            case AcknowledgeIssue it -> acknowledge(now, it, circumstances);
            case PassOnIssue it -> passOn(now, it, circumstances);
            case AnswerIssue it -> answer(now, it, circumstances);
            case ReopenIssue it -> reopen(now, it, circumstances);
            case WithdrawIssue it -> withdraw(now, it, circumstances);
        };
    }

    private static List<FieldIssueEvent> raise(Scene now, RaiseIssue command, Circumstances circumstances) {
        now.onBehalf().refuseOthers(command.structureId(), circumstances.actor());
        now.onBehalf().refuseEnded(command.structureId());
        IssueRaised raised = new IssueRaised(
                command.issueId(),
                command.structureId(),
                now.structures().departmentOf(command.structureId()).orElseThrow(),
                command.addressee(),
                command.operator(),
                command.topic(),
                command.description().strip());
        if (now.issue().raised() != null) {
            ALREADY_RAISED.when(!raised.equals(now.issue().raised()));
            return List.of();
        }
        List<Rejection> faults = new ArrayList<>(faults("description", raised.description()));
        faults.addAll(faults(command.addressee(), command.operator()));
        Rejected.unlessEmpty(faults);
        return List.of(raised);
    }

    private static List<Rejection> faults(IssueAddressee addressee, @Nullable String operator) {
        if (addressee != IssueAddressee.OPERATOR) {
            return operator == null ? List.of() : List.of(OPERATOR_UNCALLED_FOR.at("operator"));
        }
        if (operator == null) {
            return List.of(OPERATOR_MISSING.at("operator"));
        }
        return Operators.current().find(operator).isPresent()
                ? List.of()
                : List.of(UNKNOWN_OPERATOR.at("operator", operator));
    }

    private static List<Rejection> faults(String path, String text) {
        return text.isEmpty()
                ? List.of(ValueRejection.BLANK_VALUE.at(path))
                : ValueRule.printable()
                        .then(ValueRule.that(it -> !PersonalData.isIn(it), LOOKS_LIKE_PERSONAL_DATA))
                        .then(ValueRule.text(TEXT))
                        .faults(path, text);
    }

    private static List<FieldIssueEvent> share(Scene now, ShareIssue command, Circumstances circumstances) {
        IssueRaised raised = now.asAnybody(command, circumstances.actor());
        now.onBehalf().refuseEnded(command.structureId());
        boolean known = now.isOneWith(command.structureId(), raised.raisedBy())
                || now.issue().sharers().stream().anyMatch(other -> now.isOneWith(command.structureId(), other));
        if (known) {
            return List.of();
        }
        refuseWithdrawn(now);
        return List.of(new IssueShared(command.issueId(), command.structureId()));
    }

    private static List<FieldIssueEvent> acknowledge(Scene now, AcknowledgeIssue command, Circumstances circumstances) {
        now.asCoordination(command, circumstances.actor());
        if (now.issue().acknowledged()) {
            return List.of();
        }
        refuseWithdrawn(now);
        return List.of(new IssueAcknowledged(command.issueId()));
    }

    private static List<FieldIssueEvent> passOn(Scene now, PassOnIssue command, Circumstances circumstances) {
        now.asCoordination(command, circumstances.actor());
        refuseWithdrawn(now);
        ISSUE_ANSWERED.when(now.issue().answer() != null);
        Rejected.unlessEmpty(faults(command.addressee(), command.operator()));
        SAME_ADDRESSEE.when(command.addressee() == now.issue().addressee()
                && Objects.equals(command.operator(), now.issue().operator()));
        return List.of(new IssuePassedOn(command.issueId(), command.addressee(), command.operator()));
    }

    private static List<FieldIssueEvent> answer(Scene now, AnswerIssue command, Circumstances circumstances) {
        now.asCoordination(command, circumstances.actor());
        String answer = command.answer().strip();
        if (answer.equals(now.issue().answer())) {
            return List.of();
        }
        refuseWithdrawn(now);
        ISSUE_ANSWERED.when(now.issue().answer() != null);
        Rejected.unlessEmpty(faults("answer", answer));
        return List.of(new IssueAnswered(command.issueId(), answer));
    }

    private static List<FieldIssueEvent> reopen(Scene now, ReopenIssue command, Circumstances circumstances) {
        now.asRaiser(command, circumstances.actor());
        String missing = command.missing().strip();
        if (missing.equals(now.issue().missing())) {
            return List.of();
        }
        refuseWithdrawn(now);
        NOT_ANSWERED.when(now.issue().answer() == null);
        Rejected.unlessEmpty(faults("missing", missing));
        return List.of(new IssueReopened(command.issueId(), missing));
    }

    private static List<FieldIssueEvent> withdraw(Scene now, WithdrawIssue command, Circumstances circumstances) {
        now.asRaiser(command, circumstances.actor());
        if (now.issue().withdrawn()) {
            return List.of();
        }
        ISSUE_ANSWERED.when(now.issue().answer() != null);
        return List.of(new IssueWithdrawn(command.issueId(), command.reason()));
    }

    private static void refuseWithdrawn(Scene now) {
        ISSUE_WITHDRAWN.when(now.issue().withdrawn());
    }
}
