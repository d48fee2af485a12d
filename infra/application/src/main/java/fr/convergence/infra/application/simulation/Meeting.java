package fr.convergence.infra.application.simulation;

import fr.convergence.command.gathering.GatheringCommand.CancelGathering;
import fr.convergence.command.gathering.GatheringCommand.ComeToGathering;
import fr.convergence.command.gathering.GatheringCommand.DeclineGathering;
import fr.convergence.command.gathering.GatheringCommand.InviteStructures;
import fr.convergence.command.gathering.GatheringCommand.PlanGathering;
import fr.convergence.command.gathering.GatheringCommand.RecordGatheringHeld;
import fr.convergence.command.gathering.GatheringCommand.Terms;
import fr.convergence.command.gathering.GatheringCommand.Time;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.gathering.GatheringCancelReason;
import fr.convergence.kernel.gathering.GatheringKind;
import fr.convergence.kernel.gathering.InvitationRefusal;
import fr.convergence.kernel.gathering.TrainingTopic;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** A made-up gathering that a structure calls its neighbours to, and who comes. */
final class Meeting {

    private static final LocalTime BEGINS = LocalTime.of(9, 30);
    private static final LocalTime ENDS = LocalTime.of(11, 30);

    private final Network network;
    private final Steps steps;
    private final Chance chance;
    private final String gathering;

    Meeting(Network network, Steps steps, Chance chance) {
        this.network = network;
        this.steps = steps;
        this.chance = chance;
        this.gathering = steps.id("gathering");
    }

    /** The whole of it, from the plan to who was there. */
    List<Step> of(Site organiser, Instant begun) {
        LocalDate day = day(organiser, begun);
        GatheringKind kind = chance.oneOf(Assumptions.GATHERING_KINDS);
        steps.add(
                begun,
                organiser,
                new PlanGathering(
                        gathering,
                        organiser.id(),
                        null,
                        kind,
                        new Time(day, BEGINS, ENDS),
                        new Terms(
                                List.of(organiser.id()),
                                "Rencontre de réseau (donnée simulée)",
                                null,
                                organiser.placeId(),
                                false,
                                null,
                                kind == GatheringKind.CROSS_TRAINING
                                        ? List.of(TrainingTopic.OPERATOR_LEVELS)
                                        : List.of())));
        List<Site> guests =
                network.doors(organiser, chance.between(Assumptions.FEWEST_GUESTS, Assumptions.MOST_GUESTS), chance);
        Instant invited = steps.soon(begun);
        steps.add(
                invited,
                organiser,
                new InviteStructures(
                        gathering, organiser.id(), guests.stream().map(Site::id).toList()));
        List<String> present = new ArrayList<>(List.of(organiser.id()));
        guests.stream().filter(guest -> comes(guest, invited)).map(Site::id).forEach(present::add);
        end(organiser, day, present);
        return steps.all();
    }

    private LocalDate day(Site organiser, Instant begun) {
        LocalDate day = LocalDate.ofInstant(begun, FrenchDay.ZONE)
                .plusDays(chance.between(Assumptions.SOONEST_GATHERING, Assumptions.LATEST_GATHERING));
        return OfficeHours.workingDay(day, organiser.department());
    }

    private boolean comes(Site guest, Instant invited) {
        if (!chance.happens(Assumptions.GUEST_ANSWERS)) {
            return false;
        }
        boolean comes = chance.happens(Assumptions.GUEST_COMES);
        steps.add(
                steps.later(invited, Assumptions.GUEST_ANSWER),
                guest,
                comes
                        ? new ComeToGathering(gathering, guest.id(), 1)
                        : new DeclineGathering(gathering, guest.id(), InvitationRefusal.NOBODY_AVAILABLE));
        return comes;
    }

    private void end(Site organiser, LocalDate day, List<String> present) {
        Instant over = day.atTime(ENDS).atZone(FrenchDay.ZONE).toInstant();
        if (present.size() == 1) {
            steps.add(
                    steps.soon(over.minusSeconds(86_400)),
                    organiser,
                    new CancelGathering(gathering, organiser.id(), GatheringCancelReason.TOO_FEW_PEOPLE));
        } else if (chance.happens(Assumptions.GATHERING_TOLD)) {
            steps.add(
                    steps.soon(over),
                    organiser,
                    new RecordGatheringHeld(
                            gathering, organiser.id(), present.stream().sorted().toList(), 0));
        }
    }
}
