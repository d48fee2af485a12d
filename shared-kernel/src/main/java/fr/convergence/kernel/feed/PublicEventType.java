package fr.convergence.kernel.feed;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;
import java.util.Locale;

/**
 * What programs of others can be told of. It speaks of what changes for them, not of how it is stored: several stored events may be one
 * of these, many are none. A type is never renamed; what changes in meaning is a new type, of a higher version, told beside the former.
 */
@InFrench("type d'événement public")
public enum PublicEventType implements Coded {
    STRUCTURE_REGISTERED(
            PublicSubject.STRUCTURE, "structure enregistrée", "A structure is in the cartography that was not before."),
    STRUCTURE_CHANGED(
            PublicSubject.STRUCTURE,
            "fiche de la structure modifiée",
            "The record of a structure says something else, by a person or an open list."),
    STRUCTURE_NO_LONGER_REPORTED(
            PublicSubject.STRUCTURE,
            "structure absente de sa source",
            "An open list speaks of the structure no more; that it closed is for people to say."),
    STRUCTURE_CONFIRMED(
            PublicSubject.STRUCTURE,
            "fiche de la structure confirmée",
            "Somebody who knows the structure found its record right."),
    STRUCTURE_PLACE_ATTACHED(
            PublicSubject.STRUCTURE, "lieu rattaché à la structure", "The structure holds a desk at one more place."),
    STRUCTURE_PLACE_DETACHED(
            PublicSubject.STRUCTURE,
            "lieu détaché de la structure",
            "The structure holds no desk at a place any more."),
    STRUCTURE_CAPACITY_DECLARED(
            PublicSubject.STRUCTURE,
            "capacité d'accueil déclarée",
            "The structure said whether it can take more people."),
    STRUCTURE_SUSPENDED(PublicSubject.STRUCTURE, "structure suspendue", "The structure stops for a time."),
    STRUCTURE_RESUMED(PublicSubject.STRUCTURE, "structure de nouveau active", "The structure is back."),
    STRUCTURE_CLOSED(PublicSubject.STRUCTURE, "structure fermée", "The structure exists no more, or left the network."),
    STRUCTURE_MERGED(
            PublicSubject.STRUCTURE,
            "structure réunie à une autre",
            "The structure turned out to be another one, which stands for it."),
    STRUCTURE_MERGE_UNDONE(
            PublicSubject.STRUCTURE, "réunion de structures annulée", "The structure stands for itself again."),
    STRUCTURE_SPLIT_OFF(
            PublicSubject.STRUCTURE,
            "structure séparée d'une autre",
            "Part of another structure's record became a structure of its own."),
    OFFER_PUBLISHED(PublicSubject.OFFER, "offre publiée", "A structure offers a service that it did not before."),
    OFFER_CHANGED(
            PublicSubject.OFFER, "offre modifiée", "A service is described otherwise, by a person or an open list."),
    OFFER_NO_LONGER_REPORTED(
            PublicSubject.OFFER, "offre absente de sa source", "An open list speaks of a service no more."),
    OFFER_CONFIRMED(PublicSubject.OFFER, "offre confirmée", "A person found a service still offered as described."),
    OFFER_WITHDRAWN(PublicSubject.OFFER, "offre retirée", "A service is no longer offered."),
    PLACE_REGISTERED(PublicSubject.PLACE, "lieu enregistré", "A place is in the cartography that was not before."),
    PLACE_CHANGED(PublicSubject.PLACE, "fiche du lieu modifiée", "The record of a place says something else."),
    PLACE_CONFIRMED(
            PublicSubject.PLACE, "fiche du lieu confirmée", "Somebody who knows the place found its record right."),
    PLACE_CLOSED(PublicSubject.PLACE, "lieu fermé", "Nobody is received there any more."),
    PARTNERSHIP_DECLARED(PublicSubject.PARTNERSHIP, "partenariat déclaré", "A partnership was told of."),
    PARTNERSHIP_CHANGED(PublicSubject.PARTNERSHIP, "partenariat modifié", "The terms of a partnership changed."),
    PARTNERSHIP_CONFIRMED(
            PublicSubject.PARTNERSHIP, "partenariat confirmé", "Somebody who knows a partnership found it still so."),
    PARTNERSHIP_ENDED(PublicSubject.PARTNERSHIP, "partenariat terminé", "A partnership ended."),
    HABILITATION_DECLARED(
            PublicSubject.HABILITATION, "habilitation déclarée", "A structure was granted a habilitation."),
    HABILITATION_CONFIRMED(
            PublicSubject.HABILITATION, "habilitation confirmée", "A habilitation was found to hold still."),
    HABILITATION_ENDED(PublicSubject.HABILITATION, "habilitation terminée", "A habilitation ended before its day."),
    POST_OPENED(PublicSubject.POST, "poste ouvert", "A structure can be in one more place at once."),
    POST_CHANGED(
            PublicSubject.POST, "poste modifié", "A post was renamed, or is shared by other employers than before."),
    POST_CLOSED(PublicSubject.POST, "poste fermé", "A post closed."),
    OFFER_MODEL_PUBLISHED(
            PublicSubject.OFFER_MODEL, "modèle d'offre publié", "A national model of an offer was published."),
    OFFER_MODEL_REVISED(PublicSubject.OFFER_MODEL, "modèle d'offre révisé", "A national model has a new version."),
    OFFER_MODEL_WITHDRAWN(PublicSubject.OFFER_MODEL, "modèle d'offre retiré", "A national model holds no more."),
    OPERATOR_REFERENT_DECLARED(
            PublicSubject.OPERATOR_REFERENT,
            "référent de niveau 2 déclaré",
            "A department may reach a service of an operator for level 2."),
    OPERATOR_REFERENT_CHANGED(
            PublicSubject.OPERATOR_REFERENT, "référent de niveau 2 modifié", "How that service is reached changed."),
    OPERATOR_REFERENT_CONFIRMED(
            PublicSubject.OPERATOR_REFERENT,
            "référent de niveau 2 confirmé",
            "That service was found to be reached as described."),
    OPERATOR_REFERENT_WITHDRAWN(
            PublicSubject.OPERATOR_REFERENT, "référent de niveau 2 retiré", "That service cannot be reached any more."),
    CAMPAIGN_OPENED(
            PublicSubject.CAMPAIGN,
            "campagne de confirmation ouverte",
            "The structures of a department are asked to confirm their records."),
    CAMPAIGN_ANSWERED(PublicSubject.CAMPAIGN, "réponse à une campagne", "A structure answered a campaign."),
    CAMPAIGN_CORRECTION_PROPOSED(
            PublicSubject.CAMPAIGN, "correction proposée", "A structure proposed corrections of its record."),
    CAMPAIGN_CORRECTION_SETTLED(
            PublicSubject.CAMPAIGN, "correction acceptée ou refusée", "A proposed correction was accepted or refused."),
    CAMPAIGN_CLOSED(PublicSubject.CAMPAIGN, "campagne de confirmation close", "A campaign is over."),
    ERROR_REPORT_SENT(PublicSubject.ERROR_REPORT, "erreur signalée", "Somebody says that a record is wrong."),
    ERROR_REPORT_SETTLED(
            PublicSubject.ERROR_REPORT, "signalement traité", "What was said to be wrong was accepted or dismissed."),
    REFERRAL_SENT(PublicSubject.REFERRAL, "orientation envoyée", "A person was referred to a structure."),
    REFERRAL_RECEIVED(PublicSubject.REFERRAL, "orientation reçue", "The receiver has seen the referral."),
    REFERRAL_REVIEW_STARTED(PublicSubject.REFERRAL, "orientation à l'étude", "The receiver looks into it."),
    REFERRAL_ACCEPTED(PublicSubject.REFERRAL, "orientation acceptée", "The receiver takes the person on."),
    REFERRAL_DECLINED(PublicSubject.REFERRAL, "orientation refusée", "The receiver does not take the person on."),
    REFERRAL_REDIRECTED(
            PublicSubject.REFERRAL, "orientation réorientée", "The receiver sent the person on to another structure."),
    REFERRAL_WITHDRAWN(PublicSubject.REFERRAL, "orientation retirée", "The sender took the referral back."),
    REFERRAL_EXPIRED(PublicSubject.REFERRAL, "orientation expirée", "Nobody answered in time."),
    REFERRAL_WORK_STARTED(PublicSubject.REFERRAL, "accompagnement commencé", "Work with the person began."),
    REFERRAL_CONTACT_RECORDED(
            PublicSubject.REFERRAL, "contact tenté ou établi", "The receiver tried to reach the person."),
    REFERRAL_RELAYED(
            PublicSubject.REFERRAL, "situation relayée à l'opérateur", "The need was passed on to an operator."),
    REFERRAL_RELAY_ANSWERED(PublicSubject.REFERRAL, "réponse de l'opérateur", "The operator answered."),
    REFERRAL_WORK_HELD(PublicSubject.REFERRAL, "accompagnement en pause", "Work with the person pauses."),
    REFERRAL_WORK_RESUMED(PublicSubject.REFERRAL, "accompagnement repris", "Work with the person goes on."),
    REFERRAL_CLOSED(PublicSubject.REFERRAL, "orientation clôturée", "The receiver said what it came to."),
    REFERRAL_OUTCOME_CONFIRMED(PublicSubject.REFERRAL, "issue confirmée", "The sender confirmed what it came to."),
    REFERRAL_REOPENED(PublicSubject.REFERRAL, "orientation rouverte", "What was closed goes on."),
    REFERRAL_CANCELLATION_REQUESTED(
            PublicSubject.REFERRAL, "annulation demandée", "The sender asks to stop what is under way."),
    REFERRAL_CANCELLED(PublicSubject.REFERRAL, "orientation annulée", "The receiver stopped."),
    REFERRAL_DEADLINE_PASSED(PublicSubject.REFERRAL, "délai dépassé", "A delay of the referral ran out."),
    REFERRAL_AGREEMENT_WITHDRAWN(
            PublicSubject.REFERRAL,
            "accord retiré",
            "The person agrees no more to being referred: what was shared is to be deleted."),
    REFERRAL_PERSON_ERASED(
            PublicSubject.REFERRAL, "personne effacée", "The person was forgotten: what was shared is to be deleted."),
    IMMERSION_OFFERED(
            PublicSubject.IMMERSION, "immersion proposée", "A structure opens a day to professionals of others."),
    IMMERSION_CHANGED(PublicSubject.IMMERSION, "immersion modifiée", "What is offered changed."),
    IMMERSION_CANCELLED(PublicSubject.IMMERSION, "immersion annulée", "The day does not take place."),
    VISIT_REQUESTED(PublicSubject.VISIT, "visite demandée", "A structure asks for a place."),
    VISIT_WAITLISTED(PublicSubject.VISIT, "visite en liste d'attente", "The day is full for now."),
    VISIT_PLACE_OFFERED(PublicSubject.VISIT, "place proposée", "A place became free and is offered."),
    VISIT_PLACE_SETTLED(PublicSubject.VISIT, "place prise ou perdue", "An offered place was taken, or not in time."),
    VISIT_AGREED(PublicSubject.VISIT, "visite acceptée", "One of both sides agreed."),
    VISIT_DECLINED(PublicSubject.VISIT, "visite refusée", "One of both sides declined."),
    VISIT_WITHDRAWN(PublicSubject.VISIT, "visite retirée", "The visiting structure does not come."),
    VISIT_LAPSED(PublicSubject.VISIT, "visite caduque", "Nobody agreed in time."),
    VISIT_HELD(PublicSubject.VISIT, "visite effectuée", "The visit took place."),
    VISIT_MISSED(PublicSubject.VISIT, "visiteur absent", "The visitor did not come."),
    VISIT_REPORTED(PublicSubject.VISIT, "bilan de visite remis", "One of both sides said what it learned."),
    VISIT_CORRECTION_PROPOSED(
            PublicSubject.VISIT,
            "correction proposée après une visite",
            "A report proposes to correct the record of the host."),
    VISIT_CORRECTION_SETTLED(
            PublicSubject.VISIT,
            "correction acceptée ou refusée après une visite",
            "The host accepted or refused the correction."),
    PERMANENCE_PROPOSED(
            PublicSubject.PERMANENCE, "permanence conjointe proposée", "Structures are asked to hold a desk together."),
    PERMANENCE_CHANGED(
            PublicSubject.PERMANENCE, "permanence conjointe modifiée", "A permanence is held otherwise from a day on."),
    PERMANENCE_SUSPENDED(PublicSubject.PERMANENCE, "permanence conjointe suspendue", "A permanence pauses."),
    PERMANENCE_RESUMED(PublicSubject.PERMANENCE, "permanence conjointe reprise", "A permanence goes on."),
    PERMANENCE_ENDED(PublicSubject.PERMANENCE, "permanence conjointe terminée", "A permanence ends on a day."),
    PERMANENCE_HOLDER_INVITED(
            PublicSubject.PERMANENCE, "structure sollicitée pour une permanence", "One more structure is asked."),
    PERMANENCE_HOLDER_AGREED(PublicSubject.PERMANENCE, "permanence acceptée", "A structure agreed to hold it."),
    PERMANENCE_HOLDER_DECLINED(PublicSubject.PERMANENCE, "permanence déclinée", "A structure will not hold it."),
    PERMANENCE_HOLDER_LEFT(
            PublicSubject.PERMANENCE, "structure sortie d'une permanence", "A structure holds it no more."),
    PERMANENCE_PRESENCE_CONFIRMED(PublicSubject.PERMANENCE, "présence confirmée", "A holder will be there that day."),
    PERMANENCE_ABSENCE_DECLARED(PublicSubject.PERMANENCE, "absence déclarée", "A holder will not be there that day."),
    PERMANENCE_SUBSTITUTE_FOUND(
            PublicSubject.PERMANENCE, "remplacement trouvé", "Another structure stands in that day."),
    PERMANENCE_SESSION_CANCELLED(PublicSubject.PERMANENCE, "séance annulée", "A session does not take place."),
    PERMANENCE_SESSION_HELD(PublicSubject.PERMANENCE, "séance tenue", "A session took place."),
    APPOINTMENT_BOOKED(PublicSubject.APPOINTMENT, "rendez-vous pris", "A time of a session is kept for a person."),
    APPOINTMENT_MOVED(PublicSubject.APPOINTMENT, "rendez-vous déplacé", "The appointment is at another time."),
    APPOINTMENT_CANCELLED(PublicSubject.APPOINTMENT, "rendez-vous annulé", "The appointment does not take place."),
    APPOINTMENT_KEPT(PublicSubject.APPOINTMENT, "rendez-vous honoré", "The person came."),
    APPOINTMENT_MISSED(PublicSubject.APPOINTMENT, "rendez-vous manqué", "The person did not come."),
    GATHERING_PLANNED(PublicSubject.GATHERING, "rencontre annoncée", "A gathering is planned."),
    GATHERING_CHANGED(PublicSubject.GATHERING, "rencontre modifiée", "A gathering is described otherwise."),
    GATHERING_MOVED(PublicSubject.GATHERING, "rencontre déplacée", "A gathering is at another time."),
    GATHERING_CANCELLED(PublicSubject.GATHERING, "rencontre annulée", "A gathering does not take place."),
    GATHERING_HELD(PublicSubject.GATHERING, "rencontre tenue", "A gathering took place."),
    GATHERING_INVITED(
            PublicSubject.GATHERING, "structure invitée à une rencontre", "A structure was invited, or is no more."),
    GATHERING_ANSWERED(PublicSubject.GATHERING, "réponse à une invitation", "A structure said whether it comes."),
    GATHERING_MINUTES_CHANGED(
            PublicSubject.GATHERING,
            "ordre du jour ou décisions complétés",
            "A point or a decision was added, or a point taken away."),
    GATHERING_FOLLOW_UP_CHANGED(
            PublicSubject.GATHERING,
            "suite convenue ou suivie",
            "What is to be done was agreed, postponed, done or abandoned."),
    ENROLMENT_MADE(PublicSubject.ENROLMENT, "personne inscrite", "A person is enrolled, or waits for a place."),
    ENROLMENT_PLACE_GIVEN(PublicSubject.ENROLMENT, "place donnée", "Who waited has a place."),
    ENROLMENT_CANCELLED(PublicSubject.ENROLMENT, "inscription annulée", "A person does not come."),
    ENROLMENT_KEPT(PublicSubject.ENROLMENT, "inscription honorée", "The person came."),
    ENROLMENT_MISSED(PublicSubject.ENROLMENT, "inscription manquée", "The person did not come."),
    FIELD_ISSUE_RAISED(
            PublicSubject.FIELD_ISSUE,
            "remontée du terrain",
            "The field meets again and again what others are to solve."),
    FIELD_ISSUE_SHARED(PublicSubject.FIELD_ISSUE, "remontée partagée", "Another structure meets the same."),
    FIELD_ISSUE_ACKNOWLEDGED(
            PublicSubject.FIELD_ISSUE, "remontée prise en compte", "Whoever it is raised to took note of it."),
    FIELD_ISSUE_PASSED_ON(PublicSubject.FIELD_ISSUE, "remontée transmise", "It went on to somebody else."),
    FIELD_ISSUE_ANSWERED(PublicSubject.FIELD_ISSUE, "réponse à une remontée", "It was answered."),
    FIELD_ISSUE_REOPENED(PublicSubject.FIELD_ISSUE, "remontée rouverte", "The answer does not help."),
    FIELD_ISSUE_WITHDRAWN(PublicSubject.FIELD_ISSUE, "remontée retirée", "It was taken back."),
    WEBHOOK_DISABLED(
            PublicSubject.WEBHOOK,
            "webhook arrêté",
            "Nothing is sent to a webhook of yours any more: by you, or because its address did not take what it was sent.");

    private static final String PREFIX = "fr.convergence.";

    private static final String VERSION = ".v1";

    private final PublicSubject subject;
    private final String label;
    private final String meaning;

    PublicEventType(PublicSubject subject, String label, String meaning) {
        this.subject = subject;
        this.label = label;
        this.meaning = meaning;
    }

    /** What it is about. */
    public PublicSubject subject() {
        return subject;
    }

    /** The CloudEvents {@code type}: {@code fr.convergence.referral.sent.v1}. */
    public String type() {
        String what = name().substring(subject.name().length() + 1)
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        return PREFIX + subject.word() + "." + what + VERSION;
    }

    @Override
    public String label() {
        return label;
    }

    /** What it means, in English, for whoever programs with it. */
    public String meaning() {
        return meaning;
    }
}
