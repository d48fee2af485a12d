package fr.convergence.query.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.cartography.AccessMode;
import fr.convergence.kernel.cartography.AccompanimentMode;
import fr.convergence.kernel.cartography.Fee;
import fr.convergence.kernel.cartography.NationalNetwork;
import fr.convergence.kernel.cartography.Public;
import fr.convergence.kernel.cartography.SpecialSupport;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.cartography.StructureKind;
import fr.convergence.kernel.cartography.TrainingLabel;
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
