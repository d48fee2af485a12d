package fr.convergence.infra.application.simulation;

import fr.convergence.command.referral.Assessment;
import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.AgreementForm;
import fr.convergence.kernel.referral.Autonomy;
import fr.convergence.kernel.referral.ContactPreference;
import fr.convergence.kernel.referral.Equipment;
import fr.convergence.kernel.referral.Mobility;
import fr.convergence.kernel.referral.Urgency;
import java.util.List;

/** What a made-up person needs, and how they are. */
record Drawn(Assessment.Need need, Assessment.Situation situation, Urgency urgency, AgreementForm agreement) {

    static Drawn of(Chance chance) {
        Theme theme = chance.oneOf(Assumptions.THEMES);
        Urgency urgency = chance.oneOf(Assumptions.URGENCIES);
        return new Drawn(
                theme == Theme.ADMINISTRATIVE_PROCEDURES ? procedure(chance) : learning(theme),
                situation(urgency, chance),
                urgency,
                chance.oneOf(Assumptions.AGREEMENTS));
    }

    private static Assessment.Need procedure(Chance chance) {
        return new Assessment.Need(
                Theme.ADMINISTRATIVE_PROCEDURES,
                null,
                chance.oneOf(Assumptions.OPERATORS),
                chance.happens(Assumptions.LEVEL_2) ? InterventionLevel.LEVEL_2 : InterventionLevel.LEVEL_1,
                chance.oneOf(Assumptions.MODES));
    }

    private static Assessment.Need learning(Theme theme) {
        return new Assessment.Need(theme, null, null, InterventionLevel.LEVEL_1, SupportMode.DO_WITH);
    }

    private static Assessment.Situation situation(Urgency urgency, Chance chance) {
        boolean assessed = !chance.happens(Assumptions.NOT_ASSESSED);
        Autonomy autonomy = chance.oneOf(Assumptions.AUTONOMIES);
        return new Assessment.Situation(
                assessed ? autonomy : null,
                assessed ? null : chance.oneOf(Assumptions.WHY_NOT_ASSESSED),
                urgency,
                chance.happens(Assumptions.CONSTRAINED),
                chance.happens(0.6) ? List.of(Equipment.PHONE) : List.of(Equipment.NONE),
                chance.happens(0.3) ? Mobility.NEARBY_ONLY : Mobility.TRAVELS,
                chance.happens(0.7) ? ContactPreference.PHONE : ContactPreference.COMES_BY,
                chance.happens(0.2),
                chance.happens(0.1),
                chance.happens(0.7),
                chance.happens(0.5));
    }

    /** The same person, who is to learn how to do it. */
    Drawn learning() {
        return new Drawn(learning(Theme.EVERYDAY_DIGITAL_TOOLS), situation, Urgency.ORDINARY, agreement);
    }
}
