package fr.convergence.query.whodoeswhat;

import fr.convergence.kernel.Spelling;
import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.Operator;
import fr.convergence.kernel.cartography.Operators;
import fr.convergence.query.Doors.Service;
import java.util.List;
import java.util.stream.DoubleStream;

/** How well a service that suits a need answers it: the mean of what is asked and told. What is silent suits half. */
record OfferMatch(NeedInput need, Service service) {

    double score() {
        DoubleStream.Builder criteria = DoubleStream.builder();
        criteria.add(service.level() == OfferLevel.INFORMAL ? 0.6 : 1); // it depends on who is there that day
        criteria.add(level());
        if (need.operator() != null) {
            criteria.add(namesOperator() ? 1 : 0.5);
        }
        if (need.procedure() != null) {
            criteria.add(procedure());
        }
        return criteria.build().average().orElseThrow();
    }

    /** An operator's own counter is kept for those who need it. */
    private double level() {
        List<String> told = service.values(OfferField.INTERVENTION_LEVEL);
        boolean second = told.contains(InterventionLevel.LEVEL_2.name());
        if (need.level() == InterventionLevel.LEVEL_2) {
            return second ? 1 : 0.6;
        }
        if (second) {
            return 0.6;
        }
        return told.isEmpty() ? 0.8 : 1;
    }

    /** Whether level 2 is reached through a France services, which relays it to the operator's referent. */
    boolean relayed() {
        return need.level() == InterventionLevel.LEVEL_2
                && !service.values(OfferField.INTERVENTION_LEVEL).contains(InterventionLevel.LEVEL_2.name());
    }

    private double procedure() {
        return namesProcedure() ? 1 : service.values(OfferField.PROCEDURES).isEmpty() ? 0.5 : 0.3;
    }

    private boolean namesOperator() {
        return need.operator() != null && service.values(OfferField.OPERATORS).contains(need.operator());
    }

    /** Either text holds the other, spelling aside. */
    private boolean namesProcedure() {
        String asked = need.procedure() == null ? "" : Spelling.folded(need.procedure());
        return !asked.isEmpty()
                && service.values(OfferField.PROCEDURES).stream()
                        .map(Spelling::folded)
                        .anyMatch(named -> named.contains(asked) || asked.contains(named));
    }

    String words() {
        StringBuilder words =
                new StringBuilder("propose « %s »".formatted(need.theme().label()));
        if (need.operator() != null) {
            words.append(namesOperator() ? " pour l'opérateur " : ", sans préciser s'il s'agit de l'opérateur ")
                    .append(nameOf(need.operator()));
        }
        if (namesProcedure()) {
            words.append(", dont la démarche demandée");
        }
        if (relayed()) {
            words.append(", le niveau 2 étant relayé à l'opérateur");
        }
        return words.append(service.level() == OfferLevel.INFORMAL ? " (offre informelle)" : "")
                .toString();
    }

    static String nameOf(String operator) {
        return Operators.current().find(operator).map(Operator::name).orElse(operator);
    }
}
