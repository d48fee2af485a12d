package fr.convergence.kernel;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * A coded refusal, told to the person who asked. Refusing is an answer, not a fault: nothing was stored.
 *
 * @param code the reason
 * @param path where in the request, in the names of the request ({@code details.phone}); empty when it is about all of it
 * @param arguments what the French text names, never personal data
 */
public record Rejection(Code code, String path, List<String> arguments) {

    /** A fact that refuses a command. Each slice keeps all of its codes in one enum, on one screen. */
    public interface Code {

        /** The code clients see, in capitals; never renamed. */
        String name();

        /** This refusal, about the whole request. */
        default Rejection rejection(String... arguments) {
            return at("", arguments);
        }

        /** This refusal, about one place of the request. */
        default Rejection at(String path, String... arguments) {
            return new Rejection(this, path, List.of(arguments));
        }

        /** Refuses when the fact holds. */
        default void when(boolean fact, String... arguments) {
            if (fact) {
                throw new Rejected(List.of(rejection(arguments)));
            }
        }
    }

    /**
     * The reason in French, from {@code messages_fr.properties} beside the code's class, under the code's name; a
     * {@link MessageFormat} over the arguments.
     *
     * @throws MissingResourceException when the text is missing; a test keeps that from happening
     */
    public String message() {
        return text(Locale.FRENCH);
    }

    /**
     * The same in English, for those who write clients, from {@code messages_en.properties}; empty for a code that only people
     * meet, in French. A label among the arguments stays French.
     */
    public Optional<String> messageInEnglish() {
        try {
            return Optional.of(text(Locale.ENGLISH));
        } catch (MissingResourceException frenchOnly) {
            return Optional.empty();
        }
    }

    private String text(Locale language) {
        Class<?> type = code instanceof Enum<?> constant ? constant.getDeclaringClass() : code.getClass();
        ResourceBundle texts = ResourceBundle.getBundle(
                type.getPackageName() + ".messages",
                language,
                type.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(type.getSimpleName() + "." + code.name()), language)
                .format(arguments.toArray());
    }
}
