package fr.convergence.infra.application.store;

import fr.convergence.command.Boundary;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.kernel.DomainEvent;
import java.util.List;

/** What is recorded at this moment, asked of the store itself: for what may not be behind it. */
public final class RecordedEvents {

    private final PostgresEventStore store;
    private final DomainEventMapping mapping;

    RecordedEvents(PostgresEventStore store, DomainEventMapping mapping) {
        this.store = store;
        this.mapping = mapping;
    }

    /** Those of a boundary, in the order in which they were recorded. */
    public List<DomainEvent> of(Boundary boundary) {
        return store.source(Criteria.store(boundary)).events().stream()
                .map(event -> mapping.read(event.type(), event.version(), event.payload()))
                .toList();
    }
}
