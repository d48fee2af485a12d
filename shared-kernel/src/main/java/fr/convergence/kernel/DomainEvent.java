package fr.convergence.kernel;

/**
 * Something that happened and is recorded for ever.
 *
 * <p>Components of an event are primitives, strings, dates and codes, so that the stored form does not follow the
 * refactoring of a value type. An event holds no personal data: no name, personal e-mail or mobile number of anybody.
 * Each event record carries {@link Stored}, its name and version in the store, and {@link InFrench}.
 */
public interface DomainEvent {

    /**
     * The entity it happened to; the first of those it concerns unless a family says otherwise. Events of one entity stay in
     * order, also when a reader cannot take one of them in.
     */
    default Tags.Tag entity() {
        return tags().all().getFirst();
    }

    /** The entities this event concerns; never empty. A decision about one of them depends on this event. */
    Tags tags();
}
