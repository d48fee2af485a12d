package fr.convergence.kernel;

import fr.convergence.kernel.calendarfeed.CalendarFeedEvent;
import fr.convergence.kernel.cartography.CampaignEvent;
import fr.convergence.kernel.cartography.ErrorReportEvent;
import fr.convergence.kernel.cartography.HabilitationEvent;
import fr.convergence.kernel.cartography.OfferModelEvent;
import fr.convergence.kernel.cartography.OperatorReferentEvent;
import fr.convergence.kernel.cartography.PartnershipEvent;
import fr.convergence.kernel.cartography.PlaceEvent;
import fr.convergence.kernel.cartography.PostEvent;
import fr.convergence.kernel.cartography.StructureEvent;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent;
import fr.convergence.kernel.gathering.FieldIssueEvent;
import fr.convergence.kernel.gathering.GatheringEvent;
import fr.convergence.kernel.gathering.TrainingNeedEvent;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import fr.convergence.kernel.membership.MembershipEvent;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent;
import fr.convergence.kernel.referral.BeneficiaryEvent;
import fr.convergence.kernel.referral.ReferralEvent;
import fr.convergence.kernel.webhook.WebhookEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * Every event there is, with the name and version under which it is stored.
 *
 * <p>Only the current version of an event has a class; stored forms of earlier versions are brought to it by {@link Upcast}
 * when they are read. The catalogue refuses to load when an event lacks {@link Stored}, two bear the same name, or the steps
 * of a family are not exactly one from each earlier version of each of its events.
 */
public final class EventCatalog {

    private static final EventCatalog TODAY = new EventCatalog(List.of(
            new Family(StructureEvent.class, StructureEvent.EARLIER_FORMS),
            new Family(PlaceEvent.class, PlaceEvent.EARLIER_FORMS),
            new Family(PartnershipEvent.class, PartnershipEvent.EARLIER_FORMS),
            new Family(HabilitationEvent.class, HabilitationEvent.EARLIER_FORMS),
            new Family(PostEvent.class, PostEvent.EARLIER_FORMS),
            new Family(CampaignEvent.class, CampaignEvent.EARLIER_FORMS),
            new Family(OfferModelEvent.class, OfferModelEvent.EARLIER_FORMS),
            new Family(OperatorReferentEvent.class, OperatorReferentEvent.EARLIER_FORMS),
            new Family(ErrorReportEvent.class, ErrorReportEvent.EARLIER_FORMS),
            new Family(ReferralEvent.class, ReferralEvent.EARLIER_FORMS),
            new Family(BeneficiaryEvent.class, BeneficiaryEvent.EARLIER_FORMS),
            new Family(CrossImmersionEvent.class, CrossImmersionEvent.EARLIER_FORMS),
            new Family(JointPermanenceEvent.class, JointPermanenceEvent.EARLIER_FORMS),
            new Family(CalendarFeedEvent.class, CalendarFeedEvent.EARLIER_FORMS),
            new Family(OutsideCalendarEvent.class, OutsideCalendarEvent.EARLIER_FORMS),
            new Family(WebhookEvent.class, WebhookEvent.EARLIER_FORMS),
            new Family(MembershipEvent.class, MembershipEvent.EARLIER_FORMS),
            new Family(GatheringEvent.class, GatheringEvent.EARLIER_FORMS),
            new Family(FieldIssueEvent.class, FieldIssueEvent.EARLIER_FORMS),
            new Family(TrainingNeedEvent.class, TrainingNeedEvent.EARLIER_FORMS)));

    private final List<Family> families;
    private final SequencedMap<Class<? extends DomainEvent>, Type> types = new LinkedHashMap<>();
    private final Map<Type, Reading> readings = new HashMap<>();

    EventCatalog(List<Family> families) {
        this.families = List.copyOf(families);
        Map<String, Class<?>> names = new HashMap<>();
        families.stream().flatMap(family -> eventsOf(family.events())).forEach(event -> {
            Type type = declared(event);
            Class<?> other = names.put(type.name(), event);
            if (other != null) {
                throw new IllegalStateException(
                        event.getName() + " and " + other.getName() + " are both stored as " + type.name());
            }
            types.put(event, type);
        });
        families.forEach(this::addReadings);
    }

