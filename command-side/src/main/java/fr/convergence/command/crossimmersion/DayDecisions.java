package fr.convergence.command.crossimmersion;

import static fr.convergence.command.crossimmersion.CrossImmersionRejection.ALREADY_OFFERED;
import static fr.convergence.command.crossimmersion.CrossImmersionRejection.CAPACITY_BELOW_VISITS;
import static fr.convergence.command.crossimmersion.CrossImmersionRejection.DAY_PASSED;
import static fr.convergence.command.crossimmersion.CrossImmersionRejection.ENDS_BEFORE_IT_BEGINS;
import static fr.convergence.command.crossimmersion.CrossImmersionRejection.IMMERSION_CANCELLED;
import static fr.convergence.command.crossimmersion.CrossImmersionRejection.IN_THE_PAST;
import static fr.convergence.command.crossimmersion.CrossImmersionRejection.LOOKS_LIKE_PERSONAL_DATA;
import static fr.convergence.command.crossimmersion.CrossImmersionRejection.PLACES_OUT_OF_RANGE;
import static fr.convergence.command.crossimmersion.CrossImmersionRejection.PROFILE_MISSING;
import static fr.convergence.command.crossimmersion.CrossImmersionRejection.TOO_FAR_AHEAD;
import static fr.convergence.command.crossimmersion.CrossImmersionRejection.UNKNOWN_PLACE;
import static fr.convergence.command.crossimmersion.CrossImmersionRejection.WRONG_STATE;

import fr.convergence.command.Circumstances;
import fr.convergence.command.PersonalData;
import fr.convergence.command.ValueRejection;
import fr.convergence.command.ValueRule;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.AmendImmersion;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.CancelImmersion;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.OfferImmersion;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.Terms;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionAmended;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionCancelled;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionOffered;
import fr.convergence.kernel.crossimmersion.VisitStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a host may do with the day it offers. */
final class DayDecisions {

    /** A day is to be lived in a service, not visited as a crowd. */
    private static final int MOST_PLACES = 20;

    private static final int MONTHS_AHEAD = 18;
    private static final int TEXT = 1_000;

    private DayDecisions() {}

    static List<CrossImmersionEvent> offer(Scene now, OfferImmersion command, Circumstances circumstances) {
        now.refuseOthers(command.structureId(), circumstances.actor());
        now.refuseEnded(command.structureId());
        Terms terms = tidy(command.terms());
        ImmersionOffered offered = new ImmersionOffered(
                command.immersionId(),
                command.structureId(),
                now.structures().departmentOf(command.structureId()).orElseThrow(),
                command.day(),
                command.startsAt(),
                command.endsAt(),
                terms.places(),
                terms.profiles(),
                terms.themes(),
                terms.programme(),
                terms.conditions(),
                terms.placeId());
        ImmersionOffered before = now.immersion().offered();
        ALREADY_OFFERED.when(before != null && !before.equals(offered));
        if (before != null) {
            return List.of();
        }
        List<Rejection> faults = new ArrayList<>(faultsOfDay(command, circumstances.today()));
        faults.addAll(faults(now, terms));
        Rejected.unlessEmpty(faults);
        AwayDecisions.refuseTaken(now, offered, circumstances.today());
        return List.of(offered);
    }

    private static List<Rejection> faultsOfDay(OfferImmersion command, LocalDate today) {
        List<Rejection> faults = new ArrayList<>();
        if (command.day().isBefore(today)) {
            faults.add(IN_THE_PAST.at("day"));
        } else if (command.day().isAfter(today.plusMonths(MONTHS_AHEAD))) {
            faults.add(TOO_FAR_AHEAD.at("day", Integer.toString(MONTHS_AHEAD)));
        }
        if (!command.endsAt().isAfter(command.startsAt())) {
            faults.add(ENDS_BEFORE_IT_BEGINS.at("endsAt"));
        }
        return faults;
    }

