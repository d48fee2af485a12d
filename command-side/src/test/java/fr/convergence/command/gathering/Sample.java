package fr.convergence.command.gathering;

import fr.convergence.command.Families;
import fr.convergence.command.Story;
import fr.convergence.command.cartography.CartographyDecisions;
import fr.convergence.command.gathering.GatheringCommand.AbandonFollowUp;
import fr.convergence.command.gathering.GatheringCommand.AddAgendaPoint;
import fr.convergence.command.gathering.GatheringCommand.AgreeFollowUp;
import fr.convergence.command.gathering.GatheringCommand.AmendGathering;
import fr.convergence.command.gathering.GatheringCommand.CancelEnrolment;
import fr.convergence.command.gathering.GatheringCommand.CancelGathering;
import fr.convergence.command.gathering.GatheringCommand.ComeToGathering;
import fr.convergence.command.gathering.GatheringCommand.CompleteFollowUp;
import fr.convergence.command.gathering.GatheringCommand.DeclineGathering;
import fr.convergence.command.gathering.GatheringCommand.EnrolPerson;
import fr.convergence.command.gathering.GatheringCommand.InviteStructures;
import fr.convergence.command.gathering.GatheringCommand.MoveGathering;
import fr.convergence.command.gathering.GatheringCommand.OfOrganiser;
import fr.convergence.command.gathering.GatheringCommand.OfTime;
import fr.convergence.command.gathering.GatheringCommand.PassGatheringDeadline;
import fr.convergence.command.gathering.GatheringCommand.PlanGathering;
import fr.convergence.command.gathering.GatheringCommand.PostponeFollowUp;
import fr.convergence.command.gathering.GatheringCommand.RecordDecision;
import fr.convergence.command.gathering.GatheringCommand.RecordEnrolments;
import fr.convergence.command.gathering.GatheringCommand.RecordGatheringHeld;
import fr.convergence.command.gathering.GatheringCommand.RemindEnrolment;
import fr.convergence.command.gathering.GatheringCommand.RemoveAgendaPoint;
import fr.convergence.command.gathering.GatheringCommand.Terms;
import fr.convergence.command.gathering.GatheringCommand.Time;
import fr.convergence.command.gathering.GatheringCommand.WithdrawInvitation;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import fr.convergence.kernel.gathering.EnrolmentCancelReason;
import fr.convergence.kernel.gathering.FollowUpAbandonment;
import fr.convergence.kernel.gathering.GatheringCancelReason;
import fr.convergence.kernel.gathering.GatheringDeadline;
import fr.convergence.kernel.gathering.GatheringKind;
import fr.convergence.kernel.gathering.InvitationRefusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A workshop that a France services counter announces and a library is invited to, and what may be asked of that. */
final class Sample {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    static final LocalDate DAY = LocalDate.of(2026, 3, 24);
    static final LocalDate AFTER = DAY.plusDays(1);
    static final LocalDate DUE = DAY.plusDays(30);
    static final String COUNTER = "d41d8cd9-8f00-4204-a980-0998ecf8427e";
    static final String LIBRARY = "3f6b8c1e-52b1-4f0e-9f55-0d0a7b1f6a10";
    static final String OTHER = "c81e728d-9d4c-4f63-af06-7f89cc14862c";
    static final String GATHERING = "70efdf2e-c9b0-4607-9795-c442636b55fb";
    static final String FIRST = "6f4922f4-5568-461a-8cdf-4ad2299f6d23";
    static final String SECOND = "1f0e3dad-9990-4345-b743-9f8ffabdffc4";
    static final String PERSON = "98f13708-2101-44c4-b568-7be6106a3b84";
    static final String ANOTHER_PERSON = "3c59dc04-8e88-4502-8377-8d9c3b1f6a11";
    static final String POINT = "b6d767d2-f8ed-4d21-a44b-0e5886680cb9";
    static final String DECISION = "37693cfc-7480-49e4-9d87-b8c7d8b9aacd";
    static final String ACTION = "1ff1de77-4005-4a8c-93f4-2943881c655f";

