package fr.convergence.infra.application.imports;

/** The properties of structures and services of data·inclusion that are read. */
public enum DataInclusionProperty implements Column {
    ID,
    SOURCE,
    STRUCTURE_ID,
    NOM,
    DATE_MAJ,
    SIRET,
    DESCRIPTION,
    ADRESSE,
    COMPLEMENT_ADRESSE,
    CODE_POSTAL,
    CODE_INSEE,
    COMMUNE,
    LATITUDE,
    LONGITUDE,
    TELEPHONE,
    COURRIEL,
    SITE_WEB,
    HORAIRES_ACCUEIL,
    ACCESSIBILITE_LIEU,
    RESEAUX_PORTEURS,
    THEMATIQUES,
    PUBLICS,
    PUBLICS_PRECISIONS,
    CONDITIONS_ACCES,
    FRAIS,
    MODES_ACCUEIL,
    MODES_MOBILISATION,
    ZONE_ELIGIBILITE
}
