package fr.convergence.command.cartography;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.SourcedDetails;
import fr.convergence.kernel.territory.Territory;

/** Who keeps which part of the cartography. */
final class Rights {

    private Rights() {}

    /** Whether the actor keeps any cartography at all: others learn nothing, not even what exists. */
    static boolean keepsCartography(Actor actor) {
        return actor.role() == Role.COORDINATOR || actor.role() == Role.SYSTEM;
    }

    /** Whether the actor publishes what holds for the whole country. */
    static boolean keepsNationalModels(Actor actor) {
        return actor.role() == Role.ADMINISTRATOR || actor.role() == Role.SYSTEM;
    }

    /** Whether the actor keeps the cartography of the department of a commune. */
    static boolean coordinates(Actor actor, String commune) {
        return actor.role() == Role.SYSTEM
                || Territory.current()
                        .departmentOf(commune)
                        .filter(department -> actor.coordinates(department.code()))
                        .isPresent();
    }

    /** Whether the actor keeps the cartography of the department where a record is shown. */
    static boolean coordinates(Actor actor, SourcedDetails record) {
        return coordinates(actor, commune(record));
    }

    /** The code of the department where a record is shown. */
    static String departmentOf(SourcedDetails record) {
        return Territory.current().departmentOf(commune(record)).orElseThrow().code();
    }

    /** Whether a record is shown in a department. */
    static boolean isIn(String department, SourcedDetails record) {
        return Territory.current()
                .departmentOf(commune(record))
                .filter(of -> of.code().equals(department))
                .isPresent();
    }

    /** Whether a record may go from where it is shown to where it would be: into another department, both must agree. */
    static boolean mayMove(Actor actor, SourcedDetails before, SourcedDetails after) {
        return Territory.current()
                        .departmentOf(commune(before))
                        .equals(Territory.current().departmentOf(commune(after)))
                || coordinates(actor, before) && coordinates(actor, after);
    }

    private static String commune(SourcedDetails record) {
        String commune = record.value("COMMUNE");
        return commune == null ? "" : commune;
    }
}
