package fr.convergence.command.cartography;

import static fr.convergence.command.ValueRule.codeOf;
import static fr.convergence.command.ValueRule.text;

import fr.convergence.command.InputNames;
import fr.convergence.command.ValueRejection;
import fr.convergence.command.ValueRule;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.cartography.AccessMode;
import fr.convergence.kernel.cartography.AccompanimentMode;
import fr.convergence.kernel.cartography.Fee;
import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.Itinerance;
import fr.convergence.kernel.cartography.NationalNetwork;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.OfferModelField;
import fr.convergence.kernel.cartography.OperatorReferentField;
import fr.convergence.kernel.cartography.PartnershipField;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of a kind of record may hold; tells every fault at once.
 *
 * @param <F> the fields
 */
final class FieldRules<F extends Enum<F>> {

    /** Lengths of a name, of a sentence and of a text; the second is the standard's (presentation_resume). */
    private static final int NAME = 255;

    private static final int SENTENCE = 280;
    private static final int TEXT = 2000;
    /** Of what people tell each other about a record. */
    private static final int MESSAGE = 500;

    private static final int MOST_VALUES = 500;

    static final FieldRules<StructureField> STRUCTURE = new FieldRules<>(
            StructureField.class,
            FieldRules::structure,
            StructureField::several,
            List.of(StructureField.NAME, StructureField.COMMUNE));

    static final FieldRules<PlaceField> PLACE = new FieldRules<>(
            PlaceField.class, FieldRules::place, field -> false, List.of(PlaceField.NAME, PlaceField.COMMUNE));

    static final FieldRules<OfferField> OFFER =
            new FieldRules<>(OfferField.class, FieldRules::offer, OfferField::several, List.of(OfferField.THEME));

    static final FieldRules<PartnershipField> PARTNERSHIP =
            new FieldRules<>(PartnershipField.class, FieldRules::partnership, PartnershipField::several, List.of());

    static final FieldRules<OfferModelField> OFFER_MODEL = new FieldRules<>(
            OfferModelField.class,
            FieldRules::offerModel,
            field -> false,
            List.of(OfferModelField.NAME, OfferModelField.SOURCE_NAME));

    static final FieldRules<OperatorReferentField> OPERATOR_REFERENT = new FieldRules<>(
            OperatorReferentField.class,
            FieldRules::operatorReferent,
            OperatorReferentField::several,
            List.of(OperatorReferentField.SERVICE));

    private final Class<F> fields;
    private final Map<F, ValueRule> rules;
    private final Predicate<F> several;
    private final List<F> required;

    private FieldRules(Class<F> fields, Function<F, ValueRule> rule, Predicate<F> several, List<F> required) {
        this.fields = fields;
        this.rules = new EnumMap<>(fields);
        Arrays.stream(fields.getEnumConstants())
                .forEach(field -> rules.put(field, ValueRule.printable().then(rule.apply(field))));
        this.several = several;
        this.required = required;
    }

    private static ValueRule structure(StructureField field) {
        return switch (field) {
            case NAME, PARENT -> text(NAME);
            case COMMUNE -> Formats.COMMUNE;
            case SIRET -> Formats.SIRET;
            case KINDS -> codeOf(StructureKind.class);
            case NETWORKS -> codeOf(NationalNetwork.class);
            case PHONE -> Formats.PHONE;
            case EMAILS -> Formats.EMAIL;
            case WEBSITES, APPOINTMENT_URL -> Formats.URL;
            case OPENING_HOURS -> Formats.OPENING_HOURS;
            case ROLE_SUMMARY -> text(SENTENCE);
            case ROLE_DETAIL, CONSTRAINTS, OTHER_LABELS, COMPETENCIES -> text(TEXT);
            case PUBLICS -> codeOf(Public.class);
            case SPECIAL_SUPPORT -> codeOf(SpecialSupport.class);
            case FEES -> codeOf(Fee.class);
            case ACCESS_MODES -> codeOf(AccessMode.class);
            case ACCOMPANIMENT_MODES -> codeOf(AccompanimentMode.class);
            case TRAINING_LABELS -> codeOf(TrainingLabel.class);
            case POSTS_GRANTED -> Formats.POSTS;
        };
    }

