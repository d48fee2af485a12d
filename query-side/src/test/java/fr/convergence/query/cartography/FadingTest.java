package fr.convergence.query.cartography;

import static fr.convergence.query.cartography.Cartography.COORDINATOR;
import static fr.convergence.query.cartography.Cartography.PARTNER;
import static fr.convergence.query.cartography.Samples.ANGERS;
import static fr.convergence.query.cartography.Samples.id;
import static fr.convergence.query.cartography.Samples.offer;
import static fr.convergence.query.cartography.Samples.published;
import static fr.convergence.query.cartography.Samples.structure;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.StructureEvent.OfferConfirmed;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Informal offers depend on people: they fade unless somebody confirms them. */
class FadingTest {

    private final Cartography cartography = new Cartography();

    @BeforeEach
    void recordAYearAgo() {
        cartography
                .at("2025-01-15T09:00:00Z")
                .record(
                        structure(1, "Aînés", ANGERS),
                        published(1, 21, OfferLevel.INFORMAL, "THEME", "LEISURE_AND_CREATION", "NAME", "Coup de main"),
                        published(1, 22, OfferLevel.LOCAL_OFFICIAL, "THEME", "LEISURE_AND_CREATION", "NAME", "Atelier"),
                        offer(1, 23, "THEME", "SAFE_DIGITAL_USE", "NAME", "Conseil"));
        cartography
                .at("2025-01-16T09:00:00Z")
                .record(published(1, 24, OfferLevel.INFORMAL, "THEME", "LEISURE_AND_CREATION", "NAME", "Café"));
        cartography.at("2026-01-15T09:00:00Z");
    }

    @Test
    void an_informal_offer_nobody_vouched_for_within_a_year_is_apart_from_what_is_offered() {
        shown(COORDINATOR).matchesJson("""
                {"offers": [{"name": "Conseil", "fadesOn": null}, {"name": "Atelier", "fadesOn": null},
                            {"name": "Café", "fadesOn": "2026-01-16"}],
                 "fadedOffers": [{"name": "Coup de main", "fadesOn": "2026-01-15"}]}""");
    }

    @Test
    void it_is_neither_drawn_nor_found() {
        GraphQlTester.Response answer =
                cartography.as(COORDINATOR).document("""
                { mindMap(department: "49") { offerCount }
                  found: structures(filter: {offerLevels: [INFORMAL], text: "aînés"}) { totalCount }
                  before: mindMap(department: "49", asOf: "2026-01-14T22:00:00Z") { offerCount } }""").execute();

        answer.path("mindMap.offerCount").entity(Integer.class).isEqualTo(3);
        answer.path("found.totalCount").entity(Integer.class).isEqualTo(1);
        answer.path("before.offerCount").entity(Integer.class).isEqualTo(4);
        cartography.at("2026-01-16T09:00:00Z");
        cartography
                .as(COORDINATOR)
                .document("{ structures(filter: {offerLevels: [INFORMAL]}) { totalCount } }")
                .execute()
                .path("structures.totalCount")
                .entity(Integer.class)
                .isEqualTo(0);
    }

    @Test
    void whoever_confirms_it_brings_it_back() {
        cartography.record(new OfferConfirmed(id(1), id(21), LocalDate.parse("2026-01-15")));

        shown(COORDINATOR).matchesJson("""
                {"offers": [{}, {}, {"name": "Café"}, {"name": "Coup de main", "fadesOn": "2027-01-15"}], "fadedOffers": []}""");
    }

    @Test
    void who_does_not_see_informal_offers_does_not_see_faded_ones() {
        shown(PARTNER).matchesJson("{\"offers\": [{}, {}], \"fadedOffers\": []}");
    }

    private GraphQlTester.Path shown(Actor actor) {
        return cartography
                .as(actor)
                .document("{ structure(id: \"%s\") { offers { name fadesOn } fadedOffers { name fadesOn } } }"
                        .formatted(id(1)))
                .execute()
                .path("structure");
    }
}
