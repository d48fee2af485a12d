package fr.convergence.query.cartography;

import static fr.convergence.query.cartography.Cartography.COORDINATOR;
import static fr.convergence.query.cartography.Samples.ANGERS;
import static fr.convergence.query.cartography.Samples.id;
import static fr.convergence.query.cartography.Samples.offer;
import static fr.convergence.query.cartography.Samples.place;
import static fr.convergence.query.cartography.Samples.structure;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.Doors;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** How doors are found: through indices, whatever is around. */
class DoorsTest {

    private static final Doors.Asked HERE =
            new Doors.Asked(Theme.SAFE_DIGITAL_USE, null, new Doors.Point(47, -0.5), 20, 5);

    private final Cartography cartography = new Cartography();

    /** So many structures, a tenth of them here, the others up to the north. */
    private void record(int structures) {
        List<DomainEvent> events = new ArrayList<>();
        for (int n = 1; n <= structures; n++) {
            events.add(structure(n, "Maison " + n, ANGERS));
            events.add(place(
                    10_000 + n,
                    "Lieu",
                    ANGERS,
                    "LATITUDE",
                    String.format(Locale.ROOT, "%.4f", 47 + n % 10 * 0.4),
                    "LONGITUDE",
                    "-0.5"));
            events.add(new StructurePlaceAttached(id(n), id(10_000 + n)));
            events.add(offer(n, 20_000 + n, "THEME", "SAFE_DIGITAL_USE"));
        }
        cartography.record(events.toArray(DomainEvent[]::new));
    }

    @Test
    void no_large_table_is_read_whole_with_statistics_or_without() {
        record(800);
        assertThat(plan()).contains("door_around", "door_of").doesNotContain("Seq Scan");
        Database.run(cartography.database(), "analyze");
        assertThat(plan()).doesNotContain("Seq Scan");
    }

    private String plan() {
        TestReadModels readModels =
                new TestReadModels(cartography.database(), () -> Instant.parse("2026-01-15T09:00:00Z"));
        List<String> plan = readModels.read(
                CartographyProjection.NAME,
                COORDINATOR,
                null,
                snapshot -> new DoorQueries(readModels, Territory.current())
                        .found(snapshot, HERE, "explain ")
                        .query((row, _) -> row.getString(1))
                        .list());
        return String.join("\n", plan);
    }

    @Test
    void a_box_holds_its_circle_beyond_the_antimeridian_and_at_the_poles() {
        Box here = Box.around(new StructureFilter.Near(47, -0.5, 111.195));
        assertThat(here.north()).isCloseTo(48, Offset.offset(0.001));
        assertThat(here.east()).isBetween(0.96, 0.98);
        assertThat(here.west()).isBetween(-1.98, -1.96);
        assertThat(Box.around(new StructureFilter.Near(-14, 179.5, 200)))
                .matches(box -> box.west() == -180 && box.east() == 180);
        assertThat(Box.around(new StructureFilter.Near(89.9, 0, 200)))
                .matches(box -> box.west() == -180 && box.east() == 180);
    }
}
