package fr.convergence.kernel;

import fr.convergence.kernel.cartography.Vocabulary;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;

/** The coded vocabularies of the cartography, as the kernel's classes say: a new one is in every test that asks for all. */
public final class Vocabularies {

    private Vocabularies() {}

    /** Sorted by name. */
    public static List<Class<? extends Coded>> all() throws IOException, URISyntaxException {
        return Words.typesInFrench().stream()
                .filter(type -> type.isEnum()
                        && Coded.class.isAssignableFrom(type)
                        && type.getPackage().equals(Vocabulary.class.getPackage()))
                .<Class<? extends Coded>>map(type -> type.asSubclass(Coded.class))
                .toList();
    }
}