    private static List<Rejection> faults(Scene now, Terms terms) {
        List<Rejection> faults = new ArrayList<>();
        if (terms.places() < 1 || terms.places() > MOST_PLACES) {
            faults.add(PLACES_OUT_OF_RANGE.at("places", Integer.toString(MOST_PLACES)));
        }
        if (terms.profiles().isEmpty()) {
            faults.add(PROFILE_MISSING.at("profiles"));
        }
        faults.addAll(
                terms.programme().isEmpty()
                        ? List.of(ValueRejection.BLANK_VALUE.at("programme"))
                        : faultsOfText("programme", terms.programme()));
        faults.addAll(faultsOfText("conditions", terms.conditions()));
        if (terms.placeId() != null && !now.structures().isOpenPlace(terms.placeId())) {
            faults.add(UNKNOWN_PLACE.at("placeId", terms.placeId()));
        }
        return faults;
    }

    /** What is wrong with a text that professionals read, and that stays in the history. */
    static List<Rejection> faultsOfText(String path, @Nullable String text) {
        return text == null
                ? List.of()
                : ValueRule.printable()
                        .then(ValueRule.that(it -> !PersonalData.isIn(it), LOOKS_LIKE_PERSONAL_DATA))
                        .then(ValueRule.text(TEXT))
                        .faults(path, text);
    }

    /** A text without spaces around it; null when nothing is left. */
    static @Nullable String tidy(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Terms tidy(Terms terms) {
        return new Terms(
                terms.places(),
                terms.profiles().stream().distinct().sorted().toList(),
                terms.themes().stream().distinct().sorted().toList(),
                terms.programme().strip(),
                tidy(terms.conditions()),
                terms.placeId());
    }

    static List<CrossImmersionEvent> amend(Scene now, AmendImmersion command, Circumstances circumstances) {
        ImmersionOffered offered = now.asHost(command, circumstances.actor());
        refuseOver(now, circumstances.today());
        Terms terms = tidy(command.terms());
        List<Rejection> faults = new ArrayList<>(faults(now, terms));
        int taken = now.immersion().taken();
        if (terms.places() < taken) {
            faults.add(CAPACITY_BELOW_VISITS.at("places", Integer.toString(taken)));
        }
        Rejected.unlessEmpty(faults);
        if (terms.equals(now.immersion().terms())) {
            return List.of();
        }
        ImmersionAmended amended = new ImmersionAmended(
                offered.immersionId(),
                offered.hostId(),
                terms.places(),
                terms.profiles(),
                terms.themes(),
                terms.programme(),
                terms.conditions(),
                terms.placeId());
        return WaitingList.after(now.immersion(), amended, circumstances.today());
    }

    static List<CrossImmersionEvent> cancel(Scene now, CancelImmersion command, Circumstances circumstances) {
        ImmersionOffered offered = now.asHost(command, circumstances.actor());
        if (now.immersion().cancelled()) {
            return List.of();
        }
        DAY_PASSED.when(offered.day().isBefore(circumstances.today()));
        WRONG_STATE.when(
                now.immersion().visits().values().stream().anyMatch(visit -> visit.stage() instanceof Stage.Held),
                VisitStatus.HELD.label());
        List<String> visiting = now.immersion().visits().values().stream()
                .filter(visit -> visit.stage().open())
                .map(visit -> visit.requested().visitingId())
                .distinct()
                .sorted()
                .toList();
        return List.of(new ImmersionCancelled(offered.immersionId(), offered.hostId(), visiting, command.reason()));
    }

    /** Refuses what comes too late: the day was called off, or has passed. */
    static void refuseOver(Scene now, LocalDate today) {
        ImmersionOffered offered = now.immersion().offered();
        IMMERSION_CANCELLED.when(now.immersion().cancelled());
        DAY_PASSED.when(offered != null && offered.day().isBefore(today));
    }
}
