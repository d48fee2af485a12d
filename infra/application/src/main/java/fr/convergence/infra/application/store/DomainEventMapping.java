package fr.convergence.infra.application.store;

import fr.convergence.infra.eventstore.EventMapping;
import fr.convergence.infra.eventstore.RecordedEvent;
import fr.convergence.infra.eventstore.UnreadableEvent;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.EventCatalog;
import fr.convergence.kernel.EventJson;
import fr.convergence.kernel.StoredEvent;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of the kernel's events and of what is recorded beside them. */
final class DomainEventMapping implements EventMapping {

    private static final JsonMapper METADATA = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    @Override
    public String write(Object event) {
        return EventJson.write((DomainEvent) event);
    }

    @Override
    public DomainEvent read(String type, int version, String payload) {
        return EventJson.read(type, version, payload);
    }

    @Override
    public String writeMetadata(Map<String, String> metadata) {
        return METADATA.writeValueAsString(new TreeMap<>(metadata));
    }

    @Override
    public Map<String, String> readMetadata(String metadata) {
        return METADATA.readValue(metadata, TEXTS);
    }

    /** Whether an event is one of those wanted, by its type alone; one of an unknown type is everybody's concern. */
    static boolean isAmong(Predicate<Class<? extends DomainEvent>> wanted, RecordedEvent event) {
        return EventCatalog.today()
                .find(event.type(), event.version())
                .map(wanted::test)
                .orElse(true);
    }

    /** @throws UnreadableEvent whatever it is that cannot be read */
    StoredEvent stored(RecordedEvent event) {
        try {
            Map<String, String> metadata = readMetadata(event.metadata());
            return new StoredEvent(
                    event.position(),
                    event.id(),
                    read(event.type(), event.version(), event.payload()),
                    EventMetadata.actor(metadata),
                    EventMetadata.commandId(metadata),
                    event.recordedAt());
        } catch (RuntimeException unreadable) {
            throw new UnreadableEvent(event, unreadable);
        }
    }
}
