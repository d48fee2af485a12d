package fr.convergence.infra.application.feed;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.feed.PublicEventType;
import fr.convergence.kernel.feed.PublicSubject;
import fr.convergence.query.Identifiers;
import fr.convergence.query.PublicEvent;
import fr.convergence.query.PublicEventFilter;
import fr.convergence.query.PublicEvents.Part;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Tells dashboards when to look again: what changed what they show, many changes at once as one. */
@Controller
class DashboardSubscriptions {

    private static final List<PublicEventType> MIND_MAP = about(
            PublicSubject.STRUCTURE,
            PublicSubject.OFFER,
            PublicSubject.PLACE,
            PublicSubject.PARTNERSHIP,
            PublicSubject.HABILITATION,
            PublicSubject.POST);
    private static final List<PublicEventType> REFERRALS = about(PublicSubject.REFERRAL);
    private static final List<PublicEventType> AGENDA = about(
            PublicSubject.IMMERSION,
            PublicSubject.VISIT,
            PublicSubject.PERMANENCE,
            PublicSubject.APPOINTMENT,
            PublicSubject.GATHERING,
            PublicSubject.ENROLMENT);

    private final FollowedFeed feed;

    DashboardSubscriptions(FollowedFeed feed) {
        this.feed = feed;
    }

    /**
     * Something changed.
     *
     * @param position who reads consistently with it sees it changed
     * @param events what happened, at least one
     */
    record Change(String position, List<PublicEvent> events) {}

    private static List<PublicEventType> about(PublicSubject... subjects) {
        Set<PublicSubject> all = Set.of(subjects);
        return Stream.of(PublicEventType.values())
                .filter(type -> all.contains(type.subject()))
                .toList();
    }

    @SubscriptionMapping
    Flux<Change> mindMapChanged(
            @Argument String department, @Argument @Nullable String after, @ContextValue(name = "actor") Actor actor) {
        return changes(MIND_MAP, department, null, after, actor);
    }

    @SubscriptionMapping
    Flux<Change> referralChanged(
            @Argument @Nullable String id,
            @Argument @Nullable String department,
            @Argument @Nullable String structureId,
            @Argument @Nullable String after,
            @ContextValue(name = "actor") Actor actor) {
        Identifiers.refuseNone(id, "UNKNOWN_REFERRAL", "Aucune orientation");
        Flux<Change> all = changes(REFERRALS, department, structureId, after, actor);
        return id == null ? all : all.mapNotNull(change -> only(change, id));
    }

    @SubscriptionMapping
    Flux<Change> agendaChanged(
            @Argument @Nullable String department,
            @Argument @Nullable String structureId,
            @Argument @Nullable String after,
            @ContextValue(name = "actor") Actor actor) {
        return changes(AGENDA, department, structureId, after, actor);
    }

    private static @Nullable Change only(Change change, String subject) {
        List<PublicEvent> of = change.events().stream()
                .filter(event -> event.subjectId().equalsIgnoreCase(subject))
                .toList();
        return of.isEmpty() ? null : new Change(change.position(), of);
    }

    private Flux<Change> changes(
            List<PublicEventType> types,
            @Nullable String department,
            @Nullable String structureId,
            @Nullable String after,
            Actor actor) {
        PublicEventFilter filter = new PublicEventFilter(types, one(department), null, one(structureId), null);
        return feed.parts(after, null, filter, actor)
                .filter(part -> !part.events().isEmpty())
                .map(DashboardSubscriptions::change);
    }

    private static Change change(Part part) {
        return new Change(part.cursor(), part.events());
    }

    private static @Nullable List<String> one(@Nullable String value) {
        return value == null ? null : List.of(value);
    }
}
