package fr.convergence.infra.application.imports;

import java.util.function.Predicate;

/**
 * What records are compared with.
 *
 * @param communes the communes of France
 * @param personal whether a text names or reaches one person
 */
record Reference(Communes communes, Predicate<String> personal) {}
