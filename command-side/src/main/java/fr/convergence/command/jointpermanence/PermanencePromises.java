package fr.convergence.command.jointpermanence;

import fr.convergence.command.Boundary;
import fr.convergence.command.Promise;
import fr.convergence.command.Promising;
import fr.convergence.command.Scarce;
import fr.convergence.command.Structures;
import fr.convergence.command.Structures.HeldPost;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.jointpermanence.HolderEvent.AbsenceDeclared;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderAgreed;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderLeft;
import fr.convergence.kernel.jointpermanence.HolderEvent.SubstituteFound;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceAmended;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceEnded;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceProposed;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceResumed;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceSuspended;
import fr.convergence.kernel.jointpermanence.TimetableEvent.SessionCancelled;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What permanences promise: whoever agreed to hold one, at each of its sessions, and a room of its place from the proposal on.
 *
 * @param permanences by id, as far as they were read
 */
record PermanencePromises(Map<String, Permanence> permanences) implements Promising {

    static final PermanencePromises NONE = new PermanencePromises(Map.of());

    @Override
    public boolean concerns(DomainEvent event) {
        return event instanceof JointPermanenceEvent;
    }

    @Override
    public PermanencePromises evolve(DomainEvent event) {
        if (!(event instanceof JointPermanenceEvent it)) {
            return this;
        }
        Map<String, Permanence> after = new TreeMap<>(permanences);
        after.put(it.permanenceId(), permanence(it.permanenceId()).evolve(it));
        return new PermanencePromises(after);
    }

    Permanence permanence(String id) {
        return permanences.getOrDefault(id, Permanence.NONE);
    }

    @Override
    public Boundary promises(Boundary boundary, Scarce things, Structures structures, String subjectId) {
        Boundary all = boundary;
        for (String structure : things.structures()) {
            for (String one : structures.oneWith(structure)) {
                all = all.or(promising("structure", one));
            }
            for (HeldPost post : structures.postsOf(structure)) {
                all = all.or(promising("post", post.postId()));
            }
        }
        for (String post : things.posts()) {
            all = all.or(promising("post", post));
        }
        for (String place : things.places()) {
            all = all.or(Boundary.of("place", place, PermanenceProposed.class, PermanenceAmended.class));
        }
        for (String other : permanences.keySet()) {
            all = other.equals(subjectId) ? all : all.or(whoIsWhereWhen(other));
        }
        return all;
    }

    private static Boundary promising(String key, String value) {
        return Boundary.of(key, value, HolderAgreed.class, SubstituteFound.class);
    }

    private static Boundary whoIsWhereWhen(String permanence) {
        return Boundary.of(
                "joint-permanence",
                permanence,
                PermanenceProposed.class,
                PermanenceAmended.class,
                PermanenceSuspended.class,
                PermanenceResumed.class,
                PermanenceEnded.class,
                SessionCancelled.class,
                HolderAgreed.class,
                HolderLeft.class,
                AbsenceDeclared.class,
                SubstituteFound.class);
    }

    @Override
    public Stream<Promise> from(LocalDate day) {
        return permanences.entrySet().stream()
                .flatMap(known -> known.getValue().sessionsFrom(day).stream()
                        .map(session -> new Promise(
                                known.getKey(),
                                session,
                                new Promise.Room(
                                        known.getValue()
                                                .scheduleOn(session.day())
                                                .placeId(),
                                        false),
                                present(known.getValue(), session.day()))));
    }

    private static List<Promise.Somebody> present(Permanence permanence, LocalDate day) {
        return permanence.presentOn(day).stream()
                .map(presence -> new Promise.Somebody(presence.structureId(), presence.postId()))
                .toList();
    }
}
