package fr.convergence.command.cartography;

import static fr.convergence.command.ValueRejection.BLANK_VALUE;
import static fr.convergence.command.cartography.StructureRejection.NOT_ALLOWED;
import static fr.convergence.command.cartography.StructureRejection.OFFER_REPEATED;
import static fr.convergence.command.cartography.StructureRejection.PLACE_CLOSED;
import static fr.convergence.command.cartography.StructureRejection.SOURCE_SPEAKS_OF_ANOTHER;
import static fr.convergence.command.cartography.StructureRejection.STRUCTURE_CLOSED;

import fr.convergence.command.Circumstances;
import fr.convergence.command.ValueRule;
import fr.convergence.command.cartography.StructureCommand.ReportStructure;
import fr.convergence.command.cartography.StructureCommand.ReportStructureLeft;
import fr.convergence.command.cartography.StructureCommand.ReportedOffer;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.cartography.SourceIds;
import fr.convergence.kernel.cartography.SourcedDetails;
import fr.convergence.kernel.cartography.StructureEvent;
import fr.convergence.kernel.cartography.StructureEvent.OfferNoLongerReported;
import fr.convergence.kernel.cartography.StructureEvent.OfferReported;
import fr.convergence.kernel.cartography.StructureEvent.StructureNoLongerReported;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import fr.convergence.kernel.cartography.StructureEvent.StructureReported;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** What a record of an open list changes: only what it says otherwise than before, and never what a person took back. */
final class StructureReporting {

    private static final ValueRule KEY = ValueRule.atMost(255).then(ValueRule.printable());

    private StructureReporting() {}

    static List<StructureEvent> decide(Cartography known, ReportStructure command, Circumstances circumstances) {
        PartnerStructure now = known.structure(command.structureId());
        Map<String, List<String>> details = FieldRules.tidy(command.details());
        Rejected.unlessEmpty(faults(command, details, now, circumstances));
        NOT_ALLOWED.when(!Rights.coordinates(circumstances.actor(), SourcedDetails.NONE.corrected(details, List.of())));
        STRUCTURE_CLOSED.when(now.closed());
        Rejected.unlessEmpty(
                now.sheet().conflicts(command.source(), command.sourceId(), command.reportedOn(), details));
        SOURCE_SPEAKS_OF_ANOTHER.when(speaksOfAnother(known, command), command.sourceId());
        List<StructureEvent> events = new ArrayList<>(record(now, command, details));
        events.addAll(desk(now, known, command));
        events.addAll(offers(now, command));
        return events;
    }

    /**
     * What a list causes by listing a structure no more: the services that it alone spoke of end. What it last said of the
     * structure stays, for a structure that leaves a list is not closed, and no record may be left without its name.
     */
    static List<StructureEvent> leave(PartnerStructure now, ReportStructureLeft command, Circumstances circumstances) {
        Origin list = new Origin(command.source(), command.sourceId());
        LocalDate known = now.reportedOn(list);
        if (known == null || !now.listedBy(list) || now.closed()) {
            return List.of();
        }
        LocalDate on = command.reportedOn() == null ? known : command.reportedOn();
        Rejected.unlessEmpty(Reports.faults(command.sourceId(), on, known, circumstances.today()));
        List<StructureEvent> events = new ArrayList<>();
        now.offers().forEach((offerId, offer) -> {
            if (offer.reportedBy().contains(list) && !offer.withdrawn()) {
                events.add(new OfferNoLongerReported(
                        command.structureId(), offerId, command.source(), command.sourceId(), on));
            }
        });
        events.add(new StructureNoLongerReported(command.structureId(), command.source(), command.sourceId(), on));
        return events;
    }

