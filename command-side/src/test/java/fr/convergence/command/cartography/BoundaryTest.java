package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.MARCH;
import static fr.convergence.command.cartography.Samples.OFFER;
import static fr.convergence.command.cartography.Samples.OTHER;
import static fr.convergence.command.cartography.Samples.PLACE;
import static fr.convergence.command.cartography.Samples.PUBLISHED;
import static fr.convergence.command.cartography.Samples.SOURCE;
import static fr.convergence.command.cartography.Samples.TODAY;
import static fr.convergence.command.cartography.Samples.details;
import static fr.convergence.command.cartography.Samples.reported;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.cartography.StructureCommand.AttachPlace;
import fr.convergence.command.cartography.StructureCommand.CorrectOffer;
import fr.convergence.command.cartography.StructureCommand.CorrectStructure;
import fr.convergence.command.cartography.StructureCommand.DeclareCapacity;
import fr.convergence.command.cartography.StructureCommand.ReportStructure;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceClosed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceConfirmed;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.StructureEvent.OfferWithdrawn;
import fr.convergence.kernel.cartography.StructureEvent.StructureCapacityDeclared;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureCorrected;
import fr.convergence.kernel.cartography.StructureEvent.StructureReported;
import fr.convergence.kernel.cartography.StructureEvent.StructureSuspended;
import fr.convergence.kernel.cartography.SuspensionReason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who disturbs whom when two people work at the same time. */
class BoundaryTest {

    private static final CorrectStructure CORRECT = new CorrectStructure(ID, details(), List.of());
    private static final DeclareCapacity DECLARE = new DeclareCapacity(ID, CapacityStatus.CAPACITY, null);
    private static final CorrectOffer CORRECT_OFFER = new CorrectOffer(ID, OFFER, details(), List.of());
    private static final ReportStructure REPORT =
            new ReportStructure(ID, SourceFormat.LIEUX_MEDIATION_NUMERIQUE, SOURCE, MARCH, details(), List.of(), PLACE);

    private static final DomainEvent CLOSED = new StructureClosed(ID, ClosureReason.CEASED);
    private static final DomainEvent CORRECTED = new StructureCorrected(ID, details(), List.of());
    private static final DomainEvent DECLARED = new StructureCapacityDeclared(ID, CapacityStatus.CAPACITY, TODAY, null);
    private static final DomainEvent WITHDRAWN = new OfferWithdrawn(ID, OFFER);
    private static final DomainEvent OTHER_WITHDRAWN = new OfferWithdrawn(ID, OTHER);

    @Test
    void every_command_depends_on_the_closure() {
        for (StructureCommand command : List.of(CORRECT, DECLARE, CORRECT_OFFER, REPORT)) {
            assertThat(includes(command, CLOSED)).as("%s", command).isTrue();
            assertThat(includes(command, CORRECTED)).as("%s", command).isTrue();
            assertThat(includes(command, new StructureClosed(OTHER, ClosureReason.CEASED)))
                    .as("%s", command)
                    .isFalse();
        }
    }

    @Test
    void correcting_the_record_does_not_mind_capacity_offers_or_suspensions() {
        assertThat(includes(CORRECT, DECLARED)).isFalse();
        assertThat(includes(CORRECT, PUBLISHED)).isFalse();
        assertThat(includes(CORRECT, new StructureSuspended(ID, SuspensionReason.OTHER, null)))
                .isFalse();
        assertThat(includes(DECLARE, DECLARED)).isTrue();
        assertThat(includes(DECLARE, PUBLISHED)).isFalse();
    }

    @Test
    void offers_do_not_disturb_each_other() {
        assertThat(includes(CORRECT_OFFER, WITHDRAWN)).isTrue();
        assertThat(includes(CORRECT_OFFER, OTHER_WITHDRAWN)).isFalse();
        assertThat(includes(REPORT, OTHER_WITHDRAWN)).isTrue();
    }

    @Test
    void a_report_minds_its_source_wherever_it_spoke_and_its_place() {
        assertThat(includes(
                        REPORT, new StructureReported(OTHER, SourceFormat.FRANCE_SERVICES, SOURCE, MARCH, details())))
                .isTrue();
        assertThat(includes(REPORT, reported(MARCH, details()))).isTrue();
        assertThat(includes(REPORT, new PlaceClosed(PLACE, ClosureReason.CEASED)))
                .isTrue();
        assertThat(includes(new AttachPlace(ID, PLACE), new PlaceClosed(PLACE, ClosureReason.CEASED)))
                .isTrue();
        assertThat(includes(REPORT, new PlaceConfirmed(PLACE, TODAY))).isFalse();
    }

    private static boolean includes(StructureCommand command, DomainEvent event) {
        return new StructureDecider().boundary(command).includes(event);
    }
}
