package fr.convergence.infra.application.store;

import fr.convergence.command.Boundary;
import fr.convergence.infra.eventstore.Criterion;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.EventCatalog;
import fr.convergence.kernel.Tags;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventTypeRestrictableEventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** A boundary in the words of Axon and of the store. */
final class Criteria {

    private Criteria() {}

    static EventCriteria axon(Boundary boundary) {
        List<EventCriteria> criteria =
                boundary.criteria().stream().map(Criteria::axon).toList();
        return criteria.size() == 1 ? criteria.getFirst() : EventCriteria.either(criteria);
    }

    private static EventCriteria axon(Boundary.Criterion criterion) {
        EventTypeRestrictableEventCriteria tagged = EventCriteria.havingTags(axon(criterion.tags()));
        return criterion.types().isEmpty()
                ? tagged.andBeingOfAnyType()
                : tagged.andBeingOneOfTypes(names(criterion.types()).stream()
                        .map(QualifiedName::new)
                        .collect(Collectors.toSet()));
    }

    static Set<Tag> axon(Tags tags) {
        return tags.all().stream().map(tag -> new Tag(tag.key(), tag.value())).collect(Collectors.toSet());
    }

    static List<Criterion> store(Boundary boundary) {
        return boundary.criteria().stream()
                .map(criterion -> new Criterion(texts(criterion.tags()), names(criterion.types())))
                .toList();
    }

    static Set<String> texts(Tags tags) {
        return tags.all().stream().map(Tags.Tag::toString).collect(Collectors.toSet());
    }

    private static Set<String> names(Set<Class<? extends DomainEvent>> types) {
        return types.stream()
                .map(type -> EventCatalog.today().typeOf(type).name())
                .collect(Collectors.toSet());
    }
}
