package fr.convergence.query.cartography;

import static fr.convergence.query.cartography.Cartography.SCHEMA;
import static fr.convergence.query.cartography.Samples.ANGERS;
import static fr.convergence.query.cartography.Samples.SAUMUR;
import static fr.convergence.query.cartography.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.HabilitationEnding;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationDeclared;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationEnded;
import fr.convergence.kernel.cartography.HabilitationKind;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceClosed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceCorrected;
import fr.convergence.kernel.cartography.Resemblance;
import fr.convergence.kernel.cartography.StructureEvent.OfferWithdrawn;
import fr.convergence.kernel.cartography.StructureEvent.StructureCapacityDeclared;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureCorrected;
import fr.convergence.kernel.cartography.StructureEvent.StructureMergeUndone;
import fr.convergence.kernel.cartography.StructureEvent.StructureMerged;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceDetached;
import fr.convergence.kernel.cartography.StructureEvent.StructureResumed;
import fr.convergence.kernel.cartography.StructureEvent.StructureSuspended;
import fr.convergence.kernel.cartography.SuspensionReason;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The doors that are kept are those that the other tables show, whatever happened, page after page and after a rebuild. */
class DoorsPropertyTest {

    private static final LocalDate DAY = LocalDate.parse("2026-01-12");

    /** What a step may be of. */
    private enum What {
        LOCATE,
        LOCATE_NOWHERE,
        CLOSE_PLACE,
        ATTACH,
        DETACH,
        CORRECT,
        MOVE,
        SUSPEND,
        RESUME,
        CLOSE,
        DECLARE_CAPACITY,
        OFFER,
        WITHDRAW,
        GRANT,
        END,
        MERGE,
        UNDO
    }

    /** What happens next to a structure or a place, by its number. */
    private record Step(What what, int one, int other) {}

    private final Map<Integer, Integer> merged = new HashMap<>();

    @Property(tries = 10, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void the_doors_that_are_kept_are_those_that_the_rows_show(
            @ForAll @Size(min = 15, max = 40) List<@From("steps") Step> steps,
            @ForAll @IntRange(min = 1, max = 5) int page) {
        Cartography cartography = new Cartography();
        for (int n = 1; n <= 3; n++) {
            cartography.record(
                    Samples.structure(n, "Maison " + n, commune(n)),
                    Samples.place(50 + n, "Lieu", commune(n), "LATITUDE", "47.4" + n, "LONGITUDE", "-0.5" + n),
                    new StructurePlaceAttached(id(n), id(50 + n)));
        }
        List<DomainEvent> events =
                steps.stream().flatMap(step -> happened(step).stream()).toList();
        for (int from = 0; from < events.size(); from += page) {
            cartography.record(
                    events.subList(from, Math.min(from + page, events.size())).toArray(DomainEvent[]::new));
            assertThat(doors(cartography, "door"))
                    .as("after %s", events.subList(0, Math.min(from + page, events.size())))
                    .isEqualTo(doors(cartography, "door_now"));
        }
        List<String> followed = cartography.rows();
        assertThat(cartography.rebuild(page).rows()).isEqualTo(followed);
    }

    private static List<String> doors(Cartography cartography, String of) {
        return JdbcClient.create(cartography.database())
                .sql("select to_jsonb(d)::text from %s.%s d order by 1".formatted(SCHEMA, of))
                .query(String.class)
                .list();
    }

    private static String commune(int n) {
        return n == 2 ? SAUMUR : ANGERS;
    }

    private List<DomainEvent> happened(Step step) {
        String structure = id(step.one());
        String place = id(50 + step.other());
        return switch (step.what()) {
            case LOCATE ->
                List.of(new PlaceCorrected(
                        place,
                        Field.of("LATITUDE", "47.2" + step.one(), "LONGITUDE", "-0.4", "COMMUNE", commune(step.one())),
                        List.of()));
            case LOCATE_NOWHERE -> List.of(new PlaceCorrected(place, Field.of("LATITUDE", ""), List.of()));
            case CLOSE_PLACE -> List.of(new PlaceClosed(place, ClosureReason.OTHER));
            case ATTACH -> List.of(new StructurePlaceAttached(structure, place));
            case DETACH -> List.of(new StructurePlaceDetached(structure, place));
            case CORRECT ->
                List.of(new StructureCorrected(structure, Field.of("PHONE", "+3324100000" + step.other()), List.of()));
            case MOVE ->
                List.of(new StructureCorrected(structure, Field.of("COMMUNE", commune(step.other())), List.of()));
            case SUSPEND -> List.of(new StructureSuspended(structure, SuspensionReason.OTHER, null));
            case RESUME -> List.of(new StructureResumed(structure));
            case CLOSE -> List.of(new StructureClosed(structure, ClosureReason.OTHER));
            case DECLARE_CAPACITY ->
                List.of(new StructureCapacityDeclared(
                        structure, CapacityStatus.WAITLIST, DAY, DAY.plusDays(step.other())));
            case OFFER ->
                List.of(Samples.published(
                        step.one(), 20 + step.other(), OfferLevel.INFORMAL, "THEME", "SAFE_DIGITAL_USE"));
            case WITHDRAW -> List.of(new OfferWithdrawn(structure, id(20 + step.other())));
            case GRANT ->
                List.of(new HabilitationDeclared(
                        id(70 + step.one()),
                        structure,
                        HabilitationKind.DUPLEX,
                        DAY,
                        DAY.plusYears(step.other()),
                        null));
            case END ->
                List.of(new HabilitationEnded(id(70 + step.one()), structure, HabilitationEnding.GIVEN_UP, DAY));
            case MERGE -> merged(step.one(), step.other());
            case UNDO -> undone(step.one());
        };
    }

    private List<DomainEvent> merged(int one, int survivor) {
        if (one == survivor || merged.containsKey(one) || merged.containsKey(survivor) || merged.containsValue(one)) {
            return List.of();
        }
        merged.put(one, survivor);
        return List.of(new StructureMerged(id(one), id(survivor), List.of(Resemblance.VERIFIED)));
    }

    private List<DomainEvent> undone(int one) {
        Integer survivor = merged.remove(one);
        return survivor == null ? List.of() : List.of(new StructureMergeUndone(id(one), id(survivor)));
    }

    @Provide
    Arbitrary<Step> steps() {
        Arbitrary<Integer> number = Arbitraries.integers().between(1, 3);
        return Combinators.combine(Arbitraries.of(What.class), number, number).as(Step::new);
    }
}
