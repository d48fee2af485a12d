package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.AGENT;
import static fr.convergence.command.cartography.Samples.AUDITOR;
import static fr.convergence.command.cartography.Samples.COORDINATOR;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.MARCH;
import static fr.convergence.command.cartography.Samples.NANTES;
import static fr.convergence.command.cartography.Samples.NEIGHBOUR;
import static fr.convergence.command.cartography.Samples.OFFER;
import static fr.convergence.command.cartography.Samples.OTHER;
import static fr.convergence.command.cartography.Samples.OTHER_REGISTERED;
import static fr.convergence.command.cartography.Samples.PLACE;
import static fr.convergence.command.cartography.Samples.PUBLISHED;
import static fr.convergence.command.cartography.Samples.REGISTERED;
import static fr.convergence.command.cartography.Samples.SOURCE;
import static fr.convergence.command.cartography.Samples.STRANGER;
import static fr.convergence.command.cartography.Samples.details;
import static fr.convergence.command.cartography.Samples.named;
import static fr.convergence.command.cartography.Samples.reported;
import static fr.convergence.command.cartography.Samples.reportedOffer;

import fr.convergence.command.cartography.StructureCommand.ReportStructure;
import fr.convergence.command.cartography.StructureCommand.ReportedOffer;
import fr.convergence.command.cartography.StructureCommand.SplitStructure;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceClosed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRegistered;
import fr.convergence.kernel.cartography.Resemblance;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.StructureEvent.OfferPublished;
import fr.convergence.kernel.cartography.StructureEvent.OfferReported;
import fr.convergence.kernel.cartography.StructureEvent.OfferWithdrawn;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureMerged;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceDetached;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import fr.convergence.kernel.cartography.StructureEvent.StructureSplitOff;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SplitStructureTest {

    private static final String NEW = "a87ff679-a2f3-471d-9181-a67b7542122c";
    private static final String NEW_OFFER =
            NameBasedId.of(UUID.fromString(NEW), "offer/" + OFFER).toString();
    private static final Map<String, List<String>> CCAS = named("CCAS d'Angers");
    private static final StructureRegistered NEW_REGISTERED = new StructureRegistered(NEW, CCAS);
    private static final StructureSplitOff SPLIT_OFF = new StructureSplitOff(NEW, ID);
    private static final Given TOWN_HALL = Given.events(
            REGISTERED,
            PUBLISHED,
            new PlaceRegistered(PLACE, named("Mairie annexe")),
            new StructurePlaceAttached(ID, PLACE));
    private static final SplitStructure SPLIT = split(List.of(PLACE), List.of(OFFER));

    private static SplitStructure split(List<String> places, List<String> offers) {
        return new SplitStructure(NEW, ID, CCAS, places, offers);
    }

    @Test
    void part_of_a_record_becomes_another_structures_in_one_decision() {
        TOWN_HALL
                .by(COORDINATOR)
                .causes(
                        SPLIT,
                        NEW_REGISTERED,
                        SPLIT_OFF,
                        new StructurePlaceDetached(ID, PLACE),
                        new StructurePlaceAttached(NEW, PLACE),
                        new OfferWithdrawn(ID, OFFER),
                        new OfferPublished(NEW, NEW_OFFER, PUBLISHED.level(), PUBLISHED.terms()));
    }

    @Test
    void the_same_again_changes_nothing() {
        TOWN_HALL.after(SPLIT).causesNothing(SPLIT);
        TOWN_HALL.causes(
                split(List.of(PLACE, PLACE), List.of()),
                NEW_REGISTERED,
                SPLIT_OFF,
                new StructurePlaceDetached(ID, PLACE),
                new StructurePlaceAttached(NEW, PLACE));
    }

    @Test
    void a_structure_that_was_there_before_is_not_taken_for_a_part() {
        TOWN_HALL.and(NEW_REGISTERED).refuses(SPLIT, "ALREADY_REGISTERED");
        TOWN_HALL
                .after(SPLIT)
                .refuses(
                        new SplitStructure(NEW, ID, named("Autre nom"), List.of(PLACE), List.of(OFFER)),
                        "ALREADY_REGISTERED");
    }

    @Test
    void no_list_brings_back_what_was_given_away() {
        Map<String, List<String>> terms = details("THEME", "ADMINISTRATIVE_PROCEDURES");
        String offer = reportedOffer("procedures");
        ReportStructure again = new ReportStructure(
                ID,
                SourceFormat.LIEUX_MEDIATION_NUMERIQUE,
                SOURCE,
                MARCH,
                named("Mairie d'Angers"),
                List.of(new ReportedOffer("procedures", OfferLevel.LOCAL_OFFICIAL, terms)),
                PLACE);
        Given listed = Given.events(
                        reported(MARCH, named("Mairie d'Angers")),
                        new OfferReported(
                                ID,
                                offer,
                                OfferLevel.LOCAL_OFFICIAL,
                                SourceFormat.LIEUX_MEDIATION_NUMERIQUE,
                                SOURCE,
                                MARCH,
                                terms))
                .and(new PlaceRegistered(PLACE, named("Mairie annexe")), new StructurePlaceAttached(ID, PLACE));
        listed.causesNothing(again).after(split(List.of(PLACE), List.of(offer))).causesNothing(again);
    }

    @Test
    void what_only_a_merged_structure_holds_is_given_away_by_that_one() {
        TOWN_HALL
                .and(OTHER_REGISTERED, new StructureMerged(ID, OTHER, List.of(Resemblance.SAME_NAME)))
                .causes(
                        new SplitStructure(NEW, OTHER, CCAS, List.of(PLACE), List.of(OFFER)),
                        NEW_REGISTERED,
                        new StructureSplitOff(NEW, OTHER),
                        new StructurePlaceDetached(ID, PLACE),
                        new StructurePlaceAttached(NEW, PLACE),
                        new OfferWithdrawn(ID, OFFER),
                        new OfferPublished(NEW, NEW_OFFER, PUBLISHED.level(), PUBLISHED.terms()));
    }

    @Test
    void every_fault_is_told_at_once() {
        TOWN_HALL
                .and(new StructureClosed(ID, ClosureReason.CEASED))
                .refuses(
                        new SplitStructure(NEW, ID, details("NAME", ""), List.of(OTHER), List.of(PLACE)),
                        "STRUCTURE_CLOSED structureId",
                        "REQUIRED details.name",
                        "REQUIRED details.commune",
                        "PLACE_NOT_HELD placeIds[0]",
                        "UNKNOWN_OFFER offerIds[0]");
        TOWN_HALL.refuses(split(List.of(), List.of()), "NOTHING_SPLIT_OFF");
        Given.nothing().refuses(SPLIT, "UNKNOWN_STRUCTURE structureId");
    }

    @Test
    void what_is_merged_closed_or_withdrawn_cannot_be_given_away() {
        TOWN_HALL
                .and(OTHER_REGISTERED, new StructureMerged(ID, OTHER, List.of(Resemblance.SAME_NAME)))
                .refuses(SPLIT, "MERGED_INTO structureId");
        TOWN_HALL
                .and(new PlaceClosed(PLACE, ClosureReason.CEASED), new OfferWithdrawn(ID, OFFER))
                .refuses(SPLIT, "PLACE_CLOSED placeIds[0]", "OFFER_WITHDRAWN offerIds[0]");
    }

    @Test
    void only_who_coordinates_the_department_of_both_may() {
        for (Actor other : List.of(AGENT, STRANGER, AUDITOR, NEIGHBOUR, Actor.ANONYMOUS)) {
            TOWN_HALL.by(other).refuses(SPLIT, "NOT_ALLOWED");
        }
        TOWN_HALL
                .by(COORDINATOR)
                .refuses(
                        new SplitStructure(NEW, ID, named("CCAS", "COMMUNE", NANTES), List.of(PLACE), List.of()),
                        "NOT_ALLOWED");
    }
}
