package fr.convergence.query.fieldissue;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.gathering.FieldIssueEvent;
import java.sql.Connection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the issues of the field. */
@Component
public final class FieldIssueProjection implements Projection {

    static final String NAME = "field_issue";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public boolean concerns(Class<? extends DomainEvent> type) {
        return FieldIssueEvent.class.isAssignableFrom(type);
    }

    /** Other families raise nothing. */
    @Override
    public void project(List<StoredEvent> page, Connection transaction) {
        new IssueRows(transaction)
                .of(page.stream()
                        .filter(stored -> stored.event() instanceof FieldIssueEvent)
                        .toList());
    }
}
