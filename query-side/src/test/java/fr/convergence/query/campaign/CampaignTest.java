package fr.convergence.query.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.CampaignAnswer;
import fr.convergence.kernel.cartography.CampaignEvent;
import fr.convergence.kernel.cartography.CampaignEvent.CampaignClosed;
import fr.convergence.kernel.cartography.CampaignEvent.CampaignOpened;
import fr.convergence.kernel.cartography.CampaignEvent.ConfirmationAnswered;
import fr.convergence.kernel.cartography.CampaignEvent.ConfirmationAsked;
import fr.convergence.kernel.cartography.CampaignEvent.CorrectionAccepted;
import fr.convergence.kernel.cartography.CampaignEvent.CorrectionProposed;
import fr.convergence.kernel.cartography.CampaignEvent.CorrectionRefused;
import fr.convergence.kernel.cartography.CampaignEvent.LinkOpened;
import fr.convergence.kernel.cartography.CampaignEvent.LinkRevoked;
import fr.convergence.kernel.cartography.ContactChannel;
import fr.convergence.kernel.cartography.ProposalRefusal;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.StructureCard;
import fr.convergence.query.cartography.Database;
import fr.convergence.query.cartography.TestReadModels;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the coordination sees of a campaign: events in, answers out. */
class CampaignTest {

    private static final Actor COORDINATOR = new Actor("c", Role.COORDINATOR, null, List.of("49"));
    private static final LocalDate DAY = LocalDate.parse("2026-01-15");
    private static final LocalDate DEADLINE = DAY.plusDays(10);
    private static final String CAMPAIGN = id(90);
    private static final Map<String, StructureCard> CARDS = List.of(
                    card(1, "Mairie", "+33241000001", List.of("accueil@angers.fr")),
                    card(2, "CCAS", "+33241000002", List.of()),
                    card(3, "Association", null, List.of()),
                    card(4, "Médiathèque", "+33241000004", List.of()))
            .stream()
            .collect(Collectors.toMap(StructureCard::id, card -> card));

