package fr.convergence.command.referral;

import static fr.convergence.command.referral.ReferralRejection.ALREADY_SENT;
import static fr.convergence.command.referral.ReferralRejection.MERGED_INTO;
import static fr.convergence.command.referral.ReferralRejection.MISMATCH;
import static fr.convergence.command.referral.ReferralRejection.MISSING_AGREEMENT;
import static fr.convergence.command.referral.ReferralRejection.MISSING_AUTONOMY;
import static fr.convergence.command.referral.ReferralRejection.MISSING_CONSTRAINT;
import static fr.convergence.command.referral.ReferralRejection.MISSING_EMAIL;
import static fr.convergence.command.referral.ReferralRejection.MISSING_FRANCE_CONNECT;
import static fr.convergence.command.referral.ReferralRejection.MISSING_NEED;
import static fr.convergence.command.referral.ReferralRejection.MISSING_URGENCY;
import static fr.convergence.command.referral.ReferralRejection.NO_RECEIVER;
import static fr.convergence.command.referral.ReferralRejection.SENT_TO_ITSELF;
import static fr.convergence.command.referral.ReferralRejection.STRUCTURE_CLOSED;
import static fr.convergence.command.referral.ReferralRejection.TOO_MANY_RECEIVERS;
import static fr.convergence.command.referral.ReferralRejection.UNKNOWN_COMMUNE;
import static fr.convergence.command.referral.ReferralRejection.UNKNOWN_STRUCTURE;

import fr.convergence.command.Structures;
import fr.convergence.command.referral.ReferralCommand.SendReferral;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.cartography.NationalNetwork;
import fr.convergence.kernel.referral.Door;
import fr.convergence.kernel.referral.Mismatch;
import fr.convergence.kernel.referral.Need;
import fr.convergence.kernel.referral.OverrideReason;
import fr.convergence.kernel.referral.PositionEvent.MismatchOverridden;
import fr.convergence.kernel.referral.PositionEvent.ReferralSent;
import fr.convergence.kernel.referral.ReferralEvent;
import fr.convergence.kernel.referral.ReferralEvent.NeedStated;
import fr.convergence.kernel.referral.ReferralEvent.ReferralDrafted;
import fr.convergence.kernel.referral.ReferralEvent.SituationAssessed;
import fr.convergence.kernel.referral.ReferralStatus;
import fr.convergence.kernel.referral.Urgency;
import fr.convergence.kernel.territory.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What must be so before a referral leaves: the person was assessed and agrees, and the door is the right one. */
final class SendDecisions {

    private static final int MOST_RECEIVERS = 10;

    private SendDecisions() {}

    static List<ReferralEvent> send(Referrals now, Referral referral, SendReferral command, LocalDate today) {
        DraftDecisions.refuseAbandoned(referral);
        List<String> receivers = command.receiverIds().stream().distinct().toList();
        List<String> news = receivers.stream()
                .filter(receiver -> !isOnItsWay(referral, receiver))
                .toList();
        if (news.isEmpty() && !receivers.isEmpty()) {
            return List.of();
        }
        ALREADY_SENT.when(!mayLeave(referral) || news.stream().anyMatch(referral.receivers()::containsKey));
        List<Rejection> faults = new ArrayList<>(missing(now.structures(), referral, receivers, today));
        if (receivers.isEmpty()) {
            faults.add(NO_RECEIVER.at("receiverIds"));
        }
        if (receivers.size() > MOST_RECEIVERS) {
            faults.add(TOO_MANY_RECEIVERS.at("receiverIds", Integer.toString(MOST_RECEIVERS)));
        }
        faults.addAll(faultsOfCommune(command.commune()));
        List<ReferralEvent> events = new ArrayList<>();
        IntStream.range(0, command.receiverIds().size())
                .filter(i -> news.contains(command.receiverIds().get(i))
                        && command.receiverIds().indexOf(command.receiverIds().get(i)) == i)
                .forEach(i -> {
                    Leaving leaving = new Leaving(
                            Sides.drafted(referral),
                            need(referral),
                            command.receiverIds().get(i),
                            command.commune(),
                            command.override());
                    faults.addAll(faultsOfDoor(now.structures(), leaving, "receiverIds[" + i + "]", today));
                    events.addAll(sent(now.structures(), leaving, today));
                });
        Rejected.unlessEmpty(faults);
        return List.copyOf(events);
    }

    /**
     * A referral about to leave for one door.
     *
     * @param need null when it was not stated, which is a fault of its own
     */
    record Leaving(
            ReferralDrafted of,
            @Nullable Need need,
            String to,
            @Nullable String commune,
            @Nullable OverrideReason override) {}

    private static boolean isOnItsWay(Referral referral, String receiver) {
        Receiving known = referral.receivers().get(receiver);
        return known != null && known.position().status().open();
    }

