package fr.convergence.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How GraphQL inputs call fields: {@code APPOINTMENT_URL} is {@code appointmentUrl} there. */
public final class InputNames {

    private InputNames() {}

    /** The input's name of a field. */
    public static String of(String field) {
        String camel = Arrays.stream(field.toLowerCase(Locale.ROOT).split("_", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        return camel.isEmpty() ? field : Character.toLowerCase(camel.charAt(0)) + camel.substring(1);
    }
}
