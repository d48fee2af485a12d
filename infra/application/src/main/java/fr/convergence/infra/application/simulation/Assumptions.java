package fr.convergence.infra.application.simulation;

import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.crossimmersion.LearnedPoint;
import fr.convergence.kernel.gathering.GatheringKind;
import fr.convergence.kernel.jointpermanence.AttendeeCategory;
import fr.convergence.kernel.referral.AgreementForm;
import fr.convergence.kernel.referral.Autonomy;
import fr.convergence.kernel.referral.DeclineReason;
import fr.convergence.kernel.referral.NotAssessedReason;
import fr.convergence.kernel.referral.Outcome;
import fr.convergence.kernel.referral.OverrideReason;
import fr.convergence.kernel.referral.RelayResult;
import fr.convergence.kernel.referral.Urgency;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a simulated year supposes. Each figure names its source; <em>ours</em> is a guess that nobody measured, made to be
 * plausible and to be replaced. Delays are medians in days, of a delay whose logarithm is normal.
 */
final class Assumptions {

    private Assumptions() {}

    /**
     * How a kind of structure behaves. All ours.
     *
     * @param weekly people it refers in an average week
     * @param acknowledgement delay until it says that it has a referral
     * @param answer delay from there to its answer
     * @param silence share of referrals it never answers, which time ends
     * @param refusal share it declines, of those that suit it
     */
    record Habits(double weekly, double acknowledgement, double answer, double silence, double refusal) {}

    static Habits of(SiteKind kind) {
        return switch (kind) {
            case FRANCE_SERVICES -> new Habits(1.6, 0.8, 2, 0.04, 0.07);
            case SOCIAL -> new Habits(0.7, 1.5, 4, 0.08, 0.09);
            case DIGITAL -> new Habits(0.3, 3, 6, 0.14, 0.12);
        };
    }

    /** How much more there is to do in a month than on average: summer and Christmas are quiet, September is not. Ours. */
    static double season(LocalDate day) {
        List<Double> months = List.of(1.05, 0.95, 1.05, 1.05, 1.1, 1.05, 0.75, 0.5, 1.25, 1.15, 1.05, 0.8);
        return months.get(day.getMonthValue() - 1);
    }

    /** Structures whose people use Convergence themselves; the coordination speaks for the others. Ours. */
    static final double ACCOUNT = 0.85;

    /** Spread of every delay: a quarter take less than half the median, a quarter more than twice as long. Ours. */
    static final double SPREAD = 1.0;

    /** What urgency makes of a delay. Ours. */
    static double pace(Urgency urgency) {
        return urgency == Urgency.ORDINARY ? 1 : 0.35;
    }

    /** Ours. */
    static final Map<Urgency, Integer> URGENCIES =
            weights(Urgency.ORDINARY, 82, Urgency.URGENT, 14, Urgency.SOCIO_DIGITAL_EMERGENCY, 4);

    /** Ours, but for their order: a France services counter is asked about procedures before all. */
    static final Map<Theme, Integer> THEMES = weights(
            Theme.ADMINISTRATIVE_PROCEDURES,
            62,
            Theme.EVERYDAY_DIGITAL_TOOLS,
            24,
            Theme.INTERNET_AND_EQUIPMENT_ACCESS,
            14);

    /** Cour des comptes 2024: five operators make 80 % of what is done at the counters, France Titres 19, CNAF 16, CNAM 16, DGFiP 15. */
    static final Map<String, Integer> OPERATORS = weights(
            "france-titres",
            19,
            "cnaf",
            16,
            "cnam",
            16,
            "dgfip",
            15,
            "cnav",
            14,
            "france-travail",
            8,
            "msa",
            5,
            "justice",
            3,
            "cheque-energie",
            2,
            "la-poste",
            2);

    /** Procedures that need the operator itself. Ours. */
    static final double LEVEL_2 = 0.12;

