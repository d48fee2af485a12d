package fr.convergence.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Name and version under which an event is stored: never the class name, so that classes may be renamed. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Stored {

    /**
     * Lower case with hyphens, past participle after its noun ({@code structure-registered}). Never renamed or reused: what a
     * decision depends on is found by this name, whatever the version.
     */
    String name();

    /**
     * Counts from 1; raised when the stored form changes in a way older readers cannot read. The family then names the
     * {@link Upcast} from the version before.
     */
    int version() default 1;
}
