package fr.convergence.query.fieldissue;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import fr.convergence.kernel.gathering.FieldIssueEvent;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueAcknowledged;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueAnswered;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssuePassedOn;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueRaised;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueReopened;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueShared;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueWithdrawn;
import fr.convergence.kernel.gathering.IssueAddressee;
import fr.convergence.kernel.gathering.IssueTopic;
import fr.convergence.kernel.gathering.IssueWithdrawal;
import fr.convergence.query.KnownAddressee;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of an issue after its last event; its fields are the columns of {@code issue}. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class IssueRow {

    /** As texts, instants are in their order. */
    private static final DateTimeFormatter SORTED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT);

    String id = "";
    long takenIn;
    List<String> readers = List.of();
    String sortName = "";
    String raisedBy = "";
    String department = "";
    IssueAddressee addressee = IssueAddressee.COORDINATION;

    @Nullable String operator;

    IssueTopic topic = IssueTopic.OTHER;
    String description = "";
    IssueStatus status = IssueStatus.RAISED;
    List<String> sharedBy = new ArrayList<>();

    @Nullable IssueWithdrawal withdrawal;

    List<IssueStep> steps = new ArrayList<>();

    static IssueRow unknown(String id) {
        IssueRow row = new IssueRow();
        row.id = id;
        return row;
    }

    /** What it already includes changes nothing. */
    void take(FieldIssueEvent event, long position, Instant recordedAt) {
        if (position <= takenIn) {
            return;
        }
        takenIn = position;
        OffsetDateTime at = recordedAt.atOffset(ZoneOffset.UTC);
        switch (event) {
            case IssueRaised it -> {
                raise(it, at);
                step(IssueStatus.RAISED, IssueStep.to(IssueStep.Kind.RAISED, at, it.addressee(), it.operator()));
            }
            case IssueShared it -> sharedBy.add(it.structureId());
            case IssueAcknowledged _ -> step(IssueStatus.ACKNOWLEDGED, IssueStep.of(IssueStep.Kind.ACKNOWLEDGED, at));
            case IssuePassedOn it -> {
                address(it.addressee(), it.operator());
                step(IssueStatus.RAISED, IssueStep.to(IssueStep.Kind.PASSED_ON, at, it.addressee(), it.operator()));
            }
            case IssueAnswered it ->
                step(IssueStatus.ANSWERED, IssueStep.said(IssueStep.Kind.ANSWERED, at, it.answer()));
            case IssueReopened it ->
                step(IssueStatus.RAISED, IssueStep.said(IssueStep.Kind.REOPENED, at, it.missing()));
            case IssueWithdrawn it -> {
                withdrawal = it.reason();
                step(IssueStatus.WITHDRAWN, IssueStep.of(IssueStep.Kind.WITHDRAWN, at));
            }
        }
    }

    private void raise(IssueRaised event, OffsetDateTime at) {
        raisedBy = event.raisedBy();
        department = event.department();
        topic = event.topic();
        description = event.description();
        sortName = SORTED.format(at);
        readers = List.of("department=" + department, "structure=" + raisedBy);
        address(event.addressee(), event.operator());
    }

    /** Whoever it was once raised to sees what becomes of it. */
    private void address(IssueAddressee to, @Nullable String of) {
        addressee = to;
        operator = of;
        Stream<String> more = KnownAddressee.reader(to, of, department).stream();
        readers = Stream.concat(readers.stream(), more).distinct().toList();
    }

    private void step(IssueStatus then, IssueStep step) {
        status = then;
        steps.add(step);
    }
}
