package fr.convergence.command.jointpermanence;

import static fr.convergence.command.jointpermanence.JointPermanenceRejection.PLACE_TAKEN;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.POST_TAKEN;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.STRUCTURE_TAKEN;

import fr.convergence.command.Structures.HeldPost;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.agenda.Capacity;
import fr.convergence.kernel.agenda.Occupation;
import fr.convergence.kernel.agenda.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is promised from a day on, by all the permanences that a decision knows: a structure is in as many places at once as it has
 * posts, a post in one, and a place holds as many sessions as it has rooms.
 */
final class Promises {

    /** Who is where, when. */
    private record Promise(String permanenceId, Session session, String placeId, List<Presence> present) {

        /** The part of it that lies within some hours. */
        Stream<Promise> within(Session hours) {
            boolean apart =
                    !session.start().isBefore(hours.end()) || !hours.start().isBefore(session.end());
            Instant start = session.start().isBefore(hours.start()) ? hours.start() : session.start();
            Instant end = session.end().isAfter(hours.end()) ? hours.end() : session.end();
            return apart
                    ? Stream.empty()
                    : Stream.of(new Promise(permanenceId, new Session(session.day(), start, end), placeId, present));
        }
    }

    private final Scene scene;
    private final String permanenceId;
    private final List<Promise> promises;
    private final ZoneId zone;

    /**
     * @param permanenceId the one that is decided on: what others promise at other hours is not its concern
     * @param zone by which days are told
     */
    Promises(Scene scene, String permanenceId, LocalDate today, ZoneId zone) {
        this.scene = scene;
        this.permanenceId = permanenceId;
        this.zone = zone;
        this.promises = scene.permanences().entrySet().stream()
                .flatMap(known -> known.getValue().sessionsFrom(today).stream()
                        .map(session -> new Promise(
                                known.getKey(),
                                session,
                                known.getValue().scheduleOn(session.day()).placeId(),
                                known.getValue().presentOn(session.day()))))
                .toList();
    }

    /** Refuses when anything of it is promised more often than it is there. */
    void refuseTaken(Touched touched) {
        List<Rejection> taken = new ArrayList<>();
        for (String place : touched.places()) {
            firstBeyond(
                            promise -> promise.placeId().equals(place) ? 1 : 0,
                            Capacity.of(scene.structures().roomsOf(place)))
                    .ifPresent(day -> taken.add(PLACE_TAKEN.rejection(place, day)));
        }
        for (String post : touched.posts()) {
            firstBeyond(promise -> count(promise, presence -> post.equals(presence.postId())), ofPost(post, touched))
                    .ifPresent(day -> taken.add(POST_TAKEN.rejection(post, day)));
        }
        for (String structure : touched.structures()) {
            firstBeyond(promise -> count(promise, ofStructure(structure)), capacity(structure))
                    .ifPresent(day -> taken.add(STRUCTURE_TAKEN.rejection(structure, day)));
        }
        Rejected.unlessEmpty(taken);
    }

    /** Its own presence, and that of a post it shares at another's. */
    private Predicate<Presence> ofStructure(String structure) {
        List<String> ones = scene.structures().oneWith(structure);
        Set<String> posts = scene.structures().postsOf(structure).stream()
                .map(HeldPost::postId)
                .collect(Collectors.toSet());
        return presence ->
                ones.contains(presence.structureId()) || presence.postId() != null && posts.contains(presence.postId());
    }

    private static int count(Promise promise, Predicate<Presence> which) {
        return Math.toIntExact(promise.present().stream().filter(which).count());
    }

    /** As many as it has posts, one when it told of none. */
    private Capacity capacity(String structure) {
        List<HeldPost> posts = scene.structures().postsOf(structure);
        if (posts.isEmpty()) {
            return Capacity.of(1);
        }
        return capacity(posts);
    }

    /** One while it is there. */
    private Capacity ofPost(String post, Touched touched) {
        return touched.structures().stream()
                .flatMap(structure -> scene.structures().postsOf(structure).stream())
                .filter(held -> held.postId().equals(post))
                .findFirst()
                .map(held -> capacity(List.of(held)))
                .orElse(Capacity.of(1));
    }

    private Capacity capacity(List<HeldPost> posts) {
        Capacity capacity = Capacity.of(0);
        for (HeldPost post : posts) {
            LocalDate from = post.openFrom();
            LocalDate last = post.closedOn();
            capacity = capacity.changedFrom(from == null ? Instant.MIN : begin(from), 1);
            if (last != null) {
                capacity = capacity.changedFrom(begin(last.plusDays(1)), -1);
            }
        }
        return capacity;
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Optional<String> firstBeyond(java.util.function.ToIntFunction<Promise> weight, Capacity capacity) {
        Map<Boolean, List<Promise>> taking = promises.stream()
                .filter(promise -> weight.applyAsInt(promise) > 0)
                .collect(Collectors.partitioningBy(
                        promise -> promise.permanenceId().equals(permanenceId)));
        List<Promise> own = taking.getOrDefault(true, List.of());
        Stream<Promise> beside = taking.getOrDefault(false, List.of()).stream()
                .flatMap(promise -> own.stream().flatMap(mine -> promise.within(mine.session())));
        List<Occupation.Use> uses = Stream.concat(own.stream(), beside)
                .map(promise -> new Occupation.Use(List.of(promise.session()), weight.applyAsInt(promise)))
                .toList();
        return Occupation.of(uses)
                .firstBeyond(capacity)
                .map(instant -> FrenchDay.inWords(LocalDate.ofInstant(instant, zone)));
    }
}
