package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.AGENT;
import static fr.convergence.command.cartography.Samples.AUDITOR;
import static fr.convergence.command.cartography.Samples.COORDINATOR;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.MERGED;
import static fr.convergence.command.cartography.Samples.MERGE_UNDONE;
import static fr.convergence.command.cartography.Samples.NANTES;
import static fr.convergence.command.cartography.Samples.NEIGHBOUR;
import static fr.convergence.command.cartography.Samples.OTHER;
import static fr.convergence.command.cartography.Samples.OTHER_REGISTERED;
import static fr.convergence.command.cartography.Samples.REGISTERED;
import static fr.convergence.command.cartography.Samples.TODAY;
import static fr.convergence.command.cartography.Samples.named;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.cartography.StructureCommand.MergeStructures;
import fr.convergence.command.cartography.StructureCommand.UndoMerge;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.Resemblance;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureConfirmed;
import fr.convergence.kernel.cartography.StructureEvent.StructureCorrected;
import fr.convergence.kernel.cartography.StructureEvent.StructureMerged;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeStructuresTest {

    private static final String THIRD = "a87ff679-a2f3-471d-9181-a67b7542122c";
    private static final StructureRegistered THIRD_REGISTERED = new StructureRegistered(THIRD, named("La mairie"));
    private static final Given TWO = Given.events(REGISTERED, OTHER_REGISTERED);
    private static final MergeStructures MERGE = merge(OTHER, ID);
    private static final UndoMerge UNDO = new UndoMerge(OTHER, ID);

    private static MergeStructures merge(String merged, String survivor) {
        return new MergeStructures(merged, survivor, List.of(Resemblance.SAME_NAME));
    }

    @Test
    void a_coordinator_takes_two_structures_for_one_and_for_two_again() {
        TWO.by(COORDINATOR).causes(MERGE, MERGED).causesNothing(UNDO);
        TWO.and(MERGED).by(COORDINATOR).causes(UNDO, MERGE_UNDONE).causesNothing(MERGE);
        TWO.and(MERGED, MERGE_UNDONE).causes(MERGE, MERGED).causesNothing(UNDO);
    }

    @Test
    void the_same_again_for_other_reasons_changes_nothing() {
        TWO.and(MERGED).causesNothing(new MergeStructures(OTHER, ID, List.of(Resemblance.VERIFIED)));
        TWO.and(MERGED, new StructureClosed(ID, ClosureReason.CEASED)).causesNothing(MERGE);
    }

    @Test
    void reasons_are_told_once_each_and_in_order() {
        TWO.causes(
                new MergeStructures(
                        OTHER, ID, List.of(Resemblance.SAME_PHONE, Resemblance.SAME_NAME, Resemblance.SAME_PHONE)),
                new StructureMerged(OTHER, ID, List.of(Resemblance.SAME_NAME, Resemblance.SAME_PHONE)));
        TWO.refuses(new MergeStructures(OTHER, ID, List.of()), "REQUIRED reasons");
    }

    @Test
    void two_that_exist_are_needed() {
        TWO.refuses(merge(ID, ID), "MERGED_WITH_ITSELF mergedId");
        Given.nothing().refuses(MERGE, "UNKNOWN_STRUCTURE mergedId", "UNKNOWN_STRUCTURE survivorId");
        Given.events(REGISTERED).refuses(UNDO, "UNKNOWN_STRUCTURE mergedId");
    }

    @Test
    void both_must_be_open() {
        TWO.and(new StructureClosed(OTHER, ClosureReason.CEASED)).refuses(MERGE, "STRUCTURE_CLOSED mergedId");
        TWO.and(new StructureClosed(ID, ClosureReason.CEASED)).refuses(MERGE, "STRUCTURE_CLOSED survivorId");
    }

    @Test
    void there_are_neither_chains_nor_circles() {
        Given merged = TWO.and(THIRD_REGISTERED, MERGED);
        merged.refuses(merge(THIRD, OTHER), "MERGED_INTO survivorId");
        merged.refuses(merge(OTHER, THIRD), "MERGED_INTO mergedId");
        merged.refuses(merge(ID, THIRD), "STANDS_FOR_OTHERS mergedId");
        merged.refuses(merge(ID, OTHER), "STANDS_FOR_OTHERS mergedId", "MERGED_INTO survivorId");
        merged.causes(merge(THIRD, ID), new StructureMerged(THIRD, ID, List.of(Resemblance.SAME_NAME)));
        merged.and(MERGE_UNDONE)
                .causes(merge(ID, THIRD), new StructureMerged(ID, THIRD, List.of(Resemblance.SAME_NAME)));
    }

    @Test
    void it_is_undone_for_the_one_it_was_merged_into_only() {
        TWO.and(THIRD_REGISTERED, MERGED).refuses(new UndoMerge(OTHER, THIRD), "MERGED_INTO mergedId");
        TWO.and(MERGED, new StructureClosed(ID, ClosureReason.CEASED)).causes(UNDO, MERGE_UNDONE);
    }

    @Test
    void it_takes_the_coordination_of_both() {
        for (Actor actor : List.of(AGENT, AUDITOR, NEIGHBOUR, Actor.ANONYMOUS)) {
            TWO.by(actor).refuses(MERGE, "NOT_ALLOWED");
            TWO.and(MERGED).by(actor).refuses(UNDO, "NOT_ALLOWED");
        }
        Given apart = Given.events(REGISTERED, new StructureRegistered(OTHER, named("Mairie", "COMMUNE", NANTES)));
        apart.by(COORDINATOR).refuses(MERGE, "NOT_ALLOWED");
        apart.by(NEIGHBOUR).refuses(MERGE, "NOT_ALLOWED");
        apart.by(new Actor("both", Role.COORDINATOR, null, List.of("44", "49"))).causes(MERGE, MERGED);
    }

    @Test
    void each_minds_what_happens_to_the_other() {
        for (StructureCommand command : List.of(MERGE, UNDO)) {
            for (String one : List.of(ID, OTHER)) {
                assertThat(new StructureDecider()
                                .boundary(command)
                                .includes(new StructureClosed(one, ClosureReason.CEASED)))
                        .isTrue();
                assertThat(new StructureDecider()
                                .boundary(command)
                                .includes(new StructureMerged(THIRD, one, List.of())))
                        .isTrue();
            }
        }
    }

    @Test
    void confirming_the_one_that_stands_for_both_confirms_both() {
        StructureCommand.ConfirmStructure confirm = new StructureCommand.ConfirmStructure(ID);
        TWO.and(new StructureConfirmed(ID, TODAY), MERGED)
                .causes(confirm, new StructureConfirmed(ID, TODAY), new StructureConfirmed(OTHER, TODAY))
                .after(confirm)
                .causesNothing(confirm);
    }

    @Test
    void saying_the_own_value_again_settles_that_the_others_are_wrong() {
        StructureCommand.CorrectStructure networks = new StructureCommand.CorrectStructure(
                ID, Samples.details("NETWORKS", "FRANCE_SERVICES", "PHONE", "", "NAME", "Mairie d'Angers"), List.of());
        StructureCorrected settled =
                new StructureCorrected(ID, Samples.details("NETWORKS", "FRANCE_SERVICES", "PHONE", ""), List.of());
        Given corrected =
                TWO.and(new StructureCorrected(ID, Samples.details("NETWORKS", "FRANCE_SERVICES"), List.of()));
        corrected.causesNothing(networks);
        corrected.and(MERGED).causes(networks, settled).after(networks).causesNothing(networks);
        corrected.and(MERGED, settled, MERGE_UNDONE, MERGED).causes(networks, settled);
    }
}
