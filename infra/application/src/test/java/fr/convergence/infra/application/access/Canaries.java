package fr.convergence.infra.application.access;

import static fr.convergence.infra.application.access.Tenants.Asker.ADMINISTRATOR;
import static fr.convergence.infra.application.access.Tenants.Asker.ANIMATOR;
import static fr.convergence.infra.application.access.Tenants.Asker.AUDITOR;
import static fr.convergence.infra.application.access.Tenants.Asker.COORDINATOR;
import static fr.convergence.infra.application.access.Tenants.Asker.HEAD;
import static fr.convergence.infra.application.access.Tenants.Asker.HUB;
import static fr.convergence.infra.application.access.Tenants.Asker.NEIGHBOUR;
import static fr.convergence.infra.application.access.Tenants.Asker.NEWCOMER;
import static fr.convergence.infra.application.access.Tenants.Asker.OPERATOR;
import static fr.convergence.infra.application.access.Tenants.Asker.OTHER_ANIMATOR;
import static fr.convergence.infra.application.access.Tenants.Asker.OTHER_COORDINATOR;
import static fr.convergence.infra.application.access.Tenants.Asker.PARTNER;
import static fr.convergence.infra.application.access.Tenants.Asker.RECEIVER;
import static fr.convergence.infra.application.access.Tenants.Asker.SENDER;
import static fr.convergence.infra.application.access.Tenants.Asker.STRANGER;

import fr.convergence.infra.application.access.Tenants.Asker;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something of every kind that not everybody may read, each with a word that is nowhere else, and who may meet that word. The rules are those
 * of the field, and are written here once more on purpose: nothing of what decides is asked.
 */
final class Canaries {

    private static final Set<Asker> ALL = EnumSet.allOf(Asker.class);
    private static final Set<Asker> PROFESSIONALS = EnumSet.of(
            AUDITOR,
            SENDER,
            RECEIVER,
            NEIGHBOUR,
            STRANGER,
            COORDINATOR,
            OTHER_COORDINATOR,
            HEAD,
            ANIMATOR,
            OTHER_ANIMATOR);
    private static final Set<Asker> OF_THE_DEPARTMENT =
            EnumSet.of(SENDER, RECEIVER, NEIGHBOUR, COORDINATOR, HEAD, ANIMATOR);
    private static final Set<Asker> BOTH_SIDES = EnumSet.of(SENDER, RECEIVER, COORDINATOR, HEAD);
    private static final Set<Asker> OF_THE_MEETING = EnumSet.of(SENDER, RECEIVER, COORDINATOR, HEAD, ANIMATOR);

    private final Tenants tenants;
    private final LocalDate day;
    private final Map<String, Set<Asker>> words = new LinkedHashMap<>();
    /** What a field is asked of, by the name of its argument. */
    private final Map<String, String> ids = new HashMap<>();

    Canaries(Tenants tenants, LocalDate day) {
        this.tenants = tenants;
        this.day = day;
        words.put("canari-public", ALL);
        cartography();
        referral();
        togetherness();
        appointment();
        addresses();
        memberships();
    }

    /** Each word, and who may meet it. */
    Map<String, Set<Asker>> words() {
        return words;
    }

    /** The identifier of the one thing of a kind. */
    String id(String kind) {
        return ids.get(kind);
    }

    private String canary(String word, Set<Asker> may) {
        words.put("canari-" + word, may);
        return "canari-" + word;
    }

    private static Set<Asker> and(Set<Asker> some, Asker more) {
        Set<Asker> all = EnumSet.copyOf(some);
        all.add(more);
        return all;
    }

    private void cartography() {
        tenants.done(
                SENDER,
                "publishOffer",
                "PublishOfferInput",
                "",
                Map.of(
                        "structureId",
                        tenants.sender,
                        "level",
                        "INFORMAL",
                        "terms",
                        Map.of("name", canary("informel", PROFESSIONALS), "theme", "ADMINISTRATIVE_PROCEDURES")));
        tenants.done(
                RECEIVER,
                "reportError",
                "ReportErrorInput",
                "",
                Map.of(
                        "structureId",
                        tenants.sender,
                        "message",
                        canary("erreur", EnumSet.of(SENDER, COORDINATOR, RECEIVER, HEAD))));
        tenants.done(
                COORDINATOR,
                "declareOperatorReferent",
                "DeclareOperatorReferentInput",
                "",
                Map.of(
                        "department",
                        Tenants.HERE,
                        "operator",
                        "cnaf",
                        "details",
                        Map.of(
                                "service",
                                "Partenaires",
                                "phones",
                                List.of("+33241300632"),
                                "note",
                                canary("referent", and(PROFESSIONALS, OPERATOR)))));
        tenants.done(
                SENDER,
                "declarePartnership",
                "DeclarePartnershipInput",
                "",
                Map.of(
                        "structureId",
                        tenants.sender,
                        "partnerId",
                        tenants.receiver,
                        "kind",
                        "HABIT_OF_CONTACT",
                        "terms",
                        Map.of("subject", canary("habitude", PROFESSIONALS))));
        ids.put(
                "campaign",
                tenants.done(
                                COORDINATOR,
                                "openCampaign",
                                "OpenCampaignInput",
                                "campaignId",
                                Map.of(
                                        "department",
                                        Tenants.HERE,
                                        "name",
                                        canary("campagne", OF_THE_DEPARTMENT),
                                        "deadline",
                                        day.plusDays(30).toString(),
                                        "structureIds",
                                        List.of(tenants.sender)))
                        .required("campaignId")
                        .asString());
    }

