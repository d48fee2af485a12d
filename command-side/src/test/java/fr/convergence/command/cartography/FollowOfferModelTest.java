package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.AGENT;
import static fr.convergence.command.cartography.Samples.COORDINATOR;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.MARCH;
import static fr.convergence.command.cartography.Samples.MODEL;
import static fr.convergence.command.cartography.Samples.OFFER;
import static fr.convergence.command.cartography.Samples.OTHER;
import static fr.convergence.command.cartography.Samples.PUBLISHED;
import static fr.convergence.command.cartography.Samples.REGISTERED;
import static fr.convergence.command.cartography.Samples.SOURCE;
import static fr.convergence.command.cartography.Samples.STRANGER;
import static fr.convergence.command.cartography.Samples.TODAY;
import static fr.convergence.command.cartography.Samples.details;
import static fr.convergence.command.cartography.Samples.named;
import static fr.convergence.command.cartography.Samples.reportedOffer;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.cartography.StructureCommand.CorrectOffer;
import fr.convergence.command.cartography.StructureCommand.PublishOffer;
import fr.convergence.command.cartography.StructureCommand.ReportStructure;
import fr.convergence.command.cartography.StructureCommand.ReportedOffer;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelPublished;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelWithdrawn;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.StructureEvent.OfferCorrected;
import fr.convergence.kernel.cartography.StructureEvent.OfferPublished;
import fr.convergence.kernel.cartography.StructureEvent.OfferReported;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** A service follows a national model as it has any other term: who may correct it says so. */
class FollowOfferModelTest {

    private static final SortedMap<String, List<String>> FOLLOWING =
            details("THEME", "ADMINISTRATIVE_PROCEDURES", "MODEL", MODEL);
    private static final PublishOffer PUBLISH = new PublishOffer(ID, OFFER, OfferLevel.LOCAL_OFFICIAL, FOLLOWING);
    private static final CorrectOffer FOLLOW = new CorrectOffer(ID, OFFER, details("MODEL", MODEL), List.of());
    private static final OfferCorrected FOLLOWED = new OfferCorrected(ID, OFFER, FOLLOW.terms(), List.of());
    private static final OfferModelPublished THERE = new OfferModelPublished(
            MODEL, details("NAME", "Offre", "SOURCE_NAME", "Charte"), details("THEME", "SAFE_DIGITAL_USE"), Map.of());
    private static final OfferModelWithdrawn GONE = new OfferModelWithdrawn(MODEL, TODAY);

    @Test
    void the_structure_and_the_coordination_have_a_service_follow_a_model_and_stop() {
        CorrectOffer stop = new CorrectOffer(ID, OFFER, details("MODEL", ""), List.of());
        for (Actor actor : List.of(AGENT, COORDINATOR, Actor.SYSTEM)) {
            Given.events(REGISTERED, THERE)
                    .by(actor)
                    .causes(PUBLISH, new OfferPublished(ID, OFFER, OfferLevel.LOCAL_OFFICIAL, FOLLOWING));
            Given.events(REGISTERED, PUBLISHED, THERE).by(actor).causes(FOLLOW, FOLLOWED);
            Given.events(REGISTERED, PUBLISHED, THERE, FOLLOWED)
                    .by(actor)
                    .causes(stop, new OfferCorrected(ID, OFFER, details("MODEL", ""), List.of()));
        }
    }

    @Test
    void strangers_do_not() {
        Given.events(REGISTERED, PUBLISHED, THERE).by(STRANGER).refuses(FOLLOW, "NOT_ALLOWED");
    }

    @Test
    void people_follow_a_model_that_there_is() {
        Given.events(REGISTERED, PUBLISHED).refuses(FOLLOW, "UNKNOWN_MODEL terms.model");
        Given.events(REGISTERED).refuses(PUBLISH, "UNKNOWN_MODEL terms.model");
        Given.events(REGISTERED, PUBLISHED, THERE, GONE).refuses(FOLLOW, "MODEL_WITHDRAWN terms.model");
        Given.events(REGISTERED, THERE, GONE).refuses(PUBLISH, "MODEL_WITHDRAWN terms.model");
        CorrectOffer misnamed = new CorrectOffer(ID, OFFER, details("MODEL", "france-services"), List.of());
        Given.events(REGISTERED, PUBLISHED).refuses(misnamed, "INVALID_ID terms.model");
    }

    @Test
    void what_followed_a_model_before_it_was_withdrawn_may_say_so_again() {
        Given.events(REGISTERED, PUBLISHED, THERE, FOLLOWED, GONE).causesNothing(FOLLOW);
        Given.events(REGISTERED, THERE).after(PUBLISH).and(GONE).causesNothing(PUBLISH);
    }

    @Test
    void an_informal_service_follows_none() {
        Given.events(REGISTERED, THERE)
                .refuses(
                        new PublishOffer(ID, OFFER, OfferLevel.INFORMAL, FOLLOWING),
                        "INFORMAL_WITHOUT_MODEL terms.model");
    }

    @Test
    void a_list_may_speak_of_a_model_before_it_is_published() {
        SourceFormat list = SourceFormat.FRANCE_SERVICES;
        ReportedOffer offer = new ReportedOffer("a", OfferLevel.NATIONAL_OFFICIAL, FOLLOWING);
        ReportStructure report = new ReportStructure(ID, list, SOURCE, MARCH, named("Mairie"), List.of(offer), null);
        assertThat(Given.nothing().decide(report))
                .last()
                .isEqualTo(new OfferReported(
                        ID, reportedOffer("a"), OfferLevel.NATIONAL_OFFICIAL, list, SOURCE, MARCH, FOLLOWING));
    }

    @Test
    void who_follows_a_model_minds_its_withdrawal_and_no_other_model() {
        assertThat(new StructureDecider().boundary(FOLLOW).includes(GONE)).isTrue();
        assertThat(new StructureDecider().boundary(FOLLOW).includes(new OfferModelWithdrawn(OTHER, TODAY)))
                .isFalse();
    }
}
