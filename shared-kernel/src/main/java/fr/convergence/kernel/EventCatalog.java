package fr.convergence.kernel;

import fr.convergence.kernel.cartography.PlaceEvent;
import fr.convergence.kernel.cartography.StructureEvent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * Every event there is, with the name and version under which it is stored.
 *
 * <p>Only the current version of an event has a class; stored forms of earlier versions are brought to it before they are
 * read. The catalogue refuses to load when an event lacks {@link Stored}, or two bear the same name.
 */
public final class EventCatalog {

    private static final List<Class<? extends DomainEvent>> FAMILIES = List.of(StructureEvent.class, PlaceEvent.class);

    private static final SequencedMap<Class<? extends DomainEvent>, Type> TYPES = types(FAMILIES);

    private static final Map<Type, Class<? extends DomainEvent>> CLASSES = classes(TYPES);

    private EventCatalog() {}

    /**
     * How a store knows an event.
     *
     * @param name never reused
     * @param version counts from 1
     */
    public record Type(String name, int version) {

        @Override
        public String toString() {
            return name + ".v" + version;
        }
    }

    /** The sealed families, in the order of the documents. */
    public static List<Class<? extends DomainEvent>> families() {
        return FAMILIES;
    }

    /** The events of every family, in the order they are declared. */
    public static List<Class<? extends DomainEvent>> all() {
        return List.copyOf(TYPES.keySet());
    }

    /**
     * The name and version under which an event is stored today.
     *
     * @throws IllegalArgumentException when the class is not an event of the catalogue
     */
    public static Type typeOf(Class<? extends DomainEvent> event) {
        Type type = TYPES.get(event);
        if (type == null) {
            throw new IllegalArgumentException(event.getName() + " is not in the catalogue of events");
        }
        return type;
    }

    /** The event stored under a name and version; empty when it is unknown, or when that version has become another. */
    public static Optional<Class<? extends DomainEvent>> classOf(String name, int version) {
        return Optional.ofNullable(CLASSES.get(new Type(name, version)));
    }

    static SequencedMap<Class<? extends DomainEvent>, Type> types(List<Class<? extends DomainEvent>> families) {
        SequencedMap<Class<? extends DomainEvent>, Type> types = new LinkedHashMap<>();
        Map<String, Class<?>> names = new LinkedHashMap<>();
        families.stream().flatMap(EventCatalog::events).forEach(event -> {
            Stored stored = event.getAnnotation(Stored.class);
            if (stored == null || stored.version() < 1 || !stored.name().matches("[a-z]+(-[a-z]+)+")) {
                throw new IllegalStateException(event.getName() + " does not say under which name it is stored");
            }
            Class<?> other = names.put(stored.name(), event);
            if (other != null) {
                throw new IllegalStateException(
                        event.getName() + " and " + other.getName() + " are both stored as " + stored.name());
            }
            types.put(event, new Type(stored.name(), stored.version()));
        });
        return types;
    }

    private static Stream<Class<? extends DomainEvent>> events(Class<? extends DomainEvent> type) {
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses())
                    .flatMap(permitted -> events(permitted.asSubclass(DomainEvent.class)));
        }
        if (!type.isRecord()) {
            throw new IllegalStateException(type.getName() + " is neither a sealed family nor a record");
        }
        return Stream.of(type);
    }

    private static Map<Type, Class<? extends DomainEvent>> classes(Map<Class<? extends DomainEvent>, Type> types) {
        Map<Type, Class<? extends DomainEvent>> classes = new LinkedHashMap<>();
        types.forEach((event, type) -> classes.put(type, event));
        return Map.copyOf(classes);
    }
}
