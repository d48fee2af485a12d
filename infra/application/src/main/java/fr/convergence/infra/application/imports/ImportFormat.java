package fr.convergence.infra.application.imports;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.SourceFormat;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kind of open list that can be imported: how a file of it is checked, and how its records are read. */
interface ImportFormat {

    /** The last part of the address it is sent to. */
    String path();

    /** The list, as events name it. */
    SourceFormat source();

    /**
     * Reads a file whole before anything is done with it.
     *
     * @throws BrokenFile with every reason for which nothing of the file can be imported
     */
    CheckedFile check(SpooledFile file) throws IOException;

    /**
     * What records are read under.
     *
     * @param actor who imports
     * @param today the day in France
     * @param edition the date of the edition, when the sender tells it
     */
    record Terms(Actor actor, LocalDate today, @Nullable LocalDate edition, Reference reference) {}

    /** A file found fit. */
    interface CheckedFile {

        /** How many records it has. */
        int rows();

        /** What is left out of all of them. */
        List<Finding> warnings();

        /** The date of the edition, or null when each record bears a date of its own. */
        @Nullable LocalDate edition(Terms terms);

        /**
         * Its records, from the first on; read once, in the file's order.
         *
         * @throws fr.convergence.kernel.Rejected when they cannot be read under these terms
         */
        Readings readings(Terms terms) throws IOException;
    }

    /** What records say, one by one. */
    interface Readings extends Closeable {

        /** The next, or null after the last. */
        @Nullable Reading next();
    }
}
