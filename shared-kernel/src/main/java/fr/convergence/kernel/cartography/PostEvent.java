package fr.convergence.kernel.cartography;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Stored;
import fr.convergence.kernel.Tags;
import fr.convergence.kernel.Upcast;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a post: a structure may be in as many places at once as it has posts, in one when it told of none. A post is
 * shared by two employers at most; {@code employers} names those it has after the event, the one that opened it first. It bears
 * no person's name.
 */
@InFrench("poste")
public sealed interface PostEvent extends DomainEvent {

    /** How what earlier versions stored becomes today's events: every form is still that of its first version. */
    List<Upcast> EARLIER_FORMS = List.of();

    /** The post's own identifier, a UUID. */
    String postId();

    /** The structures it works for: one or two. */
    List<String> employers();

    /**
     * Somebody told of it.
     *
     * @param label tells it from the structure's other posts
     * @param openFrom the first day on which somebody is there; null when nobody said
     */
    @Stored(name = "post-opened")
    @InFrench("poste ouvert")
    record PostOpened(
            String postId,
            List<String> employers,
            String label,
            @Nullable LocalDate openFrom) implements PostEvent {}

    /** It is told from the others by another label. */
    @Stored(name = "post-renamed")
    @InFrench("poste renommé")
    record PostRenamed(String postId, List<String> employers, String label) implements PostEvent {}

    /** It works for a second employer too. */
    @Stored(name = "post-shared")
    @InFrench("poste partagé")
    record PostShared(String postId, List<String> employers) implements PostEvent {}

    /**
     * It works for its first employer only.
     *
     * @param formerEmployer the other one
     */
    @Stored(name = "post-unshared")
    @InFrench("partage de poste terminé")
    record PostUnshared(String postId, List<String> employers, String formerEmployer) implements PostEvent {}

    /** It is there no more. */
    @Stored(name = "post-closed")
    @InFrench("poste fermé")
    record PostClosed(String postId, List<String> employers, PostClosure reason, LocalDate closedOn)
            implements PostEvent {}

    @Override
    default Tags.Tag entity() {
        return new Tags.Tag("post", postId());
    }

    @Override
    default Tags tags() {
        Tags post = new Tags(List.of(entity())).andEach("structure", employers());
        return this instanceof PostUnshared event ? post.and("structure", event.formerEmployer()) : post;
    }
}
