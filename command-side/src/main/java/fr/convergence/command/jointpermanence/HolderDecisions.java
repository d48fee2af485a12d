package fr.convergence.command.jointpermanence;

import static fr.convergence.command.jointpermanence.JointPermanenceRejection.ABSENT;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.ALREADY_AGREED;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.ALREADY_SUBSTITUTED;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.ALREADY_THERE;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.IN_THE_PAST;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.NOT_ABSENT;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.NOT_AGREED;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.PERMANENCE_OVER;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.PLACE_TAKEN;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.POST_TAKEN;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.STRUCTURE_TAKEN;

import fr.convergence.command.Circumstances;
import fr.convergence.command.Promises;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.AgreeToPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.ConfirmPresence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.DeclareAbsence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.DeclinePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.LeavePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.StandIn;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.jointpermanence.HolderEvent.AbsenceDeclared;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderAgreed;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderDeclined;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderLeft;
import fr.convergence.kernel.jointpermanence.HolderEvent.PresenceConfirmed;
import fr.convergence.kernel.jointpermanence.HolderEvent.SubstituteFound;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import fr.convergence.kernel.jointpermanence.PermanencePauseReason;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceEnded;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What each holder decides of its own part. */
final class HolderDecisions {

    private HolderDecisions() {}

    static List<JointPermanenceEvent> agree(Scene now, AgreeToPermanence command, Circumstances circumstances) {
        Permanence permanence = now.asHolder(command, circumstances.actor());
        Holder holder = now.holder(command);
        if (holder.stage() == HolderStage.AGREED && Objects.equals(holder.postId(), command.postId())) {
            return List.of();
        }
        refuseOver(permanence, holder, circumstances.today());
        now.onBehalf().refuseEnded(command.structureId());
        Posts.refuse(now, command.structureId(), command.postId(), circumstances.today());
        List<JointPermanenceEvent> events = List.of(
                new HolderAgreed(command.permanenceId(), now.holderOf(command).orElseThrow(), command.postId()));
        refuseTaken(now, command, events, circumstances.today());
        return events;
    }

    private static void refuseOver(Permanence permanence, Holder holder, LocalDate today) {
        PERMANENCE_OVER.when(permanence.overBy(today));
        LocalDate left = holder.leftFrom();
        PERMANENCE_OVER.when(left != null && !left.isAfter(today));
    }

    static void refuseTaken(
            Scene now, JointPermanenceCommand command, List<? extends JointPermanenceEvent> events, LocalDate today) {
        Scene after = now.after(events);
        Rejected.unlessEmpty(after
                .promises()
                .beyond(
                        command.permanenceId(),
                        Touched.by(command, after),
                        after.structures(),
                        today,
                        after.known(command).zone())
                .stream()
                .map(HolderDecisions::taken)
                .toList());
    }

    private static Rejection taken(Promises.Beyond beyond) {
        return switch (beyond.thing()) {
            case PLACE -> PLACE_TAKEN.rejection(beyond.id(), beyond.day());
            case POST -> POST_TAKEN.rejection(beyond.id(), beyond.day());
            case STRUCTURE -> STRUCTURE_TAKEN.rejection(beyond.id(), beyond.day());
        };
    }

    static List<JointPermanenceEvent> decline(Scene now, DeclinePermanence command, Circumstances circumstances) {
        Permanence permanence = now.asHolder(command, circumstances.actor());
        Holder holder = now.holder(command);
        if (holder.stage() == HolderStage.DECLINED) {
            return List.of();
        }
        ALREADY_AGREED.when(holder.stage() == HolderStage.AGREED);
        PERMANENCE_OVER.when(permanence.overBy(circumstances.today()));
        return withEnd(
                now,
                command,
                new HolderDeclined(command.permanenceId(), now.holderOf(command).orElseThrow(), command.reason()),
                circumstances.today());
    }

