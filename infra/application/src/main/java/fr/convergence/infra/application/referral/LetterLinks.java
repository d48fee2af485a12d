package fr.convergence.infra.application.referral;

import fr.convergence.command.Commands;
import fr.convergence.command.referral.ReferralCommand.IssueLink;
import fr.convergence.infra.application.link.Link;
import fr.convergence.infra.application.link.LinkTokens;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Issues the links that letters carry, each in the place of the receiver's link before: the letter is what tells it. The same notice on
 * the same day is the same link.
 *
 * @param address where people reach this installation
 */
record LetterLinks(Commands commands, LinkTokens tokens, String address, Clock clock) {

    private static final Logger log = LoggerFactory.getLogger(LetterLinks.class);

    /** A link as a letter says it. */
    record Written(String address, LocalDate until) {}

    /** By notice; those that are told nothing to answer have none. */
    Map<UUID, Written> issue(Collection<Notice> notices) {
        Map<UUID, Written> links = new LinkedHashMap<>();
        for (Notice notice : notices) {
            if (notice.kind().answerable()) {
                issue(notice, links);
            }
        }
        return links;
    }

    private void issue(Notice notice, Map<UUID, Written> links) {
        LocalDate today = FrenchDay.at(clock.instant());
        String id = NameBasedId.of(notice.id(), "link/" + today).toString();
        try {
            commands.submit(
                    new IssueLink(notice.referral(), notice.structure(), id),
                    Actor.SYSTEM,
                    NameBasedId.of(notice.id(), "issue-link/" + today));
        } catch (Rejected over) {
            log.info("The letter {} has no link: {}", notice.id(), over.rejections());
            return;
        }
        LocalDate until = today.plusDays(IssueLink.DAYS);
        Link link = new Link(Link.Kind.REFERRAL, id, notice.referral(), notice.structure(), until);
        links.put(notice.id(), new Written(address + link.kind().path() + tokens.of(link), until));
    }
}
