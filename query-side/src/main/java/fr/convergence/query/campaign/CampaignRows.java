package fr.convergence.query.campaign;

import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.StoredEvent;
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
import java.sql.Connection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/** Writes what each event says of a campaign; the same event again changes nothing. */
final class CampaignRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;

    CampaignRows(Connection transaction) {
        this.sql = JdbcClient.create(new SingleConnectionDataSource(transaction, true));
    }

    void of(CampaignEvent event, StoredEvent stored) {
        LocalDate day = FrenchDay.at(stored.recordedAt());
        switch (event) {
            case CampaignOpened it -> open(it, day);
            case ConfirmationAsked it -> ask(it, stored.position(), day);
            case LinkOpened it ->
                sql.sql("update request set opened_on = coalesce(opened_on, ?) where link_id = ?::uuid")
                        .param(it.openedOn())
                        .param(it.linkId())
                        .update();
            case ConfirmationAnswered it ->
                answer(it.campaignId(), it.structureId(), it.answer(), it.channel(), it.answeredOn());
            case CorrectionProposed it -> {
                propose(it, stored.position());
                answer(
                        it.campaignId(),
                        it.structureId(),
                        CampaignAnswer.CORRECTED,
                        ContactChannel.EMAIL,
                        it.proposedOn());
            }
            case CorrectionAccepted it -> settle(it.proposalId(), "ACCEPTED", null);
            case CorrectionRefused it -> settle(it.proposalId(), "REFUSED", it.reason());
            case LinkRevoked it ->
                sql.sql("update request set revoked = true where link_id = ?::uuid")
                        .param(it.linkId())
                        .update();
            case CampaignClosed it ->
                sql.sql("update campaign set closed = true where id = ?::uuid")
                        .param(it.campaignId())
                        .update();
        }
    }

    private void open(CampaignOpened event, LocalDate day) {
        String[] readers = {"department=" + event.department()};
        sql.sql("""
                        insert into campaign (id, readers, department, name, deadline, opened_on)
                        values (?::uuid, ?, ?, ?, ?, ?) on conflict do nothing""")
                .param(event.campaignId())
                .param(readers)
                .param(event.department())
                .param(event.name())
                .param(event.deadline())
                .param(day)
                .update();
        sql.sql("""
                        insert into chosen (campaign_id, structure_id, readers)
                        select ?::uuid, structure::uuid, ? from unnest(?) structure on conflict do nothing""")
                .param(event.campaignId())
                .param(readers)
                .param(event.structures().toArray(String[]::new))
                .update();
    }

    private void ask(ConfirmationAsked event, long position, LocalDate day) {
        sql.sql("""
                        insert into request (position, campaign_id, structure_id, readers, channel, link_id, asked_on)
                        values (?, ?::uuid, ?::uuid, ?, ?, ?::uuid, ?) on conflict do nothing""")
                .param(position)
                .param(event.campaignId())
                .param(event.structureId())
                .param(new String[] {"department=" + event.department()})
                .param(event.channel().name())
                .param(event.linkId())
                .param(day)
                .update();
    }

    private void answer(
            String campaign, String structure, CampaignAnswer answer, ContactChannel channel, LocalDate day) {
        sql.sql("""
                        update chosen set answer = ?, answered_by = ?, answered_on = ?
                        where campaign_id = ?::uuid and structure_id = ?::uuid""")
                .param(answer.name())
                .param(channel.name())
                .param(day)
                .param(campaign)
                .param(structure)
                .update();
    }

    private void propose(CorrectionProposed event, long position) {
        sql.sql("""
                        insert into proposal
                            (id, position, campaign_id, structure_id, readers, details, place_id, place_details, proposed_on)
                        select ?::uuid, ?, id, ?::uuid, readers, ?::jsonb, ?::uuid, ?::jsonb, ?
                        from campaign where id = ?::uuid on conflict do nothing""")
                .param(event.proposalId())
                .param(position)
                .param(event.structureId())
                .param(JSON.writeValueAsString(event.details()))
                .param(event.placeId())
                .param(JSON.writeValueAsString(event.placeDetails()))
                .param(event.proposedOn())
                .param(event.campaignId())
                .update();
    }

    private void settle(String proposal, String state, @Nullable ProposalRefusal reason) {
        sql.sql("update proposal set state = ?, reason = ? where id = ?::uuid")
                .param(state)
                .param(reason == null ? null : reason.name())
                .param(proposal)
                .update();
    }
}
