package fr.convergence.infra.application.confirmation;

import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.query.StructureCard;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A field that a structure may correct through a link, as its page asks for it. */
enum ProposedField {
    PHONE("phone", "Téléphone", "Un téléphone fixe de la structure, par exemple 02 41 00 00 00.", false),
    EMAILS("emails", "Courriels", "Des adresses de la structure, une par ligne ; aucune adresse nominative.", true),
    WEBSITES("websites", "Sites web", "Un par ligne, avec https://.", true),
    OPENING_HOURS(
            "openingHours",
            "Horaires",
            "En notation OpenStreetMap, par exemple Mo-Fr 09:00-12:00,14:00-17:00 (Mo Tu We Th Fr Sa Su).",
            false),
    ROLE_SUMMARY("roleSummary", "Votre rôle, avec vos mots", "En une phrase, 280 caractères au plus.", true),
    /** Of the place, where the structure receives people in one place only. */
    ADDRESS_COMPLEMENT(
            "addressComplement", "Complément d’adresse", "Par exemple l’étage, l’entrée ou le bâtiment.", false);

    private final String parameter;
    private final String label;
    private final String hint;
    private final boolean tall;

    ProposedField(String parameter, String label, String hint, boolean tall) {
        this.parameter = parameter;
        this.label = label;
        this.hint = hint;
        this.tall = tall;
    }

    /** Its name in the form, and in the paths of refusals. */
    String parameter() {
        return parameter;
    }

    String label() {
        return label;
    }

    String hint() {
        return hint;
    }

    /** Whether it takes several lines. */
    boolean tall() {
        return tall;
    }

    /** The field of the record, as events name it. */
    String field() {
        return this == ADDRESS_COMPLEMENT
                ? PlaceField.valueOf(name()).name()
                : StructureField.valueOf(name()).name();
    }

    boolean ofPlace() {
        return this == ADDRESS_COMPLEMENT;
    }

    /** The fields that the page of a structure has. */
    static List<ProposedField> of(StructureCard card) {
        return Arrays.stream(values())
                .filter(field -> !field.ofPlace() || place(card) != null)
                .toList();
    }

    /** The only place it receives people in; null when there is none, or more. */
    static StructureCard.@Nullable Place place(StructureCard card) {
        return card.places().size() == 1 ? card.places().getFirst() : null;
    }

    /** What the record says. */
    List<String> held(StructureCard card) {
        StructureCard.Place place = place(card);
        return switch (this) {
            case PHONE -> one(card.phone());
            case EMAILS -> card.emails();
            case WEBSITES -> card.websites();
            case OPENING_HOURS -> one(card.openingHours());
            case ROLE_SUMMARY -> one(card.roleSummary());
            case ADDRESS_COMPLEMENT -> one(place == null ? null : place.addressComplement());
        };
    }

    /** What somebody wrote, in the form records have. */
    List<String> read(String written) {
        Stream<String> values = switch (this) {
            case EMAILS, WEBSITES -> written.lines();
            case ROLE_SUMMARY -> Stream.of(written.replaceAll("\\s+", " "));
            case PHONE -> Stream.of(international(written));
            case OPENING_HOURS, ADDRESS_COMPLEMENT -> Stream.of(written);
        };
        return values.map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    /** As people write a number in metropolitan France, and as records hold it. */
    private static String international(String written) {
        String digits = written.replaceAll("[ .\\-\\u00a0]", "");
        return digits.matches("0[1-9][0-9]{8}") ? "+33" + digits.substring(1) : digits;
    }

    private static List<String> one(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }
}
