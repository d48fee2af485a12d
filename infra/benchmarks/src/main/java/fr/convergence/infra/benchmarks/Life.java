package fr.convergence.infra.benchmarks;

import fr.convergence.infra.eventstore.NewEvent;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.EventCatalog;
import fr.convergence.kernel.EventJson;
import fr.convergence.kernel.Tags;
import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.StructureEvent.OfferConfirmed;
import fr.convergence.kernel.cartography.StructureEvent.OfferReported;
import fr.convergence.kernel.cartography.StructureEvent.StructureCapacityDeclared;
import fr.convergence.kernel.cartography.StructureEvent.StructureConfirmed;
import fr.convergence.kernel.cartography.StructureEvent.StructureCorrected;
import fr.convergence.kernel.cartography.StructureEvent.StructureReported;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/** What goes on happening to structures: mostly their list speaks of them again, at times people do. */
final class Life {

    private final Random random;
    private final List<StructureReported> structures = new ArrayList<>();
    private final List<OfferReported> offers = new ArrayList<>();
    private LocalDate today = LocalDate.of(2026, 1, 1);

    Life(long seed) {
        this.random = new Random(seed);
    }

    /** Takes note of an event. */
    void heard(String type, int version, String payload) {
        switch (EventJson.read(type, version, payload)) {
            case StructureReported event -> structures.add(event);
            case OfferReported event -> offers.add(event);
            default -> {} // places stay as they are
        }
    }

    int structures() {
        return structures.size();
    }

    NewEvent next(String metadata) {
        DomainEvent event = happened(random.nextInt(100));
        EventCatalog.Type type = EventCatalog.today().typeOf(event.getClass());
        return new NewEvent(
                UUID.randomUUID(),
                type.name(),
                type.version(),
                EventJson.write(event),
                metadata,
                event.tags().all().stream().map(Tags.Tag::toString).sorted().toList(),
                null);
    }

    private DomainEvent happened(int percent) {
        if (percent == 0) {
            today = today.plusDays(1);
        }
        StructureReported structure = structures.get(random.nextInt(structures.size()));
        OfferReported offer = offers.get(random.nextInt(offers.size()));
        if (percent < 35) {
            return again(structure);
        } else if (percent < 60) {
            return again(offer);
        } else if (percent < 75) {
            return new StructureConfirmed(structure.structureId(), today);
        } else if (percent < 85) {
            return new OfferConfirmed(offer.structureId(), offer.offerId(), today);
        } else if (percent < 95) {
            return new StructureCorrected(structure.structureId(), Map.of("PHONE", List.of(phone())), List.of());
        }
        return new StructureCapacityDeclared(
                structure.structureId(), CapacityStatus.WAITLIST, today, today.plusDays(30));
    }

    private DomainEvent again(StructureReported said) {
        Map<String, List<String>> details = new TreeMap<>(said.details());
        details.put("PHONE", List.of(phone()));
        return new StructureReported(said.structureId(), said.source(), said.sourceId(), today, details);
    }

    private DomainEvent again(OfferReported said) {
        Map<String, List<String>> terms = new TreeMap<>(said.terms());
        terms.put("PRECONDITIONS", List.of("sur rendez-vous au " + phone()));
        return new OfferReported(
                said.structureId(), said.offerId(), said.level(), said.source(), said.sourceId(), today, terms);
    }

    private String phone() {
        return "+332" + (10_000_000 + random.nextInt(89_999_999));
    }
}
