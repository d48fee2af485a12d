package fr.convergence.infra.application.imports;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** The properties of the list of structures that the State gave conseillers numériques to, as the ANCT published it in 2021. */
enum ConseillersColumn implements Column {
    /** Counts the lines of one file: names nothing. */
    ID,
    RAISON_SOCIALE,
    SIRET,
    /** Public or private, which tells no kind of structure: not kept. */
    TYPE,
    /** How many posts were granted by the decision, not how many people work there. */
    NB_CNFS,
    DATE_DE_VALIDATION_EN_COMITE_DE_SELECTION,
    /** Not kept. */
    INVESTISSEMENT,
    ADRESSE,
    INSEE_COM,
    CODE_POSTAL_BIS,
    LATITUDE,
    LONGITUDE,
    /** The names of its territories: the commune tells them. */
    INSEE_DEP,
    LIB_DEP,
    INSEE_REG,
    LIB_REG,
    /** Zones of urban and rural policy, which change by decree: not kept. */
    ZRR,
    QPV,
    FRANCE_SERVICES;

    static final Columns ALL = new Columns(
            List.of(values()),
            EnumSet.of(RAISON_SOCIALE, SIRET, INSEE_COM, DATE_DE_VALIDATION_EN_COMITE_DE_SELECTION),
            Map.of(),
            Map.of("investissement_financier_estimatif_total_de_l.etat", INVESTISSEMENT));
}
