package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.FieldRejection.REQUIRED;
import static fr.convergence.command.cartography.StructureRejection.ALREADY_PUBLISHED;
import static fr.convergence.command.cartography.StructureRejection.INFORMAL_WITHOUT_INTERVENTION_LEVEL;
import static fr.convergence.command.cartography.StructureRejection.INFORMAL_WITHOUT_MODEL;
import static fr.convergence.command.cartography.StructureRejection.MODEL_WITHDRAWN;
import static fr.convergence.command.cartography.StructureRejection.OFFER_NO_LONGER_REPORTED;
import static fr.convergence.command.cartography.StructureRejection.OFFER_WITHDRAWN;
import static fr.convergence.command.cartography.StructureRejection.UNKNOWN_MODEL;
import static fr.convergence.command.cartography.StructureRejection.UNKNOWN_OFFER;

import fr.convergence.command.Circumstances;
import fr.convergence.command.cartography.StructureCommand.ConfirmOffer;
import fr.convergence.command.cartography.StructureCommand.CorrectOffer;
import fr.convergence.command.cartography.StructureCommand.PublishOffer;
import fr.convergence.command.cartography.StructureCommand.WithdrawOffer;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.SourcedDetails;
import fr.convergence.kernel.cartography.StructureEvent;
import fr.convergence.kernel.cartography.StructureEvent.OfferConfirmed;
import fr.convergence.kernel.cartography.StructureEvent.OfferCorrected;
import fr.convergence.kernel.cartography.StructureEvent.OfferPublished;
import fr.convergence.kernel.cartography.StructureEvent.OfferWithdrawn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What people may do with the services of a structure. */
final class OfferDecisions {

    private OfferDecisions() {}

    static List<StructureEvent> publish(Cartography now, PublishOffer command) {
        Map<String, List<String>> terms = FieldRules.tidy(command.terms());
        Rejected.unlessEmpty(faultsOfWhole("terms", command.level(), terms));
        boolean known = now.structures().values().stream()
                .anyMatch(structure -> structure.offer(command.offerId()).exists());
        Offer offer = now.structure(command.structureId()).offer(command.offerId());
        boolean same = terms.equals(offer.sheet().entered()) && command.level() == offer.level();
        ALREADY_PUBLISHED.when(known && !same);
        Rejected.unlessEmpty(known ? List.of() : faultsOfModel(now, terms));
        return known
                ? List.of()
                : List.of(new OfferPublished(command.structureId(), command.offerId(), command.level(), terms));
    }

    static List<StructureEvent> correct(Cartography now, CorrectOffer command) {
        String offering = now.offering(command.structureId(), command.offerId());
        Offer offer = offered(now.structure(offering), command.offerId());
        Sheet sheet = offer.sheet();
        Map<String, List<String>> terms = FieldRules.tidy(command.terms());
        List<Rejection> faults = new ArrayList<>(FieldRules.OFFER.faultsOfPart("terms", terms, command.released()));
        faults.addAll(faultsOfLevel("terms", offer.level(), terms));
        Rejected.unlessEmpty(faults);
        SortedMap<String, List<String>> corrections = sheet.corrections(terms);
        Rejected.unlessEmpty(faultsOfModel(now, corrections));
        List<String> released = sheet.releasable(command.released());
        SourcedDetails after = sheet.said().corrected(corrections, released);
        Rejected.unlessEmpty(FieldRules.OFFER.missing(after::values).stream()
                .map(field -> REQUIRED.at("release", field.label()))
                .toList());
        return corrections.isEmpty() && released.isEmpty()
                ? List.of()
                : List.of(new OfferCorrected(offering, command.offerId(), corrections, released));
    }

    /** Whether a service helps with the procedures of the operator for which somebody answers, where it does. */
    static boolean speaksOfOperatorOf(Actor actor, Cartography now, ConfirmOffer command) {
        PartnerStructure structure = now.structure(now.offering(command.structureId(), command.offerId()));
        Offer offer = structure.offer(command.offerId());
        return structure.exists()
                && offer.exists()
                && offer.sheet().said().values(OfferField.OPERATORS.name()).stream()
                        .anyMatch(operator -> actor.answersFor(
                                operator, Rights.departmentOf(structure.sheet().said())));
    }

    static List<StructureEvent> confirm(Cartography now, ConfirmOffer command, Circumstances circumstances) {
        String offering = now.offering(command.structureId(), command.offerId());
        Offer offer = offered(now.structure(offering), command.offerId());
        return circumstances.today().equals(offer.sheet().confirmedOn())
                ? List.of()
                : List.of(new OfferConfirmed(offering, command.offerId(), circumstances.today()));
    }

    static List<StructureEvent> withdraw(Cartography now, WithdrawOffer command) {
        String offering = now.offering(command.structureId(), command.offerId());
        return known(now.structure(offering), command.offerId()).withdrawn()
                ? List.of()
                : List.of(new OfferWithdrawn(offering, command.offerId()));
    }

    /** What is wrong with all the terms of a service. */
    static List<Rejection> faultsOfWhole(String path, OfferLevel level, Map<String, List<String>> terms) {
        List<Rejection> faults = new ArrayList<>(FieldRules.OFFER.faultsOfWhole(path, terms));
        faults.addAll(faultsOfLevel(path, level, terms));
        return faults;
    }

    /** The levels of intervention and the models are national: a favour between colleagues has none. */
    private static List<Rejection> faultsOfLevel(
            String path, @Nullable OfferLevel level, Map<String, List<String>> terms) {
        List<Rejection> faults = new ArrayList<>();
        boolean claimed = !terms.getOrDefault(OfferField.INTERVENTION_LEVEL.name(), List.of())
                .isEmpty();
        if (level == OfferLevel.INFORMAL && claimed) {
            faults.add(INFORMAL_WITHOUT_INTERVENTION_LEVEL.at(path + ".interventionLevel"));
        }
        if (level == OfferLevel.INFORMAL && !model(terms).isEmpty()) {
            faults.add(INFORMAL_WITHOUT_MODEL.at(path + ".model"));
        }
        return faults;
    }

    /** The model that terms say a service follows; empty when they say none. */
    static String model(Map<String, List<String>> terms) {
        return terms.getOrDefault(OfferField.MODEL.name(), List.of()).stream()
                .findFirst()
                .orElse("");
    }

    /** People follow a model that there is; what lists say is taken as it comes, whichever came first. */
    private static List<Rejection> faultsOfModel(Cartography now, Map<String, List<String>> terms) {
        String id = model(terms);
        OfferModel model = now.model(id);
        if (id.isEmpty() || model.exists() && !model.withdrawn()) {
            return List.of();
        }
        return List.of(model.exists() ? MODEL_WITHDRAWN.at("terms.model") : UNKNOWN_MODEL.at("terms.model", id));
    }

    private static Offer offered(PartnerStructure now, String offerId) {
        Offer offer = known(now, offerId);
        OFFER_WITHDRAWN.when(offer.withdrawn());
        OFFER_NO_LONGER_REPORTED.when(offer.noLongerReported());
        return offer;
    }

    private static Offer known(PartnerStructure now, String offerId) {
        Offer offer = now.offer(offerId);
        Rejected.unlessEmpty(offer.exists() ? List.of() : List.of(UNKNOWN_OFFER.at("offerId", offerId)));
        return offer;
    }
}
