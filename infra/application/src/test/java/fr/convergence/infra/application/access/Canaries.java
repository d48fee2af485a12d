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
        workshop();
        record();
    }

    /** Each word, and who may meet it. */
    Map<String, Set<Asker>> words() {
        return words;
    }

    /** Of each kind of thing one, by the name that inputs and answers give its identifier. */
    Map<String, String> ids() {
        return ids;
    }

    String id(String kind) {
        return ids.get(kind);
    }

    private String canary(String word, Set<Asker> may) {
        words.put("canari-" + word, may);
        return "canari-" + word;
    }

    /** Does what makes something, of which it keeps the identifier by the name that the answer gives it. */
    private String made(Asker asker, String mutation, String type, String told, Map<String, ?> input) {
        String id =
                tenants.done(asker, mutation, type, told, input).required(told).asString();
        ids.put(told, id);
        return id;
    }

    private static Set<Asker> and(Set<Asker> some, Asker more) {
        Set<Asker> all = EnumSet.copyOf(some);
        all.add(more);
        return all;
    }

    private void cartography() {
        made(
                SENDER,
                "publishOffer",
                "PublishOfferInput",
                "offerId",
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
        made(
                COORDINATOR,
                "declareOperatorReferent",
                "DeclareOperatorReferentInput",
                "referentId",
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
        made(
                SENDER,
                "declarePartnership",
                "DeclarePartnershipInput",
                "partnershipId",
                Map.of(
                        "structureId",
                        tenants.sender,
                        "partnerId",
                        tenants.receiver,
                        "kind",
                        "HABIT_OF_CONTACT",
                        "terms",
                        Map.of("subject", canary("habitude", PROFESSIONALS))));
        made(
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
                        List.of(tenants.sender)));
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
        ids.put("beneficiaryId", person);
        words.put(person, EnumSet.of(SENDER, RECEIVER, COORDINATOR, AUDITOR));
        String referral = made(
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
                        Map.of("autonomy", "NOT_AUTONOMOUS_NOT_UNWILLING", "urgency", "ORDINARY", "constrained", false),
                        "agreement",
                        Map.of("form", "SPOKEN")));
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
        made(
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
                                -0.55)));
        made(
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
                        canary("remontee", OF_THE_DEPARTMENT)));
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
        gathering.put("placeId", id("placeId"));
        made(SENDER, "planGathering", "PlanGatheringInput", "gatheringId", gathering);
        tenants.done(
                SENDER,
                "addAgendaPoint",
                "AddAgendaPointInput",
                "",
                Map.of(
                        "structureId",
                        tenants.sender,
                        "gatheringId",
                        id("gatheringId"),
                        "subject",
                        canary("ordre-du-jour", OF_THE_MEETING)));
        String immersion = made(
                RECEIVER,
                "offerImmersion",
                "OfferImmersionInput",
                "immersionId",
                Map.of(
                        "structureId",
                        tenants.receiver,
                        "placeId",
                        id("placeId"),
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
                        List.of()));
        made(
                SENDER,
                "requestVisit",
                "RequestVisitInput",
                "visitId",
                Map.of("structureId", tenants.sender, "immersionId", immersion, "profile", "DIGITAL_MEDIATOR"));
        words.put(id("visitId"), BOTH_SIDES);
        Map<String, Object> permanence = new HashMap<>(Map.of(
                "structureId",
                tenants.sender,
                "title",
                canary("permanence", PROFESSIONALS),
                "placeId",
                id("placeId"),
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
        made(SENDER, "proposePermanence", "ProposePermanenceInput", "permanenceId", permanence);
    }

    private void raised(String word, Map<String, String> to, Asker also) {
        Map<String, Object> issue = new HashMap<>(to);
        issue.put("structureId", tenants.sender);
        issue.put("topic", "OTHER");
        issue.put("description", canary("signale-" + word, and(OF_THE_DEPARTMENT, also)));
        tenants.done(SENDER, "raiseIssue", "RaiseIssueInput", "", issue);
    }

    private void appointment() {
        Map<String, Object> on = Map.of("structureId", tenants.receiver, "permanenceId", id("permanenceId"));
        tenants.done(RECEIVER, "agreeToPermanence", "AgreeToPermanenceInput", "", on);
        made(
                SENDER,
                "bookAppointment",
                "BookAppointmentInput",
                "appointmentId",
                Map.of(
                        "structureId",
                        tenants.sender,
                        "permanenceId",
                        id("permanenceId"),
                        "beneficiaryId",
                        id("beneficiaryId"),
                        "day",
                        day.plusDays(1).toString(),
                        "startsAt",
                        "14:00"));
        tenants.done(
                SENDER,
                "attachPlace",
                "StructurePlaceInput",
                "",
                Map.of("structureId", tenants.sender, "placeId", id("placeId")));
        made(
                SENDER,
                "publishOffer",
                "PublishOfferInput",
                "offerId",
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
        made(
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
        made(
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
        made(
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
        words.put(tenants.actor(NEWCOMER).id(), EnumSet.of(NEWCOMER, COORDINATOR, HEAD));
    }

    /** A gathering that people are enrolled in, with a point of its agenda. */
    private void workshop() {
        Map<String, Object> workshop = new HashMap<>(Map.of(
                "structureId",
                tenants.sender,
                "organiserIds",
                List.of(tenants.sender),
                "kind",
                "GROUP_WORKSHOP",
                "title",
                "Atelier",
                "day",
                day.toString(),
                "startsAt",
                "14:00",
                "endsAt",
                "16:00",
                "openToAll",
                true,
                "capacity",
                8));
        workshop.put("placeId", id("placeId"));
        ids.put(
                "workshopId",
                tenants.done(SENDER, "planGathering", "PlanGatheringInput", "gatheringId", workshop)
                        .required("gatheringId")
                        .asString());
        within("pointId", "addAgendaPoint", "AddAgendaPointInput", Map.of("subject", "Tour de table"));
        within("enrolmentId", "enrolPerson", "EnrolPersonInput", Map.of("beneficiaryId", id("beneficiaryId")));
    }

    private void within(String kind, String mutation, String type, Map<String, String> more) {
        Map<String, String> input = new HashMap<>(more);
        input.put("structureId", tenants.sender);
        input.put("gatheringId", id("workshopId"));
        ids.put(
                kind,
                tenants.done(SENDER, mutation, type, "subjectId", input)
                        .required("subjectId")
                        .asString());
    }

    /** What else a structure's record holds, and what was said of it. */
    private void record() {
        made(
                SENDER,
                "openPost",
                "OpenPostInput",
                "postId",
                Map.of("label", "CN n° 1", "employers", List.of(tenants.sender)));
        made(
                COORDINATOR,
                "declareHabilitation",
                "DeclareHabilitationInput",
                "habilitationId",
                Map.of("structureId", tenants.sender, "habilitation", "AIDANTS_CONNECT", "validFrom", "2026-01-01"));
        made(SENDER, "openCalendarFeed", "OpenCalendarFeedInput", "feedId", Map.of("structureId", tenants.sender));
        made(
                ADMINISTRATOR,
                "publishOfferModel",
                "PublishOfferModelInput",
                "modelId",
                Map.of(
                        "about",
                        Map.of("name", "Modèle", "sourceName", "Charte"),
                        "terms",
                        Map.of("theme", "ADMINISTRATIVE_PROCEDURES")));
        ids.put(
                "reportId",
                tenants.read(
                                COORDINATOR,
                                "{ errorReports(department: \"49\", structureId: \"%s\", consistentWith: \"%s\") { edges { node { id } } } }"
                                        .formatted(tenants.sender, tenants.position))
                        .at("/errorReports/edges/0/node/id")
                        .asString());
    }
}
