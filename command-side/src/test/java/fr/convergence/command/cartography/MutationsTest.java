package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.COORDINATOR;
import static fr.convergence.command.cartography.Samples.HABILITATION;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.MARCH;
import static fr.convergence.command.cartography.Samples.MAY;
import static fr.convergence.command.cartography.Samples.OFFER;
import static fr.convergence.command.cartography.Samples.OTHER;
import static fr.convergence.command.cartography.Samples.OTHER_REGISTERED;
import static fr.convergence.command.cartography.Samples.PARTNERSHIP;
import static fr.convergence.command.cartography.Samples.PLACE;
import static fr.convergence.command.cartography.Samples.POST;
import static fr.convergence.command.cartography.Samples.PUBLISHED;
import static fr.convergence.command.cartography.Samples.REGISTERED;
import static fr.convergence.command.cartography.Samples.SOURCE;
import static fr.convergence.command.cartography.Samples.TODAY;
import static fr.convergence.command.cartography.Samples.details;
import static fr.convergence.command.cartography.Samples.named;
import static fr.convergence.command.cartography.Samples.reported;
import static fr.convergence.command.cartography.Samples.reportedOffer;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.HabilitationEnding;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationConfirmed;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationDeclared;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationEnded;
import fr.convergence.kernel.cartography.HabilitationKind;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipAmended;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipConfirmed;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipDeclared;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipEnded;
import fr.convergence.kernel.cartography.PartnershipKind;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceClosed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceConfirmed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceCorrected;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRegistered;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceReported;
import fr.convergence.kernel.cartography.PostClosure;
import fr.convergence.kernel.cartography.PostEvent.PostClosed;
import fr.convergence.kernel.cartography.PostEvent.PostOpened;
import fr.convergence.kernel.cartography.PostEvent.PostRenamed;
import fr.convergence.kernel.cartography.PostEvent.PostShared;
import fr.convergence.kernel.cartography.PostEvent.PostUnshared;
import fr.convergence.kernel.cartography.Resemblance;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.SourceIds;
import fr.convergence.kernel.cartography.StructureEvent.OfferConfirmed;
import fr.convergence.kernel.cartography.StructureEvent.OfferCorrected;
import fr.convergence.kernel.cartography.StructureEvent.OfferPublished;
import fr.convergence.kernel.cartography.StructureEvent.OfferReported;
import fr.convergence.kernel.cartography.StructureEvent.OfferWithdrawn;
import fr.convergence.kernel.cartography.StructureEvent.StructureCapacityDeclared;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureConfirmed;
import fr.convergence.kernel.cartography.StructureEvent.StructureCorrected;
import fr.convergence.kernel.cartography.StructureEvent.StructureMergeUndone;
import fr.convergence.kernel.cartography.StructureEvent.StructureMerged;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceDetached;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import fr.convergence.kernel.cartography.StructureEvent.StructureReported;
import fr.convergence.kernel.cartography.StructureEvent.StructureResumed;
import fr.convergence.kernel.cartography.StructureEvent.StructureSplitOff;
import fr.convergence.kernel.cartography.StructureEvent.StructureSuspended;
import fr.convergence.kernel.cartography.SuspensionReason;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mutation by the documents clients send: what it records, and what bad input gets. */
class MutationsTest {

    private static final String COMMAND = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String NEW_STRUCTURE =
            NameBasedId.of(UUID.fromString(COMMAND), "structure").toString();
    private static final String NEW_OFFER =
            NameBasedId.of(UUID.fromString(COMMAND), "offer").toString();
    private static final String NEW_PLACE =
            NameBasedId.of(UUID.fromString(COMMAND), "place").toString();
    private static final PlaceRegistered REGISTERED_PLACE = new PlaceRegistered(PLACE, named("Mairie annexe"));
    private static final StructureSuspended SUSPENDED = new StructureSuspended(ID, SuspensionReason.OTHER, null);

