package fr.convergence.command.jointpermanence;

import fr.convergence.command.Scarce;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.AgreeToPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.AmendPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.EndPermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.ProposePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.ResumePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.StandIn;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose time, which posts and which rooms a command may promise. */
final class Touched {

    private Touched() {}

    /** What a command touches, as far as is known. */
    static Scarce by(JointPermanenceCommand command, Scene known) {
        return switch (command) {
            case ProposePermanence it ->
                of(it.structureId(), it.postId()).at(Set.of(it.schedule().placeId()));
            case AgreeToPermanence it -> of(it.structureId(), it.postId());
            case StandIn it -> of(it.structureId(), it.postId());
            case AmendPermanence it ->
                everybody(it, known).at(Set.of(it.schedule().placeId()));
            case ResumePermanence it -> everybody(it, known).at(places(it, known));
            case EndPermanence it -> everybody(it, known).at(places(it, known));
            default -> Scarce.NOTHING;
        };
    }

    private static Scarce of(String structure, @Nullable String post) {
        return new Scarce(Set.of(structure), post == null ? Set.of() : Set.of(post), Set.of());
    }

    /** All that agreed, and who stands in for them. */
    private static Scarce everybody(JointPermanenceCommand command, Scene known) {
        Permanence permanence = known.permanence(command.permanenceId());
        Set<String> structures = new TreeSet<>();
        Set<String> posts = new TreeSet<>();
        permanence.holders().forEach((id, holder) -> {
            if (holder.stage() == HolderStage.AGREED) {
                structures.add(id);
                Stream.ofNullable(holder.postId()).forEach(posts::add);
            }
        });
        permanence.days().values().stream()
                .flatMap(day -> day.absent().values().stream().flatMap(Optional::stream))
                .forEach(substitute -> {
                    structures.add(substitute.structureId());
                    Stream.ofNullable(substitute.postId()).forEach(posts::add);
                });
        return new Scarce(structures, posts, Set.of());
    }

    private static Set<String> places(JointPermanenceCommand command, Scene known) {
        return known.permanence(command.permanenceId()).schedules().stream()
                .map(Schedule::placeId)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
