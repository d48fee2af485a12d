package fr.convergence.query.cartography;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.query.Copy;
import fr.convergence.query.CopyRow;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is written by COPY is what is read, whatever signs people and lists put into it. */
class CopyRowTest {

    /** A text that may be null, and several that may not. */
    private record Row(@Nullable String text, List<String> texts) {}

    @Property(tries = 50)
    void what_is_written_is_what_is_read(
            @ForAll @From("texts") String text, @ForAll @Size(max = 4) List<@From("texts") String> texts)
            throws SQLException {
        assertThat(read(new CopyRow().add(text).addAll(texts))).isEqualTo(new Row(text, texts));
    }

    @Test
    void nothing_is_not_an_empty_text() throws SQLException {
        assertThat(read(new CopyRow().add(null).addAll(List.of()))).isEqualTo(new Row(null, List.of()));
        assertThat(read(new CopyRow().add("").addAll(List.of("")))).isEqualTo(new Row("", List.of("")));
        assertThat(read(new CopyRow().add("\\N").addAll(List.of("NULL", "null"))))
                .isEqualTo(new Row("\\N", List.of("NULL", "null")));
    }

    @Test
    void columns_written_before_go_first() {
        assertThat(new CopyRow("a\tb").add("c").toString()).isEqualTo("a\tb\tc");
    }

    /** Mostly what means something to COPY or to arrays. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> awkward =
                Arbitraries.of('\\', '"', '\'', '{', '}', ',', ';', '\t', '\n', '\r', '\b', 'N', '.', ' ');
        Arbitrary<Character> any = Arbitraries.chars().range(' ', '\uD7FF').filter(sign -> sign != 0);
        return Arbitraries.frequencyOf(Tuple.of(3, awkward), Tuple.of(1, any))
                .list()
                .ofMaxSize(12)
                .map(signs -> signs.stream().map(String::valueOf).reduce("", String::concat));
    }

    private static Row read(CopyRow row) throws SQLException {
        DataSource database = Database.empty();
        try (Connection transaction = database.getConnection();
                Statement statement = transaction.createStatement()) {
            transaction.setAutoCommit(false);
            statement.execute("create temporary table copied (text text, texts text[]) on commit drop");
            new Copy("copied", List.of("text", "texts"), List.of(row)).into(transaction);
            try (ResultSet read = statement.executeQuery("select text, texts from copied")) {
                assertThat(read.next()).isTrue();
                return new Row(
                        read.getString(1), List.of((String[]) read.getArray(2).getArray()));
            }
        }
    }
}