    private static ValueRule place(PlaceField field) {
        return switch (field) {
            case NAME -> text(NAME);
            case ADDRESS, ADDRESS_COMPLEMENT -> text(TEXT);
            case POSTCODE -> Formats.POSTCODE;
            case COMMUNE -> Formats.COMMUNE;
            case LATITUDE -> Formats.LATITUDE;
            case LONGITUDE -> Formats.LONGITUDE;
            case ITINERANCE -> codeOf(Itinerance.class);
            case ACCESSIBILITY_URL -> Formats.URL;
        };
    }

    private static ValueRule offer(OfferField field) {
        return switch (field) {
            case THEME -> codeOf(Theme.class);
            case NAME -> text(NAME);
            case OPERATORS -> Formats.OPERATOR;
            case PROCEDURES, PRECONDITIONS, DOCUMENTS, EXCLUSIONS -> text(TEXT);
            case PERSONAL_DATA -> codeOf(PersonalDataHandling.class);
            case INTERVENTION_LEVEL -> codeOf(InterventionLevel.class);
            case MODES -> codeOf(SupportMode.class);
            case PUBLICS -> codeOf(Public.class);
            case ACCESS_MODES -> codeOf(AccessMode.class);
            case FEES -> codeOf(Fee.class);
            case ZONE -> Formats.TERRITORY;
            case UPDATE_RHYTHM -> codeOf(UpdateRhythm.class);
            case MODEL -> Formats.ID;
        };
    }

    private static ValueRule partnership(PartnershipField field) {
        return switch (field) {
            case SUBJECT -> text(TEXT);
            case SINCE, UNTIL -> Formats.DAY;
            case PHONES -> Formats.PHONE;
            case EMAILS -> Formats.EMAIL;
        };
    }

    private static ValueRule offerModel(OfferModelField field) {
        return switch (field) {
            case NAME, SOURCE_NAME -> text(NAME);
            case DESCRIPTION -> text(TEXT);
            case SOURCE_URL -> Formats.URL;
            case SOURCE_DATE, VALID_FROM, VALID_UNTIL -> Formats.DAY;
        };
    }

    private static ValueRule operatorReferent(OperatorReferentField field) {
        return switch (field) {
            case SERVICE -> text(NAME);
            case PHONES -> Formats.PHONE;
            case EMAILS -> Formats.EMAIL;
            case OPENING_HOURS -> Formats.OPENING_HOURS;
            case NOTE -> text(TEXT);
        };
    }

    /** Whether the last day of a record comes before its first, where it has both. */
    static boolean endsBeforeItBegins(Map<String, List<String>> record, Enum<?> first, Enum<?> last) {
        List<String> from = record.getOrDefault(first.name(), List.of());
        List<String> until = record.getOrDefault(last.name(), List.of());
        // Days in ISO 8601 compare as texts do.
        return !from.isEmpty() && !until.isEmpty() && until.getFirst().compareTo(from.getFirst()) < 0;
    }

    /** What is wrong with a name that is no field of a record. */
    static List<Rejection> name(String path, String value) {
        return faultsOfText(path, value, NAME);
    }

    /** What is wrong with a message about a record. */
    static List<Rejection> message(String path, String value) {
        return faultsOfText(path, value, MESSAGE);
    }

    private static List<Rejection> faultsOfText(String path, String value, int characters) {
        return value.isBlank()
                ? List.of(ValueRejection.BLANK_VALUE.at(path))
                : ValueRule.printable().then(text(characters)).faults(path, value);
    }

