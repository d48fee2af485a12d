package fr.convergence.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.convergence.kernel.Tags.Tag;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagsTest {

    @Test
    void tags_are_sorted_by_key_then_value_whatever_the_order_they_were_added_in() {
        Tags tags =
                Tags.of("structure", "s").and("place", "p2").and("offer", "o").and("place", "p1");
        assertThat(tags.all())
                .extracting(Tag::toString)
                .containsExactly("offer=o", "place=p1", "place=p2", "structure=s");
        assertThat(new Tags(List.of(
                        new Tag("structure", "s"),
                        new Tag("place", "p2"),
                        new Tag("offer", "o"),
                        new Tag("place", "p1"),
                        new Tag("offer", "o"))))
                .isEqualTo(tags);
    }

    @Test
    void the_same_tag_twice_counts_once() {
        assertThat(Tags.of("place", "p").and("place", "p").andEach("place", List.of("p", "p")))
                .isEqualTo(Tags.of("place", "p"));
    }

    @Test
    void adding_leaves_the_first_tags_as_they_were() {
        Tags one = Tags.of("structure", "s");
        assertThat(one.andEach("place", List.of("p1", "p2")).all()).hasSize(3);
        assertThat(one.all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"'',s", "' ',s", "structure,''", "structure,' '", "a=b,s", "type,structure-registered"})
    void what_names_no_entity_is_no_tag(String key, String value) {
        assertThatThrownBy(() -> Tags.of(key, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a tag");
    }
}
