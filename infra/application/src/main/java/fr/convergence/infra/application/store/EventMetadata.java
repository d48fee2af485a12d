package fr.convergence.infra.application.store;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is recorded beside an event: who asked for it, by which command. */
final class EventMetadata {

    private static final String ACTOR = "actor";
    private static final String ROLE = "role";
    private static final String STRUCTURE = "structure";
    private static final String DEPARTMENTS = "departments";
    private static final String OPERATOR = "operator";
    private static final String COMMAND = "command";

    private EventMetadata() {}

    static SortedMap<String, String> of(Actor actor, UUID commandId) {
        SortedMap<String, String> metadata = new TreeMap<>();
        metadata.put(ACTOR, actor.id());
        metadata.put(ROLE, actor.role().name());
        if (actor.structureId() != null) {
            metadata.put(STRUCTURE, actor.structureId());
        }
        if (!actor.departments().isEmpty()) {
            metadata.put(DEPARTMENTS, String.join(",", actor.departments()));
        }
        if (actor.operator() != null) {
            metadata.put(OPERATOR, actor.operator());
        }
        metadata.put(COMMAND, commandId.toString());
        return metadata;
    }

    /** What a partner application was allowed then is not recorded. */
    static Actor actor(Map<String, String> metadata) {
        String departments = metadata.get(DEPARTMENTS);
        return new Actor(
                required(metadata, ACTOR),
                Role.valueOf(required(metadata, ROLE)),
                metadata.get(STRUCTURE),
                departments == null ? List.of() : Arrays.asList(departments.split(",")),
                metadata.get(OPERATOR),
                Set.of());
    }

    static UUID commandId(Map<String, String> metadata) {
        return UUID.fromString(required(metadata, COMMAND));
    }

    private static String required(Map<String, String> metadata, String key) {
        @Nullable String value = metadata.get(key);
        if (value == null) {
            throw new IllegalStateException("an event without " + key);
        }
        return value;
    }
}
