package fr.convergence.infra.application.imports;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** The columns of the France services list that the ANCT publishes, in its order. */
enum FranceServicesColumn implements Column {
    ID_FS,
    /** Not read: the commune tells it. */
    INSEE_DEP,
    LIB_FS,
    ADRESSE,
    COMPLEMENT_ADRESSE,
    INSEE_COM,
    CODE_POSTAL,
    LIB_COM,
    LATITUDE,
    LONGITUDE,
    MAIL,
    TELEPHONE,
    H_LUNDI,
    H_MARDI,
    H_MERCREDI,
    H_JEUDI,
    H_VENDREDI,
    H_SAMEDI,
    PRISE_RDV,
    COMMENTAIRE,
    TYPE_FS,
    FORMAT_FS,
    GROUPE_FS,
    /** The day it was labelled; the newest of a file dates its edition. */
    LABELLISATION_FS;

    static final Columns ALL = new Columns(
            List.of(values()),
            EnumSet.of(ID_FS, LIB_FS, INSEE_COM, LIB_COM),
            Map.of(INSEE_COM, LIB_COM, LIB_COM, INSEE_COM),
            Map.of());

    /** The days of the week that have a column, Monday first. */
    static final List<FranceServicesColumn> DAYS = List.of(H_LUNDI, H_MARDI, H_MERCREDI, H_JEUDI, H_VENDREDI, H_SAMEDI);
}
