package fr.convergence.query.whodoeswhat;

import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.referral.Mismatch;
import fr.convergence.query.Doors.Service;
import fr.convergence.query.Doors.Structure;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who does what for a need.
 *
 * @param suitedCount of all that suit, shown or not
 * @param position the last event this answer includes, as a cursor
 */
record WhoDoesWhat(List<Suited> suited, int suitedCount, List<Unsuited> unsuited, Instant now, String position) {

    /** The moment it speaks of. */
    public OffsetDateTime asOf() {
        return now.atOffset(ZoneOffset.UTC);
    }

    /** A structure as an answer names it. */
    record Named(
            String id,
            String name,
            String communeName,
            String department,
            @Nullable String phone,
            @Nullable String openingHours) {

        static Named of(Structure structure) {
            return new Named(
                    structure.id(),
                    structure.name(),
                    structure.communeName(),
                    structure.department(),
                    structure.phone(),
                    structure.openingHours());
        }
    }

    /** A service as an answer names it. */
    record Offer(String id, OfferLevel level, List<String> procedures, List<String> preconditions) {}

    /** A door that suits. */
    record Suited(Candidate candidate, NeedInput need) {

        public Named structure() {
            return Named.of(candidate.structure());
        }

        public Offer offer() {
            Service service = candidate.service();
            return new Offer(
                    service.id(),
                    service.level(),
                    service.values(OfferField.PROCEDURES),
                    service.values(OfferField.PRECONDITIONS));
        }

        public double distanceKilometres() {
            return rounded(candidate.structure());
        }

        public double score() {
            return candidate.score();
        }

        public List<Part> parts() {
            return candidate.parts();
        }

        public String sentence() {
            return Sentences.whySuited(candidate);
        }

        public List<String> hints() {
            return Sentences.hints(candidate, need);
        }
    }

    /** A door that does not suit. */
    record Unsuited(Structure door, Set<Mismatch> mismatches, String sentence) {

        public Named structure() {
            return Named.of(door);
        }

        public double distanceKilometres() {
            return rounded(door);
        }
    }

    private static double rounded(Structure structure) {
        return Math.round(structure.kilometres() * 10) / 10.0;
    }
}
