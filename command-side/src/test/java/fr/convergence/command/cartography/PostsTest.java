package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.AGENT;
import static fr.convergence.command.cartography.Samples.AUDITOR;
import static fr.convergence.command.cartography.Samples.COORDINATOR;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.MARCH;
import static fr.convergence.command.cartography.Samples.MERGED;
import static fr.convergence.command.cartography.Samples.MERGE_UNDONE;
import static fr.convergence.command.cartography.Samples.NANTES;
import static fr.convergence.command.cartography.Samples.NEIGHBOUR;
import static fr.convergence.command.cartography.Samples.OTHER;
import static fr.convergence.command.cartography.Samples.OTHER_REGISTERED;
import static fr.convergence.command.cartography.Samples.POST;
import static fr.convergence.command.cartography.Samples.REGISTERED;
import static fr.convergence.command.cartography.Samples.STRANGER;
import static fr.convergence.command.cartography.Samples.TODAY;
import static fr.convergence.command.cartography.Samples.named;

import fr.convergence.command.cartography.PostCommand.ClosePost;
import fr.convergence.command.cartography.PostCommand.OpenPost;
import fr.convergence.command.cartography.PostCommand.RenamePost;
import fr.convergence.command.cartography.PostCommand.SharePost;
import fr.convergence.command.cartography.PostCommand.UnsharePost;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.PostClosure;
import fr.convergence.kernel.cartography.PostEvent.PostClosed;
import fr.convergence.kernel.cartography.PostEvent.PostOpened;
import fr.convergence.kernel.cartography.PostEvent.PostRenamed;
import fr.convergence.kernel.cartography.PostEvent.PostShared;
import fr.convergence.kernel.cartography.PostEvent.PostUnshared;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderAgreed;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The places a structure can be in at once, which two structures may share. */
class PostsTest {

    private static final String FAR = "a87ff679-a2f3-471d-9181-a67b7542122c";
    private static final Given KNOWN = Given.events(
            REGISTERED, OTHER_REGISTERED, new StructureRegistered(FAR, named("Mairie", "COMMUNE", NANTES)));
    private static final List<String> ONE = List.of(ID);
    private static final List<String> BOTH = List.of(ID, OTHER);
    private static final OpenPost OPEN = open("CN n° 2", ID);
    private static final PostOpened OPENED = new PostOpened(POST, ONE, "CN n° 2", null);
    private static final Given POSTED = KNOWN.and(OPENED);
    private static final SharePost SHARE = new SharePost(POST, OTHER);
    private static final PostShared IS_SHARED = new PostShared(POST, BOTH);
    private static final Given SHARED = POSTED.and(IS_SHARED);
    private static final UnsharePost UNSHARE = new UnsharePost(POST, ID);
    private static final RenamePost RENAME = new RenamePost(POST, ID, "CN itinérant");
    private static final ClosePost CLOSE = new ClosePost(POST, ID, PostClosure.CONTRACT_ENDED);
    private static final PostClosed CLOSED = new PostClosed(POST, ONE, PostClosure.CONTRACT_ENDED, TODAY);

    private static OpenPost open(String label, String... employers) {
        return new OpenPost(POST, List.of(employers), label, null);
    }

    @Test
    void an_employer_s_agents_and_its_coordination_open_rename_and_close_one() {
        for (Actor actor : List.of(COORDINATOR, AGENT, Actor.SYSTEM)) {
            KNOWN.by(actor).causes(OPEN, OPENED);
            POSTED.by(actor).causes(RENAME, new PostRenamed(POST, ONE, "CN itinérant"));
            POSTED.by(actor).causes(CLOSE, CLOSED);
        }
    }

    @Test
    void one_that_is_promised_to_a_permanence_is_renamed_and_closed_as_any_other() {
        Given promised = POSTED.and(new HolderAgreed("45c48cce-2e2d-4fbd-8a1a-fc51c7c6ad26", ID, POST));
        promised.causes(RENAME, new PostRenamed(POST, ONE, "CN itinérant"));
        promised.causes(CLOSE, CLOSED);
    }

    @Test
    void nobody_else_does_anything_with_it() {
        for (Actor actor : List.of(NEIGHBOUR, STRANGER, AUDITOR, Actor.ANONYMOUS)) {
            for (PostCommand command : List.of(OPEN, RENAME, UNSHARE, CLOSE)) {
                POSTED.by(actor).refuses(command, "NOT_ALLOWED");
            }
        }
        for (Actor actor : List.of(NEIGHBOUR, AGENT, AUDITOR, Actor.ANONYMOUS)) {
            POSTED.by(actor).refuses(SHARE, "NOT_ALLOWED");
        }
    }