    private void referral() {
        String person = tenants.done(
                        SENDER,
                        "mutation ($person: PersonInput!) { depositPersonalData(input: {person: $person}) {"
                                + " beneficiaryId rejections { code message } } }",
                        Map.of(
                                "person",
                                Map.of(
                                        "name",
                                        canary("personne", EnumSet.of(SENDER, RECEIVER)),
                                        "note",
                                        canary("note", EnumSet.of(SENDER, RECEIVER)))))
                .required("beneficiaryId")
                .asString();
        ids.put("beneficiary", person);
        words.put(person, EnumSet.of(SENDER, RECEIVER, COORDINATOR, AUDITOR));
        String referral = tenants.done(
                        SENDER,
                        "draftReferral",
                        "DraftReferralInput",
                        "referralId",
                        Map.of(
                                "structureId",
                                tenants.sender,
                                "beneficiaryId",
                                person,
                                "need",
                                Map.of(
                                        "theme",
                                        "ADMINISTRATIVE_PROCEDURES",
                                        "procedure",
                                        canary("demarche", EnumSet.of(SENDER, RECEIVER, COORDINATOR, AUDITOR)),
                                        "level",
                                        "LEVEL_1",
                                        "mode",
                                        "DO_WITH"),
                                "situation",
                                Map.of(
                                        "autonomy",
                                        "NOT_AUTONOMOUS_NOT_UNWILLING",
                                        "urgency",
                                        "ORDINARY",
                                        "constrained",
                                        false),
                                "agreement",
                                Map.of("form", "SPOKEN")))
                .required("referralId")
                .asString();
        ids.put("referral", referral);
        words.put(referral, EnumSet.of(SENDER, RECEIVER, COORDINATOR, AUDITOR));
        tenants.done(
                SENDER,
                "sendReferral",
                "SendReferralInput",
                "",
                Map.of(
                        "structureId",
                        tenants.sender,
                        "referralId",
                        referral,
                        "receiverIds",
                        List.of(tenants.receiver),
                        "override",
                        "AGREED_WITH_RECEIVER"));
        tenants.done(
                RECEIVER,
                "acceptReferral",
                "OnReferralInput",
                "",
                Map.of("structureId", tenants.receiver, "referralId", referral));
    }

    private void togetherness() {
        ids.put(
                "place",
                tenants.done(
                                COORDINATOR,
                                "registerPlace",
                                "RegisterPlaceInput",
                                "placeId",
                                Map.of(
                                        "details",
                                        Map.of(
                                                "name",
                                                "Salle",
                                                "address",
                                                "1 rue du Mail",
                                                "commune",
                                                "49007",
                                                "latitude",
                                                47.47,
                                                "longitude",
                                                -0.55)))
                        .required("placeId")
                        .asString());
        ids.put(
                "issue",
                tenants.done(
                                SENDER,
                                "raiseIssue",
                                "RaiseIssueInput",
                                "issueId",
                                Map.of(
                                        "structureId",
                                        tenants.sender,
                                        "addressee",
                                        "COORDINATION",
                                        "topic",
                                        "UNCLEAR_ROLES",
                                        "description",
                                        canary("remontee", OF_THE_DEPARTMENT)))
                        .required("issueId")
                        .asString());
        raised("hub", Map.of("addressee", "HUB"), HUB);
        raised("operateur", Map.of("addressee", "OPERATOR", "operator", "cnaf"), OPERATOR);
        Map<String, Object> gathering = new HashMap<>(Map.of(
                "structureId",
                tenants.sender,
                "organiserIds",
                List.of(tenants.sender, tenants.receiver),
                "kind",
                "PRACTICE_ANALYSIS",
                "title",
                canary("analyse", OF_THE_MEETING),
                "day",
                day.toString(),
                "startsAt",
                "09:00",
                "endsAt",
                "12:00",
                "openToAll",
                false));
        gathering.put("placeId", id("place"));
        ids.put(
                "gathering",
                tenants.done(SENDER, "planGathering", "PlanGatheringInput", "gatheringId", gathering)
                        .required("gatheringId")
                        .asString());
        tenants.done(
                SENDER,
                "addAgendaPoint",
                "AddAgendaPointInput",
                "",
                Map.of(
                        "structureId",
                        tenants.sender,
                        "gatheringId",
                        id("gathering"),
                        "subject",
                        canary("ordre-du-jour", OF_THE_MEETING)));
        String immersion = tenants.done(
                        RECEIVER,
                        "offerImmersion",
                        "OfferImmersionInput",
                        "immersionId",
                        Map.of(
                                "structureId",
                                tenants.receiver,
                                "placeId",
                                id("place"),
                                "day",
                                day.minusDays(7).toString(),
                                "startsAt",
                                "09:00",
                                "endsAt",
                                "17:00",
                                "places",
                                1,
                                "profiles",
                                List.of("DIGITAL_MEDIATOR"),
                                "programme",
                                canary("immersion", PROFESSIONALS),
                                "themes",
                                List.of()))
                .required("immersionId")
                .asString();
        ids.put("immersion", immersion);
        ids.put(
                "visit",
                tenants.done(
                                SENDER,
                                "requestVisit",
                                "RequestVisitInput",
                                "visitId",
                                Map.of(
                                        "structureId",
                                        tenants.sender,
                                        "immersionId",
                                        immersion,
                                        "profile",
                                        "DIGITAL_MEDIATOR"))
                        .required("visitId")
                        .asString());
        words.put(id("visit"), BOTH_SIDES);
        Map<String, Object> permanence = new HashMap<>(Map.of(
                "structureId",
                tenants.sender,
                "title",
                canary("permanence", PROFESSIONALS),
                "placeId",
                id("place"),
                "format",
                "APPOINTMENTS",
                "access",
                "BY_APPOINTMENT",
                "capacity",
                4,
                "slotMinutes",
                30,
                "firstDay",
                day.plusDays(1).toString(),
                "startsAt",
                "14:00",
                "endsAt",
                "17:00"));
        permanence.put(
                "holders",
                List.of(
                        Map.of("structureId", tenants.sender, "tasks", List.of("WELCOME")),
                        Map.of("structureId", tenants.receiver, "tasks", List.of("WELCOME"))));
        ids.put(
                "permanence",
                tenants.done(SENDER, "proposePermanence", "ProposePermanenceInput", "permanenceId", permanence)
                        .required("permanenceId")
                        .asString());
    }

