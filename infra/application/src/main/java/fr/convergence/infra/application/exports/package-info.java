/**
 * Exports of the cartography in open formats: what everyone may read of a department, at a moment, as a stream from one
 * snapshot. Whoever imports an export of lieux or of data·inclusion into an empty store exports the same file.
 *
 * <p>Nothing in any of these formats but HSDS says: informal offers (for professionals only, and in none), closed structures, suspensions,
 * capacity, constraints, competencies, partnerships, habilitations, posts and posts granted, the EPCI, several sources of one
 * structure and corrections; of offers, their level, operators, intervention level, modes, documents, exclusions, handling of
 * personal data, and rhythm of update.
 * A structure that receives people at several places is a record for each, and is imported as one structure for each.
 *
 * <p>Lieux de médiation numérique: of offers, the themes alone; a value of a list ({@code courriels}, {@code site_web},
 * {@code autres_formations_labels}) that has a bar in it is left out.
 *
 * <p>data·inclusion: one e-mail address and one site; the summary of the role only where there is no detail; no parent,
 * itinerance, appointment page, special support, labels, nor kinds and networks without a word there; no offers of the five
 * themes without a word there; procedures only where they are words of its thématiques; one fee; the day of the structure for
 * each of its services; names cut at 150 characters, a structure whose name is shorter than three left out. What is left out
 * whole is counted in the header {@code Convergence-Left-Out}.
 *
 * <p>HSDS: of what the other formats do not say, it says suspensions, levels, operators, intervention level, modes, documents and exclusions
 * of offers, and closed structures in {@code metadata} alone; not the parent, capacity, constraints, competencies, partnerships,
 * habilitations, posts, the EPCI, handling of personal data, rhythm of update. Hours that are no ordinary week are told as they are written,
 * hours of a structure without offers not at all, a postal address only with its street and postcode. {@code metadata} has a row for each
 * field that changed, {@code create} and {@code delete} being those where the record begins and ceases to be shown; a value that is missing
 * is {@code (aucune valeur)}, for an empty cell is none there; {@code updated_by} says as what somebody acted, never who it was; fields bear
 * our names where the specification has none on that record. It is not imported.
 *
 * <p>GeoJSON: places without a position are left out, and counted in {@code leftOut}. It is not imported.
 */
@NullMarked
package fr.convergence.infra.application.exports;

import org.jspecify.annotations.NullMarked;
