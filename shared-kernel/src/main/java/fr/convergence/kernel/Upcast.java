package fr.convergence.kernel;

import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings the stored form of one version of an event to the next, when it is read; the store itself stays as it was written.
 *
 * <p>A family of events names its steps beside its records, and {@link EventCatalog} refuses to load unless they lead from
 * version 1 of each event to today's without gap. A step knows the form alone: no clock, no other event. It leaves the
 * entities that the event concerns as they are, because the tags it was stored under stay.
 *
 * @param name the stored name of the event
 * @param from the version it is brought from, to the one after
 * @param change what is different in the next version, in a few words for those who read stored events
 * @param step changes the form it is given
 */
public record Upcast(String name, int from, String change, Consumer<ObjectNode> step) {

    EventCatalog.Type type() {
        return new EventCatalog.Type(name, from);
    }
}
