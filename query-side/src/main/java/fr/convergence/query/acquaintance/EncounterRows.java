package fr.convergence.query.acquaintance;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionCancelled;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionOffered;
import fr.convergence.kernel.crossimmersion.VisitEvent;
import fr.convergence.kernel.crossimmersion.VisitEvent.PlaceLapsed;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitDeclined;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitHeld;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitLapsed;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitRequested;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitWithdrawn;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitorAbsent;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringHeld;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringMoved;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringPlanned;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceProposed;
import fr.convergence.kernel.jointpermanence.TimetableEvent.SessionHeld;
import fr.convergence.kernel.referral.Outcome;
import fr.convergence.kernel.referral.PositionEvent;
import fr.convergence.kernel.referral.PositionEvent.ReferralClosed;
import fr.convergence.kernel.referral.PositionEvent.ReferralReopened;
import fr.convergence.kernel.referral.PositionEvent.ReferralSent;
import fr.convergence.kernel.referral.ReferralEvent.ReferralDrafted;
import fr.convergence.query.JsonRows;
import java.sql.Connection;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads where what a page speaks of is at home, and adds what was lived there; the same page again changes nothing. */
final class EncounterRows {

    private static final Set<Outcome> GOOD =
            EnumSet.of(Outcome.RESOLVED, Outcome.PARTLY_RESOLVED, Outcome.HEARD, Outcome.REFORMULATED, Outcome.RELAYED);

    private final JsonRows rows;
    private final Map<String, Setting> settings = new HashMap<>();
    private final Map<Encounter.Key, Encounter> standing = new HashMap<>();
    private final Map<Encounter.Key, Encounter> added = new HashMap<>();

    EncounterRows(Connection transaction) {
        this.rows = new JsonRows(transaction);
    }

    /** @param page events in their order */
    void of(List<StoredEvent> page) {
        rows.read(Setting.class, "setting r where r.id = any (cast(? as uuid[]))", of(page, EncounterRows::ids))
                .forEach(setting -> settings.put(setting.id(), setting));
        rows.read(
                        Encounter.class,
                        "encounter r where r.source_id = any (cast(? as uuid[]))",
                        of(page, EncounterRows::takenBackFrom))
                .forEach(known -> standing.put(known.key(), known));
        page.forEach(this::take);
        rows.write("setting", "id", settings.values());
        rows.write("encounter", Encounter.Key.COLUMNS, added.values());
    }

    private static String[] of(List<StoredEvent> page, Function<DomainEvent, Stream<String>> ids) {
        return page.stream()
                .flatMap(stored -> ids.apply(stored.event()))
                .distinct()
                .toArray(String[]::new);
    }

    private static Stream<String> takenBackFrom(DomainEvent event) {
        return event instanceof ImmersionCancelled || event instanceof ReferralReopened
                ? Stream.of(event.entity().value())
                : Stream.of();
    }

    private static Stream<String> ids(DomainEvent event) {
        String source = event.entity().value();
        return event instanceof VisitEvent visit ? Stream.of(source, visit.visitId()) : Stream.of(source);
    }

    private void take(StoredEvent stored) {
        switch (stored.event()) {
            case ImmersionOffered it -> settle(Setting.in(it.immersionId(), it.department(), it.day()));
            case VisitRequested it -> {
                settle(Setting.in(it.visitId(), it.department(), it.day()).within(setting(it.immersionId())));
                visit(stored, it, EncounterKind.VISIT_AHEAD, 1);
            }
            case VisitHeld it -> {
                visit(stored, it, EncounterKind.VISIT_AHEAD, -1);
                visit(stored, it, EncounterKind.VISIT, 1);
            }
            case VisitDeclined it -> visit(stored, it, EncounterKind.VISIT_AHEAD, -1);
            case VisitWithdrawn it -> visit(stored, it, EncounterKind.VISIT_AHEAD, -1);
            case VisitLapsed it -> visit(stored, it, EncounterKind.VISIT_AHEAD, -1);
            case PlaceLapsed it -> visit(stored, it, EncounterKind.VISIT_AHEAD, -1);
            case VisitorAbsent it -> visit(stored, it, EncounterKind.VISIT_AHEAD, -1);
            case ImmersionCancelled it -> takeBack(stored, it.immersionId(), EncounterKind.VISIT_AHEAD);
            case PermanenceProposed it -> settle(Setting.in(it.permanenceId(), it.department(), null));
            case SessionHeld it -> {
                Setting on = setting(it.permanenceId()).on(it.day());
                together(stored, on, EncounterKind.SESSION_DUE, it.holderIds());
                together(stored, on, EncounterKind.SESSION, it.presentIds());
            }
            case GatheringPlanned it -> settle(Setting.in(it.gatheringId(), it.department(), it.day()));
            case GatheringMoved it -> settle(setting(it.gatheringId()).on(it.day()));
            case GatheringHeld it ->
                together(stored, setting(it.gatheringId()), EncounterKind.GATHERING, it.presentIds());
            case ReferralDrafted it -> settle(Setting.in(it.referralId(), it.department(), null));
            case ReferralSent it -> {
                settle(Setting.in(it.referralId(), it.department(), null).within(setting(it.referralId())));
                referral(stored, it, EncounterKind.REFERRAL);
            }
            case ReferralClosed it when GOOD.contains(it.outcome()) -> referral(stored, it, EncounterKind.GOOD_OUTCOME);
            case ReferralReopened it -> takeBack(stored, it.referralId(), EncounterKind.GOOD_OUTCOME, it.receiverId());
            default -> {}
        }
    }

    private void settle(Setting setting) {
        settings.put(setting.id(), setting);
    }

    private Setting setting(String id) {
        return Objects.requireNonNull(settings.get(id), id);
    }

    private void visit(StoredEvent stored, VisitEvent event, EncounterKind kind, int times) {
        add(Encounter.of(
                stored,
                kind,
                event.visitingId(),
                event.hostId(),
                setting(event.visitId()),
                event.immersionId(),
                times));
    }

    private void referral(StoredEvent stored, PositionEvent event, EncounterKind kind) {
        add(Encounter.of(
                stored,
                kind,
                event.senderId(),
                event.receiverId(),
                setting(event.referralId()),
                event.referralId(),
                1));
    }

    /** Of each two of them. */
    private void together(StoredEvent stored, Setting in, EncounterKind kind, Collection<String> structures) {
        List<String> sorted = List.copyOf(new TreeSet<>(structures));
        for (int i = 0; i < sorted.size(); i++) {
            for (String other : sorted.subList(i + 1, sorted.size())) {
                add(Encounter.of(stored, kind, sorted.get(i), other, in, in.id(), 1));
            }
        }
    }

    /** What stood of it before the event stands no longer. */
    private void takeBack(StoredEvent stored, String source, EncounterKind kind, String... to) {
        Map<List<String>, List<Encounter>> pairs = Stream.concat(standing.values().stream(), added.values().stream())
                .filter(known -> known.kind() == kind && known.sourceId().equals(source))
                .filter(known -> known.position() < stored.position())
                .filter(known -> to.length == 0 || known.toId().equals(to[0]))
                .distinct()
                .collect(Collectors.groupingBy(known -> List.of(known.fromId(), known.toId())));
        pairs.values().forEach(known -> {
            int times = known.stream().mapToInt(Encounter::times).sum();
            if (times > 0) {
                add(known.getFirst().takenBack(stored, times));
            }
        });
    }

    private void add(Encounter encounter) {
        added.put(encounter.key(), encounter);
    }
}