    /** Ours. Nobody but a France services counter is asked to do it for people: fiche 003 of the Convergence days. */
    static final Map<SupportMode, Integer> MODES =
            weights(SupportMode.DO_WITH, 60, SupportMode.DO_FOR, 25, SupportMode.INFORM, 15);

    /** Referrals that leave without the person's autonomy being assessed; that many do is what fiche 001 complains of. Ours. */
    static final double NOT_ASSESSED = 0.18;

    /** Ours; the words are those of fiche 001. */
    static final Map<Autonomy, Integer> AUTONOMIES = weights(
            Autonomy.NOT_AUTONOMOUS_NOT_WILLING,
            25,
            Autonomy.NOT_AUTONOMOUS_NOT_UNWILLING,
            35,
            Autonomy.PARTLY_AUTONOMOUS_WILLING,
            30,
            Autonomy.AUTONOMOUS,
            10);

    /** Ours. */
    static final Map<NotAssessedReason, Integer> WHY_NOT_ASSESSED = weights(
            NotAssessedReason.NO_TIME,
            45,
            NotAssessedReason.EMERGENCY_FIRST,
            25,
            NotAssessedReason.LANGUAGE_BARRIER,
            15,
            NotAssessedReason.PERSON_DECLINED,
            10,
            NotAssessedReason.PERSON_ABSENT,
            5);

    /** Ours. */
    static final Map<AgreementForm, Integer> AGREEMENTS = weights(
            AgreementForm.SPOKEN,
            62,
            AgreementForm.WRITTEN,
            20,
            AgreementForm.ON_THE_PHONE,
            10,
            AgreementForm.MANDATE,
            8);

    /** People whom somebody obliges to come (fiche 004 says that they do not come back). Ours. */
    static final double CONSTRAINED = 0.08;

    /** Drafts that are completed later than they are begun, and those among them that never leave. Ours. */
    static final double BEGUN_ONLY = 0.15;

    static final double NEVER_SENT = 0.2;

    /** Referrals that go to the next door whatever it does: the « orientations fourre-tout » of fiche 001. Share ours. */
    static final double ANY_DOOR = 0.1;

    /** How much rather a nearer door: half as likely at this distance, in kilometres. Ours. */
    static final double NEAR = 6;

    /** How much more some doors are used than others that are as near: the spread of a factor. People send to whom they know. Ours. */
    static final double HABIT = 1.8;

    /** Ours. */
    static final Map<OverrideReason, Integer> OVERRIDES = weights(
            OverrideReason.RECORD_OUT_OF_DATE,
            35,
            OverrideReason.AGREED_WITH_RECEIVER,
            30,
            OverrideReason.NOBODY_NEARER,
            20,
            OverrideReason.PERSON_CHOSE,
            10,
            OverrideReason.EMERGENCY,
            5);

    /** What a door that does not suit adds to refusals and redirections. Ours. */
    static final double UNSUITED_REFUSAL = 0.35;

    static final double UNSUITED_REDIRECTION = 0.15;

    /** Ours; reasons of DORA. */
    static final Map<DeclineReason, Integer> REFUSALS = weights(
            DeclineReason.BENEFICIARY_UNREACHABLE,
            24,
            DeclineReason.NO_CAPACITY,
            18,
            DeclineReason.BENEFICIARY_NOT_INTERESTED,
            14,
            DeclineReason.NOT_ENOUGH_TOLD,
            12,
            DeclineReason.OUT_OF_SCOPE,
            10,
            DeclineReason.BENEFICIARY_NOT_MOBILE,
            8,
            DeclineReason.DUPLICATE_REFERRAL,
            6,
            DeclineReason.SESSION_FULL,
            5,
            DeclineReason.OTHER,
            3);

    static final Map<DeclineReason, Integer> UNSUITED_REFUSALS =
            weights(DeclineReason.NOT_SUITABLE, 55, DeclineReason.OUT_OF_SCOPE, 30, DeclineReason.OUT_OF_ZONE, 15);

