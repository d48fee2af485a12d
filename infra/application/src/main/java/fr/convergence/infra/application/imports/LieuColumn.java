package fr.convergence.infra.application.imports;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns of the standard "lieux de médiation numérique" 1.0.2, in its order.
 *
 * <p>The standard also requires {@code pivot}; the lists in use leave it out, so here its absence is only told. A file must
 * have the columns of {@link #REQUIRED}, and {@code commune} or {@code code_insee}: without {@code services} every offer of
 * the list would look withdrawn. A row is refused only without {@code id}, {@code nom}, {@code date_maj}, or a commune.
 */
enum LieuColumn implements Column {
    ID,
    PIVOT,
    NOM,
    COMMUNE,
    CODE_POSTAL,
    CODE_INSEE,
    ADRESSE,
    COMPLEMENT_ADRESSE,
    LATITUDE,
    LONGITUDE,
    TYPOLOGIE,
    TELEPHONE,
    COURRIELS,
    SITE_WEB,
    HORAIRES,
    PRESENTATION_RESUME,
    PRESENTATION_DETAIL,
    /** Who collected the data: names the list when {@code id} does not, and is not kept otherwise. */
    SOURCE,
    ITINERANCE,
    STRUCTURE_PARENTE,
    DATE_MAJ,
    SERVICES,
    PUBLICS_SPECIFIQUEMENT_ADRESSES,
    PRISE_EN_CHARGE_SPECIFIQUE,
    FRAIS_A_CHARGE,
    DISPOSITIF_PROGRAMMES_NATIONAUX,
    FORMATIONS_LABELS,
    AUTRES_FORMATIONS_LABELS,
    MODALITES_ACCES,
    MODALITES_ACCOMPAGNEMENT,
    FICHE_ACCES_LIBRE,
    PRISE_RDV;

    /** Columns without which a file is not this standard's; {@code commune} may be replaced by {@code code_insee}. */
    static final Set<LieuColumn> REQUIRED = EnumSet.of(ID, NOM, COMMUNE, CODE_POSTAL, ADRESSE, DATE_MAJ, SERVICES);

    /** The columns, under today's names and those of the editions before 1.0. */
    static final Columns ALL =
            new Columns(List.of(values()), REQUIRED, Map.of(COMMUNE, CODE_INSEE), EarlierLieux.columns());
}
