package fr.convergence.query.cartography;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * Writes anew the doors that a page concerns, as the rows that it leaves show them; nothing as long as none are kept. Those of a
 * structure, of whom a place receives or locates, and of whom an habilitation was granted to.
 */
record DoorChanges(Set<String> structures, Set<String> places, Set<String> habilitations) implements Writing {

    private static final String ANEW = """
            with touched as materialized (
              select it.id from (
                select unnest(?::uuid[]) as id
                union select d.structure_id from desk d where d.place_id = any (?::uuid[]) and d.valid_to is null
                union select d.structure_id from place p join door d on d.commune = p.commune and d.place_id is null
                      where p.id = any (?::uuid[])
                union select coalesce(a.survivor_id, h.structure_id)
                      from habilitation h left join alias a on a.id = h.structure_id and a.valid_to is null
                      where h.id = any (?::uuid[])) it
              where (select keeps_doors from last_page)),
            gone as (delete from door using touched where door.structure_id = touched.id)
            insert into door select now.*
            from touched cross join lateral (select n.* from door_now n where n.structure_id = touched.id offset 0) now""";

    @Override
    public void into(Connection transaction) throws SQLException {
        if (structures.isEmpty() && places.isEmpty() && habilitations.isEmpty()) {
            return;
        }
        try (PreparedStatement anew = transaction.prepareStatement(ANEW)) {
            List<Set<String>> touched = List.of(structures, places, places, habilitations);
            for (int i = 0; i < touched.size(); i++) {
                anew.setArray(
                        i + 1, transaction.createArrayOf("text", touched.get(i).toArray(String[]::new)));
            }
            anew.executeUpdate();
        }
    }
}
