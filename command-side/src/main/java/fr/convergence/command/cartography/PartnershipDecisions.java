package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.PartnershipRejection.ALREADY_DECLARED;
import static fr.convergence.command.cartography.PartnershipRejection.ALREADY_PARTNERS;
import static fr.convergence.command.cartography.PartnershipRejection.ENDS_BEFORE_IT_BEGINS;
import static fr.convergence.command.cartography.PartnershipRejection.ONE_PARTNER;
import static fr.convergence.command.cartography.PartnershipRejection.REFERENT_OF_OPERATOR_ONLY;
import static fr.convergence.command.cartography.PartnershipRejection.STRUCTURE_CLOSED;
import static fr.convergence.command.cartography.PartnershipRejection.UNKNOWN_STRUCTURE;
import static fr.convergence.command.cartography.PartnershipRejection.WITH_ITSELF;
import static fr.convergence.command.cartography.StructureRejection.MERGED_INTO;

import fr.convergence.command.Circumstances;
import fr.convergence.command.cartography.PartnershipCommand.AmendPartnership;
import fr.convergence.command.cartography.PartnershipCommand.DeclarePartnership;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.cartography.PartnershipEvent;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipAmended;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipConfirmed;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipDeclared;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipEnded;
import fr.convergence.kernel.cartography.PartnershipField;
import fr.convergence.kernel.cartography.PartnershipKind;
import fr.convergence.kernel.cartography.SourcedDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/** What may be done with a partnership. */
final class PartnershipDecisions {

    private PartnershipDecisions() {}

    static List<PartnershipEvent> declare(Cartography now, DeclarePartnership command) {
        SortedMap<String, List<String>> terms = FieldRules.tidy(command.terms());
        terms.values().removeIf(List::isEmpty);
        List<Rejection> faults = new ArrayList<>(faultsOfParties(now, command));
        faults.addAll(faultsOfTerms(terms, terms));
        Rejected.unlessEmpty(faults);
        PartnershipDeclared declared = new PartnershipDeclared(
                command.partnershipId(),
                command.structureId(),
                command.partnerId(),
                command.operator(),
                command.kind(),
                terms);
        PartnershipDeclared before = now.partnership(command.partnershipId()).declared();
        ALREADY_DECLARED.when(before != null && !before.equals(declared));
        if (before != null) {
            return List.of();
        }
        ALREADY_PARTNERS.when(now.partnerships().values().stream().anyMatch(known -> known.binds(declared)));
        return List.of(declared);
    }

    private static List<Rejection> faultsOfParties(Cartography now, DeclarePartnership command) {
        List<Rejection> faults = new ArrayList<>();
        String partner = command.partnerId();
        String operator = command.operator();
        if ((partner == null) == (operator == null)) {
            faults.add(ONE_PARTNER.at("partnerId"));
        }
        if (partner != null) {
            PartnerStructure structure = now.structure(partner);
            if (partner.equals(command.structureId())) {
                faults.add(WITH_ITSELF.at("partnerId"));
            } else if (!structure.exists()) {
                faults.add(UNKNOWN_STRUCTURE.at("partnerId", partner));
            } else if (structure.merging().into() != null) {
                faults.add(MERGED_INTO.at("partnerId", structure.merging().into()));
            } else if (structure.closed()) {
                faults.add(STRUCTURE_CLOSED.at("partnerId"));
            }
        }
        if (operator != null) {
            faults.addAll(Formats.OPERATOR.faults("operator", operator));
        }
        if (command.kind() == PartnershipKind.LEVEL_2_REFERENT && operator == null) {
            faults.add(REFERENT_OF_OPERATOR_ONLY.at("kind"));
        }
        return faults;
    }

    static List<PartnershipEvent> amend(Partnership now, AmendPartnership command) {
        SortedMap<String, List<String>> terms = FieldRules.tidy(command.terms());
        Rejected.unlessEmpty(faultsOfTerms(terms, now.with(terms)));
        SortedMap<String, List<String>> changes = SourcedDetails.differences(now.terms(), terms);
        PartnershipDeclared told = told(now);
        return changes.isEmpty()
                ? List.of()
                : List.of(new PartnershipAmended(
                        told.partnershipId(), told.structureId(), told.partnerId(), told.operator(), changes));
    }

    private static List<Rejection> faultsOfTerms(
            Map<String, List<String>> given, SortedMap<String, List<String>> after) {
        List<Rejection> faults = new ArrayList<>(FieldRules.PARTNERSHIP.faultsOfWhole("terms", given));
        if (faults.isEmpty() && FieldRules.endsBeforeItBegins(after, PartnershipField.SINCE, PartnershipField.UNTIL)) {
            faults.add(ENDS_BEFORE_IT_BEGINS.at("terms.until"));
        }
        return faults;
    }

    static List<PartnershipEvent> confirm(Partnership now, Circumstances circumstances) {
        PartnershipDeclared told = told(now);
        return circumstances.today().equals(now.confirmedOn())
                ? List.of()
                : List.of(new PartnershipConfirmed(
                        told.partnershipId(),
                        told.structureId(),
                        told.partnerId(),
                        told.operator(),
                        circumstances.today()));
    }

    static List<PartnershipEvent> end(Partnership now, Circumstances circumstances) {
        PartnershipDeclared told = told(now);
        return now.ended()
                ? List.of()
                : List.of(new PartnershipEnded(
                        told.partnershipId(),
                        told.structureId(),
                        told.partnerId(),
                        told.operator(),
                        circumstances.today()));
    }

    private static PartnershipDeclared told(Partnership now) {
        return Objects.requireNonNull(now.declared());
    }
}
