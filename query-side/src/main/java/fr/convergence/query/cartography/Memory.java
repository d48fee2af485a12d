package fr.convergence.query.cartography;

import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.cartography.PlaceEvent;
import fr.convergence.kernel.cartography.StructureEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/** What is known of the entities a page of events touches: read once before the page, written once after it. */
final class Memory {

    private static final String STRUCTURE = "structure";
    private static final String PLACE = "place";

    private final JsonMapper json;
    private final SortedMap<String, KnownStructure> structures = new TreeMap<>();
    private final SortedMap<String, KnownPlace> places = new TreeMap<>();

    private Memory(JsonMapper json) {
        this.json = json;
    }

    static Memory of(List<StoredEvent> page, Connection transaction, JsonMapper json) throws SQLException {
        TreeSet<String> structures = new TreeSet<>();
        TreeSet<String> places = new TreeSet<>();
        for (StoredEvent stored : page) {
            if (stored.event() instanceof StructureEvent event) {
                structures.add(event.structureId());
            } else if (stored.event() instanceof PlaceEvent event) {
                places.add(event.placeId());
            }
        }
        Memory memory = new Memory(json);
        states(STRUCTURE, structures, transaction)
                .forEach((id, state) -> memory.structures.put(id, json.readValue(state, KnownStructure.class)));
        states(PLACE, places, transaction)
                .forEach((id, state) -> memory.places.put(id, json.readValue(state, KnownPlace.class)));
        return memory;
    }

    KnownStructure structure(String id) {
        return structures.getOrDefault(id, KnownStructure.unknown(id));
    }

    KnownPlace place(String id) {
        return places.getOrDefault(id, KnownPlace.unknown(id));
    }

    void keep(KnownStructure structure) {
        structures.put(structure.id(), structure);
    }

    void keep(KnownPlace place) {
        places.put(place.id(), place);
    }

    void write(Connection transaction) throws SQLException {
        write(STRUCTURE, structures, transaction);
        write(PLACE, places, transaction);
    }

    private static Map<String, String> states(String kind, TreeSet<String> ids, Connection transaction)
            throws SQLException {
        Map<String, String> states = new HashMap<>();
        if (ids.isEmpty()) {
            return states;
        }
        try (PreparedStatement select =
                transaction.prepareStatement("select id, state from known where kind = ? and id = any (?::uuid[])")) {
            select.setString(1, kind);
            select.setArray(2, transaction.createArrayOf("text", ids.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    states.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return states;
    }

    private void write(String kind, SortedMap<String, ?> entities, Connection transaction) throws SQLException {
        if (entities.isEmpty()) {
            return;
        }
        try (PreparedStatement upsert = transaction.prepareStatement("""
                insert into known (kind, id, state)
                select ?, id::uuid, state::json from unnest(?::text[], ?::text[]) as touched(id, state)
                on conflict (kind, id) do update set state = excluded.state""")) {
            upsert.setString(1, kind);
            upsert.setArray(
                    2, transaction.createArrayOf("text", entities.keySet().toArray()));
            upsert.setArray(
                    3,
                    transaction.createArrayOf(
                            "text",
                            entities.values().stream()
                                    .map(json::writeValueAsString)
                                    .toArray()));
            upsert.executeUpdate();
        }
    }
}
