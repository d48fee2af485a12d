package fr.convergence.query.agenda;

import fr.convergence.kernel.agenda.Session;
import fr.convergence.query.KnownPermanence;
import fr.convergence.query.PermanenceDay;
import fr.convergence.query.PermanenceHolder;
import fr.convergence.query.PermanenceTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** The sessions of a permanence, as an agenda has them. */
final class PlannedSessions {

    private PlannedSessions() {}

    /** From the day on which all had agreed; of a proposal, all it would have. */
    static List<Entry> of(String id, KnownPermanence known) {
        if (known.isAbandoned()) {
            return List.of();
        }
        List<String> readers = known.readers();
        return known.promised(known.runningSince().orElse(LocalDate.MIN), LocalDate.MAX).stream()
                .map(session -> entry(id, known, session, readers))
                .toList();
    }

    private static Entry entry(String id, KnownPermanence known, Session session, List<String> readers) {
        PermanenceDay day = known.on(session.day());
        PermanenceTerms terms = known.termsOn(session.day());
        return new Entry(
                AgendaKind.SESSION,
                id,
                id,
                session.day(),
                readers,
                known.department(),
                session.start(),
                session.end(),
                terms.placeId(),
                structures(known, session.day()),
                null,
                known.title(),
                terms.access(),
                status(known, day),
                known.absencesOn(session.day()).entrySet().stream()
                        .map(one ->
                                new Entry.Absence(one.getKey(), one.getValue().substituteId()))
                        .toList(),
                status(known, day) == AgendaStatus.CANCELLED ? List.of() : takes(known, session.day()));
    }

    private static List<String> structures(KnownPermanence known, LocalDate day) {
        Stream<PermanenceHolder> holders = known.runningSince().isPresent()
                ? known.holdersOn(day).stream()
                : known.holders().stream().filter(holder -> holder.stage() != PermanenceHolder.Stage.DECLINED);
        Stream<String> substitutes = known.absencesOn(day).values().stream()
                .map(PermanenceDay.Absence::substituteId)
                .flatMap(Stream::ofNullable);
        return Stream.concat(holders.map(PermanenceHolder::holderId), substitutes)
                .distinct()
                .sorted()
                .toList();
    }

    /** As decisions count it: who agreed is promised, even before all have; who was asked is not yet. */
    private static List<Taking> takes(KnownPermanence known, LocalDate day) {
        SortedMap<String, PermanenceDay.Absence> absences = known.absencesOn(day);
        Stream<Taking> holders = Stream.concat(
                known.holdersOn(day).stream()
                        .filter(holder -> !absences.containsKey(holder.holderId()))
                        .map(holder -> new Taking(holder.holderId(), holder.postId(), true)),
                known.holders().stream()
                        .filter(holder -> holder.stage() == PermanenceHolder.Stage.INVITED)
                        .map(holder -> Taking.perhaps(holder.holderId())));
        Stream<Taking> substitutes = absences.values().stream()
                .flatMap(absence -> Stream.ofNullable(absence.substituteId())
                        .map(substitute -> new Taking(substitute, absence.substitutePostId(), true)));
        return Stream.concat(holders, substitutes).toList();
    }

    private static AgendaStatus status(KnownPermanence known, PermanenceDay day) {
        if (day.cancelReason() != null) {
            return AgendaStatus.CANCELLED;
        }
        if (day.attendance() != null) {
            return AgendaStatus.HELD;
        }
        if (day.awaited()) {
            return AgendaStatus.AWAITED;
        }
        return known.runningSince().isPresent() ? AgendaStatus.PLANNED : AgendaStatus.PROPOSED;
    }
}
