package fr.convergence.infra.application.exports;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.cartography.AccessMode;
import fr.convergence.kernel.cartography.AccompanimentMode;
import fr.convergence.kernel.cartography.Fee;
import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.Itinerance;
import fr.convergence.kernel.cartography.NationalNetwork;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.Operators;
import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.Public;
import fr.convergence.kernel.cartography.SpecialSupport;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.cartography.StructureKind;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.cartography.TrainingLabel;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A vocabulary of the cartography as a taxonomy.
 *
 * @param name a word for programs
 * @param french what professionals call it
 * @param version null for the vocabularies of this release
 * @param terms labels by code, in their order
 */
record HsdsTaxonomy(String name, String french, @Nullable String version, List<Term> terms) {

    /** A value of a vocabulary. */
    record Term(UUID id, String code, String label) {}

    static final HsdsTaxonomy LEVEL = of("offer-level", OfferLevel.class);
    static final HsdsTaxonomy OPERATOR = operators();

    private static final HsdsTaxonomy PUBLIC = of("public", Public.class);
    private static final HsdsTaxonomy FEE = of("fee", Fee.class);
    private static final HsdsTaxonomy ACCESS = of("access-mode", AccessMode.class);

    static final Map<StructureField, HsdsTaxonomy> OF_STRUCTURES = new EnumMap<>(Map.of(
            StructureField.KINDS, of("structure-kind", StructureKind.class),
            StructureField.NETWORKS, of("national-network", NationalNetwork.class),
            StructureField.PUBLICS, PUBLIC,
            StructureField.SPECIAL_SUPPORT, of("special-support", SpecialSupport.class),
            StructureField.FEES, FEE,
            StructureField.ACCESS_MODES, ACCESS,
            StructureField.ACCOMPANIMENT_MODES, of("accompaniment-mode", AccompanimentMode.class),
            StructureField.TRAINING_LABELS, of("training-label", TrainingLabel.class)));
    static final Map<OfferField, HsdsTaxonomy> OF_OFFERS = new EnumMap<>(Map.of(
            OfferField.THEME, of("theme", Theme.class),
            OfferField.OPERATORS, OPERATOR,
            OfferField.INTERVENTION_LEVEL, of("intervention-level", InterventionLevel.class),
            OfferField.MODES, of("support-mode", SupportMode.class),
            OfferField.PUBLICS, PUBLIC,
            OfferField.ACCESS_MODES, ACCESS,
            OfferField.FEES, FEE));
    static final Map<PlaceField, HsdsTaxonomy> OF_PLACES =
            new EnumMap<>(Map.of(PlaceField.ITINERANCE, of("itinerance", Itinerance.class)));

    /** All of them, each once. */
    static List<HsdsTaxonomy> all() {
        return Stream.of(OF_OFFERS.values(), OF_STRUCTURES.values(), OF_PLACES.values(), List.of(LEVEL))
                .flatMap(Collection::stream)
                .distinct()
                .toList();
    }

    UUID id() {
        return HsdsRow.id("taxonomy", name);
    }

    /** Empty when the vocabulary knows it no more. */
    Optional<Term> term(String code) {
        return terms.stream().filter(term -> term.code().equals(code)).findFirst();
    }

    /** What people read for some codes. */
    List<String> labels(List<String> codes) {
        return codes.stream()
                .flatMap(code -> term(code).stream())
                .map(Term::label)
                .toList();
    }

    private static <E extends Enum<E> & Coded> HsdsTaxonomy of(String name, Class<E> vocabulary) {
        InFrench french = Objects.requireNonNull(vocabulary.getAnnotation(InFrench.class), name);
        return new HsdsTaxonomy(
                name, french.value(), null, terms(name, vocabulary.getEnumConstants(), E::name, E::label));
    }

    private static HsdsTaxonomy operators() {
        Operators current = Operators.current();
        return new HsdsTaxonomy(
                "operator",
                "opérateur de l'offre France services",
                current.edition(),
                current.all().stream()
                        .map(operator -> term("operator", operator.code(), operator.name()))
                        .toList());
    }

    private static <T> List<Term> terms(
            String taxonomy, T[] values, Function<T, String> code, Function<T, String> label) {
        return Arrays.stream(values)
                .map(value -> term(taxonomy, code.apply(value), label.apply(value)))
                .collect(Collectors.toUnmodifiableList());
    }

    private static Term term(String taxonomy, String code, String label) {
        return new Term(HsdsRow.id("taxonomy", taxonomy, code), code, label);
    }
}
