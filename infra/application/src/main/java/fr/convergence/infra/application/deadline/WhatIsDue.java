package fr.convergence.infra.application.deadline;

import java.time.Instant;
import java.util.List;

/** One kind of things that fall due. */
@FunctionalInterface
interface WhatIsDue {

    /**
     * The first that fell due and were not done yet, in their order.
     *
     * @param most how many at most
     */
    List<Due> upTo(Instant now, int most);
}
