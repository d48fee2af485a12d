package fr.convergence.infra.application.simulation;

import fr.convergence.kernel.cartography.NationalNetwork;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.SourceIds;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.cartography.StructureKind;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.query.StructureCard;
import fr.convergence.query.StructureCards;
import fr.convergence.query.cartography.PublishedCartography;
import fr.convergence.query.cartography.PublishedRecord;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the structures of the published cartography, as those who take part in a simulation. */
final class Sites {

    private static final String OWN = "convergence";
    private static final Set<String> SOCIAL = EnumSet.of(
                    StructureKind.CCAS,
                    StructureKind.CIAS,
                    StructureKind.CS,
                    StructureKind.MDS,
                    StructureKind.ML,
                    StructureKind.MUNI,
                    StructureKind.UDAF)
            .stream()
            .map(Enum::name)
            .collect(Collectors.toSet());

    private final PublishedCartography cartography;
    private final StructureCards cards;
    private final long seed;

    Sites(PublishedCartography cartography, StructureCards cards, long seed) {
        this.cartography = cartography;
        this.cards = cards;
        this.seed = seed;
    }

    /** Those of every department that is in the store, each once, at the first of its places. */
    List<Site> all() {
        List<Site> sites = new ArrayList<>();
        for (String department : cartography.departments()) {
            cartography.read(
                    department,
                    null,
                    null,
                    extract -> extract.forEach(record -> {
                        if (!record.id().contains("/")) {
                            sites.add(site(record, department));
                        }
                    }));
        }
        Map<String, StructureCard> shown = cards.of(sites.stream().map(Site::id).toList());
        return sites.stream()
                .flatMap(site -> Stream.ofNullable(shown.get(site.id())).map(card -> site.at(card.places())))
                .toList();
    }

    private Site site(PublishedRecord record, String department) {
        String id = record.source().equals(OWN)
                ? record.id().substring(OWN.length() + 2)
                : SourceIds.structure(record.id());
        Set<Theme> themes = record.offers().stream()
                .flatMap(offer -> offer.values(OfferField.THEME).stream())
                .map(Theme::valueOf)
                .collect(Collectors.toSet());
        boolean account = new Chance(seed, "account", id).happens(Assumptions.ACCOUNT);
        return new Site(id, department, kind(record), location(record), null, themes, account);
    }

    private static SiteKind kind(PublishedRecord record) {
        if (record.values(StructureField.NETWORKS).contains(NationalNetwork.FRANCE_SERVICES.name())) {
            return SiteKind.FRANCE_SERVICES;
        }
        return record.values(StructureField.KINDS).stream().anyMatch(SOCIAL::contains)
                ? SiteKind.SOCIAL
                : SiteKind.DIGITAL;
    }

    private static Site.@Nullable Location location(PublishedRecord record) {
        List<String> latitude = record.values(PlaceField.LATITUDE);
        List<String> longitude = record.values(PlaceField.LONGITUDE);
        return latitude.isEmpty() || longitude.isEmpty()
                ? null
                : new Site.Location(Double.parseDouble(latitude.getFirst()), Double.parseDouble(longitude.getFirst()));
    }
}
