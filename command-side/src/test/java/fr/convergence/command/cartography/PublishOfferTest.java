package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.AGENT;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.OFFER;
import static fr.convergence.command.cartography.Samples.OTHER;
import static fr.convergence.command.cartography.Samples.PUBLISHED;
import static fr.convergence.command.cartography.Samples.REGISTERED;
import static fr.convergence.command.cartography.Samples.STRANGER;
import static fr.convergence.command.cartography.Samples.details;
import static fr.convergence.command.cartography.Samples.named;

import fr.convergence.command.cartography.StructureCommand.PublishOffer;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.StructureEvent.OfferPublished;
import fr.convergence.kernel.cartography.StructureEvent.OfferWithdrawn;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishOfferTest {

    private static final PublishOffer PUBLISH =
            new PublishOffer(ID, OFFER, OfferLevel.LOCAL_OFFICIAL, PUBLISHED.terms());

    @Test
    void a_structure_publishes_a_service() {
        Given.events(REGISTERED).by(AGENT).causes(PUBLISH, PUBLISHED);
    }

    @Test
    void each_level_may_be_published() {
        for (OfferLevel level : OfferLevel.values()) {
            Map<String, List<String>> terms = details("THEME", "SAFE_DIGITAL_USE", "OPERATORS", "cnaf|msa");
            Given.events(REGISTERED)
                    .causes(new PublishOffer(ID, OFFER, level, terms), new OfferPublished(ID, OFFER, level, terms));
        }
    }

    @Test
    void the_same_again_changes_nothing() {
        Given.events(REGISTERED, PUBLISHED).causesNothing(PUBLISH);
        Given.events(REGISTERED, PUBLISHED, new OfferWithdrawn(ID, OFFER)).causesNothing(PUBLISH);
    }

    @Test
    void another_content_under_the_same_identifier_is_refused() {
        Given.events(REGISTERED, PUBLISHED)
                .refuses(new PublishOffer(ID, OFFER, OfferLevel.INFORMAL, PUBLISHED.terms()), "ALREADY_PUBLISHED");
        Given.events(REGISTERED, PUBLISHED, new StructureRegistered(OTHER, named("CCAS")))
                .refuses(
                        new PublishOffer(OTHER, OFFER, OfferLevel.LOCAL_OFFICIAL, PUBLISHED.terms()),
                        "ALREADY_PUBLISHED");
    }

    @Test
    void the_theme_is_required_and_terms_are_checked() {
        Given.events(REGISTERED)
                .refuses(
                        new PublishOffer(
                                ID,
                                OFFER,
                                OfferLevel.INFORMAL,
                                details("OPERATORS", "edf", "INTERVENTION_LEVEL", "LEVEL_1", "ZONE", "Angers")),
                        "REQUIRED terms.theme",
                        "UNKNOWN_OPERATOR terms.operators[0]",
                        "UNKNOWN_TERRITORY terms.zone[0]",
                        "INFORMAL_WITHOUT_INTERVENTION_LEVEL terms.interventionLevel");
    }

    @Test
    void strangers_publish_nothing_and_closed_structures_neither() {
        Given.events(REGISTERED).by(STRANGER).refuses(PUBLISH, "NOT_ALLOWED");
        Given.nothing().refuses(PUBLISH, "UNKNOWN_STRUCTURE");
        Given.events(REGISTERED, new StructureClosed(ID, ClosureReason.CEASED)).refuses(PUBLISH, "STRUCTURE_CLOSED");
    }
}
