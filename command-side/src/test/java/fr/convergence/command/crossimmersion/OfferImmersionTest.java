package fr.convergence.command.crossimmersion;

import static fr.convergence.command.crossimmersion.Sample.COUNTER;
import static fr.convergence.command.crossimmersion.Sample.DAY;
import static fr.convergence.command.crossimmersion.Sample.IMMERSION;
import static fr.convergence.command.crossimmersion.Sample.OFFER;
import static fr.convergence.command.crossimmersion.Sample.TERMS;

import fr.convergence.command.crossimmersion.CrossImmersionCommand.AmendImmersion;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.OfferImmersion;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.Terms;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceClosed;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRegistered;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionOffered;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfferImmersionTest {

    private static final String PLACE = "8a1d4a52-6f0c-4a8e-8b37-2f1f5d1e7c21";
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    @Test
    void what_awaits_visitors_is_kept_tidy() {
        Terms untidy = new Terms(
                2,
                List.of(VisitorProfile.SOCIAL_WORKER, VisitorProfile.DIGITAL_MEDIATOR, VisitorProfile.SOCIAL_WORKER),
                List.of(),
                "  Une matinée. ",
                " ",
                null);
        Sample.structures()
                .causes(
                        new OfferImmersion(IMMERSION, COUNTER, DAY, NINE, FIVE, untidy),
                        new ImmersionOffered(
                                IMMERSION,
                                COUNTER,
                                "49",
                                DAY,
                                NINE,
                                FIVE,
                                2,
                                List.of(VisitorProfile.DIGITAL_MEDIATOR, VisitorProfile.SOCIAL_WORKER),
                                List.of(),
                                "Une matinée.",
                                null,
                                null));
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        Terms wrong = new Terms(0, List.of(), List.of(), " ", "Appeler le 02 41 00 00 00", PLACE);
        Sample.structures()
                .refuses(
                        new OfferImmersion(IMMERSION, COUNTER, LocalDate.of(2026, 3, 8), FIVE, NINE, wrong),
                        "IN_THE_PAST day",
                        "ENDS_BEFORE_IT_BEGINS endsAt",
                        "PLACES_OUT_OF_RANGE places",
                        "PROFILE_MISSING profiles",
                        "BLANK_VALUE programme",
                        "LOOKS_LIKE_PERSONAL_DATA conditions",
                        "UNKNOWN_PLACE placeId");
    }

    @Test
    void nobody_is_named_and_no_text_is_endless() {
        Sample.structures()
                .refuses(
                        offer(new Terms(
                                1, TERMS.profiles(), List.of(), "Demandez Mme Martin", "x".repeat(1_001), null)),
                        "PERSONAL_CONTACT programme",
                        "TOO_LONG conditions");
    }

    @Test
    void no_more_than_twenty_visitors_and_eighteen_months_ahead() {
        Sample.structures()
                .refuses(
                        new OfferImmersion(
                                IMMERSION,
                                COUNTER,
                                Sample.TODAY.plusMonths(18).plusDays(1),
                                NINE,
                                FIVE,
                                Sample.places(21)),
                        "TOO_FAR_AHEAD day",
                        "PLACES_OUT_OF_RANGE places");
        Sample.structures()
                .after(new OfferImmersion(
                        IMMERSION, COUNTER, Sample.TODAY.plusMonths(18), NINE, FIVE, Sample.places(20)));
    }

    @Test
    void a_place_must_be_open() {
        PlaceRegistered place =
                new PlaceRegistered(PLACE, Map.of("NAME", List.of("Mairie"), "COMMUNE", List.of("49301")));
        OfferImmersion there = offer(new Terms(1, TERMS.profiles(), List.of(), "Une journée.", null, PLACE));
        Sample.structures().and(List.of(place)).after(there);
        Sample.structures()
                .and(List.of(place, new PlaceClosed(PLACE, ClosureReason.CEASED)))
                .refuses(there, "UNKNOWN_PLACE placeId");
    }

    @Test
    void another_immersion_of_the_same_identifier_is_refused_and_the_same_one_is_no_news() {
        Sample.offered()
                .causesNothing(OFFER)
                .on(Sample.AFTER)
                .causesNothing(OFFER)
                .on(Sample.TODAY)
                .refuses(new OfferImmersion(IMMERSION, COUNTER, DAY, NINE, LocalTime.NOON, TERMS), "ALREADY_OFFERED");
    }

    @Test
    void a_structure_that_closed_opens_no_day() {
        Sample.structures()
                .and(List.of(new StructureClosed(COUNTER, ClosureReason.CEASED)))
                .refuses(OFFER, "STRUCTURE_CLOSED");
    }

    @Test
    void there_are_never_fewer_places_than_are_taken_and_the_same_terms_are_no_news() {
        Sample.offered()
                .after(Sample.AMEND)
                .by(People.VISITOR)
                .after(Sample.REQUEST)
                .by(People.AGENT_OF_ANOTHER.actor)
                .after(Sample.REQUEST_OF_ANOTHER)
                .by(People.HOST)
                .causesNothing(Sample.AMEND)
                .refuses(new AmendImmersion(IMMERSION, COUNTER, TERMS), "CAPACITY_BELOW_VISITS places");
    }

    private static OfferImmersion offer(Terms terms) {
        return new OfferImmersion(IMMERSION, COUNTER, DAY, NINE, FIVE, terms);
    }
}