    private static final PartnershipDeclared PARTNERS = new PartnershipDeclared(
            PARTNERSHIP, ID, null, "cnaf", PartnershipKind.CONVENTION, details("SINCE", "2025-01-01"));
    private static final HabilitationDeclared HOLDS = new HabilitationDeclared(
            HABILITATION, ID, HabilitationKind.AIDANTS_CONNECT, MARCH, MARCH.plusYears(1), null);
    private static final PostOpened POSTED = new PostOpened(POST, List.of(ID), "CN n° 2", null);
    private static final String THIRD = "a87ff679-a2f3-471d-9181-a67b7542122c";
    private static final StructureRegistered MERGEABLE = new StructureRegistered(THIRD, named("La mairie"));
    private static final StructureMerged MERGED_BEFORE =
            new StructureMerged(OTHER, THIRD, List.of(Resemblance.VERIFIED));
    private static final DomainEvent[] BEFORE = {
        REGISTERED, REGISTERED_PLACE, PUBLISHED, PARTNERS, HOLDS, POSTED, MERGEABLE, OTHER_REGISTERED, MERGED_BEFORE
    };

    private final Store store = new Store();
    private final Mutations mutations = new Mutations(store, COORDINATOR);

    static Stream<Arguments> goodInputs() {
        return Stream.of(
                good(
                        "registerStructure",
                        "{details: {name: 'Mairie', commune: '49007', emails: ['accueil@angers.fr'], siret: null}}",
                        new StructureRegistered(
                                NEW_STRUCTURE, named("Mairie", "EMAILS", "accueil@angers.fr", "SIRET", ""))),
                good(
                        "correctStructure",
                        "{structureId: '" + ID.toUpperCase(Locale.ROOT)
                                + "', details: {kinds: [MUNI, CCAS]}, release: [PHONE]}",
                        new StructureCorrected(ID, details("KINDS", "MUNI|CCAS"), List.of())),
                good("confirmStructure", "{structureId: '" + ID + "'}", new StructureConfirmed(ID, TODAY)),
                good("attachPlace", both(PLACE), new StructurePlaceAttached(ID, PLACE)),
                good(
                        "declareCapacity",
                        "{structureId: '" + ID + "', capacity: WAITLIST, until: '2026-12-31'}",
                        new StructureCapacityDeclared(
                                ID,
                                CapacityStatus.WAITLIST,
                                TODAY,
                                TODAY.withMonth(12).withDayOfMonth(31))),
                good(
                        "suspendStructure",
                        "{structureId: '" + ID + "', reason: SEASONAL_CLOSURE}",
                        new StructureSuspended(ID, SuspensionReason.SEASONAL_CLOSURE, null)),
                good(
                        "closeStructure",
                        "{structureId: '" + ID + "', reason: CEASED}",
                        new StructureClosed(ID, ClosureReason.CEASED)),
                good(
                        "mergeStructures",
                        "{survivorId: '" + THIRD + "', mergedId: '" + ID + "', reasons: [SAME_PHONE, SAME_NAME]}",
                        new StructureMerged(ID, THIRD, List.of(Resemblance.SAME_NAME, Resemblance.SAME_PHONE))),
                good(
                        "undoMerge",
                        "{survivorId: '" + THIRD + "', mergedId: '" + OTHER + "'}",
                        new StructureMergeUndone(OTHER, THIRD)),
                good(
                        "publishOffer",
                        "{structureId: '" + ID + "', level: INFORMAL, terms: {theme: SAFE_DIGITAL_USE, zone: ['49']}}",
                        new OfferPublished(
                                ID,
                                NEW_OFFER,
                                OfferLevel.INFORMAL,
                                details("THEME", "SAFE_DIGITAL_USE", "ZONE", "49"))),
                good(
                        "correctOffer",
                        "{structureId: '" + ID + "', offerId: '" + OFFER
                                + "', terms: {name: null, operators: ['cnaf']}, release: []}",
                        new OfferCorrected(ID, OFFER, details("NAME", "", "OPERATORS", "cnaf"), List.of())),
                good(
                        "confirmOffer",
                        "{structureId: '" + ID + "', offerId: '" + OFFER + "'}",
                        new OfferConfirmed(ID, OFFER, TODAY)),
                good(
                        "withdrawOffer",
                        "{structureId: '" + ID + "', offerId: '" + OFFER + "'}",
                        new OfferWithdrawn(ID, OFFER)),
                good(
                        "registerPlace",
                        "{details: {name: 'Mairie', commune: '49007', latitude: 47.0, longitude: -0.00001}}",
                        new PlaceRegistered(NEW_PLACE, named("Mairie", "LATITUDE", "47", "LONGITUDE", "-0.00001"))),
                good(
                        "reportPlace",
                        "{source: FRANCE_SERVICES, sourceId: 'fs--1', reportedOn: '2026-03-01', "
                                + "details: {name: 'Mairie', commune: '49007'}}",
                        new PlaceReported(
                                SourceIds.place("fs--1"),
                                SourceFormat.FRANCE_SERVICES,
                                "fs--1",
                                MARCH,
                                named("Mairie"))),
                good(
                        "correctPlace",
                        "{placeId: '" + PLACE + "', details: {itinerance: FIXED}}",
                        new PlaceCorrected(PLACE, details("ITINERANCE", "FIXED"), List.of())),
                good("confirmPlace", "{placeId: '" + PLACE + "'}", new PlaceConfirmed(PLACE, TODAY)),
                good(
                        "closePlace",
                        "{placeId: '" + PLACE + "', reason: OTHER}",
                        new PlaceClosed(PLACE, ClosureReason.OTHER)),
                good(
                        "declarePartnership",
                        "{structureId: '" + ID + "', operator: 'msa', kind: LEVEL_2_REFERENT, "
                                + "terms: {since: '2026-01-01', phones: ['+33241000000'], until: null}}",
                        new PartnershipDeclared(
                                NameBasedId.of(UUID.fromString(COMMAND), "partnership")
                                        .toString(),
                                ID,
                                null,
                                "msa",
                                PartnershipKind.LEVEL_2_REFERENT,
                                details("SINCE", "2026-01-01", "PHONES", "+33241000000"))),
                good(
                        "amendPartnership",
                        partners("{subject: 'Rendez-vous en visio', since: null}"),
                        new PartnershipAmended(
                                PARTNERSHIP,
                                ID,
                                null,
                                "cnaf",
                                details("SUBJECT", "Rendez-vous en visio", "SINCE", ""))),
                good(
                        "confirmPartnership",
                        partners(null),
                        new PartnershipConfirmed(PARTNERSHIP, ID, null, "cnaf", TODAY)),
                good("endPartnership", partners(null), new PartnershipEnded(PARTNERSHIP, ID, null, "cnaf", TODAY)),
                good(
                        "declareHabilitation",
                        "{structureId: '" + ID + "', habilitation: FRANCE_SERVICES, validFrom: '2026-03-01', "
                                + "validUntil: '2026-05-01', reference: ' Arrêté 12 '}",
                        new HabilitationDeclared(
                                NameBasedId.of(UUID.fromString(COMMAND), "habilitation")
                                        .toString(),
                                ID,
                                HabilitationKind.FRANCE_SERVICES,
                                MARCH,
                                MAY,
                                "Arrêté 12")),
                good("confirmHabilitation", held("}"), new HabilitationConfirmed(HABILITATION, ID, TODAY)),
                good(
                        "endHabilitation",
                        held(", reason: WITHDRAWN}"),
                        new HabilitationEnded(HABILITATION, ID, HabilitationEnding.WITHDRAWN, TODAY)),
                good(
                        "openPost",
                        "{employers: ['" + ID + "'], label: ' CN n° 3 ', openFrom: '2026-03-01'}",
                        new PostOpened(
                                NameBasedId.of(UUID.fromString(COMMAND), "post").toString(),
                                List.of(ID),
                                "CN n° 3",
                                MARCH)),
                good("renamePost", posted(", label: 'CN'}"), new PostRenamed(POST, List.of(ID), "CN")),
                good(
                        "sharePost",
                        "{postId: '" + POST + "', with: '" + THIRD + "'}",
                        new PostShared(POST, List.of(ID, THIRD))),
                good(
                        "closePost",
                        posted(", reason: FUNDING_ENDED}"),
                        new PostClosed(POST, List.of(ID), PostClosure.FUNDING_ENDED, TODAY)));
    }