    /** Referrals that are sent on. Share ours; the delay so that it averages 30 days (Ardennes, carnet-de-bord 1092). */
    static final double REDIRECTION = 0.06;

    static final double REDIRECTION_DELAY = 18;

    /** Those of them that are sent back to where they came from. Ours. */
    static final double LOOP = 0.12;

    /** How often a person is sent on or elsewhere at most. Ours. */
    static final int LONGEST_WAY = 4;

    /** Declined referrals whose sender tries another door. Ours. */
    static final double TRIES_AGAIN = 0.45;

    /** Taken back before any answer. Ours. */
    static final double TAKEN_BACK = 0.03;

    /** Senders who call a door that says nothing, and who give up on it. Ours. */
    static final double CALLS = 0.3;

    static final double GIVES_UP = 0.2;

    /** Doors that say they have a referral before they answer. Ours. */
    static final double ACKNOWLEDGES = 0.88;

    static final double REVIEWS = 0.35;

    /** Appointments that people do not come to, nothing reminding them: 40 % (fiche 004). Of a second one, ours. */
    static final double NO_SHOW = 0.4;

    static final double SECOND_NO_SHOW = 0.2;

    static final double SECOND_APPOINTMENT = 0.55;

    /** Accompaniments that go by appointment; to the others people come when they like. Ours. */
    static final double BY_APPOINTMENT = 0.6;

    /** Delays of what is accepted: to its beginning, to an appointment, to its end, to an operator's answer. Ours. */
    static final double BEGINNING = 1.5;

    static final double APPOINTMENT = 5;

    static final double WORK = 6;

    static final double OPERATOR_ANSWER = 12;

    /** Accompaniments that wait for a paper. Ours. */
    static final double WAITS = 0.07;

    /** Ours. */
    static final Map<RelayResult, Integer> OPERATOR_ANSWERS = weights(
            RelayResult.TREATED,
            60,
            RelayResult.INFORMATION_GIVEN,
            20,
            RelayResult.NO_ANSWER,
            13,
            RelayResult.REFUSED,
            7);

    /** Ours; that being heard is a success is of fiche 001. */
    static final Map<Outcome, Integer> OUTCOMES = weights(
            Outcome.RESOLVED,
            58,
            Outcome.PARTLY_RESOLVED,
            16,
            Outcome.HEARD,
            9,
            Outcome.RELAYED,
            6,
            Outcome.REFORMULATED,
            4,
            Outcome.GIVEN_UP,
            3,
            Outcome.UNREACHABLE,
            2,
            Outcome.NO_HELP_AVAILABLE,
            2);

    /** People who are asked whether they are satisfied; senders who confirm an outcome, and after how long. Ours. */
    static final double ASKED = 0.4;

    static final double CONFIRMS = 0.55;

    static final double CONFIRMATION = 5;

    /** Ours. */
    static final double REOPENED = 0.04;

    static final double CANCELLED = 0.02;

    static final double AGREEMENT_TAKEN_BACK = 0.006;

    /** Procedures after which the same person is sent to learn: « dans un second temps », fiche 001. Share ours. */
    static final double FOLLOWED_UP = 0.12;

    /** Days that a structure opens to professionals of others in a year. Ours: nobody counts immersions anywhere. */
    static final double IMMERSIONS = 1.2;

    /** How many days ahead, from and below; how many places, at most; how many ask, on average. Ours. */
    static final int SOONEST_IMMERSION = 15;

    static final int LATEST_IMMERSION = 46;

    static final int IMMERSION_PLACES = 3;

    static final double VISITS_ASKED_FOR = 2.2;

    /** Delays until a visit is asked for, answered, and agreed to by the employer. Ours. */
    static final double VISIT_REQUEST = 5;

    static final double VISIT_ANSWER = 2;

    static final double EMPLOYER_ANSWER = 3;

