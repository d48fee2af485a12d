package fr.convergence.infra.application.exports;

import static fr.convergence.infra.application.imports.DataInclusionProperty.*;

import fr.convergence.infra.application.imports.DataInclusionWords;
import fr.convergence.kernel.cartography.AccessMode;
import fr.convergence.kernel.cartography.AccompanimentMode;
import fr.convergence.kernel.cartography.Fee;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.Public;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.query.cartography.PublishedRecord;
import fr.convergence.query.cartography.PublishedRecord.PublishedOffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service in the words of data·inclusion, version 1, without what identifies it. What the service does not say, its
 * structure says for it.
 */
final class DataInclusionOffer {

    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_CONDITIONS = 2000;

    private final PublishedRecord structure;
    private final PublishedOffer offer;
    private final Theme theme;

    DataInclusionOffer(PublishedRecord structure, PublishedOffer offer) {
        this.structure = structure;
        this.offer = offer;
        this.theme = Theme.valueOf(offer.values(OfferField.THEME).getFirst());
    }

    /** Empty when data·inclusion has no word for its theme. */
    Optional<ObjectNode> json() {
        return DataInclusionWords.wordFor(DataInclusionWords.THEMES, theme).map(this::json);
    }

    private ObjectNode json(String thematic) {
        ObjectNode json = JsonWriting.JSON.createObjectNode();
        json.put(NOM.header(), name());
        json.put(DESCRIPTION.header(), theme.label());
        DataInclusionStructure.putAll(json, THEMATIQUES, thematics(thematic));
        DataInclusionStructure.put(json, FRAIS, fee());
        DataInclusionStructure.putAll(
                json,
                PUBLICS,
                words(OfferField.PUBLICS, StructureField.PUBLICS, DataInclusionWords.PUBLICS, Public::valueOf));
        DataInclusionStructure.putAll(
                json,
                MODES_MOBILISATION,
                words(
                        OfferField.ACCESS_MODES,
                        StructureField.ACCESS_MODES,
                        DataInclusionWords.ACCESS,
                        AccessMode::valueOf));
        DataInclusionStructure.put(json, CONDITIONS_ACCES, conditions());
        DataInclusionStructure.putAll(json, ZONE_ELIGIBILITE, offer.values(OfferField.ZONE));
        boolean remote = structure.values(StructureField.ACCOMPANIMENT_MODES).contains(AccompanimentMode.REMOTE.name());
        DataInclusionStructure.putAll(json, MODES_ACCUEIL, remote ? List.of(DataInclusionWords.REMOTELY) : List.of());
        return json;
    }

    private String name() {
        return offer.values(OfferField.NAME).stream()
                .map(DataInclusionStructure::name)
                .filter(name -> name.codePointCount(0, name.length()) >= SHORTEST_NAME)
                .findFirst()
                .orElse(theme.label());
    }

    /** Its theme, and those of its procedures that are themes there and none of ours: imports keep them as such. */
    private List<String> thematics(String thematic) {
        return Stream.concat(
                        Stream.of(thematic),
                        offer.values(OfferField.PROCEDURES).stream()
                                .filter(DataInclusionWords::isThemeElsewhere)
                                .distinct())
                .toList();
    }

    /** Where all fees have one word. */
    private List<String> fee() {
        List<String> fees = either(OfferField.FEES, StructureField.FEES);
        List<String> words = fees.stream()
                .map(code -> DataInclusionWords.wordFor(DataInclusionWords.FEES, Fee.valueOf(code))
                        .orElse(""))
                .distinct()
                .toList();
        return words.size() == 1 ? words : List.of();
    }

    private <T> List<String> words(
            OfferField field, StructureField otherwise, Map<String, T> words, Function<String, T> value) {
        return either(field, otherwise).stream()
                .flatMap(code -> DataInclusionWords.wordFor(words, value.apply(code)).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> either(OfferField field, StructureField otherwise) {
        List<String> own = offer.values(field);
        return own.isEmpty() ? structure.values(otherwise) : own;
    }

    /** As many of the preconditions as one value takes, a line each. */
    private List<String> conditions() {
        return List.of(offer.values(OfferField.PRECONDITIONS).stream().reduce("", DataInclusionOffer::joined));
    }

    private static String joined(String before, String next) {
        String both = before.isEmpty() ? next : before + "\n" + next;
        return both.codePointCount(0, both.length()) <= LONGEST_CONDITIONS ? both : before;
    }
}
