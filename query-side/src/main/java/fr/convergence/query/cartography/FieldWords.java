package fr.convergence.query.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.cartography.AccessMode;
import fr.convergence.kernel.cartography.AccompanimentMode;
import fr.convergence.kernel.cartography.Fee;
import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.Itinerance;
import fr.convergence.kernel.cartography.NationalNetwork;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.Operator;
import fr.convergence.kernel.cartography.Operators;
import fr.convergence.kernel.cartography.PersonalDataHandling;
import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.Public;
import fr.convergence.kernel.cartography.SpecialSupport;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.cartography.StructureKind;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.cartography.TrainingLabel;
import fr.convergence.kernel.cartography.UpdateRhythm;
import fr.convergence.kernel.territory.Commune;
import fr.convergence.kernel.territory.Territory;
import java.util.Arrays;
import java.util.List;

/** What people read for the values of a field: labels for codes, names for communes, texts as they are. */
final class FieldWords {

    private FieldWords() {}

    /** In the order of the values; one that its vocabulary knows no more is told as it is. */
    static List<String> of(StructureField field, List<String> values, Territory territory) {
        return values.stream().map(value -> of(field, value, territory)).toList();
    }

    /** The same of a place. */
    static List<String> of(PlaceField field, List<String> values, Territory territory) {
        return values.stream()
                .map(value -> switch (field) {
                    case COMMUNE -> territory.commune(value).map(Commune::name).orElse(value);
                    case ITINERANCE -> label(Itinerance.values(), value);
                    case NAME, ADDRESS, ADDRESS_COMPLEMENT, POSTCODE, LATITUDE, LONGITUDE, ACCESSIBILITY_URL -> value;
                })
                .toList();
    }

    /** The same of the terms of an offer that a model may say. */
    static List<String> of(OfferField field, List<String> values) {
        return values.stream().map(value -> of(field, value)).toList();
    }

    private static String of(OfferField field, String value) {
        return switch (field) {
            case THEME -> label(Theme.values(), value);
            case OPERATORS ->
                Operators.current().find(value).map(Operator::name).orElse(value);
            case INTERVENTION_LEVEL -> label(InterventionLevel.values(), value);
            case MODES -> label(SupportMode.values(), value);
            case PUBLICS -> label(Public.values(), value);
            case ACCESS_MODES -> label(AccessMode.values(), value);
            case FEES -> label(Fee.values(), value);
            case PERSONAL_DATA -> label(PersonalDataHandling.values(), value);
            case UPDATE_RHYTHM -> label(UpdateRhythm.values(), value);
            case NAME, PROCEDURES, ZONE, PRECONDITIONS, DOCUMENTS, EXCLUSIONS, MODEL -> value;
        };
    }

    private static String of(StructureField field, String value, Territory territory) {
        return switch (field) {
            case COMMUNE -> territory.commune(value).map(Commune::name).orElse(value);
            case KINDS -> label(StructureKind.values(), value);
            case NETWORKS -> label(NationalNetwork.values(), value);
            case PUBLICS -> label(Public.values(), value);
            case SPECIAL_SUPPORT -> label(SpecialSupport.values(), value);
            case FEES -> label(Fee.values(), value);
            case ACCESS_MODES -> label(AccessMode.values(), value);
            case ACCOMPANIMENT_MODES -> label(AccompanimentMode.values(), value);
            case TRAINING_LABELS -> label(TrainingLabel.values(), value);
            case NAME,
                    SIRET,
                    PARENT,
                    PHONE,
                    EMAILS,
                    WEBSITES,
                    APPOINTMENT_URL,
                    OPENING_HOURS,
                    ROLE_SUMMARY,
                    ROLE_DETAIL,
                    CONSTRAINTS,
                    OTHER_LABELS,
                    COMPETENCIES,
                    POSTS_GRANTED -> value;
        };
    }

    private static <E extends Enum<E> & Coded> String label(E[] vocabulary, String code) {
        return Arrays.stream(vocabulary)
                .filter(value -> value.name().equals(code))
                .map(Coded::label)
                .findFirst()
                .orElse(code);
    }
}
