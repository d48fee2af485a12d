package fr.convergence.infra.application.simulation;

import fr.convergence.command.jointpermanence.JointPermanenceCommand.AgreeToPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.CancelSession;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.DeclareAbsence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.DeclinePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.ProposePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.RecordSession;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.Share;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.StandIn;
import fr.convergence.command.jointpermanence.Schedule;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.agenda.Recurrence;
import fr.convergence.kernel.agenda.Session;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.jointpermanence.AbsenceReason;
import fr.convergence.kernel.jointpermanence.AttendeeCategory;
import fr.convergence.kernel.jointpermanence.HolderRefusal;
import fr.convergence.kernel.jointpermanence.HolderTask;
import fr.convergence.kernel.jointpermanence.PermanenceAccess;
import fr.convergence.kernel.jointpermanence.PermanenceFormat;
import fr.convergence.kernel.jointpermanence.SessionCancelReason;
import fr.convergence.kernel.territory.LegalTime;
import fr.convergence.query.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A made-up desk that a structure and one or two others hold together at its place, session after session. Where somebody declined, or
 * had no post left, what was to come of it is refused.
 */
final class SharedDesk {

    private static final int WEEK = 7;
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);
    private static final int HOURS = 3;
    private static final int ROOM_FOR = 10;

    private final Network network;
    private final Steps steps;
    private final Chance chance;
    private final String permanence;

    SharedDesk(Network network, Steps steps, Chance chance) {
        this.network = network;
        this.steps = steps;
        this.chance = chance;
        this.permanence = steps.id("permanence");
    }

    /** The whole of it, from the proposal to the last session; nothing where the structure's place is not known. */
    List<Step> of(Site host, Instant begun) {
        String place = host.placeId();
        if (place == null) {
            return List.of();
        }
        List<Site> partners = network.doors(host, chance.between(1, Assumptions.PARTNERS + 1), chance);
        Recurrence recurrence = recurrence(host, begun);
        propose(host, partners, place, recurrence, begun);
        for (Site partner : partners) {
            answer(partner, steps.later(begun, Assumptions.PERMANENCE_ANSWER));
        }
        recurrence.sessions(recurrence.firstDay(), LocalDate.MAX).forEach(session -> hold(host, partners, session));
        return steps.all();
    }

    private Recurrence recurrence(Site host, Instant begun) {
        LocalDate soonest = LocalDate.ofInstant(begun, FrenchDay.ZONE)
                .plusDays(chance.between(Assumptions.SOONEST_PERMANENCE, Assumptions.LATEST_PERMANENCE));
        LocalDate first = OfficeHours.workingDay(soonest, host.department());
        int weeks = chance.happens(Assumptions.EVERY_WEEK) ? 1 : 2;
        LocalDate until =
                first.plusWeeks(chance.between(Assumptions.SHORTEST_PERMANENCE, Assumptions.LONGEST_PERMANENCE));
        List<LocalDate> holidays = first.datesUntil(until.plusDays(1), Period.ofDays(WEEK * weeks))
                .filter(day -> !WorkingDays.isOne(day, host.department()))
                .toList();
        LocalTime opens = chance.happens(0.5) ? MORNING : AFTERNOON;
        return new Recurrence(
                first,
                opens,
                opens.plusHours(HOURS),
                LegalTime.of(host.department()),
                "FREQ=WEEKLY;INTERVAL=" + weeks,
                until,
                holidays);
    }

    private void propose(Site host, List<Site> partners, String place, Recurrence when, Instant begun) {
        Schedule schedule = new Schedule(
                place,
                PermanenceAccess.OPEN,
                ROOM_FOR,
                null,
                when.firstDay(),
                when.start(),
                when.end(),
                when.rule(),
                when.until(),
                when.exceptions());
        List<Share> shares = Stream.concat(Stream.of(host), partners.stream())
                .map(site -> new Share(site.id(), List.of(task(site)), List.of()))
                .toList();
        steps.add(
                begun,
                host,
                new ProposePermanence(
                        permanence,
                        host.id(),
                        null,
                        "Permanence commune (donnée simulée)",
                        PermanenceFormat.DROP_IN,
                        schedule,
                        shares));
    }

    private void answer(Site partner, Instant at) {
        steps.add(
                at,
                partner,
                chance.happens(Assumptions.PERMANENCE_DECLINED)
                        ? new DeclinePermanence(permanence, partner.id(), HolderRefusal.NO_POST_FREE)
                        : new AgreeToPermanence(permanence, partner.id(), null));
    }

    private void hold(Site host, List<Site> partners, Session session) {
        LocalDate day = session.day();
        Instant before = OfficeHours.during(workingDayBefore(day, host), chance);
        if (chance.happens(Assumptions.SESSION_CALLED_OFF)) {
            steps.add(before, host, new CancelSession(permanence, host.id(), day, SessionCancelReason.OTHER));
            return;
        }
        TreeSet<String> present = new TreeSet<>(List.of(host.id()));
        for (Site partner : partners) {
            if (chance.happens(Assumptions.HOLDER_ABSENT)) {
                steps.add(
                        before,
                        partner,
                        new DeclareAbsence(permanence, partner.id(), day, AbsenceReason.STAFF_ABSENCE));
                standIn(partner, partners, day, before, present);
            } else {
                present.add(partner.id());
            }
        }
        if (chance.happens(Assumptions.SESSION_TOLD)) {
            steps.add(
                    steps.soon(session.end()),
                    host,
                    new RecordSession(permanence, host.id(), day, List.copyOf(present), attendance(), null, null));
        }
    }

    private void standIn(Site partner, List<Site> partners, LocalDate day, Instant told, TreeSet<String> present) {
        if (!chance.happens(Assumptions.STOOD_IN)) {
            return;
        }
        TreeSet<String> holders = new TreeSet<>(present);
        partners.forEach(one -> holders.add(one.id()));
        Site other = network.door(partner, Theme.EVERYDAY_DIGITAL_TOOLS, true, holders, chance);
        if (!holders.contains(other.id())) {
            steps.add(steps.soon(told), other, new StandIn(permanence, other.id(), partner.id(), day, null));
            present.add(other.id());
        }
    }

    private static LocalDate workingDayBefore(LocalDate day, Site host) {
        LocalDate before = day.minusDays(1);
        while (!WorkingDays.isOne(before, host.department())) {
            before = before.minusDays(1);
        }
        return before;
    }

    private Map<AttendeeCategory, Integer> attendance() {
        Map<AttendeeCategory, Integer> people = new TreeMap<>();
        for (int left = chance.times(Assumptions.PEOPLE_A_SESSION); left > 0; left--) {
            people.merge(chance.oneOf(Assumptions.ATTENDEES), 1, Integer::sum);
        }
        return people;
    }

    private static HolderTask task(Site site) {
        return switch (site.kind()) {
            case FRANCE_SERVICES -> HolderTask.PROCEDURES;
            case SOCIAL -> HolderTask.RIGHTS;
            case DIGITAL -> HolderTask.TRAINING;
        };
    }
}