    static List<JointPermanenceEvent> leave(Scene now, LeavePermanence command, Circumstances circumstances) {
        Permanence permanence = now.asHolder(command, circumstances.actor());
        Holder holder = now.holder(command);
        if (command.from().equals(holder.leftFrom())) {
            return List.of();
        }
        NOT_AGREED.when(holder.stage() != HolderStage.AGREED);
        refuseOver(permanence, holder, circumstances.today());
        Rejected.unlessEmpty(
                command.from().isBefore(circumstances.today()) ? List.of(IN_THE_PAST.at("from")) : List.of());
        PERMANENCE_OVER.when(permanence.overBy(command.from())
                || holder.leftFrom() != null && command.from().isAfter(holder.leftFrom()));
        return withEnd(
                now,
                command,
                new HolderLeft(
                        command.permanenceId(),
                        now.holderOf(command).orElseThrow(),
                        holder.postId(),
                        command.from(),
                        command.reason()),
                command.from());
    }

    /** Held by one alone it is no permanence held together: it ends, and gives back what it took. */
    private static List<JointPermanenceEvent> withEnd(
            Scene now, JointPermanenceCommand command, JointPermanenceEvent event, LocalDate from) {
        Permanence before = now.permanence(command.permanenceId());
        Permanence after = before.evolve(event);
        LocalDate alone = Stream.concat(
                        Stream.of(from),
                        after.holders().values().stream().map(Holder::leftFrom).flatMap(Stream::ofNullable))
                .filter(day -> !day.isBefore(from) && !after.overBy(day) && !after.hasEnoughOn(day))
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (alone == null) {
            return List.of(event);
        }
        return TimetableDecisions.withCancelled(
                now,
                command.permanenceId(),
                List.of(
                        event,
                        new PermanenceEnded(
                                command.permanenceId(),
                                before.holdersOn(from),
                                before.scheduleOn(alone).placeId(),
                                alone.minusDays(1),
                                PermanencePauseReason.HOLDERS_UNAVAILABLE)),
                alone);
    }

    static List<JointPermanenceEvent> confirm(Scene now, ConfirmPresence command, Circumstances circumstances) {
        Permanence permanence = SessionDecisions.ahead(now, command, circumstances);
        String holder = now.holderOf(command).orElseThrow();
        Day day = permanence.day(command.day());
        ABSENT.when(day.absent().containsKey(holder));
        return day.confirmed().contains(holder)
                ? List.of()
                : List.of(new PresenceConfirmed(
                        command.permanenceId(), holder, now.holder(command).postId(), command.day()));
    }

    static List<JointPermanenceEvent> declareAbsence(Scene now, DeclareAbsence command, Circumstances circumstances) {
        Permanence permanence = SessionDecisions.ahead(now, command, circumstances);
        String holder = now.holderOf(command).orElseThrow();
        return permanence.day(command.day()).absent().containsKey(holder)
                ? List.of()
                : List.of(new AbsenceDeclared(
                        command.permanenceId(), holder, now.holder(command).postId(), command.day(), command.reason()));
    }

    static List<JointPermanenceEvent> standIn(Scene now, StandIn command, Circumstances circumstances) {
        Permanence permanence = now.asAnybody(command, circumstances.actor());
        now.onBehalf().refuseEnded(command.structureId());
        SessionDecisions.refuseNotAhead(permanence, command.day(), circumstances.today());
        Day day = permanence.day(command.day());
        NOT_ABSENT.when(!day.absent().containsKey(command.holderId()));
        Presence taking = new Presence(command.holderId(), command.structureId(), command.postId());
        Optional<Presence> before = day.absent().getOrDefault(command.holderId(), Optional.empty());
        if (before.equals(Optional.of(taking))) {
            return List.of();
        }
        ALREADY_SUBSTITUTED.when(before.isPresent());
        List<String> ones = now.structures().oneWith(command.structureId());
        ALREADY_THERE.when(ones.contains(command.holderId())
                || permanence.presentOn(command.day()).stream()
                        .anyMatch(presence -> ones.contains(presence.structureId())));
        Posts.refuse(now, command.structureId(), command.postId(), circumstances.today());
        List<JointPermanenceEvent> events = List.of(new SubstituteFound(
                command.permanenceId(),
                command.holderId(),
                permanence
                        .holders()
                        .getOrDefault(command.holderId(), Holder.NONE)
                        .postId(),
                command.day(),
                command.structureId(),
                command.postId()));
        refuseTaken(now, command, events, circumstances.today());
        return events;
    }
}