    /**
     * How a store knows an event.
     *
     * @param name never reused
     * @param version counts from 1
     */
    public record Type(String name, int version) {

        @Override
        public String toString() {
            return name + ".v" + version;
        }
    }

    /**
     * Events that belong together.
     *
     * @param events a sealed interface of records
     * @param earlier one step from each earlier version of each of them
     */
    record Family(Class<? extends DomainEvent> events, List<Upcast> earlier) {}

    /**
     * How a stored form becomes an event.
     *
     * @param event its class
     * @param steps what brings the form to today's version, in order; empty when it is of that version
     */
    record Reading(Class<? extends DomainEvent> event, List<Upcast> steps) {}

    /** The events of this version of Convergence. */
    public static EventCatalog today() {
        return TODAY;
    }

    /** The families, in the order of the documents. */
    List<Family> families() {
        return families;
    }

    /** The events of every family, in the order they are declared. */
    public List<Class<? extends DomainEvent>> all() {
        return List.copyOf(types.keySet());
    }

    /** The event that a name and version, today's or an earlier one, stand for; empty when nobody knows them. */
    public Optional<Class<? extends DomainEvent>> find(String name, int version) {
        return reading(name, version).map(Reading::event);
    }

    /**
     * The name and version under which an event is stored today.
     *
     * @throws IllegalArgumentException when the class is not an event of the catalogue
     */
    public Type typeOf(Class<? extends DomainEvent> event) {
        Type type = types.get(event);
        if (type == null) {
            throw new IllegalArgumentException(event.getName() + " is not in the catalogue of events");
        }
        return type;
    }

    /** How what is stored under a name and version is read; empty when the name is unknown, or the version newer. */
    Optional<Reading> reading(String name, int version) {
        return Optional.ofNullable(readings.get(new Type(name, version)));
    }

    /**
     * The event records of a sealed family, in the order they are declared; of a record itself.
     *
     * @throws IllegalStateException when the class is neither
     */
    public static Stream<Class<? extends DomainEvent>> eventsOf(Class<? extends DomainEvent> type) {
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses())
                    .flatMap(permitted -> eventsOf(permitted.asSubclass(DomainEvent.class)));
        }
        if (!type.isRecord()) {
            throw new IllegalStateException(type.getName() + " is neither a sealed family nor a record");
        }
        return Stream.of(type);
    }

    private static Type declared(Class<? extends DomainEvent> event) {
        Stored stored = event.getAnnotation(Stored.class);
        if (stored == null || stored.version() < 1 || !stored.name().matches("[a-z]+(-[a-z]+)+")) {
            throw new IllegalStateException(event.getName() + " does not say under which name it is stored");
        }
        return new Type(stored.name(), stored.version());
    }

    private void addReadings(Family family) {
        Map<Type, Upcast> steps = new HashMap<>();
        for (Upcast step : family.earlier()) {
            if (steps.put(step.type(), step) != null) {
                throw new IllegalStateException("two steps lead from " + step.type());
            }
        }
        eventsOf(family.events()).forEach(event -> addReadings(event, typeOf(event), steps));
        if (!steps.isEmpty()) {
            throw new IllegalStateException("steps from what is no earlier version of an event of "
                    + family.events().getSimpleName() + ": " + steps.keySet());
        }
    }

    /** From today's version back to the first, so that each has the steps of the next and one before. */
    private void addReadings(Class<? extends DomainEvent> event, Type today, Map<Type, Upcast> steps) {
        List<Upcast> onwards = List.of();
        readings.put(today, new Reading(event, onwards));
        for (int version = today.version() - 1; version >= 1; version--) {
            Type earlier = new Type(today.name(), version);
            Upcast step = steps.remove(earlier);
            if (step == null) {
                throw new IllegalStateException("nothing leads from " + earlier + " to " + today);
            }
            List<Upcast> longer = new ArrayList<>(List.of(step));
            longer.addAll(onwards);
            onwards = List.copyOf(longer);
            readings.put(earlier, new Reading(event, onwards));
        }
    }
}
