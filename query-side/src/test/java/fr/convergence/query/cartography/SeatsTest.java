package fr.convergence.query.cartography;

import static fr.convergence.query.cartography.Cartography.COORDINATOR;
import static fr.convergence.query.cartography.Samples.ANGERS;
import static fr.convergence.query.cartography.Samples.BREST;
import static fr.convergence.query.cartography.Samples.SAUMUR;
import static fr.convergence.query.cartography.Samples.id;
import static fr.convergence.query.cartography.Samples.offer;
import static fr.convergence.query.cartography.Samples.place;
import static fr.convergence.query.cartography.Samples.published;
import static fr.convergence.query.cartography.Samples.structure;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceClosed;
import fr.convergence.kernel.cartography.Resemblance;
import fr.convergence.kernel.cartography.StructureEvent.StructureMerged;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import fr.convergence.kernel.cartography.StructureEvent.StructureSuspended;
import fr.convergence.kernel.cartography.SuspensionReason;
import fr.convergence.query.Doors.Point;
import fr.convergence.query.Seats;
import fr.convergence.query.Seats.At;
import fr.convergence.query.Seats.Seat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where structures receive people, as other slices are told. */
class SeatsTest {

    private static final Point HERE = new Point(47.26, -0.08);

    private final Cartography cartography = new Cartography();

    private Seats.Found seats() {
        return new KnownSeats(cartography.readModels()).in("49", COORDINATOR, null);
    }

    private void recorded() {
        cartography.record(
                structure(1, "Mairie", ANGERS),
                structure(2, "Médiathèque", SAUMUR),
                structure(3, "Bibliothèque", ANGERS),
                place(51, "Lieu", SAUMUR, "LATITUDE", "47.26", "LONGITUDE", "-0.08"),
                place(52, "Autre lieu", BREST),
                new StructurePlaceAttached(id(1), id(51)),
                new StructurePlaceAttached(id(1), id(52)),
                offer(1, 71, "THEME", "SAFE_DIGITAL_USE", "OPERATORS", "cnaf|cnam"),
                published(1, 72, OfferLevel.INFORMAL, "THEME", "SAFE_DIGITAL_USE", "OPERATORS", "msa"),
                new StructureMerged(id(3), id(1), List.of(Resemblance.VERIFIED)));
    }

    @Test
    void a_structure_has_a_seat_for_each_of_its_places_in_the_department_and_else_where_it_is_registered() {
        recorded();
        assertThat(seats().seats())
                .containsExactly(
                        new Seat(
                                List.of(id(1), id(3)),
                                "Mairie",
                                ANGERS,
                                id(51),
                                SAUMUR,
                                HERE,
                                List.of("cnaf", "cnam", "msa")),
                        new Seat(List.of(id(2)), "Médiathèque", SAUMUR, null, SAUMUR, null, List.of()));
        assertThat(seats().places()).containsOnlyKeys(id(51)).containsEntry(id(51), new At(SAUMUR, HERE));
    }

    @Test
    void nobody_receives_people_where_it_is_closed_or_while_it_is_suspended_and_what_faded_is_not_offered() {
        recorded();
        cartography.record(
                new PlaceClosed(id(51), ClosureReason.OTHER),
                new StructureSuspended(id(2), SuspensionReason.values()[0], null));
        cartography.at("2027-06-01T09:00:00Z");
        assertThat(seats().seats()).as("its other place is elsewhere").isEmpty();
        cartography.record(new PlaceClosed(id(52), ClosureReason.OTHER));
        assertThat(seats().seats())
                .containsExactly(
                        new Seat(List.of(id(1), id(3)), "Mairie", ANGERS, null, ANGERS, null, List.of("cnaf", "cnam")));
        assertThat(seats().places()).containsKey(id(51));
    }
}
