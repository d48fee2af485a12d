package fr.convergence.infra.application.simulation;

import fr.convergence.command.crossimmersion.CrossImmersionCommand.AcceptRoleCorrection;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.AgreeAsEmployer;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.AgreeToVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.CancelImmersion;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.DeclineVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.OfferImmersion;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RecordVisitHeld;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RecordVisitorAbsent;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RefuseRoleCorrection;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.ReportVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RequestVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.TakeVisitPlace;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.Terms;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.WithdrawVisit;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.cartography.ProposalRefusal;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.crossimmersion.ImmersionCancelReason;
import fr.convergence.kernel.crossimmersion.LearnedPoint;
import fr.convergence.kernel.crossimmersion.VisitDeclineReason;
import fr.convergence.kernel.crossimmersion.VisitWithdrawReason;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A made-up day that a structure opens to professionals of others, and the visits to it. Where the day was full, called off or not
 * agreed in time, what was to come is refused, and the visit ends there.
 */
final class OpenDay {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime NOON = LocalTime.of(12, 30);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    private static final String PROGRAMME = "Une journée à l’accueil, avec l’équipe (donnée simulée).";
    private static final String CONSTRAINT = "Sur rendez-vous l’après-midi (donnée simulée).";

    private final Network network;
    private final Chance chance;
    private final Steps steps;
    private final String immersion;

    OpenDay(Network network, Steps steps, Chance chance) {
        this.network = network;
        this.steps = steps;
        this.chance = chance;
        this.immersion = steps.id("immersion");
    }

    /** The whole of it, from the offer to the last report. */
    List<Step> of(Site host, Instant begun) {
        LocalDate day = day(host, begun);
        LocalTime end = chance.happens(0.5) ? NOON : CLOSES;
        Terms terms = new Terms(
                chance.between(1, Assumptions.IMMERSION_PLACES + 1),
                Arrays.asList(VisitorProfile.values()),
                List.of(),
                PROGRAMME,
                null,
                null);
        steps.add(begun, host, new OfferImmersion(immersion, host.id(), day, OPENS, end, terms));
        Set<String> asked = new HashSet<>();
        for (int visits = chance.times(Assumptions.VISITS_ASKED_FOR); visits > 0; visits--) {
            Site visiting = network.door(host, Theme.ADMINISTRATIVE_PROCEDURES, true, asked, chance);
            asked.add(visiting.id());
            visit(host, visiting, day, begun);
        }
        if (chance.happens(Assumptions.IMMERSION_CALLED_OFF)) {
            steps.add(
                    steps.later(begun, Assumptions.VISIT_REQUEST),
                    host,
                    new CancelImmersion(immersion, host.id(), ImmersionCancelReason.HOST_UNAVAILABLE));
        }
        return steps.all();
    }

    private LocalDate day(Site host, Instant begun) {
        LocalDate day = LocalDate.ofInstant(begun, FrenchDay.ZONE)
                .plusDays(chance.between(Assumptions.SOONEST_IMMERSION, Assumptions.LATEST_IMMERSION));
        return OfficeHours.workingDay(day, host.department());
    }

    private void visit(Site host, Site visiting, LocalDate day, Instant begun) {
        String visit = steps.id("visit of " + visiting.id());
        Instant asked = steps.later(begun, Assumptions.VISIT_REQUEST);
        steps.add(asked, visiting, new RequestVisit(immersion, visiting.id(), visit, profile(visiting)));
        Instant answered = steps.later(asked, Assumptions.VISIT_ANSWER);
        if (chance.happens(Assumptions.VISIT_DECLINED)) {
            steps.add(
                    answered,
                    host,
                    new DeclineVisit(immersion, host.id(), visit, VisitDeclineReason.OTHER_DAY_PREFERRED));
            return;
        }
        steps.add(answered, visiting, new TakeVisitPlace(immersion, visiting.id(), visit));
        Instant agreed = steps.later(answered, Assumptions.EMPLOYER_ANSWER);
        steps.add(steps.soon(answered), host, new AgreeToVisit(immersion, host.id(), visit));
        steps.add(agreed, visiting, new AgreeAsEmployer(immersion, visiting.id(), visit));
        if (chance.happens(Assumptions.VISIT_TAKEN_BACK)) {
            steps.add(
                    steps.later(agreed, Assumptions.VISIT_ANSWER),
                    visiting,
                    new WithdrawVisit(immersion, visiting.id(), visit, VisitWithdrawReason.VISITOR_UNAVAILABLE));
        }
        afterwards(host, visiting, visit, OfficeHours.during(day, chance));
    }

    private void afterwards(Site host, Site visiting, String visit, Instant onTheDay) {
        if (chance.happens(Assumptions.VISITOR_ABSENT)) {
            steps.add(onTheDay, host, new RecordVisitorAbsent(immersion, host.id(), visit));
            return;
        }
        steps.add(onTheDay, host, new RecordVisitHeld(immersion, host.id(), visit));
        if (chance.happens(Assumptions.REPORTS)) {
            steps.add(
                    steps.later(onTheDay, Assumptions.REPORT),
                    host,
                    new ReportVisit(immersion, host.id(), visit, learned(), null, Map.of()));
        }
        if (chance.happens(Assumptions.REPORTS)) {
            reported(host, visiting, visit, steps.later(onTheDay, Assumptions.REPORT));
        }
    }

    private void reported(Site host, Site visiting, String visit, Instant at) {
        boolean corrects = chance.happens(Assumptions.CORRECTIONS);
        Map<String, List<String>> corrections = corrects ? Map.of("CONSTRAINTS", List.of(CONSTRAINT)) : Map.of();
        steps.add(at, visiting, new ReportVisit(immersion, visiting.id(), visit, learned(), null, corrections));
        if (corrects) {
            steps.add(
                    steps.later(at, Assumptions.VISIT_ANSWER),
                    host,
                    chance.happens(Assumptions.TAKEN_UP)
                            ? new AcceptRoleCorrection(immersion, host.id(), visit)
                            : new RefuseRoleCorrection(immersion, host.id(), visit, ProposalRefusal.INACCURATE));
        }
    }

    private List<LearnedPoint> learned() {
        return List.of(chance.oneOf(Assumptions.LEARNED));
    }

    private static VisitorProfile profile(Site visiting) {
        return switch (visiting.kind()) {
            case FRANCE_SERVICES -> VisitorProfile.FRANCE_SERVICES_COUNSELLOR;
            case SOCIAL -> VisitorProfile.SOCIAL_WORKER;
            case DIGITAL -> VisitorProfile.DIGITAL_MEDIATOR;
        };
    }
}
