package fr.convergence.query.cartography;

import static fr.convergence.query.cartography.Cartography.COORDINATOR;
import static fr.convergence.query.cartography.Samples.ANGERS;
import static fr.convergence.query.cartography.Samples.SAUMUR;
import static fr.convergence.query.cartography.Samples.id;
import static fr.convergence.query.cartography.Samples.structure;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.cartography.PostClosure;
import fr.convergence.kernel.cartography.PostEvent.PostClosed;
import fr.convergence.kernel.cartography.PostEvent.PostOpened;
import fr.convergence.kernel.cartography.PostEvent.PostRenamed;
import fr.convergence.kernel.cartography.PostEvent.PostShared;
import fr.convergence.kernel.cartography.PostEvent.PostUnshared;
import fr.convergence.kernel.cartography.Resemblance;
import fr.convergence.kernel.cartography.StructureEvent.StructureMergeUndone;
import fr.convergence.kernel.cartography.StructureEvent.StructureMerged;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

/** In how many places structures may be at once; it is the 15th of January 2026 unless said otherwise. */
class PostsTest {

    private final Cartography cartography = new Cartography();

    @BeforeEach
    void record() {
        cartography.record(
                structure(1, "Mairie d'Angers", ANGERS, "POSTS_GRANTED", "3"), structure(2, "CCAS de Saumur", SAUMUR));
    }

    private GraphQlTester.Response of(int structure) {
        return cartography
                .as(Cartography.PARTNER)
                .documentName("posts")
                .variable("id", id(structure))
                .execute();
    }

    private int count(int structure) {
        return of(structure).path("structure.postCount").entity(Integer.class).get();
    }

    @Test
    void a_structure_that_told_of_no_post_may_be_in_one_place() {
        of(2).path("structure").matchesJsonStrictly("""
                {"posts": [], "postCount": 1, "postsGranted": null}""");
    }

    @Test
    void its_posts_stand_beside_those_it_was_granted() {
        cartography.record(
                new PostOpened(id(51), List.of(id(1)), "CN n° 2", LocalDate.parse("2025-09-01")),
                new PostOpened(id(52), List.of(id(1)), "CN n° 1", null),
                new PostRenamed(id(52), List.of(id(1)), "CN itinérant"));
        of(1).path("structure").matchesJsonStrictly("""
                {"posts": [
                  {"label": "CN itinérant", "employers": [{"id": "%1$s", "name": "Mairie d'Angers"}], "openSince": "2026-01-15", "open": true},
                  {"label": "CN n° 2", "employers": [{"id": "%1$s", "name": "Mairie d'Angers"}], "openSince": "2025-09-01", "open": true}],
                 "postCount": 2, "postsGranted": 3}""".formatted(id(1)));
    }

    @Test
    void a_post_counts_from_the_day_somebody_is_there_until_it_closes() {
        cartography.record(
                new PostOpened(id(51), List.of(id(1)), "CN n° 1", null),
                new PostOpened(id(52), List.of(id(1)), "CN n° 2", LocalDate.parse("2026-02-01")));
        assertThat(count(1)).isEqualTo(1);
        cartography.at("2026-02-01T09:00:00Z");
        assertThat(count(1)).isEqualTo(2);
        cartography.record(
                new PostClosed(id(51), List.of(id(1)), PostClosure.OTHER, LocalDate.parse("2026-02-01")),
                new PostClosed(id(52), List.of(id(1)), PostClosure.OTHER, LocalDate.parse("2026-02-01")));
        of(1).path("structure").matchesJson("""
                {"posts": [], "postCount": 1}""");
    }

    @Test
    void a_shared_post_is_one_of_each_employer() {
        cartography.record(
                new PostOpened(id(51), List.of(id(1)), "CN n° 1", null),
                new PostOpened(id(52), List.of(id(2)), "CN n° 1", null),
                new PostShared(id(51), List.of(id(1), id(2))));
        assertThat(count(1)).isEqualTo(1);
        assertThat(count(2)).isEqualTo(2);
        of(1).path("structure.posts[0].employers[*].name")
                .entityList(String.class)
                .containsExactly("Mairie d'Angers", "CCAS de Saumur");
        cartography.record(new PostUnshared(id(51), List.of(id(1)), id(2)));
        assertThat(count(2)).isEqualTo(1);
        of(1).path("structure.posts[0].employers[*].name")
                .entityList(String.class)
                .containsExactly("Mairie d'Angers");
    }

    @Test
    void employers_that_turn_out_to_be_one_are_one() {
        cartography.record(
                new PostOpened(id(51), List.of(id(2)), "CN n° 1", null),
                new PostOpened(id(52), List.of(id(1), id(2)), "CN partagé", null),
                new StructureMerged(id(2), id(1), List.of(Resemblance.VERIFIED)));
        of(1).path("structure.posts").matchesJson("""
                [{"label": "CN n° 1", "employers": [{"id": "%1$s", "name": "Mairie d'Angers"}]},
                 {"label": "CN partagé", "employers": [{"id": "%1$s", "name": "Mairie d'Angers"}]}]""".formatted(id(1)));
        of(1).path("structure.posts[1].employers").entityList(Object.class).hasSize(1);
        cartography.record(new StructureMergeUndone(id(2), id(1)));
        assertThat(count(1)).isEqualTo(1);
        assertThat(count(2)).isEqualTo(2);
    }

    @Test
    void the_carte_mentale_of_an_instant_tells_the_posts_of_that_instant() {
        String then = "2026-01-15T09:00:00Z";
        cartography.record(
                new PostOpened(id(51), List.of(id(1)), "CN n° 1", null),
                new PostOpened(id(52), List.of(id(1)), "CN n° 2", LocalDate.parse("2026-02-01")));
        cartography.at("2026-02-01T09:00:00Z");
        assertThat(onMap(null)).containsExactly(2, 1);
        assertThat(onMap(then)).containsExactly(1, 1);
        cartography.record(
                new PostClosed(id(51), List.of(id(1)), PostClosure.OTHER, LocalDate.parse("2026-02-01")),
                new PostOpened(id(53), List.of(id(2)), "CN", null),
                new PostOpened(id(54), List.of(id(2)), "CN bis", null));
        assertThat(onMap(null)).containsExactly(1, 2);
        assertThat(onMap(then)).containsExactly(1, 1);
    }

    private List<Integer> onMap(@Nullable String asOf) {
        return cartography
                .as(COORDINATOR)
                .document("""
                        query ($asOf: DateTime) { mindMap(department: "49", asOf: $asOf, groupBy: NETWORK) { groups { structures {
                          name postCount } } } }""")
                .variable("asOf", asOf)
                .execute()
                .path("mindMap.groups[*].structures[*]")
                .entityList(OnMap.class)
                .get()
                .stream()
                .sorted(Comparator.comparing(OnMap::name).reversed())
                .map(OnMap::postCount)
                .toList();
    }

    private record OnMap(String name, int postCount) {}
}