    private void raised(String word, Map<String, String> to, Asker also) {
        Map<String, Object> issue = new HashMap<>(to);
        issue.put("structureId", tenants.sender);
        issue.put("topic", "OTHER");
        issue.put("description", canary("signale-" + word, and(OF_THE_DEPARTMENT, also)));
        tenants.done(SENDER, "raiseIssue", "RaiseIssueInput", "", issue);
    }

    private void appointment() {
        Map<String, Object> on = Map.of("structureId", tenants.receiver, "permanenceId", id("permanence"));
        tenants.done(RECEIVER, "agreeToPermanence", "AgreeToPermanenceInput", "", on);
        tenants.done(
                SENDER,
                "bookAppointment",
                "BookAppointmentInput",
                "appointmentId",
                Map.of(
                        "structureId",
                        tenants.sender,
                        "permanenceId",
                        id("permanence"),
                        "beneficiaryId",
                        id("beneficiary"),
                        "day",
                        day.plusDays(1).toString(),
                        "startsAt",
                        "14:00"));
        tenants.done(
                SENDER,
                "attachPlace",
                "StructurePlaceInput",
                "",
                Map.of("structureId", tenants.sender, "placeId", id("place")));
        tenants.done(
                SENDER,
                "publishOffer",
                "PublishOfferInput",
                "",
                Map.of(
                        "structureId",
                        tenants.sender,
                        "level",
                        "LOCAL_OFFICIAL",
                        "terms",
                        Map.of(
                                "name",
                                "Aide aux démarches",
                                "theme",
                                "ADMINISTRATIVE_PROCEDURES",
                                "operators",
                                List.of("cnaf"),
                                "modes",
                                List.of("DO_WITH"),
                                "interventionLevel",
                                "LEVEL_1",
                                "documents",
                                List.of("Pièce d’identité"))));
    }

    private void addresses() {
        tenants.done(
                PARTNER,
                "registerWebhook",
                "RegisterWebhookInput",
                "webhookId",
                Map.of(
                        "label",
                        canary("webhook", EnumSet.of(PARTNER, ADMINISTRATOR)),
                        "address",
                        "https://canari-adresse.example/crochet"));
        words.put("canari-adresse", EnumSet.noneOf(Asker.class));
        tenants.done(
                SENDER,
                "connectOutsideCalendar",
                "ConnectOutsideCalendarInput",
                "calendarId",
                Map.of(
                        "structureId",
                        tenants.sender,
                        "label",
                        canary("agenda", EnumSet.of(SENDER, COORDINATOR, HEAD)),
                        "address",
                        "https://canari-adresse.example/agenda.ics"));
    }

    private void memberships() {
        tenants.done(
                NEWCOMER,
                "requestMembership",
                "RequestMembershipInput",
                "membershipId",
                Map.of(
                        "structureId",
                        tenants.sender,
                        "role",
                        "AGENT",
                        "introduction",
                        canary("presentation", EnumSet.of(NEWCOMER, COORDINATOR, HEAD))));
        words.put("matrix-newcomer", EnumSet.of(NEWCOMER, COORDINATOR, HEAD));
    }
}
