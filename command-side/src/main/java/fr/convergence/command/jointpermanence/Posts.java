package fr.convergence.command.jointpermanence;

import static fr.convergence.command.jointpermanence.JointPermanenceRejection.POST_MISSING;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.UNKNOWN_POST;

import fr.convergence.command.Structures.HeldPost;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which post a structure may promise. */
final class Posts {

    private Posts() {}

    /** Refuses a post that is not the structure's, and that a structure which shares one does not say which it promises. */
    static void refuse(Scene now, String structureId, @Nullable String postId, LocalDate today) {
        List<HeldPost> open = now.structures().postsOf(structureId).stream()
                .filter(post -> post.closedOn() == null || !post.closedOn().isBefore(today))
                .toList();
        if (postId == null) {
            POST_MISSING.when(open.stream().anyMatch(HeldPost::shared));
        } else {
            UNKNOWN_POST.when(open.stream().noneMatch(post -> post.postId().equals(postId)), postId);
        }
    }
}
