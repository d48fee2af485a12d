package fr.convergence.infra.application.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class FoldedLinesTest {

    private static String folded(String line) {
        FoldedLines lines = new FoldedLines();
        lines.add(line);
        return new String(lines.octets(), UTF_8);
    }

    @Property(tries = 300)
    void no_line_has_more_than_75_octets_and_unfolded_it_is_what_it_was(
            @ForAll
                    @StringLength(max = 400)
                    @CharRange(from = ' ', to = '~')
                    @CharRange(from = 'à', to = 'ÿ')
                    @CharRange(from = '‐', to = '’')
                    String line) {
        String written = folded(line);
        assertThat(Arrays.stream(written.split("\r\n", -1)))
                .allSatisfy(part -> assertThat(part.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(written.replace("\r\n ", "")).isEqualTo(line.isEmpty() ? "" : line + "\r\n");
    }

    @Example
    void a_letter_of_four_octets_stays_whole() {
        assertThat(folded("x".repeat(73) + "🗓🗓")).isEqualTo("x".repeat(73) + "\r\n 🗓🗓\r\n");
        assertThat(folded("x".repeat(75))).isEqualTo("x".repeat(75) + "\r\n");
    }
}
