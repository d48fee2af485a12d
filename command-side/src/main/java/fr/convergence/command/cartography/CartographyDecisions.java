package fr.convergence.command.cartography;

import fr.convergence.command.Decider;
import fr.convergence.command.Structures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the cartography brings to an application that takes commands. */
@Configuration(proxyBeanMethods = false)
public class CartographyDecisions {

    @Bean
    public Structures structures() {
        return StructuresOfCartography.NONE;
    }

    @Bean
    Decider<StructureCommand, ?> structureDecider() {
        return new StructureDecider();
    }

    @Bean
    Decider<PlaceCommand, ?> placeDecider() {
        return new PlaceDecider();
    }

    @Bean
    Decider<CampaignCommand, ?> campaignDecider() {
        return new CampaignDecider();
    }

    @Bean
    Decider<ErrorReportCommand, ?> errorReportDecider() {
        return new ErrorReportDecider();
    }

    @Bean
    Decider<PartnershipCommand, ?> partnershipDecider() {
        return new PartnershipDecider();
    }

    @Bean
    Decider<HabilitationCommand, ?> habilitationDecider() {
        return new HabilitationDecider();
    }

    @Bean
    Decider<PostCommand, ?> postDecider() {
        return new PostDecider();
    }

    @Bean
    Decider<OfferModelCommand, ?> offerModelDecider() {
        return new OfferModelDecider();
    }

    @Bean
    Decider<OperatorReferentCommand, ?> operatorReferentDecider() {
        return new OperatorReferentDecider();
    }
}
