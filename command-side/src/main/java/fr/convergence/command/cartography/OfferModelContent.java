package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.OfferModelRejection.ENDS_BEFORE_IT_BEGINS;
import static fr.convergence.command.cartography.OfferModelRejection.OPERATOR_REPEATED;
import static fr.convergence.command.cartography.OfferModelRejection.PROCEDURES_OF_NO_OPERATOR;
import static fr.convergence.command.cartography.OfferModelRejection.TERM_OF_EACH_OFFER;

import fr.convergence.command.InputNames;
import fr.convergence.command.cartography.OfferModelCommand.Content;
import fr.convergence.command.cartography.OfferModelCommand.OperatorProcedures;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.OfferModelField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a version of a model may say: what an offer may, under the same rules, but for what is each offer's own. */
final class OfferModelContent {

    private OfferModelContent() {}

    /**
     * What is asked for, tidied.
     *
     * @throws Rejected with every fault of it
     */
    static OfferModel.Said checked(Content content) {
        SortedMap<String, List<String>> about = filled(content.about());
        SortedMap<String, List<String>> terms = filled(content.terms());
        SortedMap<String, List<String>> procedures = new TreeMap<>();
        content.procedures().forEach(it -> procedures.put(it.operator(), it.names()));
        Rejected.unlessEmpty(faults(content, about, terms));
        return new OfferModel.Said(about, terms, filled(procedures));
    }

    private static SortedMap<String, List<String>> filled(Map<String, List<String>> record) {
        SortedMap<String, List<String>> tidied = FieldRules.tidy(record);
        tidied.values().removeIf(List::isEmpty);
        return tidied;
    }

    private static List<Rejection> faults(
            Content content, Map<String, List<String>> about, Map<String, List<String>> terms) {
        List<Rejection> faults = new ArrayList<>(FieldRules.OFFER_MODEL.faultsOfWhole("about", about));
        if (faults.isEmpty()
                && FieldRules.endsBeforeItBegins(about, OfferModelField.VALID_FROM, OfferModelField.VALID_UNTIL)) {
            faults.add(ENDS_BEFORE_IT_BEGINS.at("about.validUntil"));
        }
        faults.addAll(FieldRules.OFFER.faultsOfWhole("terms", terms));
        Arrays.stream(OfferField.values())
                .filter(field -> !field.ofModel() && terms.containsKey(field.name()))
                .forEach(field ->
                        faults.add(TERM_OF_EACH_OFFER.at("terms." + InputNames.of(field.name()), field.label())));
        faults.addAll(faultsOfProcedures(content.procedures(), terms));
        return faults;
    }

    private static List<Rejection> faultsOfProcedures(
            List<OperatorProcedures> procedures, Map<String, List<String>> terms) {
        List<String> operators = terms.getOrDefault(OfferField.OPERATORS.name(), List.of());
        List<Rejection> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < procedures.size(); i++) {
            OperatorProcedures of = procedures.get(i);
            String path = "procedures[" + i + "]";
            if (!operators.contains(of.operator())) {
                faults.add(PROCEDURES_OF_NO_OPERATOR.at(path + ".operator"));
            } else if (!seen.add(of.operator())) {
                faults.add(OPERATOR_REPEATED.at(path + ".operator", of.operator()));
            }
            faults.addAll(FieldRules.OFFER.faultsOfField(OfferField.PROCEDURES, path + ".names", of.names()));
        }
        return faults;
    }
}
