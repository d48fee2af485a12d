package fr.convergence.infra.application.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Mac;
import fr.convergence.infra.application.TestData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Fingerprints are the same for one person however it is written down, and tell nothing to other structures. */
class FingerprintsTest {

    private static final Mac MAC = mac();

    private static Mac mac() {
        try {
            KeyFolder keys = new KeyFolder(TestData.empty().resolve("keys"));
            keys.masterOrDrawn();
            return keys.mac();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static List<String> of(String structure, String name, @Nullable String phone, @Nullable String email) {
        PersonalData data = new PersonalData(name, phone, email, null, null, null, null, null, null);
        return new Fingerprints(MAC)
                .of(structure, data).stream().map(HexFormat.of()::formatHex).toList();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("Claire", "José", "Zoé", "N'Diaye", "Le Gall", "Anne-Marie", "Œdipe")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings().numeric().ofLength(9);
    }

    @Property(tries = 200)
    void one_person_has_the_same_fingerprints_however_it_is_written(
            @ForAll("names") String name, @ForAll("numbers") String number) {
        String reversed = String.join(" ", List.of(name.split("[ -]")).reversed());
        String spaced = number.replaceAll("(..)", "$1 ");
        assertThat(of("s", name, "0" + number, "a@b.fr"))
                .hasSize(2)
                .isEqualTo(of("s", reversed.toUpperCase(Locale.ROOT), "+33 " + spaced, " A@B.fr"));
    }

    @Property(tries = 200)
    void it_has_others_in_another_structure_and_with_another_number(
            @ForAll("names") String name, @ForAll("numbers") String number, @ForAll("numbers") String other) {
        assertThat(of("s", name, number, null)).hasSize(1).doesNotContainAnyElementsOf(of("t", name, number, null));
        assertThat(of("s", name, number, null).equals(of("s", name, other, null)))
                .isEqualTo(number.equals(other));
    }

    @Test
    void whoever_is_not_told_from_others_of_the_same_name_has_none() {
        assertThat(of("s", "Claire Canarelli", null, null)).isEmpty();
        assertThat(of("s", "", "0612345678", "a@b.fr")).isEmpty();
    }

    @Test
    void under_another_key_they_are_others() throws IOException {
        PersonalData data = VaultAtHand.CLAIRE;
        assertThat(new Fingerprints(mac()).of("s", data).getFirst())
                .isNotEqualTo(new Fingerprints(MAC).of("s", data).getFirst());
    }
}
