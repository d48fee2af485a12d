package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.PostRejection.ALREADY_OPENED;
import static fr.convergence.command.cartography.PostRejection.ALREADY_SHARED;
import static fr.convergence.command.cartography.PostRejection.ONE_OR_TWO_EMPLOYERS;
import static fr.convergence.command.cartography.PostRejection.POST_CLOSED;
import static fr.convergence.command.cartography.PostRejection.UNKNOWN_POST;
import static fr.convergence.command.cartography.StructureRejection.NOT_ALLOWED;
import static fr.convergence.command.cartography.StructureRejection.UNKNOWN_STRUCTURE;

import fr.convergence.command.Circumstances;
import fr.convergence.command.PersonalContact;
import fr.convergence.command.ValueRejection;
import fr.convergence.command.ValueRule;
import fr.convergence.command.cartography.PostCommand.ClosePost;
import fr.convergence.command.cartography.PostCommand.OpenPost;
import fr.convergence.command.cartography.PostCommand.RenamePost;
import fr.convergence.command.cartography.PostCommand.SharePost;
import fr.convergence.command.cartography.PostCommand.UnsharePost;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.PostEvent;
import fr.convergence.kernel.cartography.PostEvent.PostClosed;
import fr.convergence.kernel.cartography.PostEvent.PostOpened;
import fr.convergence.kernel.cartography.PostEvent.PostRenamed;
import fr.convergence.kernel.cartography.PostEvent.PostShared;
import fr.convergence.kernel.cartography.PostEvent.PostUnshared;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** What may be done with a post. */
final class PostDecisions {

    private static final int MOST_EMPLOYERS = 2;
    private static final int LABEL = 60;

    private static final ValueRule LABEL_RULE = ValueRule.printable()
            .then(ValueRule.text(LABEL))
            .then(ValueRule.that(label -> !PersonalContact.bearsFirstName(label), ValueRejection.PERSONAL_CONTACT));

    private PostDecisions() {}

    static List<PostEvent> open(Cartography now, OpenPost command, Actor actor) {
        refuseStrangers(now, command.employers(), actor);
        String label = command.label().strip();
        Rejected.unlessEmpty(faults(now, command, label));
        PostOpened opened = new PostOpened(command.postId(), command.employers(), label, command.openFrom());
        PostOpened before = now.post(command.postId()).opened();
        ALREADY_OPENED.when(before != null && !before.equals(opened));
        return before == null ? List.of(opened) : List.of();
    }

    /** Who opens a post speaks for each of its employers; the others learn nothing. */
    private static void refuseStrangers(Cartography now, List<String> employers, Actor actor) {
        NOT_ALLOWED.when(!Rights.keepsCartography(actor) && employers.stream().noneMatch(it -> now.employs(it, actor)));
        Rejected.unlessEmpty(IntStream.range(0, employers.size())
                .filter(i -> !now.structure(employers.get(i)).exists())
                .mapToObj(i -> UNKNOWN_STRUCTURE.at(employer(i), employers.get(i)))
                .toList());
        NOT_ALLOWED.when(employers.stream().anyMatch(it -> !Speakers.include(actor, now, it)));
    }

    private static List<Rejection> faults(Cartography now, OpenPost command, String label) {
        List<String> employers = command.employers();
        List<Rejection> faults = new ArrayList<>();
        if (employers.isEmpty()
                || employers.size() > MOST_EMPLOYERS
                || new HashSet<>(employers).size() < employers.size()) {
            faults.add(ONE_OR_TWO_EMPLOYERS.at("employers"));
        }
        for (int i = 0; i < employers.size(); i++) {
            faults.addAll(MergeDecisions.faultsOf(now.structure(employers.get(i)), employer(i)));
        }
        faults.addAll(faults(label));
        if (command.openFrom() != null) {
            faults.addAll(Formats.DAY.faults("openFrom", command.openFrom().toString()));
        }
        return faults;
    }

    private static String employer(int number) {
        return "employers[" + number + "]";
    }

    private static List<Rejection> faults(String label) {
        return label.isEmpty() ? List.of(ValueRejection.BLANK_VALUE.at("label")) : LABEL_RULE.faults("label", label);
    }

    static List<PostEvent> rename(Post now, RenamePost command) {
        String label = command.label().strip();
        Rejected.unlessEmpty(faults(label));
        return label.equals(now.label())
                ? List.of()
                : List.of(new PostRenamed(command.postId(), now.employers(), label));
    }

    static List<PostEvent> share(Cartography now, Post post, SharePost command) {
        if (post.worksForAnyOf(now.oneWith(command.secondEmployer()))) {
            return List.of();
        }
        ALREADY_SHARED.when(post.isShared());
        return List.of(
                new PostShared(command.postId(), List.of(post.employers().getFirst(), command.secondEmployer())));
    }

    static List<PostEvent> unshare(Post now, UnsharePost command) {
        POST_CLOSED.when(now.closed());
        List<String> employers = now.employers();
        return now.isShared()
                ? List.of(new PostUnshared(command.postId(), employers.subList(0, 1), employers.getLast()))
                : List.of();
    }

    static List<PostEvent> close(Post now, ClosePost command, Circumstances circumstances) {
        return now.closed()
                ? List.of()
                : List.of(new PostClosed(command.postId(), now.employers(), command.reason(), circumstances.today()));
    }

    /** The post, where the structure it is asked for, or one that it stands for, is an employer; or is about to be. */
    static Post known(Cartography now, PostCommand command) {
        Post post = now.post(command.postId());
        boolean theirs = command instanceof SharePost
                ? post.opened() != null
                : post.worksForAnyOf(now.oneWith(command.askedFor().getFirst()));
        Rejected.unlessEmpty(theirs ? List.of() : List.of(UNKNOWN_POST.at("postId", command.postId())));
        return post;
    }
}
