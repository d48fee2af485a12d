package fr.convergence.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.calendarfeed.CalendarFeedEvent;
import fr.convergence.kernel.cartography.CampaignEvent;
import fr.convergence.kernel.cartography.ErrorReportEvent;
import fr.convergence.kernel.cartography.HabilitationEvent;
import fr.convergence.kernel.cartography.OfferModelEvent;
import fr.convergence.kernel.cartography.OperatorReferentEvent;
import fr.convergence.kernel.cartography.PartnershipEvent;
import fr.convergence.kernel.cartography.PlaceEvent;
import fr.convergence.kernel.cartography.PostEvent;
import fr.convergence.kernel.cartography.StructureEvent;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent;
import fr.convergence.kernel.gathering.FieldIssueEvent;
import fr.convergence.kernel.gathering.GatheringEvent;
import fr.convergence.kernel.gathering.TrainingNeedEvent;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import fr.convergence.kernel.membership.MembershipEvent;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent;
import fr.convergence.kernel.referral.BeneficiaryEvent;
import fr.convergence.kernel.referral.ReferralEvent;
import fr.convergence.kernel.webhook.WebhookEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class EntityTest {

    @ParameterizedTest
    @FieldSource("fr.convergence.kernel.EventSamples#ALL")
    void an_event_happens_to_one_entity_among_those_it_concerns(DomainEvent event) {
        String expected = switch (event) {
            case StructureEvent structure -> "structure=" + structure.structureId();
            case PlaceEvent place -> "place=" + place.placeId();
            case PartnershipEvent partnership -> "partnership=" + partnership.partnershipId();
            case HabilitationEvent habilitation -> "habilitation=" + habilitation.habilitationId();
            case PostEvent post -> "post=" + post.postId();
            case CampaignEvent campaign -> "campaign=" + campaign.campaignId();
            case OfferModelEvent model -> "offer-model=" + model.modelId();
            case OperatorReferentEvent referent -> "referent=" + referent.referentId();
            case ErrorReportEvent report -> "error-report=" + report.reportId();
            case ReferralEvent referral -> "referral=" + referral.referralId();
            case BeneficiaryEvent beneficiary -> "beneficiary=" + beneficiary.beneficiaryId();
            case CrossImmersionEvent immersion -> "cross-immersion=" + immersion.immersionId();
            case JointPermanenceEvent permanence -> "joint-permanence=" + permanence.permanenceId();
            case GatheringEvent gathering -> "gathering=" + gathering.gatheringId();
            case FieldIssueEvent issue -> "field-issue=" + issue.issueId();
            case TrainingNeedEvent need -> "training-need=" + need.needId();
            case CalendarFeedEvent feed -> "calendar-feed=" + feed.feedId();
            case OutsideCalendarEvent calendar -> "outside-calendar=" + calendar.calendarId();
            case MembershipEvent membership -> "membership=" + membership.membershipId();
            case WebhookEvent webhook -> "webhook=" + webhook.webhookId();
            default -> throw new AssertionError("say here which entity " + event + " happens to");
        };
        assertThat(event.entity()).hasToString(expected);
        assertThat(event.tags().all()).contains(event.entity());
    }
}
