package fr.convergence.kernel;

import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A family of the tests, one of whose stored forms changed twice. */
@InFrench("visite")
sealed interface VisitEvent extends DomainEvent {

    Upcast DAY_RENAMED =
            new Upcast("visit-held", 1, "`day` is called `heldOn`", form -> form.set("heldOn", form.remove("day")));
    Upcast SEVERAL_TOPICS =
            new Upcast("visit-held", 2, "`topic` became the list `topics`", VisitEvent::topicAmongSeveral);

    /** The order they are written in does not matter. */
    List<Upcast> EARLIER_FORMS = List.of(SEVERAL_TOPICS, DAY_RENAMED);

    String structureId();

    /** Somebody came. */
    @Stored(name = "visit-held", version = 3)
    @InFrench("visite faite")
    record VisitHeld(String structureId, LocalDate heldOn, List<String> topics) implements VisitEvent {}

    /** Nobody came. */
    @Stored(name = "visit-cancelled")
    @InFrench("visite annulée")
    record VisitCancelled(String structureId) implements VisitEvent {}

    @Override
    default Tags tags() {
        return Tags.of("structure", structureId());
    }

    static EventCatalog catalog() {
        return new EventCatalog(List.of(new EventCatalog.Family(VisitEvent.class, EARLIER_FORMS)));
    }

    private static void topicAmongSeveral(ObjectNode form) {
        form.putArray("topics").add(form.remove("topic"));
    }
}
