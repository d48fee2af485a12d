package fr.convergence.infra.application.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Mac;
import fr.convergence.kernel.Spelling;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what a structure finds again somebody it follows already: keyed hashes of the name with the telephone, and of the name with
 * the e-mail address, however they are spelt. The structure is part of what is hashed: the same person has other fingerprints
 * elsewhere, so that nobody can look for somebody across structures.
 */
final class Fingerprints {

    private static final int SIGNIFICANT_DIGITS = 9;

    private final Mac mac;

    Fingerprints(Mac mac) {
        this.mac = mac;
    }

    /** None for whoever is not told from others of the same name. */
    List<byte[]> of(String structure, PersonalData data) {
        String name = name(data.name());
        if (name.isEmpty()) {
            return List.of();
        }
        return Stream.of("phone " + phone(data.phone()), "email " + email(data.email()))
                .filter(contact -> !contact.endsWith(" "))
                .map(contact -> String.join("\n", structure, name, contact))
                .map(this::hash)
                .toList();
    }

    private byte[] hash(String text) {
        try {
            return mac.computeMac(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key that does not hash", impossible);
        }
    }

    /** First and last names are written in either order. */
    private static String name(@Nullable String name) {
        String[] words = Spelling.folded(name == null ? "" : name).split("[^\\p{L}\\p{N}]+", -1);
        return Arrays.stream(words).filter(word -> !word.isEmpty()).sorted().collect(Collectors.joining(" "));
    }

    /** As French numbers end, with whatever prefix they are written. */
    private static String phone(@Nullable String phone) {
        String digits = phone == null ? "" : phone.replaceAll("[^0-9]", "");
        return digits.substring(Math.max(0, digits.length() - SIGNIFICANT_DIGITS));
    }

    private static String email(@Nullable String email) {
        return Spelling.folded(email == null ? "" : email);
    }
}
