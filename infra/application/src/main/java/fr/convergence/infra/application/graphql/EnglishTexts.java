package fr.convergence.infra.application.graphql;

import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Says in English, for those who write clients, why a query could not be answered. */
final class EnglishTexts {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle(EnglishTexts.class.getPackageName() + ".errors", Locale.ENGLISH);

    private EnglishTexts() {}

    /** The text of a code; null when there is none. */
    static @Nullable String of(String code) {
        return TEXTS.containsKey(code) ? TEXTS.getString(code) : null;
    }
}
