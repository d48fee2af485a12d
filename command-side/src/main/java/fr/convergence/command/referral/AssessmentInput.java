package fr.convergence.command.referral;

import fr.convergence.command.Input;
import fr.convergence.command.referral.ReferralCommand.Agreement;
import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.AgreementForm;
import fr.convergence.kernel.referral.Autonomy;
import fr.convergence.kernel.referral.ContactPreference;
import fr.convergence.kernel.referral.Equipment;
import fr.convergence.kernel.referral.Mobility;
import fr.convergence.kernel.referral.NotAssessedReason;
import fr.convergence.kernel.referral.Urgency;
import org.jspecify.annotations.Nullable;

/** Reads what was assessed from the input of a mutation. */
final class AssessmentInput {

    private AssessmentInput() {}

    static Assessment assessment(Input in) {
        Input need = in.part("need");
        Input situation = in.part("situation");
        return new Assessment(need == null ? null : need(need), situation == null ? null : situation(situation));
    }

    private static Assessment.Need need(Input in) {
        return new Assessment.Need(
                in.code("theme", Theme.class),
                in.optionalText("procedure"),
                in.optionalText("operator"),
                in.code("level", InterventionLevel.class),
                in.code("mode", SupportMode.class));
    }

    private static Assessment.Situation situation(Input in) {
        return new Assessment.Situation(
                in.optionalCode("autonomy", Autonomy.class),
                in.optionalCode("notAssessed", NotAssessedReason.class),
                in.optionalCode("urgency", Urgency.class),
                in.optionalFlag("constrained"),
                in.codes("equipment", Equipment.class),
                in.optionalCode("mobility", Mobility.class),
                in.optionalCode("contactPreference", ContactPreference.class),
                in.optionalFlag("handover"),
                in.optionalFlag("nonDigital"),
                in.optionalFlag("email"),
                in.optionalFlag("franceConnect"));
    }

    static @Nullable Agreement agreement(Input in) {
        Input agreement = in.part("agreement");
        return agreement == null ? null : agreementOf(agreement);
    }

    static Agreement agreementOf(Input in) {
        return new Agreement(in.code("form", AgreementForm.class), in.optionalDate("givenOn"));
    }
}
