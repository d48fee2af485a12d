package fr.convergence.query.cartography;

import fr.convergence.query.cartography.KnownStructure.Sheet;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** What the table {@code known} keeps of entities: a structure's services each in a row of their own. */
record Known(List<KnownStructure> structures, List<KnownPlace> places, List<KnownEntry> entries) {

    static final JsonMapper JSON = JsonMapper.shared();

    /** What a row keeps. */
    enum Kind {
        STRUCTURE,
        OFFER,
        PLACE,
        PARTNERSHIP,
        HABILITATION,
        POST,
        OFFER_MODEL,
        REFERENT
    }

    /** A structure without its services. */
    record Kept(Sheet sheet, SortedSet<String> places, Merging merging) {}

    /** @param entities identifiers, of whatever kind; of those never heard of, nothing is found */
    static Known of(Collection<String> entities, Connection reader) throws SQLException {
        Map<String, Kept> sheets = new HashMap<>();
        Map<String, SortedMap<String, KnownOffer>> offers = new HashMap<>();
        List<KnownPlace> places = new ArrayList<>();
        List<KnownEntry> entries = new ArrayList<>();
        try (PreparedStatement select =
                reader.prepareStatement("select kind, entity, state from known where entity = any (?::uuid[])")) {
            select.setArray(1, reader.createArrayOf("text", entities.toArray(String[]::new)));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String entity = row.getString(2);
                    String state = row.getString(3);
                    switch (Kind.valueOf(row.getString(1))) {
                        case STRUCTURE -> sheets.put(entity, JSON.readValue(state, Kept.class));
                        case PLACE -> places.add(JSON.readValue(state, KnownPlace.class));
                        case PARTNERSHIP -> entries.add(JSON.readValue(state, KnownPartnership.class));
                        case HABILITATION -> entries.add(JSON.readValue(state, KnownHabilitation.class));
                        case POST -> entries.add(JSON.readValue(state, KnownPost.class));
                        case OFFER_MODEL -> entries.add(JSON.readValue(state, KnownOfferModel.class));
                        case REFERENT -> entries.add(JSON.readValue(state, KnownReferent.class));
                        case OFFER -> {
                            KnownOffer offer = JSON.readValue(state, KnownOffer.class);
                            offers.computeIfAbsent(entity, _ -> new TreeMap<>()).put(offer.id(), offer);
                        }
                    }
                }
            }
        }
        List<KnownStructure> structures = new ArrayList<>();
        sheets.forEach((id, kept) -> structures.add(new KnownStructure(
                id, kept.sheet(), offers.getOrDefault(id, new TreeMap<>()), kept.places(), kept.merging())));
        return new Known(structures, places, entries);
    }
}
