package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.CampaignSamples.ASKED;
import static fr.convergence.command.cartography.CampaignSamples.CAMPAIGN;
import static fr.convergence.command.cartography.CampaignSamples.DEADLINE;
import static fr.convergence.command.cartography.CampaignSamples.LINK;
import static fr.convergence.command.cartography.CampaignSamples.MAIRIE;
import static fr.convergence.command.cartography.CampaignSamples.OPENED;
import static fr.convergence.command.cartography.CampaignSamples.PROPOSAL;
import static fr.convergence.command.cartography.Samples.COORDINATOR;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.OTHER;
import static fr.convergence.command.cartography.Samples.TODAY;
import static fr.convergence.command.cartography.Samples.details;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.CampaignEvent.CampaignClosed;
import fr.convergence.kernel.cartography.CampaignEvent.CampaignOpened;
import fr.convergence.kernel.cartography.CampaignEvent.ConfirmationAsked;
import fr.convergence.kernel.cartography.CampaignEvent.CorrectionAccepted;
import fr.convergence.kernel.cartography.CampaignEvent.CorrectionProposed;
import fr.convergence.kernel.cartography.CampaignEvent.CorrectionRefused;
import fr.convergence.kernel.cartography.CampaignEvent.LinkRevoked;
import fr.convergence.kernel.cartography.ContactChannel;
import fr.convergence.kernel.cartography.ProposalRefusal;
import fr.convergence.kernel.cartography.StructureEvent.StructureCorrected;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mutation on campaigns by the documents clients send: what it records, and what bad input gets. */
class CampaignMutationsTest {

    private static final String COMMAND = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String IN_CAMPAIGN = "{campaignId: '" + CAMPAIGN + "', ";
    private static final String OF_PROPOSAL = IN_CAMPAIGN + "structureId: '" + ID + "', proposalId: '" + PROPOSAL + "'";
    private static final DomainEvent[] BEFORE = {
        MAIRIE,
        OPENED,
        ASKED,
        new CorrectionProposed(CAMPAIGN, ID, LINK, PROPOSAL, details("PHONE", "+33241000001"), null, Map.of(), TODAY)
    };

    private final Store store = new Store();
    private final Mutations mutations = new Mutations(store, COORDINATOR);

    private static Arguments good(String mutation, String input, DomainEvent... expected) {
        return Arguments.of(mutation, input, Arrays.asList(expected));
    }

    private static Arguments bad(String mutation, String input, String... expected) {
        return Arguments.of(mutation, input, Arrays.asList(expected));
    }

