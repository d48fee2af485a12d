package fr.convergence.infra.application.imports;

import fr.convergence.kernel.cartography.AccessMode;
import fr.convergence.kernel.cartography.Fee;
import fr.convergence.kernel.cartography.NationalNetwork;
import fr.convergence.kernel.cartography.Public;
import fr.convergence.kernel.cartography.StructureKind;
import fr.convergence.kernel.cartography.Theme;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the words of data·inclusion mean here. A word that has no row means nothing that is kept, and is told; where several
 * words mean one thing, the first is the one that is written.
 */
public final class DataInclusionWords {

    public static final Map<String, Theme> THEMES = ordered(
            Map.entry("numerique--acceder-a-des-services-en-ligne", Theme.ADMINISTRATIVE_PROCEDURES),
            Map.entry("numerique--acceder-a-une-connexion-internet", Theme.INTERNET_AND_EQUIPMENT_ACCESS),
            Map.entry("numerique--acquerir-un-equipement", Theme.SOLIDARITY_PRICED_EQUIPMENT),
            Map.entry("numerique--maitriser-les-fondamentaux-du-numerique", Theme.EVERYDAY_DIGITAL_TOOLS),
            Map.entry(
                    "difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives",
                    Theme.ADMINISTRATIVE_PROCEDURES),
            Map.entry(
                    "difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits",
                    Theme.ADMINISTRATIVE_PROCEDURES));

    public static final Map<String, NationalNetwork> NETWORKS = Map.of(
            "france-service", NationalNetwork.FRANCE_SERVICES,
            "conseillers-numeriques", NationalNetwork.CONSEILLERS_NUMERIQUES,
            "aidants-connect", NationalNetwork.AIDANTS_CONNECT,
            "croix-rouge", NationalNetwork.LA_CROIX_ROUGE,
            "grandes-ecoles-du-numerique", NationalNetwork.GRANDE_ECOLE_DU_NUMERIQUE);

    /** Networks whose members are all of one kind. */
    public static final Map<String, StructureKind> KINDS = Map.ofEntries(
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

    public static final Map<String, Public> PUBLICS = Map.of(
            "etudiants", Public.STUDENTS,
            "familles", Public.FAMILIES_AND_CHILDREN,
            "femmes", Public.WOMEN,
            "jeunes", Public.YOUNG_PEOPLE,
            "seniors", Public.SENIORS);

    static final String EVERYBODY = "tous-publics";

    public static final Map<String, Fee> FEES = Map.of("gratuit", Fee.FREE, "payant", Fee.PAID);

    public static final Map<String, AccessMode> ACCESS = Map.of(
            "envoyer-un-courriel", AccessMode.EMAIL,
            "se-presenter", AccessMode.WALK_IN,
            "telephoner", AccessMode.PHONE);

    public static final String REMOTELY = "a-distance";

    private static final Set<String> ALL_THEMES = DataInclusionSchema.SERVICE.words("Thematique");

    private DataInclusionWords() {}

    /** Whether a word is a theme there, and none of ours. */
    public static boolean isThemeElsewhere(String word) {
        return ALL_THEMES.contains(word) && !THEMES.containsKey(word);
    }

    /** The word for something that is kept; empty when data·inclusion has none. */
    public static <T> Optional<String> wordFor(Map<String, T> words, T kept) {
        return words.entrySet().stream()
                .filter(word -> word.getValue().equals(kept))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @SafeVarargs
    private static <T> Map<String, T> ordered(Map.Entry<String, T>... words) {
        Map<String, T> ordered = new LinkedHashMap<>();
        for (Map.Entry<String, T> word : words) {
            ordered.put(word.getKey(), word.getValue());
        }
        return Collections.unmodifiableMap(ordered);
    }
}
