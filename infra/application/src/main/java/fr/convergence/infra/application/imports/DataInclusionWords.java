package fr.convergence.infra.application.imports;

import fr.convergence.kernel.cartography.AccessMode;
import fr.convergence.kernel.cartography.Fee;
import fr.convergence.kernel.cartography.NationalNetwork;
import fr.convergence.kernel.cartography.Public;
import fr.convergence.kernel.cartography.StructureKind;
import fr.convergence.kernel.cartography.Theme;
import java.util.Map;

/** What the words of data·inclusion mean here. A word that has no row means nothing that is kept, and is told. */
final class DataInclusionWords {

    static final Map<String, Theme> THEMES = Map.of(
            "numerique--acceder-a-des-services-en-ligne", Theme.ADMINISTRATIVE_PROCEDURES,
            "numerique--acceder-a-une-connexion-internet", Theme.INTERNET_AND_EQUIPMENT_ACCESS,
            "numerique--acquerir-un-equipement", Theme.SOLIDARITY_PRICED_EQUIPMENT,
            "numerique--maitriser-les-fondamentaux-du-numerique", Theme.EVERYDAY_DIGITAL_TOOLS,
            "difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives",
                    Theme.ADMINISTRATIVE_PROCEDURES,
            "difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits",
                    Theme.ADMINISTRATIVE_PROCEDURES);

    static final Map<String, NationalNetwork> NETWORKS = Map.of(
            "france-service", NationalNetwork.FRANCE_SERVICES,
            "conseillers-numeriques", NationalNetwork.CONSEILLERS_NUMERIQUES,
            "aidants-connect", NationalNetwork.AIDANTS_CONNECT,
            "croix-rouge", NationalNetwork.LA_CROIX_ROUGE,
            "grandes-ecoles-du-numerique", NationalNetwork.GRANDE_ECOLE_DU_NUMERIQUE);

    /** Networks whose members are all of one kind. */
    static final Map<String, StructureKind> KINDS = Map.ofEntries(
            Map.entry("france-service", StructureKind.RFS),
            Map.entry("caf", StructureKind.CAF),
            Map.entry("cpam", StructureKind.CPAM),
            Map.entry("mutualite-sociale-agricole", StructureKind.MSA),
            Map.entry("france-travail", StructureKind.FT),
            Map.entry("la-poste", StructureKind.LA_POSTE),
            Map.entry("points-justice", StructureKind.PAD),
            Map.entry("communes", StructureKind.MUNI),
            Map.entry("departements", StructureKind.CD),
            Map.entry("regions", StructureKind.REG),
            Map.entry("espaces-publics-numeriques", StructureKind.EPN),
            Map.entry("mission-locale", StructureKind.ML),
            Map.entry("maisons-des-solidarites", StructureKind.MDS),
            Map.entry("mjc", StructureKind.MJC),
            Map.entry("mdph", StructureKind.MDPH),
            Map.entry("pimms-mediation", StructureKind.PIMMS),
            Map.entry("msap", StructureKind.MSAP));

    static final Map<String, Public> PUBLICS = Map.of(
            "etudiants", Public.STUDENTS,
            "familles", Public.FAMILIES_AND_CHILDREN,
            "femmes", Public.WOMEN,
            "jeunes", Public.YOUNG_PEOPLE,
            "seniors", Public.SENIORS);

    static final String EVERYBODY = "tous-publics";

    static final Map<String, Fee> FEES = Map.of("gratuit", Fee.FREE, "payant", Fee.PAID);

    static final Map<String, AccessMode> ACCESS = Map.of(
            "envoyer-un-courriel", AccessMode.EMAIL,
            "se-presenter", AccessMode.WALK_IN,
            "telephoner", AccessMode.PHONE);

    static final String REMOTELY = "a-distance";

    private DataInclusionWords() {}
}