    private static List<Rejection> faults(
            ReportStructure command,
            Map<String, List<String>> details,
            PartnerStructure now,
            Circumstances circumstances) {
        List<Rejection> faults = new ArrayList<>(Reports.faults(
                command.sourceId(), command.reportedOn(), now.reportedOn(Origin.of(command)), circumstances.today()));
        faults.addAll(FieldRules.STRUCTURE.faultsOfWhole("details", details));
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < command.offers().size(); i++) {
            ReportedOffer offer = command.offers().get(i);
            String path = "offers[" + i + "]";
            faults.addAll(faultsOfKey(path + ".key", offer.key(), !keys.add(offer.key())));
            faults.addAll(OfferDecisions.faultsOfWhole(path + ".terms", offer.level(), FieldRules.tidy(offer.terms())));
        }
        return faults;
    }

    private static List<Rejection> faultsOfKey(String path, String key, boolean repeated) {
        List<Rejection> faults = key.isBlank() ? List.of(BLANK_VALUE.at(path)) : KEY.faults(path, key);
        return faults.isEmpty() && repeated ? List.of(OFFER_REPEATED.at(path, key)) : faults;
    }

    private static boolean speaksOfAnother(Cartography known, ReportStructure command) {
        return known.structures().entrySet().stream()
                .filter(structure -> !structure.getKey().equals(command.structureId()))
                .anyMatch(structure -> structure.getValue().sheet().said().knownAs(command.sourceId()));
    }

    /** A newer date alone is news too: the list still vouches for the record. */
    private static List<StructureEvent> record(
            PartnerStructure now, ReportStructure command, Map<String, List<String>> details) {
        SortedMap<String, List<String>> news = now.sheet().news(command.source(), command.sourceId(), details);
        Origin list = Origin.of(command);
        boolean asBefore =
                news.isEmpty() && now.listedBy(list) && command.reportedOn().equals(now.reportedOn(list));
        return asBefore
                ? List.of()
                : List.of(new StructureReported(
                        command.structureId(), command.source(), command.sourceId(), command.reportedOn(), news));
    }

    private static List<StructureEvent> desk(PartnerStructure now, Cartography known, ReportStructure command) {
        String placeId = command.placeId();
        if (placeId == null || now.desks().containsKey(placeId)) {
            return List.of();
        }
        Place place = known.place(placeId);
        StructureDecisions.refuseMissing(place, placeId);
        Rejected.unlessEmpty(place.closed() ? List.of(PLACE_CLOSED.at("placeId")) : List.of());
        return List.of(new StructurePlaceAttached(command.structureId(), placeId));
    }

    private static List<StructureEvent> offers(PartnerStructure now, ReportStructure command) {
        List<StructureEvent> events = new ArrayList<>();
        Set<String> reported = new HashSet<>();
        for (ReportedOffer offer : command.offers()) {
            String offerId = SourceIds.offer(command.sourceId(), offer.key());
            reported.add(offerId);
            events.addAll(offer(offerId, now.offer(offerId), offer, command));
        }
        now.offers().forEach((offerId, offer) -> {
            if (offer.reportedBy().contains(Origin.of(command)) && !offer.withdrawn() && !reported.contains(offerId)) {
                events.add(new OfferNoLongerReported(
                        command.structureId(), offerId, command.source(), command.sourceId(), command.reportedOn()));
            }
        });
        return events;
    }

    /** A service that comes back is told whole: readers may have let go of what was said of it. */
    private static List<StructureEvent> offer(
            String offerId, Offer now, ReportedOffer reported, ReportStructure command) {
        Map<String, List<String>> terms = FieldRules.tidy(reported.terms());
        boolean spokenOf = now.reportedBy().contains(Origin.of(command));
        SortedMap<String, List<String>> news = now.exists() && !spokenOf
                ? now.sheet().whole(command.source(), command.sourceId(), terms)
                : now.sheet().news(command.source(), command.sourceId(), terms);
        boolean asBefore = spokenOf && news.isEmpty() && reported.level() == now.level();
        return now.withdrawn() || asBefore
                ? List.of()
                : List.of(new OfferReported(
                        command.structureId(),
                        offerId,
                        reported.level(),
                        command.source(),
                        command.sourceId(),
                        command.reportedOn(),
                        news));
    }
}
