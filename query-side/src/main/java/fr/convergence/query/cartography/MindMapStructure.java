package fr.convergence.query.cartography;

import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.NationalNetwork;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.StructureKind;
import fr.convergence.kernel.cartography.StructureStatus;
import fr.convergence.kernel.cartography.TrainingLabel;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A structure as one branch of the carte mentale draws it.
 *
 * @param offers those that belong to the branch
 */
record MindMapStructure(Structure structure, List<Offer> offers) {

    /** The offers of a structure at one level. */
    record Level(OfferLevel level, List<Offer> offers) {}

    static MindMapStructure whole(Structure structure) {
        return new MindMapStructure(structure, structure.offers());
    }

    public String id() {
        return structure.id();
    }

    public String name() {
        return structure.name();
    }

    public String role() {
        return structure.role();
    }

    public String commune() {
        return structure.communeName();
    }

    public StructureStatus status() {
        return structure.status();
    }

    /** What it said, while it holds. */
    public @Nullable CapacityStatus capacity() {
        Structure.Capacity capacity = structure.capacity();
        return capacity == null ? null : capacity.status();
    }

    public List<StructureKind> kinds() {
        return structure.kinds();
    }

    public List<NationalNetwork> networks() {
        return structure.networks();
    }

    public @Nullable String constraints() {
        return structure.constraints();
    }

    public List<String> competencies() {
        return structure.competencies();
    }

    public List<TrainingLabel> trainingLabels() {
        return structure.trainingLabels();
    }

    public List<String> otherLabels() {
        return structure.otherLabels();
    }

    public List<Habilitation> habilitations() {
        return structure.habilitations();
    }

    public List<Post> posts() {
        return structure.posts();
    }

    public int postCount() {
        return structure.postCount();
    }

    public Freshness.Of freshness() {
        return structure.freshness();
    }

    /** Its offers by level, in the order of the levels. */
    public List<Level> levels() {
        return offers.stream()
                .collect(Collectors.groupingBy(Offer::level, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(level -> new Level(level.getKey(), level.getValue()))
                .toList();
    }
}
