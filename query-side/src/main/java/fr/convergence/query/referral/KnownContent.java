package fr.convergence.query.referral;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.AgreementForm;
import fr.convergence.kernel.referral.Autonomy;
import fr.convergence.kernel.referral.ContactPreference;
import fr.convergence.kernel.referral.Equipment;
import fr.convergence.kernel.referral.Mobility;
import fr.convergence.kernel.referral.NotAssessedReason;
import fr.convergence.kernel.referral.ReferralEvent.AgreementRecorded;
import fr.convergence.kernel.referral.ReferralEvent.NeedStated;
import fr.convergence.kernel.referral.ReferralEvent.SituationAssessed;
import fr.convergence.kernel.referral.Urgency;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a referral says of the need, the situation and the agreement; its fields are the columns of {@code content}. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class KnownContent {

    String id = "";
    SortedSet<String> readers = new TreeSet<>();

    @Nullable Theme theme;

    @Nullable String procedure;

    @Nullable String operator;

    @Nullable InterventionLevel level;

    @Nullable SupportMode mode;

    @Nullable Autonomy autonomy;

    @Nullable NotAssessedReason notAssessed;

    @Nullable Urgency urgency;

    @Nullable Boolean constrained;

    List<Equipment> equipment = List.of();

    @Nullable Mobility mobility;

    @Nullable ContactPreference contactPreference;

    @Nullable Boolean handover;

    @Nullable Boolean nonDigital;

    @Nullable Boolean email;

    @Nullable Boolean franceConnect;

    @Nullable AgreementForm agreementForm;

    @Nullable LocalDate agreedOn;

    @Nullable LocalDate agreementWithdrawnOn;

    static KnownContent unknown(String referralId) {
        KnownContent content = new KnownContent();
        content.id = referralId;
        return content;
    }

    void state(NeedStated event) {
        theme = event.theme();
        procedure = event.procedure();
        operator = event.operator();
        level = event.level();
        mode = event.mode();
    }

    void assess(SituationAssessed event) {
        autonomy = event.autonomy();
        notAssessed = event.notAssessed();
        urgency = event.urgency();
        constrained = event.constrained();
        equipment = event.equipment();
        mobility = event.mobility();
        contactPreference = event.contactPreference();
        handover = event.handover();
        nonDigital = event.nonDigital();
        email = event.email();
        franceConnect = event.franceConnect();
    }

    void agree(AgreementRecorded event) {
        agreementForm = event.form();
        agreedOn = event.givenOn();
        agreementWithdrawnOn = null;
    }
}