    private static String held(String rest) {
        return "{structureId: '" + ID + "', habilitationId: '" + HABILITATION + "'" + rest;
    }

    private static String posted(String rest) {
        return "{structureId: '" + ID + "', postId: '" + POST + "'" + rest;
    }

    private static String partners(@Nullable String terms) {
        return "{structureId: '" + ID + "', partnershipId: '" + PARTNERSHIP + "'"
                + (terms == null ? "}" : ", terms: " + terms + "}");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodInputs")
    void a_mutation_records_what_it_asks_for_and_tells_the_position(
            String mutation, String input, DomainEvent expected) {
        store.record(BEFORE);
        Map<String, Object> answer = mutations.send(mutation, input, "commandId: '" + COMMAND + "'");
        assertThat(store.events()).hasSize(BEFORE.length + 1).endsWith(expected);
        assertThat(answer)
                .containsEntry("position", "position-" + (BEFORE.length + 1))
                .containsEntry("rejections", List.of());
        answer.forEach((name, value) -> assertThat(value).as(name).isNotNull());
    }

    @Test
    void a_split_tells_the_new_structure_and_what_is_hers() {
        store.record(REGISTERED, PUBLISHED);
        Map<String, Object> answer = mutations.send(
                "splitStructure",
                "{structureId: '" + ID + "', details: {name: 'CCAS', commune: '49007'}, offerIds: ['" + OFFER + "']}",
                "commandId: '" + COMMAND + "'");
        String offer =
                NameBasedId.of(UUID.fromString(NEW_STRUCTURE), "offer/" + OFFER).toString();
        assertThat(store.events())
                .endsWith(
                        new StructureRegistered(NEW_STRUCTURE, named("CCAS")),
                        new StructureSplitOff(NEW_STRUCTURE, ID),
                        new OfferWithdrawn(ID, OFFER),
                        new OfferPublished(NEW_STRUCTURE, offer, PUBLISHED.level(), PUBLISHED.terms()));
        assertThat(answer).containsEntry("structureId", NEW_STRUCTURE).containsEntry("rejections", List.of());
    }

    @Test
    void a_report_tells_the_record_and_its_services() {
        store.record(REGISTERED_PLACE);
        mutations.send(
                "reportStructure",
                "{source: LIEUX_MEDIATION_NUMERIQUE, sourceId: '" + SOURCE + "', reportedOn: '2026-03-01', "
                        + "details: {name: 'Mairie', commune: '49007'}, placeId: '" + PLACE + "', "
                        + "offers: [{key: 'a', level: LOCAL_OFFICIAL, terms: {theme: SAFE_DIGITAL_USE}}]}");
        String structure = SourceIds.structure(SOURCE);
        SourceFormat list = SourceFormat.LIEUX_MEDIATION_NUMERIQUE;
        assertThat(store.events())
                .containsExactly(
                        REGISTERED_PLACE,
                        new StructureReported(structure, list, SOURCE, MARCH, named("Mairie")),
                        new StructurePlaceAttached(structure, PLACE),
                        new OfferReported(
                                structure,
                                reportedOffer("a"),
                                OfferLevel.LOCAL_OFFICIAL,
                                list,
                                SOURCE,
                                MARCH,
                                details("THEME", "SAFE_DIGITAL_USE")));
    }

    @Test
    void a_post_is_shared_no_more() {
        store.record(REGISTERED, OTHER_REGISTERED, new PostOpened(POST, List.of(ID, OTHER), "CN", null));
        mutations.send("unsharePost", posted("}"));
        assertThat(store.events()).endsWith(new PostUnshared(POST, List.of(ID), OTHER));
    }

    @Test
    void a_desk_is_left_and_a_suspension_ends() {
        store.record(REGISTERED, REGISTERED_PLACE, new StructurePlaceAttached(ID, PLACE), SUSPENDED);
        mutations.send("detachPlace", both(PLACE));
        mutations.send("resumeStructure", "{structureId: '" + ID + "'}");
        assertThat(store.events()).endsWith(new StructurePlaceDetached(ID, PLACE), new StructureResumed(ID));
    }

    @Test
    void an_absent_field_is_not_spoken_of_while_a_null_one_is_known_to_be_empty() {
        store.record(REGISTERED, reported(MARCH, named("Mairie", "PHONE", "+33241000000", "FEES", "FREE")));
        mutations.send("correctStructure", "{structureId: '" + ID + "', details: {phone: null, fees: []}}");
        assertThat(store.events()).endsWith(new StructureCorrected(ID, details("PHONE", "", "FEES", ""), List.of()));
    }

    @Test
    void no_command_identifier_is_needed() {
        mutations.send("registerStructure", "{details: {name: 'Mairie', commune: '49007'}}");
        mutations.send("registerStructure", "{details: {name: 'Mairie', commune: '49007'}}");
        assertThat(store.events()).hasSize(2).doesNotHaveDuplicates();
    }

    static Stream<Arguments> badInputs() {
        String unknown = "{structureId: '" + OFFER + "'";
        String notAnId = "{commandId: 'one', structureId: 'two'";
        String[] bothIds = {"COMMAND_ID_INVALID commandId", "INVALID_ID structureId"};
        return Stream.of(
                bad("registerStructure", "{commandId: 'one', details: {}}", "COMMAND_ID_INVALID commandId"),
                bad(
                        "registerStructure",
                        "{details: {emails: ['marie.durand@angers.fr'], phone: '06'}}",
                        "REQUIRED details.name",
                        "REQUIRED details.commune",
                        "PERSONAL_CONTACT details.emails[0]",
                        "INVALID_PHONE details.phone"),
                bad("registerStructure", "{details: {name: 'Mairie', commune: '44109'}}", "NOT_ALLOWED"),
                bad(
                        "reportStructure",
                        "{source: FRANCE_SERVICES, sourceId: '', reportedOn: '2027-01-01', details: {}, "
                                + "offers: [{key: '', level: INFORMAL, terms: {}}]}",
                        "INVALID_SOURCE_ID sourceId",
                        "REPORTED_IN_THE_FUTURE reportedOn",
                        "REQUIRED details.name",
                        "REQUIRED details.commune",
                        "BLANK_VALUE offers[0].key",
                        "REQUIRED offers[0].terms.theme"),
                bad(
                        "reportStructure",
                        "{commandId: '', source: FRANCE_SERVICES, sourceId: 'fs--1', reportedOn: '2026-01-01', "
                                + "details: {}, offers: [], placeId: 'here'}",
                        "COMMAND_ID_INVALID commandId",
                        "INVALID_ID placeId"),
                bad("correctStructure", notAnId + ", details: {}}", bothIds),
                bad("correctStructure", unknown + ", details: {}}", "UNKNOWN_STRUCTURE"),
                bad(
                        "correctStructure",
                        "{structureId: '" + ID + "', details: {name: '', websites: ['angers']}, release: [NAME]}",
                        "BLANK_VALUE details.name",
                        "INVALID_URL details.websites[0]",
                        "CORRECTED_AND_RELEASED details.name"),
                bad("confirmStructure", notAnId + "}", bothIds),
                bad("confirmStructure", unknown + "}", "UNKNOWN_STRUCTURE"),
                bad("attachPlace", both("here"), "INVALID_ID placeId"),
                bad("attachPlace", both(OTHER), "UNKNOWN_PLACE placeId"),
                bad("detachPlace", both("here"), "INVALID_ID placeId"),
                bad("detachPlace", both(OTHER), "UNKNOWN_PLACE placeId"),
                bad("declareCapacity", notAnId + ", capacity: CAPACITY}", bothIds),
                bad(
                        "declareCapacity",
                        "{structureId: '" + ID + "', capacity: CAPACITY, until: '2020-01-01'}",
                        "UNTIL_IN_THE_PAST until"),
                bad("suspendStructure", notAnId + ", reason: OTHER}", bothIds),
                bad(
                        "suspendStructure",
                        "{structureId: '" + ID + "', reason: OTHER, until: '2020-01-01'}",
                        "UNTIL_IN_THE_PAST until"),
                bad("resumeStructure", notAnId + "}", bothIds),
                bad("resumeStructure", unknown + "}", "UNKNOWN_STRUCTURE"),
                bad("closeStructure", notAnId + ", reason: CEASED}", bothIds),
                bad("closeStructure", unknown + ", reason: CEASED}", "UNKNOWN_STRUCTURE"),
                bad(
                        "mergeStructures",
                        "{commandId: 'one', survivorId: 'two', mergedId: 'three', reasons: []}",
                        "COMMAND_ID_INVALID commandId",
                        "INVALID_ID mergedId",
                        "INVALID_ID survivorId"),
                bad(
                        "mergeStructures",
                        "{survivorId: '" + ID + "', mergedId: '" + OFFER + "', reasons: []}",
                        "UNKNOWN_STRUCTURE mergedId"),
                bad(
                        "mergeStructures",
                        "{survivorId: '" + OTHER + "', mergedId: '" + ID + "', reasons: []}",
                        "MERGED_INTO survivorId",
                        "REQUIRED reasons"),
                bad("undoMerge", "{survivorId: 'two', mergedId: '" + ID + "'}", "INVALID_ID survivorId"),
                bad("undoMerge", "{survivorId: '" + ID + "', mergedId: '" + ID + "'}", "MERGED_WITH_ITSELF mergedId"),
                bad(
                        "splitStructure",
                        "{commandId: 'one', structureId: 'two', details: {}, placeIds: ['three']}",
                        "COMMAND_ID_INVALID commandId",
                        "INVALID_ID structureId",
                        "INVALID_ID placeIds[0]"),
                bad("splitStructure", unknown + ", details: {}}", "UNKNOWN_STRUCTURE structureId"),
                bad(
                        "splitStructure",
                        "{structureId: '" + ID + "', details: {name: 'CCAS'}}",
                        "REQUIRED details.commune",
                        "NOTHING_SPLIT_OFF"),
                bad("publishOffer", notAnId + ", level: INFORMAL, terms: {}}", bothIds),
                bad(
                        "publishOffer",
                        "{structureId: '" + ID + "', level: INFORMAL, terms: {operators: ['edf']}}",
                        "REQUIRED terms.theme",
                        "UNKNOWN_OPERATOR terms.operators[0]"),
                bad(
                        "correctOffer",
                        "{structureId: 'one', offerId: 'two', terms: {}}",
                        "INVALID_ID structureId",
                        "INVALID_ID offerId"),
                bad(
                        "correctOffer",
                        "{structureId: '" + ID + "', offerId: '" + OFFER + "', terms: {theme: null, zone: ['Angers']}}",
                        "REQUIRED terms.theme",
                        "UNKNOWN_TERRITORY terms.zone[0]"),
                bad("confirmOffer", "{structureId: '" + ID + "', offerId: 'two'}", "INVALID_ID offerId"),
                bad("confirmOffer", "{structureId: '" + ID + "', offerId: '" + OTHER + "'}", "UNKNOWN_OFFER offerId"),
                bad("withdrawOffer", "{structureId: '" + ID + "', offerId: 'two'}", "INVALID_ID offerId"),
                bad("withdrawOffer", "{structureId: '" + ID + "', offerId: '" + OTHER + "'}", "UNKNOWN_OFFER offerId"),
                bad("registerPlace", "{commandId: 'one', details: {}}", "COMMAND_ID_INVALID commandId"),
                bad(
                        "registerPlace",
                        "{details: {name: 'Mairie', commune: '49999', postcode: '4', latitude: 91}}",
                        "UNKNOWN_COMMUNE details.commune",
                        "INVALID_COORDINATE details.latitude",
                        "INVALID_POSTCODE details.postcode"),
                bad(
                        "reportPlace",
                        "{source: FRANCE_SERVICES, sourceId: 'x', reportedOn: '2027-01-01', details: {}}",
                        "INVALID_SOURCE_ID sourceId",
                        "REPORTED_IN_THE_FUTURE reportedOn",
                        "REQUIRED details.name",
                        "REQUIRED details.commune"),
                bad("correctPlace", "{placeId: 'one', details: {}}", "INVALID_ID placeId"),
                bad("correctPlace", "{placeId: '" + PLACE + "', details: {name: null}}", "REQUIRED details.name"),
                bad("confirmPlace", "{placeId: 'one'}", "INVALID_ID placeId"),
                bad("confirmPlace", "{placeId: '" + OTHER + "'}", "UNKNOWN_PLACE"),
                bad("declarePlaceRooms", "{placeId: 'one', rooms: 2}", "INVALID_ID placeId"),
                bad("declarePlaceRooms", "{placeId: '" + OTHER + "', rooms: 2}", "UNKNOWN_PLACE"),
                bad("declarePlaceRooms", "{placeId: '" + PLACE + "', rooms: 51}", "ROOMS_OUT_OF_RANGE rooms"),
                bad("closePlace", "{placeId: 'one', reason: OTHER}", "INVALID_ID placeId"),
                bad("closePlace", "{placeId: '" + OTHER + "', reason: OTHER}", "UNKNOWN_PLACE"),
                bad(
                        "declarePartnership",
                        "{structureId: '" + ID + "', kind: LEVEL_2_REFERENT, terms: {emails: ['p.durand@caf.fr']}}",
                        "ONE_PARTNER partnerId",
                        "REFERENT_OF_OPERATOR_ONLY kind",
                        "PERSONAL_CONTACT terms.emails[0]"),
                bad(
                        "declarePartnership",
                        "{structureId: '" + ID + "', partnerId: '" + OFFER + "', kind: CONVENTION, terms: {}}",
                        "UNKNOWN_STRUCTURE partnerId"),
                bad("amendPartnership", partners("{until: '2024-12-31'}"), "ENDS_BEFORE_IT_BEGINS terms.until"),
                bad(
                        "confirmPartnership",
                        notAnId + ", partnershipId: 'three'}",
                        "COMMAND_ID_INVALID commandId",
                        "INVALID_ID partnershipId",
                        "INVALID_ID structureId"),
                bad(
                        "endPartnership",
                        "{structureId: '" + ID + "', partnershipId: '" + OFFER + "'}",
                        "UNKNOWN_PARTNERSHIP"),
                bad("declareHabilitation", notAnId + ", habilitation: DUPLEX, validFrom: '2026-03-01'}", bothIds),
                bad(
                        "declareHabilitation",
                        "{structureId: '" + ID + "', habilitation: FRANCE_SERVICES, validFrom: '2026-05-01', "
                                + "validUntil: '2026-03-01', reference: 'Signée par Mme Durand'}",
                        "ENDS_BEFORE_IT_BEGINS validUntil",
                        "PERSONAL_CONTACT reference"),
                bad(
                        "confirmHabilitation",
                        notAnId + ", habilitationId: 'three'}",
                        "COMMAND_ID_INVALID commandId",
                        "INVALID_ID habilitationId",
                        "INVALID_ID structureId"),
                bad(
                        "endHabilitation",
                        "{structureId: '" + ID + "', habilitationId: '" + OFFER + "', reason: NOT_RENEWED}",
                        "UNKNOWN_HABILITATION habilitationId"),
                bad(
                        "openPost",
                        "{commandId: 'one', employers: ['two'], label: ''}",
                        "COMMAND_ID_INVALID commandId",
                        "INVALID_ID employers[0]"),
                bad(
                        "openPost",
                        "{employers: ['" + ID + "', '" + OTHER + "'], label: 'Marie'}",
                        "MERGED_INTO employers[1]",
                        "PERSONAL_CONTACT label"),
                bad("renamePost", posted(", label: ''}"), "BLANK_VALUE label"),
                bad("sharePost", "{postId: '" + POST + "', with: '" + OFFER + "'}", "UNKNOWN_STRUCTURE"),
                bad("unsharePost", "{structureId: '" + ID + "', postId: '" + OFFER + "'}", "UNKNOWN_POST postId"),
                bad("closePost", notAnId + ", postId: '" + POST + "', reason: OTHER}", bothIds));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("badInputs")
    void bad_input_gets_coded_rejections_and_records_nothing(String mutation, String input, List<String> expected) {
        store.record(BEFORE);
        mutations.refuses(store, mutation, input, expected);
    }

    @Test
    void bad_input_is_tried_on_every_mutation() {
        assertThat(Stream.of(
                                badInputs(),
                                CampaignMutationsTest.badInputs(),
                                ErrorReportMutationsTest.badInputs(),
                                OfferModelMutationsTest.badInputs(),
                                OperatorReferentMutationsTest.badInputs())
                        .flatMap(inputs -> inputs)
                        .map(bad -> bad.get()[0])
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(mutations.names());
    }

    @Test
    void who_asks_something_of_a_merged_structure_is_told_which_one_stands_for_it() {
        store.record(BEFORE);
        String merge = "{survivorId: '%s', mergedId: '" + ID + "', reasons: [VERIFIED]}";
        Object told = mutations.send("mergeStructures", merge.formatted(OTHER)).get("rejections");
        assertThat(told)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .first()
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("code", "MERGED_INTO")
                .containsEntry("arguments", List.of(THIRD));
        assertThat(mutations.send("mergeStructures", merge.formatted(THIRD))).containsEntry("structureId", THIRD);
    }

    @Test
    void somebody_without_a_token_changes_nothing() {
        Mutations strangers = new Mutations(store, Actor.ANONYMOUS);
        goodInputs().forEach(good -> {
            Map<String, Object> answer = strangers.send(String.valueOf(good.get()[0]), String.valueOf(good.get()[1]));
            assertThat(Mutations.rejections(answer)).containsExactly("NOT_ALLOWED");
        });
        assertThat(store.events()).isEmpty();
    }

    private static String both(String placeId) {
        return "{structureId: '" + ID + "', placeId: '" + placeId + "'}";
    }

    private static Arguments good(String mutation, String input, DomainEvent expected) {
        return Arguments.of(mutation, input, expected);
    }

    private static Arguments bad(String mutation, String input, String... expected) {
        return Arguments.of(mutation, input, Arrays.asList(expected));
    }
}
