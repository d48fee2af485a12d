package fr.convergence.query.agenda;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRoomsDeclared;
import fr.convergence.kernel.cartography.PostEvent;
import fr.convergence.query.JsonRows;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps in how many places structures can be at once, and how many rooms places have: what there is to be taken. */
final class TimeThereIs {

    /** How many sessions a place can hold at once; its fields are the columns of {@code room}. */
    private record Room(String placeId, int rooms) {}

    private final JsonRows rows;

    TimeThereIs(Connection transaction) {
        this.rows = new JsonRows(transaction);
    }

    /** Whether a type of event says something of it. */
    static boolean saidBy(Class<? extends DomainEvent> type) {
        return PostEvent.class.isAssignableFrom(type) || PlaceRoomsDeclared.class == type;
    }

    /** @param page events that say something of it, in their order */
    void of(List<StoredEvent> page) {
        Map<String, HeldPost> posts = new TreeMap<>();
        Map<String, Room> rooms = new TreeMap<>();
        String[] known = page.stream()
                .map(StoredEvent::event)
                .filter(PostEvent.class::isInstance)
                .map(event -> ((PostEvent) event).postId())
                .distinct()
                .toArray(String[]::new);
        if (known.length > 0) {
            rows.read(HeldPost.class, "post r where r.id = any (cast(? as uuid[]))", known)
                    .forEach(post -> posts.put(post.id(), post));
        }
        for (StoredEvent stored : page) {
            if (stored.event() instanceof PostEvent event) {
                posts.put(
                        event.postId(),
                        posts.getOrDefault(event.postId(), HeldPost.unknown(event.postId()))
                                .after(event));
            } else if (stored.event() instanceof PlaceRoomsDeclared event) {
                rooms.put(event.placeId(), new Room(event.placeId(), event.rooms()));
            }
        }
        rows.write("post", "id", posts.values());
        rows.write("room", "place_id", rooms.values());
    }
}
