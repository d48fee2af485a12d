package fr.convergence.kernel.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An actor as stored with each event: {@code actor}, {@code role}, {@code structure} where there is one, {@code departments}.
 * The same actor always gives the same text.
 */
public final class ActorJson {

    private ActorJson() {}

    /** The stored form, as a new tree to which the store may add what else it keeps with an event. */
    public static ObjectNode tree(Actor actor) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("actor", actor.id());
        tree.put("role", actor.role().name());
        if (actor.structureId() != null) {
            tree.put("structure", actor.structureId());
        }
        ArrayNode departments = tree.putArray("departments");
        actor.departments().forEach(departments::add);
        return tree;
    }

    /** The stored form. */
    public static String write(Actor actor) {
        return tree(actor).toString();
    }

    /**
     * The actor of a stored form; what else the tree holds is passed over.
     *
     * @throws tools.jackson.core.JacksonException when the actor, role or departments are missing or of another kind
     * @throws IllegalArgumentException when the role is unknown
     */
    public static Actor read(JsonNode tree) {
        List<String> departments = tree.required("departments")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
        return new Actor(
                tree.required("actor").stringValue(),
                Role.valueOf(tree.required("role").stringValue()),
                text(tree.get("structure")),
                departments);
    }

    /** As {@link #read(JsonNode)}, from text. */
    public static Actor read(String json) {
        return read(JsonMapper.shared().readTree(json));
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.stringValue();
    }
}
