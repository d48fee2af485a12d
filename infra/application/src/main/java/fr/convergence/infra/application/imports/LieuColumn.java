package fr.convergence.infra.application.imports;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.cartography.AccessMode;
import fr.convergence.kernel.cartography.AccompanimentMode;
import fr.convergence.kernel.cartography.Fee;
import fr.convergence.kernel.cartography.Itinerance;
import fr.convergence.kernel.cartography.NationalNetwork;
import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.Public;
import fr.convergence.kernel.cartography.SpecialSupport;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.cartography.StructureKind;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.cartography.TrainingLabel;
import fr.convergence.kernel.cartography.Vocabulary;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the standard "lieux de médiation numérique" 1.0.2, in its order, and the fields they fill.
 *
 * <p>The standard also requires {@code pivot}; the lists in use leave it out, so here its absence is only told. A file must
 * have the columns of {@link #REQUIRED}, and {@code commune} or {@code code_insee}: without {@code services} every offer of
 * the list would look withdrawn. A row is refused only without {@code id}, {@code nom}, {@code date_maj}, or a commune.
 */
public enum LieuColumn implements Column {
    ID,
    PIVOT(StructureField.SIRET),
    NOM(StructureField.NAME),
    /** The name of the commune; its code stands in {@code code_insee}. */
    COMMUNE,
    CODE_POSTAL(PlaceField.POSTCODE),
    CODE_INSEE(PlaceField.COMMUNE),
    ADRESSE(PlaceField.ADDRESS),
    COMPLEMENT_ADRESSE(PlaceField.ADDRESS_COMPLEMENT),
    LATITUDE(PlaceField.LATITUDE),
    LONGITUDE(PlaceField.LONGITUDE),
    /** The only vocabulary that the standard writes by its codes. */
    TYPOLOGIE(StructureField.KINDS, StructureKind.class, Coded::name),
    TELEPHONE(StructureField.PHONE),
    COURRIELS(StructureField.EMAILS),
    SITE_WEB(StructureField.WEBSITES),
    HORAIRES(StructureField.OPENING_HOURS),
    PRESENTATION_RESUME(StructureField.ROLE_SUMMARY),
    PRESENTATION_DETAIL(StructureField.ROLE_DETAIL),
    /** Who collected the data: names the list when {@code id} does not, and is not kept otherwise. */
    SOURCE,
    ITINERANCE(PlaceField.ITINERANCE, Itinerance.class),
    STRUCTURE_PARENTE(StructureField.PARENT),
    DATE_MAJ,
    /** The themes of the offers. */
    SERVICES(null, Theme.class),
    PUBLICS_SPECIFIQUEMENT_ADRESSES(StructureField.PUBLICS, Public.class),
    PRISE_EN_CHARGE_SPECIFIQUE(StructureField.SPECIAL_SUPPORT, SpecialSupport.class),
    FRAIS_A_CHARGE(StructureField.FEES, Fee.class),
    DISPOSITIF_PROGRAMMES_NATIONAUX(StructureField.NETWORKS, NationalNetwork.class),
    FORMATIONS_LABELS(StructureField.TRAINING_LABELS, TrainingLabel.class),
    AUTRES_FORMATIONS_LABELS(StructureField.OTHER_LABELS),
    MODALITES_ACCES(StructureField.ACCESS_MODES, AccessMode.class),
    MODALITES_ACCOMPAGNEMENT(StructureField.ACCOMPANIMENT_MODES, AccompanimentMode.class),
    FICHE_ACCES_LIBRE(PlaceField.ACCESSIBILITY_URL),
    PRISE_RDV(StructureField.APPOINTMENT_URL);

    /** Columns without which a file is not this standard's; {@code commune} may be replaced by {@code code_insee}. */
    static final Set<LieuColumn> REQUIRED = EnumSet.of(ID, NOM, COMMUNE, CODE_POSTAL, ADRESSE, DATE_MAJ, SERVICES);

    /** The columns, under today's names and those of the editions before 1.0. */
    static final Columns ALL =
            new Columns(List.of(values()), REQUIRED, Map.of(COMMUNE, CODE_INSEE), EarlierLieux.columns());

    private final @Nullable Enum<?> field;
    private final @Nullable Words<?> words;

    LieuColumn() {
        this.field = null;
        this.words = null;
    }

    LieuColumn(Enum<?> field) {
        this.field = field;
        this.words = null;
    }

    <E extends Enum<E> & Coded> LieuColumn(@Nullable Enum<?> field, Class<E> vocabulary) {
        this(field, vocabulary, Coded::label);
    }

    <E extends Enum<E> & Coded> LieuColumn(
            @Nullable Enum<?> field, Class<E> vocabulary, Function<Coded, String> written) {
        this.field = field;
        this.words = new Words<>(vocabulary, written);
    }

    /**
     * The words of a vocabulary, as a column holds them.
     *
     * @param written how the standard writes a value
     */
    public record Words<E extends Enum<E> & Coded>(Class<E> vocabulary, Function<Coded, String> written) {

        /** The words for codes, in the vocabulary's order; a code that it does not have stands for itself, last. */
        public List<String> of(List<String> codes) {
            Stream<String> known = Stream.of(vocabulary.getEnumConstants())
                    .filter(value -> codes.contains(value.name()))
                    .map(written);
            Stream<String> others = codes.stream()
                    .filter(code -> Vocabulary.of(vocabulary, code).isEmpty());
            return Stream.concat(known, others).toList();
        }

        List<String> codes(Fields fields, Column column) {
            return fields.codes(column, vocabulary);
        }
    }

    /** The {@link StructureField} or {@link PlaceField} it fills; null when it fills none by itself. */
    public @Nullable Enum<?> field() {
        return field;
    }

    /** The words it holds; null when it holds any text. */
    public @Nullable Words<?> words() {
        return words;
    }
}
