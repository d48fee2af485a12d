package fr.convergence.kernel;

/** A value of a closed vocabulary: an English code for programs, a French label for people. */
public interface Coded {

    /** The code, as stored in events and shown by GraphQL. Never renamed; a retired value stays for history. */
    String name();

    /** The same, under the name GraphQL gives it. */
    default String code() {
        return name();
    }

    /** What a person of the field reads; the exact wording of the standard the vocabulary comes from, if any. */
    String label();
}