    /** As long as nobody took the person on, or sent them on. */
    private static boolean mayLeave(Referral referral) {
        return referral.statuses().stream()
                .allMatch(status -> status.awaiting()
                        || status == ReferralStatus.DECLINED
                        || status == ReferralStatus.EXPIRED
                        || status == ReferralStatus.WITHDRAWN);
    }

    /** What has to be known before a person is sent anywhere, and is not: all of it at once. */
    static List<Rejection> missing(Structures structures, Referral referral, List<String> receivers, LocalDate today) {
        List<Rejection> missing = new ArrayList<>();
        SituationAssessed situation = referral.situation();
        if (referral.need() == null) {
            missing.add(MISSING_NEED.at("need"));
        }
        if (situation == null || situation.autonomy() == null && situation.notAssessed() == null) {
            missing.add(MISSING_AUTONOMY.at("situation.autonomy"));
        }
        if (situation == null || situation.urgency() == null) {
            missing.add(MISSING_URGENCY.at("situation.urgency"));
        }
        if (situation == null || situation.constrained() == null) {
            missing.add(MISSING_CONSTRAINT.at("situation.constrained"));
        }
        if (referral.agreement() == null) {
            missing.add(MISSING_AGREEMENT.at("agreement"));
        }
        missing.addAll(missingPreconditions(structures, referral, receivers, today));
        return missing;
    }

    /** Not to have an account is a step to plan; not to have asked is a step left out. */
    private static List<Rejection> missingPreconditions(
            Structures structures, Referral referral, List<String> receivers, LocalDate today) {
        Need need = need(referral);
        if (need == null) {
            return List.of();
        }
        List<Door> doors = receivers.stream()
                .map(receiver -> structures.doorOf(receiver, today))
                .toList();
        SituationAssessed situation = referral.situation();
        List<Rejection> missing = new ArrayList<>();
        if ((situation == null || situation.email() == null)
                && doors.stream().anyMatch(door -> door.asksForEmail(need))) {
            missing.add(MISSING_EMAIL.at("situation.email"));
        }
        if ((situation == null || situation.franceConnect() == null)
                && doors.stream().anyMatch(door -> door.asksForFranceConnect(need))) {
            missing.add(MISSING_FRANCE_CONNECT.at("situation.franceConnect"));
        }
        return missing;
    }

    static @Nullable Need need(Referral referral) {
        NeedStated stated = referral.need();
        SituationAssessed situation = referral.situation();
        return stated == null
                ? null
                : new Need(
                        stated.theme(),
                        stated.operator(),
                        stated.level(),
                        stated.mode(),
                        situation != null && situation.urgency() == Urgency.SOCIO_DIGITAL_EMERGENCY);
    }

    static List<Rejection> faultsOfCommune(@Nullable String commune) {
        return commune == null || Territory.current().commune(commune).isPresent()
                ? List.of()
                : List.of(UNKNOWN_COMMUNE.at("commune"));
    }

    /** Why nobody can be sent there, or not without saying why nevertheless. */
    static List<Rejection> faultsOfDoor(Structures structures, Leaving leaving, String path, LocalDate today) {
        String into = structures.mergedInto(leaving.to());
        if (!structures.exists(leaving.to())) {
            return List.of(UNKNOWN_STRUCTURE.at(path, leaving.to()));
        }
        if (into != null) {
            return List.of(MERGED_INTO.at(path, into));
        }
        if (structures.closed(leaving.to())) {
            return List.of(STRUCTURE_CLOSED.at(path));
        }
        if (leaving.to().equals(leaving.of().senderId())) {
            return List.of(SENT_TO_ITSELF.at(path));
        }
        return leaving.override() == null
                ? mismatches(structures, leaving, today).stream()
                        .map(mismatch -> MISMATCH.at(path, mismatch.label(), mismatch.name()))
                        .toList()
                : List.of();
    }

    private static Set<Mismatch> mismatches(Structures structures, Leaving leaving, LocalDate today) {
        return leaving.need() == null
                ? Set.of()
                : structures.doorOf(leaving.to(), today).mismatches(leaving.need(), leaving.commune());
    }

    /** The referral leaves for a door, whatever its record says if the sender says why. */
    static List<ReferralEvent> sent(Structures structures, Leaving leaving, LocalDate today) {
        ReferralDrafted of = leaving.of();
        List<ReferralEvent> events = new ArrayList<>();
        Set<Mismatch> mismatches = mismatches(structures, leaving, today);
        if (!mismatches.isEmpty() && leaving.override() != null) {
            events.add(new MismatchOverridden(
                    of.referralId(),
                    of.beneficiaryId(),
                    of.senderId(),
                    leaving.to(),
                    mismatches.stream().sorted().toList(),
                    leaving.override()));
        }
        Door door = structures.doorOf(leaving.to(), today);
        events.add(new ReferralSent(
                of.referralId(),
                of.beneficiaryId(),
                of.senderId(),
                leaving.to(),
                structures.departmentOf(leaving.to()).orElse(of.department()),
                door.networks().stream().map(NationalNetwork::valueOf).sorted().toList()));
        return events;
    }
}
