package fr.convergence.query.feed;

import static fr.convergence.query.Projected.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.EventJson;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.PartnerScope;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelWithdrawn;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRegistered;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.StructureEvent.OfferPublished;
import fr.convergence.kernel.cartography.StructureEvent.OfferWithdrawn;
import fr.convergence.kernel.cartography.StructureEvent.StructureConfirmed;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import fr.convergence.kernel.cartography.StructureEvent.StructureReported;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.feed.PublicEventType;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueAnswered;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssuePassedOn;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueRaised;
import fr.convergence.kernel.gathering.GatheringKind;
import fr.convergence.kernel.gathering.IssueAddressee;
import fr.convergence.kernel.gathering.IssueTopic;
import fr.convergence.kernel.referral.BeneficiaryEvent.BeneficiaryErased;
import fr.convergence.kernel.referral.ErasureReason;
import fr.convergence.kernel.referral.PositionEvent.ReferralAccepted;
import fr.convergence.kernel.referral.PositionEvent.ReferralSent;
import fr.convergence.kernel.referral.ReferralEvent.NeedStated;
import fr.convergence.kernel.referral.ReferralEvent.ReferralDrafted;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.kernel.webhook.WebhookEvent.WebhookDisabled;
import fr.convergence.kernel.webhook.WebhookEvent.WebhookRegistered;
import fr.convergence.kernel.webhook.WebhookFilter;
import fr.convergence.kernel.webhook.WebhookStop;
import fr.convergence.query.Desk;
import fr.convergence.query.Meeting;
import fr.convergence.query.Projected;
import fr.convergence.query.PublicEvent;
import fr.convergence.query.PublicEventFilter;
import fr.convergence.query.PublicEvents;
import fr.convergence.query.PublicEvents.Part;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.ReadingPace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs of others are told of: events in, public events out, each for who may read it. */
class FeedTest {

    /** Angers and Saumur. */
    private static final String ANGERS = "49007";

    private static final String SAUMUR = "49328";
    private static final String ANGERS_LOIRE = "244900015";

    private static final Actor SENDER = agent(1, "49");
    private static final Actor RECEIVER = agent(2, "49");
    private static final Actor OTHER_RECEIVER = agent(3, "49");
    private static final Actor STRANGER = agent(8, "37");
    private static final Actor COORDINATOR = new Actor("c", Role.COORDINATOR, null, List.of("49"));
    private static final Actor PARTNER = new Actor("p", Role.PARTNER, null, List.of());

    /** Of a feed that nobody else reads. */
    static final class Unhurried implements ReadingPace {

        @Override
        public Duration owed(Actor client) {
            return Duration.ZERO;
        }

        @Override
        public void spend(Actor client, int events) {}
    }

    private final Projected feed = new Projected(
                    new FeedProjection(Territory.current()),
                    List.of(),
                    List.of("feed", "public-event-filter"),
                    PublicEventQueries.class,
                    Unhurried.class,
                    PublicEventController.class)
            .at(Instant.parse("2026-01-15T09:00:00.123456Z"));

    private static Actor agent(int structure, String department) {
        return new Actor("a" + structure, Role.AGENT, id(structure), List.of(department));
    }

    private void happened(DomainEvent... events) {
        feed.record(SENDER, events);
    }

    private static StructureRegistered structure(int number, String commune) {
        return new StructureRegistered(
                id(number), Map.of("NAME", List.of("Structure " + number), "COMMUNE", List.of(commune)));
    }

    private static OfferPublished offer(int structure, int offer, OfferLevel level) {
        return new OfferPublished(
                id(structure), id(offer), level, Map.of("THEME", List.of("ADMINISTRATIVE_PROCEDURES")));
    }

    private static ReferralDrafted drafted(int referral) {
        return new ReferralDrafted(id(referral), id(90), id(1), "49", null, null);
    }

    private static NeedStated need(int referral) {
        return new NeedStated(
                id(referral),
                id(90),
                id(1),
                Theme.SAFE_DIGITAL_USE,
                null,
                null,
                InterventionLevel.LEVEL_1,
                SupportMode.DO_WITH);
    }

    private static ReferralSent sent(int referral, int to) {
        return new ReferralSent(id(referral), id(90), id(1), id(to), "49", List.of());
    }

