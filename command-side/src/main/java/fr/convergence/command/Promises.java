package fr.convergence.command;

import fr.convergence.command.Promise.Somebody;
import fr.convergence.command.Structures.HeldPost;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.FrenchDay;
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
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a decision knows to be promised, whatever for: a structure is in as many places at once as it has posts, a post in one, and a
 * place holds as much at a time as it has rooms. Immutable.
 *
 * @param kinds one for each family of events that promises
 */
public record Promises(List<Promising> kinds) {

    /** What is promised more often than it is there. */
    public enum Thing {
        PLACE,
        POST,
        STRUCTURE
    }

    /**
     * A thing that is promised more often than it is there.
     *
     * @param day the first on which it is, in words
     */
    public record Beyond(Thing thing, String id, String day) {}

    public Promises {
        kinds = List.copyOf(kinds);
    }

    /** Whether an event tells what is promised. */
    public boolean concerns(DomainEvent event) {
        return kinds.stream().anyMatch(kind -> kind.concerns(event));
    }

    /** After one more event. */
    public Promises evolve(DomainEvent event) {
        return new Promises(kinds.stream()
                .map(kind -> kind.concerns(event) ? kind.evolve(event) : kind)
                .toList());
    }

    /** What is known of one family. */
    public <T extends Promising> T of(Class<T> kind) {
        return kinds.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing is known of " + kind));
    }

    /**
     * A boundary with all that promises some things, and with how many there are of them, as far as what was read tells of it.
     *
     * @param subjectId what is decided on, of which the boundary has everything already
     */
    public Boundary within(Boundary boundary, Scarce things, Structures structures, String subjectId) {
        Boundary all = boundary;
        for (String structure : things.structures()) {
            all = all.or(structures.posts(structure));
        }
        for (String place : things.places()) {
            all = all.or(structures.rooms(place));
        }
        for (Promising kind : kinds) {
            all = kind.promises(all, things, structures, subjectId);
        }
        return all;
    }

    /**
     * What is promised more often than it is there at the hours of what is decided on; what others promise at other hours is not its
     * concern.
     *
     * @param subjectId what is decided on, as it will be
     * @param today the first day that counts
     * @param zone by which days are told, and posts open and close
     * @return places, then posts, then structures
     */
    public List<Beyond> beyond(String subjectId, Scarce things, Structures structures, LocalDate today, ZoneId zone) {
        return new Held(
                        structures,
                        subjectId,
                        kinds.stream().flatMap(kind -> kind.from(today)).toList(),
                        zone)
                .against(things);
    }

    /** The promises, held against what there is. */
    private record Held(Structures structures, String subjectId, List<Promise> promises, ZoneId zone) {

        List<Beyond> against(Scarce things) {
            List<Beyond> beyond = new ArrayList<>();
            for (String place : things.places()) {
                firstBeyond(promise -> takesRoom(promise, place) ? 1 : 0, Capacity.of(structures.roomsOf(place)))
                        .ifPresent(day -> beyond.add(new Beyond(Thing.PLACE, place, day)));
            }
            for (String post : things.posts()) {
                firstBeyond(promise -> count(promise, somebody -> post.equals(somebody.postId())), ofPost(post, things))
                        .ifPresent(day -> beyond.add(new Beyond(Thing.POST, post, day)));
            }
            for (String structure : things.structures()) {
                firstBeyond(promise -> count(promise, ofStructure(structure)), capacity(structure))
                        .ifPresent(day -> beyond.add(new Beyond(Thing.STRUCTURE, structure, day)));
            }
            return List.copyOf(beyond);
        }

        private boolean takesRoom(Promise promise, String place) {
            Promise.Room room = promise.room();
            return room != null && room.placeId().equals(place) && (!room.counted() || structures.declaresRooms(place));
        }

        /** Its own presence, and that of a post it shares at another's. */
        private Predicate<Somebody> ofStructure(String structure) {
            List<String> ones = structures.oneWith(structure);
            Set<String> posts =
                    structures.postsOf(structure).stream().map(HeldPost::postId).collect(Collectors.toSet());
            return somebody -> ones.contains(somebody.structureId())
                    || somebody.postId() != null && posts.contains(somebody.postId());
        }

        private static int count(Promise promise, Predicate<Somebody> which) {
            return Math.toIntExact(promise.present().stream().filter(which).count());
        }

        /** As many as it has posts, one when it told of none. */
        private Capacity capacity(String structure) {
            List<HeldPost> posts = structures.postsOf(structure);
            return posts.isEmpty() ? Capacity.of(1) : capacity(posts);
        }

        /** One while it is there. */
        private Capacity ofPost(String post, Scarce things) {
            return things.structures().stream()
                    .flatMap(structure -> structures.postsOf(structure).stream())
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

        private Optional<String> firstBeyond(ToIntFunction<Promise> weight, Capacity capacity) {
            Map<Boolean, List<Promise>> taking = promises.stream()
                    .filter(promise -> weight.applyAsInt(promise) > 0)
                    .collect(Collectors.partitioningBy(
                            promise -> promise.subjectId().equals(subjectId)));
            List<Promise> own = taking.getOrDefault(true, List.of());
            List<Session> hours = own.stream().map(Promise::session).distinct().toList();
            Stream<Promise> beside = taking.getOrDefault(false, List.of()).stream()
                    .flatMap(promise -> hours.stream().flatMap(promise::within));
            List<Occupation.Use> uses = Stream.concat(own.stream(), beside)
                    .map(promise -> new Occupation.Use(List.of(promise.session()), weight.applyAsInt(promise)))
                    .toList();
            return Occupation.of(uses)
                    .firstBeyond(capacity)
                    .map(instant -> FrenchDay.inWords(LocalDate.ofInstant(instant, zone)));
        }
    }
}