    @Test
    void the_same_again_is_nothing_and_another_content_is_told() {
        POSTED.causesNothing(OPEN);
        POSTED.refuses(open("CN n° 3", ID), "ALREADY_OPENED");
        POSTED.causesNothing(new RenamePost(POST, ID, " CN n° 2 "));
        SHARED.causesNothing(SHARE);
        POSTED.causesNothing(UNSHARE);
        POSTED.and(CLOSED).causesNothing(CLOSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN Marie", "Poste de Julien D.", "M. Durand", "06 12 34 56 78", "marie.durand@angers.fr"})
    void no_label_names_somebody(String label) {
        KNOWN.refuses(open(label, ID), "PERSONAL_CONTACT label");
        POSTED.refuses(new RenamePost(POST, ID, label), "PERSONAL_CONTACT label");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN n° 1", "Conseiller France services", "Accueil Saint-Laurent", "Médiatrice itinérante"})
    void a_label_says_what_the_post_is_for(String label) {
        KNOWN.causes(open(label, ID), new PostOpened(POST, ONE, label, null));
    }

    @Test
    void a_label_is_there_and_short_and_the_day_is_of_a_calendar_that_people_use() {
        KNOWN.refuses(open(" ", ID), "BLANK_VALUE label");
        KNOWN.refuses(open("n".repeat(61), ID), "TOO_LONG label");
        KNOWN.refuses(new OpenPost(POST, ONE, "CN", LocalDate.of(99_999, 1, 1)), "INVALID_DAY openFrom");
        KNOWN.causes(new OpenPost(POST, ONE, "CN", MARCH), new PostOpened(POST, ONE, "CN", MARCH));
    }

    @Test
    void one_with_two_employers_is_opened_by_who_speaks_for_both() {
        OpenPost both = open("CN partagé", ID, OTHER);
        KNOWN.by(COORDINATOR).causes(both, new PostOpened(POST, BOTH, "CN partagé", null));
        KNOWN.by(AGENT).refuses(both, "NOT_ALLOWED");
        KNOWN.by(COORDINATOR).refuses(open("CN partagé", ID, FAR), "NOT_ALLOWED");
    }

    @Test
    void it_has_one_or_two_employers_that_are_there() {
        KNOWN.refuses(open("CN"), "ONE_OR_TWO_EMPLOYERS employers");
        KNOWN.refuses(open("CN", ID, ID), "ONE_OR_TWO_EMPLOYERS employers");
        KNOWN.refuses(open("CN", ID, OTHER, FAR), "ONE_OR_TWO_EMPLOYERS employers");
        KNOWN.refuses(open("CN", ID, POST), "UNKNOWN_STRUCTURE employers[1]");
        KNOWN.and(MERGED).refuses(open("CN", ID, OTHER), "MERGED_INTO employers[1]");
        KNOWN.and(new StructureClosed(OTHER, ClosureReason.CEASED))
                .refuses(open("CN", ID, OTHER), "STRUCTURE_CLOSED employers[1]");
    }

    @Test
    void the_second_employer_is_added_by_its_own_agents_or_its_coordination() {
        for (Actor actor : List.of(COORDINATOR, STRANGER)) {
            POSTED.by(actor).causes(SHARE, IS_SHARED);
        }
        POSTED.by(NEIGHBOUR).causes(new SharePost(POST, FAR), new PostShared(POST, List.of(ID, FAR)));
        SHARED.refuses(new SharePost(POST, FAR), "ALREADY_SHARED");
    }

    @Test
    void either_employer_speaks_of_it_and_ends_the_sharing_and_the_first_keeps_it() {
        SHARED.by(STRANGER)
                .causes(new RenamePost(POST, OTHER, "CN partagé"), new PostRenamed(POST, BOTH, "CN partagé"));
        SHARED.by(AGENT).causes(UNSHARE, new PostUnshared(POST, ONE, OTHER));
        SHARED.by(STRANGER).causes(new UnsharePost(POST, OTHER), new PostUnshared(POST, ONE, OTHER));
        SHARED.and(new PostUnshared(POST, ONE, OTHER))
                .refuses(new RenamePost(POST, OTHER, "CN"), "UNKNOWN_POST postId");
        SHARED.and(new PostUnshared(POST, ONE, OTHER)).causes(SHARE, IS_SHARED);
        SHARED.by(STRANGER)
                .causes(
                        new ClosePost(POST, OTHER, PostClosure.OTHER),
                        new PostClosed(POST, BOTH, PostClosure.OTHER, TODAY));
    }

    @Test
    void once_closed_it_stays_so() {
        for (PostCommand command : List.of(RENAME, SHARE, UNSHARE)) {
            POSTED.and(CLOSED).refuses(command, "POST_CLOSED");
        }
    }

    @Test
    void a_closed_employer_may_still_end_what_it_has() {
        Given gone = SHARED.and(new StructureClosed(ID, ClosureReason.CEASED));
        gone.refuses(RENAME, "STRUCTURE_CLOSED");
        gone.refuses(OPEN, "STRUCTURE_CLOSED employers[0]");
        gone.causes(UNSHARE, new PostUnshared(POST, ONE, OTHER));
        gone.causes(CLOSE, new PostClosed(POST, BOTH, PostClosure.CONTRACT_ENDED, TODAY));
        POSTED.and(new StructureClosed(OTHER, ClosureReason.CEASED)).refuses(SHARE, "STRUCTURE_CLOSED");
    }

    @Test
    void what_nobody_knows_is_refused() {
        KNOWN.refuses(RENAME, "UNKNOWN_POST postId");
        KNOWN.refuses(SHARE, "UNKNOWN_POST postId");
        POSTED.refuses(new ClosePost(POST, OTHER, PostClosure.OTHER), "UNKNOWN_POST postId");
        POSTED.refuses(new SharePost(POST, POST), "UNKNOWN_STRUCTURE");
    }

    @Test
    void the_posts_of_a_merged_structure_are_those_of_the_one_that_stands_for_it() {
        Given one = KNOWN.and(new PostOpened(POST, List.of(OTHER), "CN", null), MERGED);
        one.refuses(new RenamePost(POST, OTHER, "CN n° 2"), "MERGED_INTO");
        one.by(AGENT).causes(RENAME, new PostRenamed(POST, List.of(OTHER), "CN itinérant"));
        one.causesNothing(new SharePost(POST, ID));
        one.and(MERGE_UNDONE).by(AGENT).refuses(RENAME, "UNKNOWN_POST postId");
    }
}
