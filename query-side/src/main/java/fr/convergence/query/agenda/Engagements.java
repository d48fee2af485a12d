package fr.convergence.query.agenda;

import fr.convergence.kernel.agenda.Capacity;
import fr.convergence.kernel.agenda.Occupation;
import fr.convergence.kernel.agenda.Span;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When structures are taken that are looked at together, counted as decisions count: a structure is in as many places at once as it
 * has posts.
 *
 * @param taken all that is sure and takes of their time, and of the place they would be at
 * @param rooms how many the place has
 * @param within the time that is looked at
 * @param zone by which posts open and close
 */
record Engagements(List<Member> members, List<TakenRow> taken, int rooms, Span within, ZoneId zone) {

    /** When they cannot all be in one place more, or the place has no room left. */
    List<Span> full() {
        Stream<Span> structures = groups().flatMap(group ->
                occupation(row -> group.stream().anyMatch(member -> member.isIn(row)))
                        .leaving(group.size() - 1, capacity(group), within)
                        .stream());
        Stream<Span> place = occupation(row -> row.placeId() != null).leaving(0, Capacity.of(rooms), within).stream();
        return Stream.concat(structures, place).toList();
    }

    /** When a structure is promised more often than it has posts. */
    List<Span> beyond(Member member) {
        return occupation(member::isIn).leaving(-1, capacity(List.of(member)), within);
    }

    /** Each by itself, and those between whom posts are shared: a post they share can be there for one of them only. */
    private Stream<List<Member>> groups() {
        return IntStream.range(1, 1 << members.size())
                .mapToObj(which -> IntStream.range(0, members.size())
                        .filter(number -> (which >> number & 1) == 1)
                        .mapToObj(members::get)
                        .toList())
                .filter(group -> group.stream()
                        .allMatch(one -> group.size() == 1
                                || group.stream().anyMatch(other -> other != one && one.sharesPostWith(other))));
    }

    private Occupation occupation(Predicate<TakenRow> which) {
        return Occupation.of(taken.stream()
                .filter(which)
                .map(row -> new Occupation.Use(List.of(row.session()), 1))
                .toList());
    }

    private Capacity capacity(List<Member> group) {
        int withoutPosts = Math.toIntExact(
                group.stream().filter(member -> member.posts().isEmpty()).count());
        Capacity capacity = Capacity.of(withoutPosts);
        Collection<HeldPost> posts = group.stream()
                .flatMap(member -> member.posts().stream())
                .collect(Collectors.toMap(HeldPost::id, Function.identity(), (one, _) -> one))
                .values();
        for (HeldPost post : posts) {
            capacity = post.addedTo(capacity, zone);
        }
        return capacity;
    }
}
