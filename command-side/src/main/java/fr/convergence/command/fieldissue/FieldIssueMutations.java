package fr.convergence.command.fieldissue;

import fr.convergence.command.Commands;
import fr.convergence.command.Counter;
import fr.convergence.command.Input;
import fr.convergence.command.fieldissue.FieldIssueCommand.AcknowledgeIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.AnswerIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.PassOnIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.RaiseIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.Recipient;
import fr.convergence.command.fieldissue.FieldIssueCommand.ReopenIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.ShareIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.WithdrawIssue;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.gathering.IssueAddressee;
import fr.convergence.kernel.gathering.IssueTopic;
import fr.convergence.kernel.gathering.IssueWithdrawal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The mutations on issues of the field. */
@Controller
class FieldIssueMutations {

    private final Counter counter;

    FieldIssueMutations(Commands commands) {
        this.counter = new Counter(commands);
    }

    @MutationMapping
    FieldIssuePayload raiseIssue(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new RaiseIssue(
                        NameBasedId.of(in.commandId(), "field-issue").toString(),
                        in.id("structureId"),
                        recipient(in),
                        in.code("topic", IssueTopic.class),
                        in.text("description")));
    }

    @MutationMapping
    FieldIssuePayload shareIssue(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new ShareIssue(in.id("issueId"), in.id("structureId")));
    }

    @MutationMapping
    FieldIssuePayload acknowledgeIssue(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new AcknowledgeIssue(in.id("issueId")));
    }

    @MutationMapping
    FieldIssuePayload passOnIssue(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new PassOnIssue(in.id("issueId"), recipient(in)));
    }

    @MutationMapping
    FieldIssuePayload answerIssue(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new AnswerIssue(in.id("issueId"), in.text("answer")));
    }

    @MutationMapping
    FieldIssuePayload reopenIssue(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new ReopenIssue(in.id("issueId"), in.id("structureId"), in.text("missing")));
    }

    @MutationMapping
    FieldIssuePayload withdrawIssue(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new WithdrawIssue(
                        in.id("issueId"), in.id("structureId"), in.code("reason", IssueWithdrawal.class)));
    }

    private static Recipient recipient(Input in) {
        return new Recipient(in.code("addressee", IssueAddressee.class), in.optionalText("operator"));
    }

    private FieldIssuePayload submit(
            Map<String, Object> input, Actor actor, Function<Input, FieldIssueCommand> command) {
        return counter.submit(
                input,
                actor,
                command,
                (position, done) -> new FieldIssuePayload(position, List.of(), done.issueId()),
                refusals -> new FieldIssuePayload(null, refusals, null));
    }
}