    /** The same record without spaces around values and without doubles, so that equal records compare equal. */
    static SortedMap<String, List<String>> tidy(Map<String, List<String>> record) {
        SortedMap<String, List<String>> tidied = new TreeMap<>();
        record.forEach((field, values) ->
                tidied.put(field, values.stream().map(String::strip).distinct().toList()));
        return tidied;
    }

    /** What is wrong with the fields of a complete record: faults, and required fields that are absent. */
    List<Rejection> faultsOfWhole(String path, Map<String, List<String>> record) {
        List<Rejection> faults = new ArrayList<>();
        required.stream()
                .filter(field -> record.getOrDefault(field.name(), List.of()).isEmpty())
                .forEach(field -> faults.add(FieldRejection.REQUIRED.at(at(path, field.name()))));
        faults.addAll(faultsOfValues(path, record));
        return faults;
    }

    /** What is wrong with corrections: faults, required fields that are emptied, and fields that are released too. */
    List<Rejection> faultsOfPart(String path, Map<String, List<String>> record, Collection<String> released) {
        List<Rejection> faults = new ArrayList<>();
        required.stream()
                .filter(field ->
                        record.getOrDefault(field.name(), List.of("kept")).isEmpty())
                .forEach(field -> faults.add(FieldRejection.REQUIRED.at(at(path, field.name()))));
        faults.addAll(faultsOfValues(path, record));
        for (String field : released) {
            if (find(field) == null) {
                faults.add(FieldRejection.UNKNOWN_FIELD.at("release", field));
            } else if (record.containsKey(field)) {
                faults.add(FieldRejection.CORRECTED_AND_RELEASED.at(at(path, field)));
            }
        }
        return faults;
    }

    /** The required fields that a record leaves empty. */
    List<F> missing(Function<String, List<String>> record) {
        return required.stream()
                .filter(field -> record.apply(field.name()).isEmpty())
                .toList();
    }

    /** What is wrong with one value of a field. */
    List<Rejection> faultsOfValue(F field, String value) {
        return faultsOfValues(field, InputNames.of(field.name()), List.of(value));
    }

    /** What is wrong with the correction of one field, told under a path. */
    List<Rejection> faultsOfCorrection(F field, String path, List<String> values) {
        return values.isEmpty() && required.contains(field)
                ? List.of(FieldRejection.REQUIRED.at(path))
                : faultsOfField(field, path, values);
    }

    private List<Rejection> faultsOfValues(String path, Map<String, List<String>> record) {
        List<Rejection> faults = new ArrayList<>();
        new TreeMap<>(record).forEach((name, values) -> {
            F field = find(name);
            String where = at(path, name);
            faults.addAll(
                    field == null
                            ? List.of(FieldRejection.UNKNOWN_FIELD.at(where, name))
                            : faultsOfField(field, where, values));
        });
        return faults;
    }

    /** What is wrong with the values of a field, told under a path. */
    List<Rejection> faultsOfField(F field, String path, List<String> values) {
        if (values.size() > 1 && !several.test(field)) {
            return List.of(FieldRejection.ONE_VALUE_ONLY.at(path));
        }
        return values.size() > MOST_VALUES
                ? List.of(FieldRejection.TOO_MANY_VALUES.at(path, Integer.toString(MOST_VALUES)))
                : faultsOfValues(field, path, values);
    }

    private List<Rejection> faultsOfValues(F field, String path, List<String> values) {
        ValueRule rule = Objects.requireNonNull(rules.get(field));
        List<Rejection> faults = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String where = several.test(field) ? path + "[" + i + "]" : path;
            String value = values.get(i);
            faults.addAll(value.isBlank() ? List.of(ValueRejection.BLANK_VALUE.at(where)) : rule.faults(where, value));
        }
        return faults;
    }

    private @Nullable F find(String name) {
        return Arrays.stream(fields.getEnumConstants())
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String at(String path, String field) {
        return path + "." + InputNames.of(field);
    }
}