    static Stream<Arguments> goodInputs() {
        return Stream.of(
                good(
                        "openCampaign",
                        "{department: '49', name: ' Relance ', structureIds: ['" + ID + "'], deadline: '2026-12-22'}",
                        new CampaignOpened(
                                NameBasedId.of(UUID.fromString(COMMAND), "campaign")
                                        .toString(),
                                "49",
                                "Relance",
                                List.of(ID),
                                DEADLINE)),
                good(
                        "askConfirmation",
                        IN_CAMPAIGN + "structureIds: ['" + ID + "'], channel: PHONE}",
                        new ConfirmationAsked(CAMPAIGN, ID, "49", ContactChannel.PHONE, null, DEADLINE)),
                good(
                        "acceptCorrection",
                        OF_PROPOSAL + "}",
                        new StructureCorrected(ID, details("PHONE", "+33241000001"), List.of()),
                        new CorrectionAccepted(CAMPAIGN, ID, PROPOSAL)),
                good(
                        "refuseCorrection",
                        OF_PROPOSAL + ", reason: NOT_FROM_THE_STRUCTURE}",
                        new CorrectionRefused(CAMPAIGN, ID, PROPOSAL, ProposalRefusal.NOT_FROM_THE_STRUCTURE)),
                good("revokeLink", IN_CAMPAIGN + "linkId: '" + LINK + "'}", new LinkRevoked(CAMPAIGN, ID, LINK)),
                good("closeCampaign", "{campaignId: '" + CAMPAIGN + "'}", new CampaignClosed(CAMPAIGN)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodInputs")
    void a_mutation_records_what_it_asks_for_and_tells_the_position(
            String mutation, String input, List<DomainEvent> expected) {
        store.record(BEFORE);
        Map<String, Object> answer = mutations.send(mutation, input, "commandId: '" + COMMAND + "'");
        assertThat(Mutations.rejections(answer)).isEmpty();
        assertThat(store.events().subList(BEFORE.length, store.events().size())).isEqualTo(expected);
        assertThat(answer)
                .containsEntry("position", "position-" + (BEFORE.length + expected.size()))
                .containsEntry(
                        "campaignId",
                        mutation.equals("openCampaign")
                                ? NameBasedId.of(UUID.fromString(COMMAND), "campaign")
                                        .toString()
                                : CAMPAIGN);
    }

    @Test
    void an_answer_by_telephone_may_bring_corrections() {
        store.record(BEFORE);
        mutations.send(
                "recordAnswer",
                IN_CAMPAIGN + "structureId: '" + ID
                        + "', channel: PHONE, answer: CORRECTED, details: {phone: null, websites: ['https://angers.fr']}}");
        assertThat(store.events())
                .endsWith(new StructureCorrected(ID, details("PHONE", "", "WEBSITES", "https://angers.fr"), List.of()));
    }

    static Stream<Arguments> badInputs() {
        return Stream.of(
                bad(
                        "openCampaign",
                        "{commandId: 'one', department: '49', name: '', structureIds: ['a', '" + ID
                                + "', 'b'], deadline: '2026-12-22'}",
                        "COMMAND_ID_INVALID commandId",
                        "INVALID_ID structureIds[0]",
                        "INVALID_ID structureIds[2]"),
                bad(
                        "openCampaign",
                        "{department: '49', name: ' ', structureIds: ['" + OTHER + "'], deadline: '2026-11-21'}",
                        "BLANK_VALUE name",
                        "DEADLINE_IN_THE_PAST deadline",
                        "UNKNOWN_STRUCTURE structureIds[0]"),
                bad(
                        "openCampaign",
                        "{department: '44', name: 'x', structureIds: [], deadline: '2026-12-22'}",
                        "NOT_ALLOWED"),
                bad("askConfirmation", IN_CAMPAIGN + "structureIds: [], channel: EMAIL}", "NO_STRUCTURE structureIds"),
                bad(
                        "askConfirmation",
                        "{campaignId: 'x', structureIds: ['y'], channel: EMAIL}",
                        "INVALID_ID campaignId",
                        "INVALID_ID structureIds[0]"),
                bad(
                        "recordAnswer",
                        IN_CAMPAIGN + "structureId: '" + ID + "', channel: EMAIL, answer: CONFIRMED}",
                        "BY_LINK_ONLY channel"),
                bad(
                        "recordAnswer",
                        "{campaignId: 'x', structureId: 'y', channel: SHEET, answer: DECLINED}",
                        "INVALID_ID campaignId",
                        "INVALID_ID structureId"),
                bad(
                        "acceptCorrection",
                        "{campaignId: 'x', structureId: 'y', proposalId: 'z', placeId: 'p'}",
                        "INVALID_ID campaignId",
                        "INVALID_ID structureId",
                        "INVALID_ID proposalId",
                        "INVALID_ID placeId"),
                bad(
                        "acceptCorrection",
                        OF_PROPOSAL + ", placeId: '" + OTHER + "'}",
                        "PROPOSAL_OF_ANOTHER_PLACE placeId"),
                bad(
                        "refuseCorrection",
                        IN_CAMPAIGN + "structureId: '" + ID + "', proposalId: '" + OTHER + "', reason: INACCURATE}",
                        "UNKNOWN_PROPOSAL"),
                bad("revokeLink", IN_CAMPAIGN + "linkId: 'x'}", "INVALID_ID linkId"),
                bad("revokeLink", IN_CAMPAIGN + "linkId: '" + OTHER + "'}", "UNKNOWN_LINK"),
                bad("closeCampaign", "{campaignId: 'x'}", "INVALID_ID campaignId"),
                bad("closeCampaign", "{campaignId: '" + OTHER + "'}", "UNKNOWN_CAMPAIGN"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("badInputs")
    void bad_input_gets_coded_rejections_and_records_nothing(String mutation, String input, List<String> expected) {
        store.record(BEFORE);
        mutations.refuses(store, mutation, input, expected);
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
}
