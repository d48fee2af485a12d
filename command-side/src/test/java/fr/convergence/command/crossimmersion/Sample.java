package fr.convergence.command.crossimmersion;

import fr.convergence.command.Families;
import fr.convergence.command.Story;
import fr.convergence.command.cartography.CartographyDecisions;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.AcceptRoleCorrection;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.AgreeAsEmployer;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.AgreeToVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.AmendImmersion;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.CancelImmersion;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.DeclineVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.LapseVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.LapseVisitPlace;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.OfHost;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.OfTime;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.OfferImmersion;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.PassImmersionDeadline;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RecordVisitHeld;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RecordVisitorAbsent;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RefuseRoleCorrection;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.ReportVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RequestVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.TakeVisitPlace;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.Terms;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.WithdrawVisit;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.ProposalRefusal;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.crossimmersion.ImmersionCancelReason;
import fr.convergence.kernel.crossimmersion.ImmersionDeadline;
import fr.convergence.kernel.crossimmersion.LearnedPoint;
import fr.convergence.kernel.crossimmersion.VisitDeclineReason;
import fr.convergence.kernel.crossimmersion.VisitStatus;
import fr.convergence.kernel.crossimmersion.VisitWithdrawReason;
import fr.convergence.kernel.crossimmersion.VisitorProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** A France services counter that opens a day to a library's mediator, and what may be asked of that. */
final class Sample {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    static final LocalDate DAY = LocalDate.of(2026, 3, 24);
    static final LocalDate AFTER = DAY.plusDays(1);
    static final String COUNTER = "d41d8cd9-8f00-4204-a980-0998ecf8427e";
    static final String LIBRARY = "3f6b8c1e-52b1-4f0e-9f55-0d0a7b1f6a10";
    static final String OTHER = "c81e728d-9d4c-4f63-af06-7f89cc14862c";
    static final String IMMERSION = "70efdf2e-c9b0-4607-9795-c442636b55fb";
    static final String VISIT = "6f4922f4-5568-461a-8cdf-4ad2299f6d23";
    static final String SECOND = "1f0e3dad-9990-4345-b743-9f8ffabdffc4";

    static final Map<String, List<String>> CORRECTIONS =
            Map.of("ROLE_SUMMARY", List.of("Premier accueil de niveau 1 pour douze opérateurs"));
    static final Terms TERMS = new Terms(
            1,
            List.of(VisitorProfile.DIGITAL_MEDIATOR, VisitorProfile.SOCIAL_WORKER),
            List.of(Theme.ADMINISTRATIVE_PROCEDURES),
            "Une journée à l’accueil.",
            null,
            null);

    static final OfferImmersion OFFER =
            new OfferImmersion(IMMERSION, COUNTER, DAY, LocalTime.of(9, 0), LocalTime.of(17, 0), TERMS);
    static final AmendImmersion AMEND = new AmendImmersion(IMMERSION, COUNTER, places(2));
    static final CancelImmersion CANCEL =
            new CancelImmersion(IMMERSION, COUNTER, ImmersionCancelReason.HOST_UNAVAILABLE);
    static final RequestVisit REQUEST = new RequestVisit(IMMERSION, LIBRARY, VISIT, VisitorProfile.DIGITAL_MEDIATOR);
    static final RequestVisit REQUEST_OF_ANOTHER =
            new RequestVisit(IMMERSION, OTHER, SECOND, VisitorProfile.SOCIAL_WORKER);
    static final TakeVisitPlace TAKE = new TakeVisitPlace(IMMERSION, LIBRARY, VISIT);
    static final AgreeToVisit AGREE = new AgreeToVisit(IMMERSION, COUNTER, VISIT);
    static final AgreeAsEmployer AGREE_AS_EMPLOYER = new AgreeAsEmployer(IMMERSION, LIBRARY, VISIT);
    static final DeclineVisit DECLINE =
            new DeclineVisit(IMMERSION, COUNTER, VISIT, VisitDeclineReason.OTHER_DAY_PREFERRED);
    static final WithdrawVisit WITHDRAW =
            new WithdrawVisit(IMMERSION, LIBRARY, VISIT, VisitWithdrawReason.NO_TRANSPORT);
    static final RecordVisitHeld HELD = new RecordVisitHeld(IMMERSION, COUNTER, VISIT);
    static final RecordVisitorAbsent ABSENT = new RecordVisitorAbsent(IMMERSION, COUNTER, VISIT);
    static final ReportVisit REPORT = new ReportVisit(
            IMMERSION, LIBRARY, VISIT, List.of(LearnedPoint.SERVICES), "Nous orientions trop vite.", CORRECTIONS);
    static final ReportVisit REPORT_OF_HOST =
            new ReportVisit(IMMERSION, COUNTER, VISIT, List.of(LearnedPoint.TOOLS), null, Map.of());
    static final AcceptRoleCorrection ACCEPT = new AcceptRoleCorrection(IMMERSION, COUNTER, VISIT);
    static final RefuseRoleCorrection REFUSE =
            new RefuseRoleCorrection(IMMERSION, COUNTER, VISIT, ProposalRefusal.INACCURATE);