    private final DataSource database = Database.empty();
    private final CampaignProjection projection = new CampaignProjection();
    private final List<StoredEvent> events = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-15T09:00:00Z");
    private final CampaignQueries queries = new CampaignQueries(
            new TestReadModels(database, () -> now),
            ids -> ids.stream()
                    .map(CARDS::get)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toMap(StructureCard::id, card -> card)),
            Territory.current());

    private static String id(int number) {
        return new UUID(0x4000, 0x8000_0000_0000_0000L | number).toString();
    }

    private static StructureCard card(int number, String name, @Nullable String phone, List<String> emails) {
        return new StructureCard(
                id(number), name, "49", "Angers", phone, emails, List.of(), null, "Rôle", DAY.minusYears(5), List.of());
    }

    private static ConfirmationAsked asked(int structure, ContactChannel channel, @Nullable String link) {
        return new ConfirmationAsked(CAMPAIGN, id(structure), "49", channel, link, DEADLINE);
    }

    private static ConfirmationAnswered answered(int structure, ContactChannel channel, CampaignAnswer answer) {
        return new ConfirmationAnswered(CAMPAIGN, id(structure), channel, null, answer, DAY);
    }

    private static CorrectionProposed proposed(int structure, int proposal) {
        return new CorrectionProposed(
                CAMPAIGN,
                id(structure),
                id(50 + structure),
                id(proposal),
                Map.of("PHONE", List.of("+33241000009")),
                id(70),
                Map.of("ADDRESS_COMPLEMENT", List.of("Par la cour")),
                DAY);
    }

    @BeforeEach
    void install() {
        Database.run(database, """
                create schema campaign_v1;
                insert into store.follower (name) values ('campaign_v1');
                set search_path = campaign_v1;
                %s;
                reset search_path""".formatted(projection.tables()));
        record(new CampaignOpened(CAMPAIGN, "49", "Relance", List.of(id(1), id(2), id(3), id(4), id(5)), DEADLINE));
    }

    private void record(CampaignEvent... happened) {
        List<StoredEvent> page = new ArrayList<>();
        for (CampaignEvent event : happened) {
            page.add(new StoredEvent(
                    events.size() + page.size() + 1L, UUID.randomUUID(), event, COORDINATOR, UUID.randomUUID(), now));
        }
        events.addAll(page);
        project(page);
    }

    private void project(List<StoredEvent> page) {
        try (Connection transaction = database.getConnection();
                Statement statement = transaction.createStatement()) {
            transaction.setAutoCommit(false);
            statement.execute("set local search_path = campaign_v1");
            projection.project(page, transaction);
            transaction.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Campaign campaign() {
        return queries.campaign(CAMPAIGN, true, COORDINATOR, null).orElseThrow();
    }

    @Test
    void progress_is_counted_in_structures_and_by_means() {
        record(
                asked(1, ContactChannel.EMAIL, id(51)),
                asked(1, ContactChannel.PHONE, null),
                asked(2, ContactChannel.PHONE, null),
                asked(3, ContactChannel.SHEET, null),
                asked(4, ContactChannel.PHONE, null),
                new LinkOpened(CAMPAIGN, id(1), id(51), DAY),
                proposed(1, 61),
                answered(2, ContactChannel.PHONE, CampaignAnswer.CONFIRMED),
                answered(3, ContactChannel.SHEET, CampaignAnswer.DECLINED));
        assertThat(campaign().progress())
                .isEqualTo(new Progress(
                        5,
                        4,
                        1,
                        1,
                        1,
                        1,
                        1,
                        1,
                        List.of(
                                new Progress.ByChannel(ContactChannel.EMAIL, 1, 0, 1, 0, 0),
                                new Progress.ByChannel(ContactChannel.PHONE, 3, 1, 0, 0, 1),
                                new Progress.ByChannel(ContactChannel.SHEET, 1, 0, 0, 1, 0))));
    }

    @Test
    void the_phone_list_names_those_without_email_that_did_not_answer() {
        assertThat(campaign().phoneList()).extracting(PhoneCall::name).containsExactly("CCAS", "Médiathèque");
        assertThat(campaign().sheetList()).extracting(CampaignStructure::name).containsExactly("Association");
        assertThat(campaign().phoneList().getFirst().toAsk())
                .extracting(Enum::name)
                .containsExactly("EMAILS", "WEBSITES", "OPENING_HOURS");
        record(
                answered(2, ContactChannel.PHONE, CampaignAnswer.CONFIRMED),
                answered(3, ContactChannel.SHEET, CampaignAnswer.CONFIRMED));
        assertThat(campaign().phoneList()).extracting(PhoneCall::name).containsExactly("Médiathèque");
        assertThat(campaign().sheetList()).isEmpty();
    }

    @Test
    void sheets_are_printed_for_those_out_of_reach_or_for_those_chosen() {
        PrintedSheets sheets = new PrintedSheets(queries);
        assertThat(sheets.of(CAMPAIGN, List.of(), COORDINATOR).orElseThrow().structures())
                .extracting(StructureCard::name)
                .containsExactly("Association");
        assertThat(sheets.of(CAMPAIGN, List.of(id(1), id(2), id(9)), COORDINATOR)
                        .orElseThrow()
                        .structures())
                .extracting(StructureCard::name)
                .containsExactly("CCAS", "Mairie");
    }

    @Test
    void a_structure_that_is_shown_no_more_comes_last_without_a_name() {
        assertThat(campaign().structures())
                .extracting(CampaignStructure::name)
                .containsExactly("Association", "CCAS", "Mairie", "Médiathèque", null);
    }

    @Test
    void what_comes_through_links_waits_and_is_settled() {
        record(asked(1, ContactChannel.EMAIL, id(51)), proposed(1, 61), proposed(1, 62), proposed(1, 63));
        record(
                new CorrectionAccepted(CAMPAIGN, id(1), id(61)),
                new CorrectionRefused(CAMPAIGN, id(1), id(62), ProposalRefusal.INACCURATE),
                new LinkRevoked(CAMPAIGN, id(1), id(51)),
                new CampaignClosed(CAMPAIGN));
        assertThat(campaign().proposals())
                .extracting(Campaign.Proposal::state)
                .containsExactly(Campaign.State.ACCEPTED, Campaign.State.REFUSED, Campaign.State.OPEN);
        assertThat(campaign().proposals().get(1).reason()).isEqualTo(ProposalRefusal.INACCURATE);
        assertThat(campaign().proposals().get(2).placeDetails())
                .isEqualTo(Map.of("ADDRESS_COMPLEMENT", List.of("Par la cour")));
        assertThat(campaign().progress().waiting()).isEqualTo(1);
        assertThat(campaign().chosen())
                .flatExtracting(Campaign.Chosen::requests)
                .extracting(Campaign.Request::revoked)
                .containsExactly(true);
        assertThat(campaign().takesAnswers()).isFalse();
    }

    @Test
    void answers_are_taken_until_the_deadline_included() {
        now = Instant.parse("2026-01-25T22:59:00Z");
        assertThat(campaign().takesAnswers()).isTrue();
        now = Instant.parse("2026-01-25T23:00:00Z");
        assertThat(campaign().takesAnswers()).isFalse();
    }

    @Test
    void the_same_page_twice_changes_nothing() {
        record(asked(1, ContactChannel.EMAIL, id(51)), new LinkOpened(CAMPAIGN, id(1), id(51), DAY), proposed(1, 61));
        Campaign once = campaign();
        project(events);
        assertThat(campaign()).isEqualTo(once);
    }

    @Test
    void only_the_coordination_of_the_department_sees_it() {
        for (Actor actor : List.of(
                new Actor("n", Role.COORDINATOR, null, List.of("44")),
                new Actor("a", Role.AGENT, id(1), List.of("49")),
                new Actor("p", Role.PARTNER, null, List.of("49")),
                Actor.ofLink(id(51), id(1)),
                Actor.ANONYMOUS)) {
            assertThat(queries.campaign(CAMPAIGN, false, actor, null)).isEmpty();
            Assertions.assertThatExceptionOfType(NotReadable.class)
                    .isThrownBy(() -> queries.campaigns("49", false, actor, null))
                    .matches(refusal -> refusal.code().equals("NOT_ALLOWED"));
        }
        assertThat(queries.campaign("none", false, COORDINATOR, null)).isEmpty();
        assertThat(queries.campaigns("49", false, COORDINATOR, null)).hasSize(1);
    }
}