    /** Visits that the host declines, that are taken back, and to which nobody comes; days that the host calls off. Ours. */
    static final double VISIT_DECLINED = 0.08;

    static final double VISIT_TAKEN_BACK = 0.07;

    static final double VISITOR_ABSENT = 0.05;

    static final double IMMERSION_CALLED_OFF = 0.05;

    /** Desks that a structure proposes to hold with others in a year; how many others at most. Ours: nobody counts them anywhere. */
    static final double PERMANENCES = 0.5;

    static final int PARTNERS = 2;

    /** How many days ahead it begins, and how many weeks it lasts, from and below; those held every week, the others every second. Ours. */
    static final int SOONEST_PERMANENCE = 21;

    static final int LATEST_PERMANENCE = 50;

    static final int SHORTEST_PERMANENCE = 8;

    static final int LONGEST_PERMANENCE = 27;

    static final double EVERY_WEEK = 0.4;

    /** Delay until a partner answers, and those that decline. Ours. */
    static final double PERMANENCE_ANSWER = 4;

    static final double PERMANENCE_DECLINED = 0.1;

    /** Sessions called off, partners absent, absences for which somebody stands in, sessions that are told of. Ours. */
    static final double SESSION_CALLED_OFF = 0.03;

    static final double HOLDER_ABSENT = 0.08;

    static final double STOOD_IN = 0.4;

    static final double SESSION_TOLD = 0.85;

    /** People at a session, on average, and what they come for. Ours. */
    static final double PEOPLE_A_SESSION = 5;

    static final Map<AttendeeCategory, Integer> ATTENDEES = weights(
            AttendeeCategory.PROCEDURE,
            50,
            AttendeeCategory.LEARNING,
            20,
            AttendeeCategory.QUESTION,
            20,
            AttendeeCategory.REFERRED_ELSEWHERE,
            7,
            AttendeeCategory.OTHER,
            3);

    /** Gatherings that a structure calls in a year, of what kind, and how many days ahead, from and below. Ours. */
    static final double GATHERINGS = 0.4;

    static final Map<GatheringKind, Integer> GATHERING_KINDS = weights(
            GatheringKind.PARTNER_CAFE, 50, GatheringKind.PRACTICE_ANALYSIS, 20, GatheringKind.CROSS_TRAINING, 30);

    static final int SOONEST_GATHERING = 14;

    static final int LATEST_GATHERING = 43;

    /** How many structures are asked, from and below; those that answer, after what delay, and those of them that come. Ours. */
    static final int FEWEST_GUESTS = 3;

    static final int MOST_GUESTS = 9;

    static final double GUEST_ANSWERS = 0.8;

    static final double GUEST_ANSWER = 3;

    static final double GUEST_COMES = 0.7;

    /** Gatherings of which it is told who was there. Ours. */
    static final double GATHERING_TOLD = 0.85;

    /** Reports that are told, by either side; those of visitors that would have the host's record corrected, and what hosts take up. Ours. */
    static final double REPORTS = 0.7;

    static final double REPORT = 5;

    static final double CORRECTIONS = 0.25;

    static final double TAKEN_UP = 0.75;

    /** Ours. */
    static final Map<LearnedPoint, Integer> LEARNED = weights(
            LearnedPoint.SERVICES,
            30,
            LearnedPoint.OPERATORS,
            20,
            LearnedPoint.LIMITS,
            15,
            LearnedPoint.CONTACTS,
            15,
            LearnedPoint.DO_WITH_OR_FOR,
            10,
            LearnedPoint.TOOLS,
            5,
            LearnedPoint.ACCESS,
            5);

    @SuppressWarnings("unchecked")
    private static <T> Map<T, Integer> weights(T first, int weight, Object... others) {
        Map<T, Integer> weights = new LinkedHashMap<>(Map.of(first, weight));
        for (int i = 0; i < others.length; i += 2) {
            weights.put((T) others[i], (Integer) others[i + 1]);
        }
        return weights;
    }
}
