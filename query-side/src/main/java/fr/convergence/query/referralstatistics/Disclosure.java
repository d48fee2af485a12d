package fr.convergence.query.referralstatistics;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Chooses which numbers are told to whom: all of them to those who answer for the referrals, not to those who only observe. */
@Component
final class Disclosure {

    private static final Cells ALL = new Cells(1);

    private final Cells toObservers;

    /** @param smallestCell the smallest number that observers are told; 1 tells them all */
    Disclosure(@Value("${convergence.smallest-cell:5}") int smallestCell) {
        if (smallestCell < 1) {
            throw new IllegalArgumentException("convergence.smallest-cell is " + smallestCell + ", less than 1");
        }
        this.toObservers = new Cells(smallestCell);
    }

    Cells to(Actor actor) {
        return actor.role() == Role.AUDITOR || actor.observes() ? toObservers : ALL;
    }
}
