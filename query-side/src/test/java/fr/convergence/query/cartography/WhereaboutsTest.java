package fr.convergence.query.cartography;

import static fr.convergence.query.cartography.Cartography.COORDINATOR;
import static fr.convergence.query.cartography.Samples.ANGERS;
import static fr.convergence.query.cartography.Samples.SAUMUR;
import static fr.convergence.query.cartography.Samples.id;
import static fr.convergence.query.cartography.Samples.place;
import static fr.convergence.query.cartography.Samples.structure;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceClosed;
import fr.convergence.kernel.cartography.Resemblance;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureMerged;
import fr.convergence.query.Whereabouts;
import fr.convergence.query.Whereabouts.Located;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where structures and places are, as other slices are told. */
class WhereaboutsTest {

    private final Cartography cartography = new Cartography();
    private final Whereabouts whereabouts = new KnownWhereabouts(cartography.readModels());

    @Test
    void a_structure_is_found_by_its_own_identifier_and_by_those_it_stands_for() {
        cartography.record(
                structure(1, "Mairie d'Angers", ANGERS, "OPENING_HOURS", "Mo-Fr 09:00-17:00"),
                structure(2, "Ville d'Angers", ANGERS),
                structure(3, "CCAS de Saumur", SAUMUR),
                new StructureMerged(id(2), id(1), List.of(Resemblance.VERIFIED)));
        Located angers = new Located(List.of(id(1), id(2)), "Mairie d'Angers", "49", "Mo-Fr 09:00-17:00");
        String shouted = id(1).toUpperCase(Locale.ROOT);
        assertThat(whereabouts.of(List.of(id(2), shouted, id(3), id(9)), COORDINATOR, null))
                .isEqualTo(Map.of(
                        id(2),
                        angers,
                        shouted,
                        angers,
                        id(3),
                        new Located(List.of(id(3)), "CCAS de Saumur", "49", null)));
    }

    @Test
    void what_closed_is_nowhere() {
        cartography.record(
                structure(1, "Mairie d'Angers", ANGERS), place(5, "Lieu", ANGERS), place(6, "Salle", ANGERS));
        cartography.record(
                new StructureClosed(id(1), ClosureReason.OTHER), new PlaceClosed(id(6), ClosureReason.OTHER));
        assertThat(whereabouts.of(List.of(id(1)), COORDINATOR, null)).isEmpty();
        assertThat(whereabouts.departmentOfPlace(id(5), COORDINATOR, null)).contains("49");
        assertThat(whereabouts.departmentOfPlace(id(6), COORDINATOR, null)).isEmpty();
        assertThat(whereabouts.departmentOfPlace(id(7), COORDINATOR, null)).isEmpty();
    }
}