    private static ReferralAccepted accepted(int referral, int by) {
        return new ReferralAccepted(id(referral), id(90), id(1), id(by));
    }

    private Part read(Actor actor, PublicEventFilter filter) {
        return feed.bean(PublicEvents.class).after(null, filter, 1_000, actor);
    }

    private List<PublicEventType> told(Actor actor) {
        return read(actor, PublicEventFilter.ANY).events().stream()
                .map(PublicEvent::type)
                .toList();
    }

    static Stream<Path> everyStoredForm() throws IOException {
        return Files.list(Path.of("../shared-kernel/src/test/resources/events")).sorted();
    }

    private static DomainEvent sample(Path approved) {
        String[] type = approved.getFileName().toString().split("\\.");
        try {
            return EventJson.read(type[0], Integer.parseInt(type[1].substring(1)), Files.readString(approved));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("everyStoredForm")
    void every_kind_of_event_is_told_or_known_not_to_be(Path approved) {
        assertThatCode(() -> Naming.of(sample(approved), true)).doesNotThrowAnyException();
    }

    @Test
    void every_type_can_happen() throws IOException {
        assertThat(everyStoredForm()
                        .map(FeedTest::sample)
                        .flatMap(event ->
                                Stream.of(true, false).flatMap(known -> Stream.ofNullable(Naming.of(event, known)))))
                .contains(PublicEventType.values());
    }

    @Test
    void an_event_says_to_what_it_happened_and_whom_it_concerns_and_no_more() {
        happened(structure(1, ANGERS), offer(1, 60, OfferLevel.LOCAL_OFFICIAL));
        feed.ask("events", PARTNER).path("events").matchesJsonStrictly("""
                {"position": "at-2",
                 "pageInfo": {"hasNextPage": false, "hasPreviousPage": false, "startCursor": "at-1", "endCursor": "at-2"},
                 "edges": [
                   {"cursor": "at-1", "node": {
                     "id": "00000000-0000-0009-0000-000000000001", "name": "fr.convergence.structure.registered.v1",
                     "type": {"code": "STRUCTURE_REGISTERED", "label": "structure enregistrée"},
                     "subject": {"kind": {"code": "STRUCTURE"}, "id": "%1$s"}, "time": "2026-01-15T09:00:00.123Z",
                     "sequence": "0000000000000000001.000", "departments": ["49"], "epcis": ["%3$s"],
                     "structures": ["%1$s"], "themes": []}},
                   {"cursor": "at-2", "node": {
                     "id": "00000000-0000-0009-0000-000000000002", "name": "fr.convergence.offer.published.v1",
                     "type": {"code": "OFFER_PUBLISHED", "label": "offre publiée"},
                     "subject": {"kind": {"code": "OFFER"}, "id": "%2$s"}, "time": "2026-01-15T09:00:00.123Z",
                     "sequence": "0000000000000000002.000", "departments": ["49"], "epcis": ["%3$s"],
                     "structures": ["%1$s"], "themes": [{"code": "ADMINISTRATIVE_PROCEDURES"}]}}]}
                """.formatted(id(1), id(60), ANGERS_LOIRE));
    }

    @Test
    void what_a_list_says_for_the_first_time_is_new_and_then_changed() {
        StructureReported reported = new StructureReported(
                id(1),
                SourceFormat.LIEUX_MEDIATION_NUMERIQUE,
                "s--1",
                LocalDate.of(2026, 1, 1),
                Map.of("COMMUNE", List.of(ANGERS)));
        happened(reported, reported);
        assertThat(told(PARTNER))
                .containsExactly(PublicEventType.STRUCTURE_REGISTERED, PublicEventType.STRUCTURE_CHANGED);
    }

    @Test
    void informal_services_are_for_professionals_to_the_last() {
        happened(structure(1, ANGERS), offer(1, 60, OfferLevel.INFORMAL), new OfferWithdrawn(id(1), id(60)));
        assertThat(told(PARTNER)).containsExactly(PublicEventType.STRUCTURE_REGISTERED);
        assertThat(told(STRANGER))
                .containsExactly(
                        PublicEventType.STRUCTURE_REGISTERED,
                        PublicEventType.OFFER_PUBLISHED,
                        PublicEventType.OFFER_WITHDRAWN);
    }

    @Test
    void a_referral_is_told_from_when_it_is_sent_to_those_of_each_side_alone() {
        happened(structure(2, SAUMUR), drafted(10), need(10));
        happened(sent(10, 2), sent(10, 3));
        happened(accepted(10, 2));
        assertThat(told(RECEIVER))
                .containsExactly(
                        PublicEventType.STRUCTURE_REGISTERED,
                        PublicEventType.REFERRAL_SENT,
                        PublicEventType.REFERRAL_ACCEPTED);
        assertThat(told(OTHER_RECEIVER))
                .containsExactly(PublicEventType.STRUCTURE_REGISTERED, PublicEventType.REFERRAL_SENT);
        assertThat(told(SENDER)).hasSize(4);
        assertThat(told(COORDINATOR)).hasSize(4);
        assertThat(told(PARTNER)).hasSize(1);
        assertThat(told(STRANGER)).hasSize(1);
        PublicEvent last = read(RECEIVER, PublicEventFilter.ANY).events().getLast();
        assertThat(last.structures()).containsExactly(id(1), id(2));
        assertThat(last.themes()).containsExactly(Theme.SAFE_DIGITAL_USE);
        assertThat(last.epcis()).hasSize(1);
    }

    @Test
    void each_receiver_is_told_by_an_event_of_its_own_that_a_person_was_forgotten() {
        happened(drafted(10), need(10), sent(10, 2), sent(10, 3));
        happened(new BeneficiaryErased(id(90), List.of(id(10)), ErasureReason.values()[0]));
        List<PublicEvent> all = read(COORDINATOR, PublicEventFilter.ANY).events();
        assertThat(all.subList(2, 4))
                .allSatisfy(event -> assertThat(event.type()).isEqualTo(PublicEventType.REFERRAL_PERSON_ERASED));
        assertThat(all.subList(2, 4))
                .extracting(PublicEvent::structures)
                .containsExactly(List.of(id(1), id(2)), List.of(id(1), id(3)));
        assertThat(all).extracting(PublicEvent::id).doesNotHaveDuplicates();
        assertThat(all).extracting(PublicEvent::sequence).isSorted();
        assertThat(all.subList(2, 4)).extracting(PublicEvent::cursor).containsExactly("at-4", "at-5");
        assertThat(read(RECEIVER, PublicEventFilter.ANY).events()).hasSize(2);
    }

    @Test
    void a_part_never_parts_what_happened_at_once() {
        happened(drafted(10), sent(10, 2), sent(10, 3));
        happened(new BeneficiaryErased(id(90), List.of(id(10)), ErasureReason.values()[0]));
        Part part = feed.bean(PublicEvents.class).after("at-3", PublicEventFilter.ANY, 1, COORDINATOR);
        assertThat(part.events()).hasSize(2);
        assertThat(part.cursor()).isEqualTo("at-4");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void following_the_cursor_finds_everything_once_whatever_the_length_of_parts(int most) {
        for (int i = 1; i <= 20; i++) {
            happened(structure(i, i % 3 == 0 ? SAUMUR : ANGERS), new StructureConfirmed(id(i), LocalDate.EPOCH));
            happened(drafted(100 + i), sent(100 + i, 2));
        }
        for (PublicEventFilter filter :
                List.of(PublicEventFilter.ANY, new PublicEventFilter(null, null, List.of(ANGERS_LOIRE), null, null))) {
            List<PublicEvent> followed = new ArrayList<>();
            String cursor = null;
            Part part;
            do {
                part = feed.bean(PublicEvents.class).after(cursor, filter, most, SENDER);
                followed.addAll(part.events());
                cursor = part.cursor();
            } while (part.more());
            assertThat(followed).isEqualTo(read(SENDER, filter).events());
            assertThat(cursor).isEqualTo("at-80");
        }
    }

    @Test
    void an_application_that_is_bound_to_departments_reads_what_is_of_them_or_of_none() {
        happened(structure(1, ANGERS), structure(3, "75056"));
        happened(new OfferModelWithdrawn(id(70), LocalDate.of(2026, 1, 15)));
        Actor bound = Actor.ofPartner("p", List.of("49", "53"), PartnerScope.USUAL);
        assertThat(read(bound, PublicEventFilter.ANY).events())
                .extracting(PublicEvent::subjectId)
                .containsExactly(id(1), id(70));
        assertThat(read(bound, new PublicEventFilter(null, List.of("75"), null, null, null))
                        .events())
                .isEmpty();
    }

    @Test
    void an_application_that_was_not_allowed_the_feed_reads_none_of_it() {
        Actor counting = Actor.ofPartner("p", List.of(), Set.of(PartnerScope.STATISTICS));
        assertThatExceptionOfType(NotReadable.class)
                .isThrownBy(() -> read(counting, PublicEventFilter.ANY))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("NOT_ALLOWED"));
    }

    @Test
    void a_hub_and_an_operator_learn_what_becomes_of_an_issue_that_was_raised_to_them() {
        Actor hub = new Actor("h", Role.HUB, null, List.of("49"));
        Actor operator = Actor.ofOperator("o", "cnaf", List.of("49"));
        happened(new IssueRaised(
                id(90), id(1), "49", IssueAddressee.COORDINATION, null, IssueTopic.OTHER, "Le réseau est coupé."));
        happened(new IssuePassedOn(id(90), IssueAddressee.HUB, null));
        happened(new IssuePassedOn(id(90), IssueAddressee.OPERATOR, "cnaf"), new IssueAnswered(id(90), "Rétabli."));
        assertThat(told(hub)).hasSize(3);
        assertThat(told(operator)).hasSize(2);
        assertThat(told(new Actor("h", Role.HUB, null, List.of("44")))).isEmpty();
        assertThat(told(Actor.ofOperator("o", "cnam", List.of("49")))).isEmpty();
    }

    @Test
    void a_filter_asks_for_one_of_each_list() {
        happened(
                structure(1, ANGERS),
                structure(2, SAUMUR),
                structure(3, "75056"),
                offer(1, 60, OfferLevel.LOCAL_OFFICIAL));
        happened(new PlaceRegistered(id(50), Map.of("NAME", List.of("Mairie"), "COMMUNE", List.of(SAUMUR))));
        assertThat(subjects(new PublicEventFilter(null, List.of("49"), null, null, null)))
                .containsExactly(id(1), id(2), id(60), id(50));
        assertThat(subjects(new PublicEventFilter(null, List.of("49", "75"), null, List.of(id(2), id(3)), null)))
                .containsExactly(id(2), id(3));
        assertThat(subjects(new PublicEventFilter(null, null, List.of(ANGERS_LOIRE), null, null)))
                .containsExactly(id(1), id(60));
        assertThat(subjects(new PublicEventFilter(null, null, null, null, List.of(Theme.ADMINISTRATIVE_PROCEDURES))))
                .containsExactly(id(60));
        assertThat(subjects(new PublicEventFilter(
                        List.of(PublicEventType.PLACE_REGISTERED, PublicEventType.OFFER_PUBLISHED),
                        null,
                        null,
                        null,
                        null)))
                .containsExactly(id(60), id(50));
        assertThat(subjects(new PublicEventFilter(List.of(), List.of(), List.of(), List.of(), List.of())))
                .hasSize(5);
    }

    private List<String> subjects(PublicEventFilter filter) {
        return read(PARTNER, filter).events().stream()
                .map(PublicEvent::subjectId)
                .toList();
    }

    @Test
    void permanences_and_gatherings_are_told_to_who_may_read_them() {
        Desk desk = new Desk(30, "49", 2);
        happened(desk.proposed());
        assertThat(told(RECEIVER)).containsExactly(PublicEventType.PERMANENCE_PROPOSED);
        assertThat(told(OTHER_RECEIVER)).isEmpty();
        assertThat(told(COORDINATOR)).hasSize(1);
        happened(new Meeting(40, "49").planned(GatheringKind.PARTNER_CAFE, false), new Meeting(40, "49").invited(3));
        assertThat(told(OTHER_RECEIVER)).containsExactly(PublicEventType.GATHERING_INVITED);
        assertThat(told(STRANGER)).isEmpty();
        happened(new Meeting(40, "49").enrolled(70, 3));
        assertThat(told(OTHER_RECEIVER))
                .containsExactly(PublicEventType.GATHERING_INVITED, PublicEventType.ENROLMENT_MADE);
        assertThat(told(COORDINATOR)).doesNotContain(PublicEventType.ENROLMENT_MADE);
    }

    @Test
    void nothing_names_the_person() {
        happened(drafted(10), need(10), sent(10, 2), accepted(10, 2));
        happened(new BeneficiaryErased(id(90), List.of(id(10)), ErasureReason.values()[0]));
        happened(new Desk(30, "49", 2).proposed());
        assertThat(feed.rows("event")).noneMatch(row -> row.contains(id(90)));
    }

    @Test
    void a_date_is_a_cursor() {
        happened(structure(1, ANGERS));
        feed.at(Instant.parse("2026-01-16T09:00:00Z"));
        happened(structure(2, ANGERS));
        feed.ask("events", PARTNER, "since", "2026-01-15T12:00:00Z")
                .path("events.edges[*].node.subject.id")
                .entityList(String.class)
                .containsExactly(id(2));
        assertThat(feed.bean(PublicEvents.class).cursorAt(null, PARTNER)).isEqualTo("at-2");
    }

    @Test
    void built_anew_or_in_other_pages_it_is_the_same() {
        happened(structure(1, ANGERS), offer(1, 60, OfferLevel.INFORMAL), structure(2, SAUMUR));
        happened(drafted(10), need(10), sent(10, 2), sent(10, 3), accepted(10, 3));
        happened(new Desk(30, "49", 2).proposed(), new Meeting(40, "49").planned(GatheringKind.PARTNER_CAFE, true));
        happened(new BeneficiaryErased(id(90), List.of(id(10)), ErasureReason.values()[0]));
        List<String> rows = feed.rows("event", "concern");
        assertThat(feed.repeat().rows("event", "concern")).isEqualTo(rows);
        assertThat(feed.rebuild(1).rows("event", "concern")).isEqualTo(rows);
        assertThat(feed.rebuild(100).rows("event", "concern")).isEqualTo(rows);
    }

    @Test
    void what_cannot_be_asked_for_is_told() {
        feed.refuses("UNKNOWN_DEPARTMENT", "events", PARTNER, "filter", Map.of("departments", List.of("00")));
        feed.refuses("UNKNOWN_EPCI", "events", PARTNER, "filter", Map.of("epcis", List.of("1")));
        feed.refuses("UNKNOWN_STRUCTURE", "events", PARTNER, "filter", Map.of("structures", List.of("x")));
        feed.refuses(
                "TOO_MANY_VALUES", "events", PARTNER, "filter", Map.of("departments", Collections.nCopies(101, "49")));
        feed.refuses("PAGE_SIZE_OUT_OF_RANGE", "events", PARTNER, "first", 101);
        feed.refuses("PAGE_SIZE_OUT_OF_RANGE", "events", PARTNER, "first", 0);
        feed.refuses("TWO_BEGINNINGS", "events", PARTNER, "after", "at-0", "since", "2026-01-01T00:00:00Z");
        feed.refuses("AS_OF_IN_THE_FUTURE", "events", PARTNER, "since", "2027-01-01T00:00:00Z");
    }

    @Test
    void an_application_is_told_that_its_webhook_is_stopped_and_no_other_is() {
        WebhookFilter all = new WebhookFilter(List.of(), List.of(), List.of(), List.of(), List.of());
        LocalDate today = LocalDate.of(2026, 1, 15);
        happened(
                new WebhookRegistered(id(60), PARTNER.id(), "Annuaire", id(61), id(62), all, null, today),
                new WebhookDisabled(id(60), PARTNER.id(), WebhookStop.FAILING, today));
        assertThat(told(PARTNER)).containsExactly(PublicEventType.WEBHOOK_DISABLED);
        assertThat(told(new Actor("q", Role.PARTNER, null, List.of("49")))).isEmpty();
        assertThat(told(COORDINATOR)).isEmpty();
        assertThat(told(new Actor("o", Role.ADMINISTRATOR, null, List.of())))
                .containsExactly(PublicEventType.WEBHOOK_DISABLED);
    }
}
