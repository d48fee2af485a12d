package fr.convergence.query.cartography;

import fr.convergence.kernel.cartography.AccessMode;
import fr.convergence.kernel.cartography.AccompanimentMode;
import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.Fee;
import fr.convergence.kernel.cartography.NationalNetwork;
import fr.convergence.kernel.cartography.Public;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.SpecialSupport;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.cartography.StructureKind;
import fr.convergence.kernel.cartography.StructureStatus;
import fr.convergence.kernel.cartography.SuspensionReason;
import fr.convergence.kernel.cartography.TrainingLabel;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A structure as a row of the read model shows it, with the places, offers and partnerships that were asked for.
 *
 * @param commune present INSEE code
 * @param today the day the answer speaks of
 */
record Structure(
        String id,
        String name,
        String sortName,
        String department,
        @Nullable String epci,
        @Nullable String epciName,
        String commune,
        String communeName,
        StructureStatus status,
        @Nullable SuspensionReason suspensionReason,
        @Nullable LocalDate suspendedUntil,
        @Nullable ClosureReason closureReason,
        @Nullable String siret,
        List<StructureKind> kinds,
        List<NationalNetwork> networks,
        @Nullable String parent,
        @Nullable String phone,
        List<String> emails,
        List<String> websites,
        @Nullable String appointmentUrl,
        @Nullable String openingHours,
        @Nullable String roleSummary,
        @Nullable String roleDetail,
        @Nullable String constraints,
        List<Public> publics,
        List<SpecialSupport> specialSupport,
        List<Fee> fees,
        List<AccessMode> accessModes,
        List<AccompanimentMode> accompanimentModes,
        List<TrainingLabel> trainingLabels,
        List<String> otherLabels,
        List<String> competencies,
        @Nullable Integer postsGranted,
        @Nullable CapacityStatus declaredCapacity,
        @Nullable LocalDate capacityDeclaredOn,
        @Nullable LocalDate capacityUntil,
        @Nullable LocalDate knownOn,
        @Nullable LocalDate confirmedOn,
        List<SourceRecord> sources,
        List<StructureField> correctedFields,
        List<MergedStructure> mergedFrom,
        List<OperatorReferent> operatorReferents,
        @Nullable Named splitFrom,
        List<Named> splitInto,
        LocalDate today,
        List<Place> places,
        List<Offer> offers,
        List<Offer> fadedOffers,
        List<Partnership> partnerships,
        List<Habilitation> habilitations,
        List<Post> posts) {

    /** Another structure. */
    record Named(String id, String name) {}

    /** What one open list says of it. */
    record SourceRecord(SourceFormat format, String id, LocalDate reportedOn) {}

    /** What it said of its capacity. */
    record Capacity(
            CapacityStatus status,
            LocalDate declaredOn,
            @Nullable LocalDate until) {}

    /** Why it does not work for a time. */
    record Suspension(SuspensionReason reason, @Nullable LocalDate until) {}

    Structure {
        operatorReferents =
                operatorReferents.stream().sorted(OperatorReferent.ORDER).toList();
        places = places.stream().sorted(Place.ORDER).toList();
        offers = offers.stream().sorted(Offer.ORDER).toList();
        fadedOffers = fadedOffers.stream().sorted(Offer.ORDER).toList();
        partnerships = partnerships.stream().sorted(Partnership.ORDER).toList();
        habilitations = habilitations.stream().sorted(Habilitation.ORDER).toList();
        posts = posts.stream().sorted(Post.ORDER).toList();
    }

    /** What it said, while it holds. */
    public @Nullable Capacity capacity() {
        return declaredCapacity == null
                        || capacityDeclaredOn == null
                        || capacityUntil != null && capacityUntil.isBefore(today)
                ? null
                : new Capacity(declaredCapacity, capacityDeclaredOn, capacityUntil);
    }

    /** Why it does not work for now; null when it works. */
    public @Nullable Suspension suspension() {
        return suspensionReason == null ? null : new Suspension(suspensionReason, suspendedUntil);
    }

    /** In how many places it may be at once; needs its posts to have been asked for. */
    public int postCount() {
        return Math.max(1, Math.toIntExact(posts.stream().filter(Post::open).count()));
    }

    /** Of its own record, not of its offers. */
    public Freshness.Of freshness() {
        return Freshness.Of.record(knownOn, confirmedOn, today);
    }

    /** Of its record; needs its places and offers to have been asked for. */
    public Quality quality() {
        return Quality.of(this);
    }

    /** Its role in its own words, else what it is. */
    public String role() {
        if (roleSummary != null) {
            return roleSummary;
        }
        if (roleDetail != null) {
            return firstSentence(roleDetail);
        }
        return kinds.isEmpty()
                ? "Rôle non renseigné"
                : kinds.stream().map(StructureKind::label).collect(Collectors.joining(", "));
    }

    private static String firstSentence(String text) {
        return text.strip().split("(?<=[.!?…])\\s|\\R", 2)[0];
    }
}
