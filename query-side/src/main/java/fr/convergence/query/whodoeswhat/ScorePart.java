package fr.convergence.query.whodoeswhat;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.referral.Urgency;

/**
 * What a score is made of, each with its weight and the reason of it. The score is the mean of the parts that are known, by weight:
 * what nobody told or measured counts neither for nor against.
 */
@InFrench("élément du classement")
public enum ScorePart implements Coded {
    /** What the person comes for: no nearness makes up for the wrong help. */
    OFFER("offre et niveau", 25, 25),
    /** A door that says how it helps, and may, keeps a person from being sent on. */
    MODE("mode et habilitation", 10, 10),
    /** Who learns is to be taught and who cannot is to be helped: professionals name it first among referrals that fail. */
    AUTONOMY("autonomie de la personne", 15, 15),
    /** The first brake that people and professionals tell of. */
    DISTANCE("distance", 20, 20),
    /** When time is short, a door that opens soon is better than a better one that is closed. */
    OPENING_HOURS("horaires autour du moment souhaité", 10, 30),
    /** A person who waits may give up; a door that is full is not ranked at all. */
    CAPACITY("capacité déclarée", 10, 10),
    /** Old information misleads, but seldom all of it. */
    FRESHNESS("fraîcheur de l'information", 5, 5),
    /** What structures do says more than what they declare, and matters more when time is short. */
    RESPONSE_TIME("délai de réponse mesuré", 5, 10),
    /** Professionals who met send people to the right door; where time is short, one who picks up the telephone counts. */
    ACQUAINTANCE("interconnaissance", 5, 5);

    private final String label;
    private final int ordinary;
    private final int urgent;

    ScorePart(String label, int ordinary, int urgent) {
        this.label = label;
        this.ordinary = ordinary;
        this.urgent = urgent;
    }

    @Override
    public String label() {
        return label;
    }

    /** How much it weighs. */
    int weight(Urgency urgency) {
        return urgency == Urgency.ORDINARY ? ordinary : urgent;
    }
}
