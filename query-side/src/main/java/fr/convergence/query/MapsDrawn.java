package fr.convergence.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Several cartes mentales as the parameters of one statement: maps by their number, and what each of them draws. */
public final class MapsDrawn {

    /** Each map by its number, with the moment it speaks of. */
    public static final String MAPS = "unnest(cast(:maps as int[]), cast(:until as timestamptz[])) as m(map, until)";

    /** Each structure by the number of a map that draws it, under the alias that is formatted in. */
    public static final String STRUCTURES = "unnest(cast(:of as int[]), cast(:drawn as uuid[])) as %s(map, id)";

    private final List<Integer> maps = new ArrayList<>();
    private final List<String> until = new ArrayList<>();
    private final List<Integer> of = new ArrayList<>();
    private final List<String> drawn = new ArrayList<>();

    private MapsDrawn() {}

    /** The first is number 0. */
    public static MapsDrawn of(List<? extends DrawnStructures> all) {
        MapsDrawn parameters = new MapsDrawn();
        all.forEach(parameters::add);
        return parameters;
    }

    private void add(DrawnStructures map) {
        int number = maps.size();
        maps.add(number);
        until.add(map.asOf().toString());
        map.structureIds().forEach(structure -> {
            of.add(number);
            drawn.add(structure);
        });
    }

    /** What {@link #MAPS} and {@link #STRUCTURES} name. */
    public Map<String, Object> parameters() {
        return Map.of(
                "maps", maps.toArray(Integer[]::new),
                "until", until.toArray(String[]::new),
                "of", of.toArray(Integer[]::new),
                "drawn", drawn.toArray(String[]::new));
    }
}
