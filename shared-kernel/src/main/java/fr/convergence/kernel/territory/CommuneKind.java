package fr.convergence.kernel.territory;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** What an INSEE commune code stands for (Code officiel géographique). */
@InFrench("type de commune")
public enum CommuneKind implements Coded {
    /** A commune of today. */
    PRESENT("commune", "commune-actuelle"),
    /** A former commune, now a part of a commune nouvelle that kept its name. */
    DELEGATED("commune déléguée", "commune-deleguee"),
    /** A former commune, merged under the law of 1971 with a status of its own. */
    ASSOCIATED("commune associée", "commune-associee"),
    /** A part of Paris, Lyon or Marseille. */
    MUNICIPAL_DISTRICT("arrondissement municipal", "arrondissement-municipal");

    private final String label;
    private final String official;

    CommuneKind(String label, String official) {
        this.label = label;
        this.official = official;
    }

    @Override
    public String label() {
        return label;
    }

    static CommuneKind ofOfficial(String word) {
        for (CommuneKind kind : values()) {
            if (kind.official.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("unknown type of commune: " + word);
    }
}