    static final Time TIME = new Time(DAY, LocalTime.of(14, 0), LocalTime.of(17, 0));
    static final Terms TERMS = new Terms(List.of(COUNTER), "Mes démarches en ligne", null, null, false, 1, List.of());
    static final PlanGathering PLAN =
            new PlanGathering(GATHERING, COUNTER, null, GatheringKind.GROUP_WORKSHOP, TIME, TERMS);
    static final AmendGathering AMEND = new AmendGathering(GATHERING, COUNTER, capacity(2));
    static final MoveGathering MOVE =
            new MoveGathering(GATHERING, COUNTER, new Time(DAY.plusDays(7), TIME.startsAt(), TIME.endsAt()));
    static final CancelGathering CANCEL = new CancelGathering(GATHERING, COUNTER, GatheringCancelReason.TOO_FEW_PEOPLE);
    static final RecordGatheringHeld HELD = new RecordGatheringHeld(GATHERING, COUNTER, List.of(COUNTER, LIBRARY), 7);
    static final InviteStructures INVITE = new InviteStructures(GATHERING, COUNTER, List.of(LIBRARY));
    static final WithdrawInvitation WITHDRAW = new WithdrawInvitation(GATHERING, COUNTER, LIBRARY);
    static final ComeToGathering COME = new ComeToGathering(GATHERING, LIBRARY, 2);
    static final DeclineGathering DECLINE =
            new DeclineGathering(GATHERING, LIBRARY, InvitationRefusal.NOBODY_AVAILABLE);
    static final EnrolPerson ENROL = new EnrolPerson(GATHERING, LIBRARY, FIRST, PERSON, null);
    static final EnrolPerson ENROL_ANOTHER = new EnrolPerson(GATHERING, OTHER, SECOND, ANOTHER_PERSON, null);
    static final CancelEnrolment CANCEL_ENROLMENT =
            new CancelEnrolment(GATHERING, LIBRARY, FIRST, EnrolmentCancelReason.BY_PERSON);
    static final RecordEnrolments KEPT = new RecordEnrolments(GATHERING, COUNTER, List.of(FIRST), List.of());
    static final RecordEnrolments MISSED = new RecordEnrolments(GATHERING, COUNTER, List.of(), List.of(FIRST));
    static final AddAgendaPoint ADD =
            new AddAgendaPoint(GATHERING, LIBRARY, POINT, "Les identifiants perdus", 20, null);
    static final RemoveAgendaPoint REMOVE = new RemoveAgendaPoint(GATHERING, LIBRARY, POINT);
    static final RecordDecision DECIDE = new RecordDecision(GATHERING, COUNTER, DECISION, null, "Un atelier par mois.");
    static final AgreeFollowUp AGREE =
            new AgreeFollowUp(GATHERING, COUNTER, ACTION, DECISION, LIBRARY, "Réserver la salle.", DUE);
    static final PostponeFollowUp POSTPONE = new PostponeFollowUp(GATHERING, LIBRARY, ACTION, DUE.plusDays(7));
    static final CompleteFollowUp COMPLETE = new CompleteFollowUp(GATHERING, LIBRARY, ACTION);
    static final AbandonFollowUp ABANDON =
            new AbandonFollowUp(GATHERING, LIBRARY, ACTION, FollowUpAbandonment.NOT_POSSIBLE);

    /** Every command, by a short name. */
    static final Map<String, GatheringCommand> COMMANDS = Map.ofEntries(
            Map.entry("plan", PLAN),
            Map.entry("amend", AMEND),
            Map.entry("move", MOVE),
            Map.entry("cancel", CANCEL),
            Map.entry("held", HELD),
            Map.entry("invite", INVITE),
            Map.entry("withdraw", WITHDRAW),
            Map.entry("come", COME),
            Map.entry("decline", DECLINE),
            Map.entry("enrol", ENROL),
            Map.entry("cancel-enrolment", CANCEL_ENROLMENT),
            Map.entry("kept", KEPT),
            Map.entry("missed", MISSED),
            Map.entry("add-point", ADD),
            Map.entry("remove-point", REMOVE),
            Map.entry("decide", DECIDE),
            Map.entry("agree", AGREE),
            Map.entry("postpone", POSTPONE),
            Map.entry("complete", COMPLETE),
            Map.entry("abandon", ABANDON),
            Map.entry("remind", new RemindEnrolment(GATHERING, FIRST)),
            Map.entry("answer-due", deadline(GatheringDeadline.ANSWER_DUE, LIBRARY)),
            Map.entry("two-days-before", deadline(GatheringDeadline.TWO_DAYS_BEFORE, null)),
            Map.entry("outcome-due", deadline(GatheringDeadline.OUTCOME_DUE, null)),
            Map.entry("follow-up-due", deadline(GatheringDeadline.FOLLOW_UP_DUE, ACTION)));

    private Sample() {}

    static Terms capacity(int places) {
        return new Terms(TERMS.organiserIds(), TERMS.title(), null, null, false, places, List.of());
    }

    static PassGatheringDeadline deadline(GatheringDeadline deadline, @Nullable String subject) {
        return new PassGatheringDeadline(GATHERING, deadline, subject, Instant.parse("2026-03-17T07:00:00Z"));
    }

    static Story<GatheringCommand> structures() {
        return new Story<>(
                new GatheringDecider(new CartographyDecisions().structures(), Families.promises()),
                List.<DomainEvent>of(
                        registered(COUNTER, "France services"),
                        registered(LIBRARY, "Médiathèque"),
                        registered(OTHER, "CCAS")),
                People.ORGANISER,
                TODAY);
    }

    static StructureRegistered registered(String id, String name) {
        return new StructureRegistered(id, Map.of("NAME", List.of(name), "COMMUNE", List.of("49301")));
    }

    static Story<GatheringCommand> planned() {
        return structures().after(PLAN);
    }

    static Story<GatheringCommand> invited() {
        return planned().after(INVITE);
    }

    /** The library's person has the one place, the CCAS's waits, and the library has a point on the agenda. */
    static Story<GatheringCommand> full() {
        return invited()
                .by(People.INVITED)
                .after(COME)
                .after(ADD)
                .after(ENROL)
                .by(People.AGENT_OF_ANOTHER.actor)
                .after(ENROL_ANOTHER)
                .by(People.ORGANISER);
    }

    static Story<GatheringCommand> agreed() {
        return full().on(DAY).after(HELD).after(DECIDE).after(AGREE);
    }

    static Story<GatheringCommand> at(Standing standing) {
        return switch (standing) {
            case PLANNED -> planned();
            case INVITED -> invited();
            case COMING -> invited().by(People.INVITED).after(COME);
            case DECLINED -> invited().by(People.INVITED).after(DECLINE);
            case FULL -> full();
            case CANCELLED -> full().after(CANCEL);
            case HELD -> full().on(DAY).after(HELD);
            case AGREED -> agreed();
            case DONE -> agreed().by(People.INVITED).after(COMPLETE);
        };
    }

    /** Who may ask for a command. */
    static Actor whoMay(GatheringCommand command) {
        return switch (command) {
            case OfOrganiser _ -> People.ORGANISER;
            case OfTime _ -> Actor.SYSTEM;
            default -> People.INVITED;
        };
    }
}
