package fr.convergence.query.feed;

import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.Tags.Tag;
import fr.convergence.kernel.feed.PublicEventType;
import fr.convergence.kernel.feed.PublicSubject;
import fr.convergence.kernel.referral.BeneficiaryEvent.BeneficiaryErased;
import fr.convergence.kernel.territory.Department;
import fr.convergence.kernel.territory.Epci;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.JsonRows;
import java.sql.Connection;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what is known of the entities that a page speaks of, and writes what is told of it: each table in one go. */
final class FeedRows {

    private static final String STRUCTURE = "structure=";

    private final JsonRows rows;
    private final Territory territory;
    private final Map<String, Concern> known = new HashMap<>();
    private final Set<Concern> changed = new LinkedHashSet<>();

    FeedRows(Connection transaction, Territory territory) {
        this.rows = new JsonRows(transaction);
        this.territory = territory;
    }

    /** @param page events in their order */
    void of(List<StoredEvent> page) {
        List<String> entities =
                page.stream().flatMap(FeedRows::entities).distinct().toList();
        read(entities);
        read(Stream.concat(
                        page.stream()
                                .flatMap(stored -> stored.event().tags().all().stream())
                                .filter(tag -> tag.key().equals("structure"))
                                .map(Tag::value),
                        entities.stream().flatMap(entity -> concern(entity).everyone()))
                .distinct()
                .map(STRUCTURE::concat)
                .filter(entity -> !known.containsKey(entity))
                .toList());
        List<Told> told = new ArrayList<>();
        page.forEach(stored -> told.addAll(take(stored)));
        rows.write("concern", "entity", changed);
        rows.write("event", "position, ordinal", told);
    }

    /** Whom it happened to: who is forgotten is known by the referrals alone. */
    private static Stream<String> entities(StoredEvent stored) {
        return stored.event() instanceof BeneficiaryErased erased
                ? erased.referralIds().stream().map("referral="::concat)
                : Stream.of(stored.event().entity().toString());
    }

    private void read(Collection<String> entities) {
        rows.read(Concern.class, "concern r where r.entity = any (?)", entities.toArray(String[]::new))
                .forEach(one -> known.put(one.entity, one));
    }

    private Concern concern(String entity) {
        return known.computeIfAbsent(entity, Concern::unknown);
    }

    /** What it already includes is not told again. */
    private List<Told> take(StoredEvent stored) {
        List<Told> told = new ArrayList<>();
        entities(stored).map(this::concern).forEach(concern -> {
            if (stored.position() > concern.takenIn) {
                PublicEventType type = Naming.of(stored.event(), concern.knows(stored.event()));
                concern.take(stored);
                changed.add(concern);
                if (type != null) {
                    Audience.of(stored.event(), concern).forEach(one -> told.add(told(stored, type, one, told.size())));
                }
            }
        });
        return told;
    }

    private Told told(StoredEvent stored, PublicEventType type, Concerned whom, int ordinal) {
        List<String> communes = communes(type, whom);
        SortedSet<String> departments = communes.stream()
                .flatMap(commune -> territory.departmentOf(commune).map(Department::code).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Optional.ofNullable(whom.department()).ifPresent(departments::add);
        SortedSet<String> epcis = communes.stream()
                .flatMap(commune -> territory.epciOf(commune).map(Epci::code).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return new Told(
                stored.position(),
                ordinal,
                ordinal == 0 ? stored.id() : NameBasedId.of(stored.id(), Integer.toString(ordinal)),
                type,
                whom.subjectId(),
                stored.recordedAt().atOffset(ZoneOffset.UTC),
                stored.commandId(),
                whom.readers(),
                departments,
                epcis,
                whom.themes(),
                whom.structures());
    }

    /** Where the structures are that it concerns, and the place it happened to; in the communes of today. */
    private List<String> communes(PublicEventType type, Concerned whom) {
        Stream<String> places =
                type.subject() == PublicSubject.PLACE ? Stream.of("place=" + whom.subjectId()) : Stream.empty();
        return Stream.concat(places, whom.structures().stream().map(STRUCTURE::concat))
                .flatMap(entity -> Stream.ofNullable(known.get(entity)))
                .flatMap(concern -> Locating.commune(concern.record).stream())
                .flatMap(commune -> territory.present(commune).stream())
                .map(commune -> commune.insee())
                .toList();
    }
}
