package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.FieldRejection.REQUIRED;
import static fr.convergence.command.cartography.StructureRejection.ALREADY_REGISTERED;
import static fr.convergence.command.cartography.StructureRejection.NOT_ALLOWED;
import static fr.convergence.command.cartography.StructureRejection.PLACE_CLOSED;
import static fr.convergence.command.cartography.StructureRejection.UNKNOWN_PLACE;
import static fr.convergence.command.cartography.StructureRejection.UNTIL_IN_THE_PAST;

import fr.convergence.command.Circumstances;
import fr.convergence.command.cartography.StructureCommand.AttachPlace;
import fr.convergence.command.cartography.StructureCommand.CloseStructure;
import fr.convergence.command.cartography.StructureCommand.ConfirmStructure;
import fr.convergence.command.cartography.StructureCommand.CorrectStructure;
import fr.convergence.command.cartography.StructureCommand.DeclareCapacity;
import fr.convergence.command.cartography.StructureCommand.DetachPlace;
import fr.convergence.command.cartography.StructureCommand.RegisterStructure;
import fr.convergence.command.cartography.StructureCommand.ResumeStructure;
import fr.convergence.command.cartography.StructureCommand.SuspendStructure;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.cartography.SourcedDetails;
import fr.convergence.kernel.cartography.StructureEvent;
import fr.convergence.kernel.cartography.StructureEvent.StructureCapacityDeclared;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureConfirmed;
import fr.convergence.kernel.cartography.StructureEvent.StructureCorrected;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceDetached;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import fr.convergence.kernel.cartography.StructureEvent.StructureResumed;
import fr.convergence.kernel.cartography.StructureEvent.StructureSuspended;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What people may do with a structure's record and with its life. */
final class StructureDecisions {

    private StructureDecisions() {}

    static List<StructureEvent> register(PartnerStructure now, RegisterStructure command, Circumstances circumstances) {
        Map<String, List<String>> details = FieldRules.tidy(command.details());
        Rejected.unlessEmpty(FieldRules.STRUCTURE.faultsOfWhole("details", details));
        NOT_ALLOWED.when(!Rights.coordinates(circumstances.actor(), SourcedDetails.NONE.corrected(details, List.of())));
        ALREADY_REGISTERED.when(now.exists() && !details.equals(now.sheet().entered()));
        return now.exists() ? List.of() : List.of(new StructureRegistered(command.structureId(), details));
    }

    static List<StructureEvent> correct(PartnerStructure now, CorrectStructure command, Circumstances circumstances) {
        Map<String, List<String>> details = FieldRules.tidy(command.details());
        Rejected.unlessEmpty(FieldRules.STRUCTURE.faultsOfPart("details", details, command.released()));
        SortedMap<String, List<String>> corrections = now.merging().corrections(now.sheet(), details);
        List<String> released = now.sheet().releasable(command.released());
        SourcedDetails after = now.sheet().said().corrected(corrections, released);
        Rejected.unlessEmpty(FieldRules.STRUCTURE.missing(after::values).stream()
                .map(field -> REQUIRED.at("release", field.label()))
                .toList());
        NOT_ALLOWED.when(!Rights.mayMove(circumstances.actor(), now.sheet().said(), after));
        return corrections.isEmpty() && released.isEmpty()
                ? List.of()
                : List.of(new StructureCorrected(command.structureId(), corrections, released));
    }

    /** What is found right is what is shown: the record, and those of the structures it stands for. */
    static List<StructureEvent> confirm(Cartography now, ConfirmStructure command, Circumstances circumstances) {
        Sheet sheet = now.structure(command.structureId()).sheet();
        return circumstances.today().equals(sheet.confirmedOn())
                ? List.of()
                : now.oneWith(command.structureId()).stream()
                        .<StructureEvent>map(one -> new StructureConfirmed(one, circumstances.today()))
                        .toList();
    }

    static List<StructureEvent> attach(Cartography now, AttachPlace command) {
        Place place = now.place(command.placeId());
        refuseMissing(place, command.placeId());
        if (!holders(now, command.structureId(), command.placeId()).isEmpty()) {
            return List.of();
        }
        Rejected.unlessEmpty(place.closed() ? List.of(PLACE_CLOSED.at("placeId")) : List.of());
        return List.of(new StructurePlaceAttached(command.structureId(), command.placeId()));
    }

    static List<StructureEvent> detach(Cartography now, DetachPlace command) {
        refuseMissing(now.place(command.placeId()), command.placeId());
        return holders(now, command.structureId(), command.placeId()).stream()
                .<StructureEvent>map(holder -> new StructurePlaceDetached(holder, command.placeId()))
                .toList();
    }

    /** Which of a structure and those it stands for hold a desk at a place. */
    static List<String> holders(Cartography now, String structureId, String placeId) {
        return now.oneWith(structureId).stream()
                .filter(one -> now.structure(one).holdsDeskAt(placeId))
                .toList();
    }

    static List<StructureEvent> declare(PartnerStructure now, DeclareCapacity command, Circumstances circumstances) {
        refusePast(command.until(), circumstances);
        StructureCapacityDeclared declared = new StructureCapacityDeclared(
                command.structureId(), command.capacity(), circumstances.today(), command.until());
        return declared.equals(now.capacity()) ? List.of() : List.of(declared);
    }

    static List<StructureEvent> suspend(PartnerStructure now, SuspendStructure command, Circumstances circumstances) {
        refusePast(command.until(), circumstances);
        StructureSuspended suspended = new StructureSuspended(command.structureId(), command.reason(), command.until());
        return suspended.equals(now.suspension()) ? List.of() : List.of(suspended);
    }

    static List<StructureEvent> resume(PartnerStructure now, ResumeStructure command) {
        return now.suspension() == null ? List.of() : List.of(new StructureResumed(command.structureId()));
    }

    static List<StructureEvent> close(PartnerStructure now, CloseStructure command) {
        return now.closed() ? List.of() : List.of(new StructureClosed(command.structureId(), command.reason()));
    }

    static void refuseMissing(Place place, String placeId) {
        Rejected.unlessEmpty(place.exists() ? List.of() : List.of(UNKNOWN_PLACE.at("placeId", placeId)));
    }

    private static void refusePast(@Nullable LocalDate until, Circumstances circumstances) {
        boolean past = until != null && until.isBefore(circumstances.today());
        Rejected.unlessEmpty(past ? List.of(UNTIL_IN_THE_PAST.at("until")) : List.of());
    }
}
