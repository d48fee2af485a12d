package fr.convergence.query.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What the quality of a record is measured by. */
@InFrench("critère de qualité")
public enum QualityCriterion implements Coded {
    /** Of one of its places, with its commune. */
    ADDRESS("adresse", structure -> one(structure.places().stream().anyMatch(place -> place.address() != null))),
    PHONE("téléphone", structure -> one(structure.phone() != null)),
    EMAIL("courriel", structure -> one(!structure.emails().isEmpty())),
    /** Any way to reach it. */
    CONTACT("moyen de contact", structure -> one(reachable(structure))),
    /** Of at least one of its services. */
    THEMES("thématiques", structure -> one(!structure.offers().isEmpty())),
    /** Its own, or those of one of its services. */
    PUBLICS(
            "publics",
            structure -> one(!structure.publics().isEmpty()
                    || structure.offers().stream()
                            .anyMatch(offer -> !offer.publics().isEmpty()))),
    /** How people come, or how they are helped. */
    MODES(
            "modalités d'accès ou d'intervention",
            structure -> one(!structure.accessModes().isEmpty()
                    || structure.offers().stream()
                            .anyMatch(offer -> !offer.accessModes().isEmpty()
                                    || !offer.modes().isEmpty()))),
    /** Its own, or those of one of its services. */
    FEES(
            "frais",
            structure -> one(!structure.fees().isEmpty()
                    || structure.offers().stream()
                            .anyMatch(offer -> !offer.fees().isEmpty()))),
    /** From 200 to 2,000 characters. */
    DESCRIPTION("présentation de 200 à 2 000 caractères", structure -> one(described(structure))),
    /** 1 under 6 months, falling evenly to 0 at 2 years. */
    FRESHNESS("date de mise à jour", structure -> structure.freshness().score());

    private final String label;
    private final ToDoubleFunction<Structure> value;

    QualityCriterion(String label, ToDoubleFunction<Structure> value) {
        this.label = label;
        this.value = value;
    }

    @Override
    public String label() {
        return label;
    }

    /** From 0 to 1. */
    double of(Structure structure) {
        return value.applyAsDouble(structure);
    }

    private static double one(boolean met) {
        return met ? 1 : 0;
    }

    private static boolean reachable(Structure structure) {
        return structure.phone() != null
                || !structure.emails().isEmpty()
                || !structure.websites().isEmpty()
                || structure.appointmentUrl() != null;
    }

    private static boolean described(Structure structure) {
        int length = Stream.of(structure.roleSummary(), structure.roleDetail())
                .filter(Objects::nonNull)
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .sum();
        return length >= 200 && length <= 2000;
    }
}
