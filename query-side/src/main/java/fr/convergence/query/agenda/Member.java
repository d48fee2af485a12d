package fr.convergence.query.agenda;

import fr.convergence.query.Whereabouts.Located;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One of the structures whose time is looked at together.
 *
 * @param posts none when it told of none: then it is in one place at a time
 */
record Member(Located structure, List<HeldPost> posts) {

    String id() {
        return structure.id();
    }

    /** Whether somebody of its own is there, or a post that it shares at another's. */
    boolean isIn(TakenRow taken) {
        String one = taken.structureId();
        String post = taken.postId();
        return one != null && structure.ids().contains(one)
                || post != null && postIds().contains(post);
    }

    boolean sharesPostWith(Member other) {
        return postIds().stream().anyMatch(other.postIds()::contains);
    }

    private Set<String> postIds() {
        return posts.stream().map(HeldPost::id).collect(Collectors.toSet());
    }
}
