package fr.convergence.kernel.gathering;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Stored;
import fr.convergence.kernel.Tags;
import fr.convergence.kernel.Upcast;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to an issue that the field raises to those who coordinate it, to the hub or to an operator. */
@InFrench("remontée du terrain")
public sealed interface FieldIssueEvent extends DomainEvent {

    /** How what earlier versions stored becomes today's events: every form is still that of its first version. */
    List<Upcast> EARLIER_FORMS = List.of();

    /** The issue's own identifier, a UUID. */
    String issueId();

    /**
     * A structure raises it.
     *
     * @param raisedBy the structure
     * @param department code of its department
     * @param operator code of the operator, when it is raised to one; else null
     * @param description what is met, again and again; names nobody
     */
    @Stored(name = "field-issue-raised")
    @InFrench("remontée faite")
    record IssueRaised(
            String issueId,
            @InFrench("structure") String raisedBy,
            @InFrench("département") String department,
            IssueAddressee addressee,
            @InFrench("opérateur") @Nullable String operator,
            IssueTopic topic,
            @InFrench("description") String description)
            implements FieldIssueEvent {}

    /** Another structure meets the same. */
    @Stored(name = "field-issue-shared")
    @InFrench("remontée partagée par une autre structure")
    record IssueShared(
            String issueId, @InFrench("structure") String structureId) implements FieldIssueEvent {}

    /** Whom it was raised to took note of it. */
    @Stored(name = "field-issue-acknowledged")
    @InFrench("remontée prise en compte")
    record IssueAcknowledged(String issueId) implements FieldIssueEvent {}

    /** It goes on to somebody else, who is to take note of it anew. */
    @Stored(name = "field-issue-passed-on")
    @InFrench("remontée transmise")
    record IssuePassedOn(
            String issueId,
            IssueAddressee addressee,
            @InFrench("opérateur") @Nullable String operator) implements FieldIssueEvent {}

    /** Whom it was raised to answers. */
    @Stored(name = "field-issue-answered")
    @InFrench("réponse à une remontée")
    record IssueAnswered(
            String issueId, @InFrench("réponse") String answer) implements FieldIssueEvent {}

    /** The structure that raised it is not helped by the answer. */
    @Stored(name = "field-issue-reopened")
    @InFrench("remontée rouverte")
    record IssueReopened(
            String issueId, @InFrench("ce qui manque") String missing) implements FieldIssueEvent {}

    /** The structure that raised it takes it back. */
    @Stored(name = "field-issue-withdrawn")
    @InFrench("remontée retirée")
    record IssueWithdrawn(String issueId, IssueWithdrawal reason) implements FieldIssueEvent {}

    @Override
    default Tags.Tag entity() {
        return new Tags.Tag("field-issue", issueId());
    }

    @Override
    default Tags tags() {
        Tags all = new Tags(List.of(entity()));
        return switch (this) {
            case IssueRaised it -> all.and("structure", it.raisedBy());
            case IssueShared it -> all.and("structure", it.structureId());
            default -> all;
        };
    }
}
