package fr.convergence.infra.application.referral;

import fr.convergence.command.Commands.CommandNotSettled;
import fr.convergence.infra.application.message.Letter;
import fr.convergence.infra.application.message.Outbox;
import fr.convergence.infra.application.store.OneNode;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.StructureCard;
import fr.convergence.query.StructureCards;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what is to be told, one node at a time: what is urgent in a letter of its own, the rest together, at most once in seven days
 * for an address, whichever structures share it. A letter is handed in with the transaction in which what it tells counts as told.
 */
final class ReferralLetters {

    static final Duration BETWEEN_DIGESTS = Duration.ofDays(7);
    /** How long the first of what is gathered waits for others. */
    static final Duration GATHERING = Duration.ofHours(2);

    private static final Logger log = LoggerFactory.getLogger(ReferralLetters.class);

    private final OneNode node;
    private final Notices notices;
    private final Outbox outbox;
    private final StructureCards cards;
    private final LetterText text;
    private final LetterLinks links;
    private final Clock clock;

    ReferralLetters(
            DataSource database,
            Notices notices,
            Outbox outbox,
            StructureCards cards,
            LetterText text,
            LetterLinks links,
            Clock clock) {
        this.node = new OneNode(database, "letters about referrals");
        this.notices = notices;
        this.outbox = outbox;
        this.cards = cards;
        this.text = text;
        this.links = links;
        this.clock = clock;
    }

    /** Looks for what is to be told, unless another node does. */
    void look() throws SQLException {
        node.unlessAnother(() -> {
            try {
                notices.forget();
                urgent(notices.untold(true));
                ordinary(notices.untold(false));
            } catch (NotReadable later) {
                log.info("Referrals are told later, for no address can be read: {}", later.code());
            } catch (CommandNotSettled later) {
                log.info("Referrals are told later, for no link can be issued: {}", later.code());
            }
        });
    }

    private void urgent(List<Notice> untold) {
        Map<String, StructureCard> records = records(untold);
        for (Notice notice : untold) {
            Letter letter = new Letter(
                    notice.id(),
                    department(notice, records),
                    notice.structure(),
                    null,
                    notice.kind().subject(),
                    text.of(notice, records, links.issue(List.of(notice))));
            notices.told(List.of(notice), transaction -> outbox.put(letter, transaction));
        }
    }

    private void ordinary(List<Notice> untold) {
        Map<String, StructureCard> records = records(untold);
        Map<String, List<Notice>> byRecipient = untold.stream()
                .collect(Collectors.groupingBy(
                        notice -> recipient(notice, records), LinkedHashMap::new, Collectors.toList()));
        byRecipient.forEach((recipient, gathered) -> {
            if (isDue(recipient, gathered)) {
                Letter letter = digest(gathered, records);
                notices.toldTogether(recipient, gathered, transaction -> outbox.put(letter, transaction));
            }
        });
    }

    private boolean isDue(String recipient, List<Notice> gathered) {
        Instant now = clock.instant();
        return !now.isBefore(gathered.getFirst().happenedAt().plus(GATHERING))
                && notices.lastDigest(recipient)
                        .filter(last -> now.isBefore(last.plus(BETWEEN_DIGESTS)))
                        .isEmpty();
    }

    private Letter digest(List<Notice> gathered, Map<String, StructureCard> records) {
        Notice first = gathered.getFirst();
        Collection<Notice> last = LetterText.last(gathered);
        return new Letter(
                NameBasedId.of(first.id(), "digest"),
                department(first, records),
                first.structure(),
                address(first, records),
                LetterText.DIGEST,
                text.digest(last, records, links.issue(last)));
    }

    private static String recipient(Notice notice, Map<String, StructureCard> records) {
        String address = address(notice, records);
        return address == null ? notice.structure() : address.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String address(Notice notice, Map<String, StructureCard> records) {
        StructureCard record = records.get(notice.structure());
        return record == null ? null : record.emails().stream().findFirst().orElse(null);
    }

    private static String department(Notice notice, Map<String, StructureCard> records) {
        StructureCard record = records.get(notice.structure());
        return record == null ? notice.department() : record.department();
    }

    private Map<String, StructureCard> records(List<Notice> untold) {
        return cards.of(untold.stream()
                .flatMap(notice -> Stream.of(notice.structure(), notice.other()))
                .distinct()
                .toList());
    }
}