    /** Every command, by a short name. */
    static final Map<String, CrossImmersionCommand> COMMANDS = Map.ofEntries(
            Map.entry("offer", OFFER),
            Map.entry("amend", AMEND),
            Map.entry("cancel", CANCEL),
            Map.entry("request", new RequestVisit(IMMERSION, LIBRARY, SECOND, VisitorProfile.DIGITAL_MEDIATOR)),
            Map.entry("take-place", TAKE),
            Map.entry("agree", AGREE),
            Map.entry("agree-as-employer", AGREE_AS_EMPLOYER),
            Map.entry("decline", DECLINE),
            Map.entry("withdraw", WITHDRAW),
            Map.entry("held", HELD),
            Map.entry("absent", ABSENT),
            Map.entry("report", REPORT),
            Map.entry("accept-correction", ACCEPT),
            Map.entry("refuse-correction", REFUSE),
            Map.entry("lapse-place", new LapseVisitPlace(IMMERSION, VISIT)),
            Map.entry("lapse", new LapseVisit(IMMERSION, VISIT)),
            Map.entry("remind", reminder(ImmersionDeadline.SEVEN_DAYS_BEFORE)),
            Map.entry("ask-report", reminder(ImmersionDeadline.REPORT_DUE)));

    private Sample() {}

    static Terms places(int places) {
        return new Terms(places, TERMS.profiles(), TERMS.themes(), TERMS.programme(), null, null);
    }

    static PassImmersionDeadline reminder(ImmersionDeadline deadline) {
        return new PassImmersionDeadline(IMMERSION, VISIT, deadline, Instant.parse("2026-03-17T07:00:00Z"));
    }

    static CrossImmersionDecider decider() {
        return new CrossImmersionDecider(new CartographyDecisions().structures(), Families.promises());
    }

    static Story<CrossImmersionCommand> structures() {
        return new Story<>(
                decider(),
                List.<DomainEvent>of(
                        registered(COUNTER, "France services"),
                        registered(LIBRARY, "Médiathèque"),
                        registered(OTHER, "CCAS")),
                People.HOST,
                TODAY);
    }

    static StructureRegistered registered(String id, String name) {
        return new StructureRegistered(id, Map.of("NAME", List.of(name), "COMMUNE", List.of("49301")));
    }

    static Story<CrossImmersionCommand> offered() {
        return structures().after(OFFER);
    }

    static Story<CrossImmersionCommand> requested() {
        return offered().by(People.VISITOR).after(REQUEST);
    }

    static Story<CrossImmersionCommand> agreed() {
        return requested().after(AGREE_AS_EMPLOYER).by(People.HOST).after(AGREE);
    }

    private static Story<CrossImmersionCommand> waiting() {
        return offered()
                .by(People.AGENT_OF_ANOTHER.actor)
                .after(REQUEST_OF_ANOTHER)
                .by(People.VISITOR)
                .after(REQUEST);
    }

    private static Story<CrossImmersionCommand> placeOffered() {
        return waiting().by(People.HOST).after(new DeclineVisit(IMMERSION, COUNTER, SECOND, VisitDeclineReason.OTHER));
    }

    /** An immersion whose visit by the library stands at that state. */
    static Story<CrossImmersionCommand> at(VisitStatus status) {
        return switch (status) {
            case WAITING -> waiting();
            case PLACE_OFFERED -> placeOffered();
            case REQUESTED -> requested();
            case AGREED -> agreed();
            case DECLINED -> requested().by(People.HOST).after(DECLINE);
            case WITHDRAWN -> requested().after(WITHDRAW);
            case HOST_CANCELLED -> agreed().after(CANCEL);
            case LAPSED -> requested().by(Actor.SYSTEM).on(AFTER).after(new LapseVisit(IMMERSION, VISIT));
            case HELD -> agreed().on(DAY).after(HELD);
            case VISITOR_ABSENT -> agreed().on(DAY).after(ABSENT);
            case CLOSED ->
                agreed().on(DAY)
                        .by(People.VISITOR)
                        .after(REPORT)
                        .by(People.HOST)
                        .after(REPORT_OF_HOST);
        };
    }

    /** Who may ask for a command. */
    static Actor whoMay(CrossImmersionCommand command) {
        return switch (command) {
            case OfHost _ -> People.HOST;
            case OfTime _ -> Actor.SYSTEM;
            case RecordVisitHeld _ -> People.HOST;
            default -> People.VISITOR;
        };
    }
}
