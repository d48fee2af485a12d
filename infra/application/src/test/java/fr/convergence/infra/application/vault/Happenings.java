package fr.convergence.infra.application.vault;

import fr.convergence.infra.eventstore.Append;
import fr.convergence.infra.eventstore.CommandMark;
import fr.convergence.infra.eventstore.NewEvent;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.EventCatalog;
import fr.convergence.kernel.EventJson;
import fr.convergence.kernel.access.Role;
import java.util.List;
import java.util.UUID;

/** Records events as if commands had caused them. */
public record Happenings(PostgresEventStore store) {

    /** In one append, by an agent. */
    public void happen(DomainEvent... events) {
        happen(Role.AGENT, events);
    }

    void happen(Role by, DomainEvent... events) {
        UUID command = UUID.randomUUID();
        String metadata = "{\"actor\":\"a\",\"role\":\"" + by + "\",\"command\":\"" + command + "\"}";
        List<NewEvent> recorded =
                List.of(events).stream().map(event -> recorded(event, metadata)).toList();
        store.append(new Append(new CommandMark(command, "a", command.toString()), List.of(), 0, recorded))
                .join();
    }

    private static NewEvent recorded(DomainEvent event, String metadata) {
        EventCatalog.Type type = EventCatalog.today().typeOf(event.getClass());
        return new NewEvent(
                UUID.randomUUID(),
                type.name(),
                type.version(),
                EventJson.write(event),
                metadata,
                event.tags().all().stream().map(Object::toString).distinct().toList(),
                null);
    }
}
