package fr.convergence.infra.application.link;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * What a link opens.
 *
 * @param id names it in the events
 * @param subjectId what it is about, by its kind: a campaign, or a referral
 * @param structureId the one it was sent to
 * @param until the last day on which it does
 */
public record Link(Kind kind, String id, String subjectId, String structureId, LocalDate until) {

    /** What links are for; a link of one kind is none of another. */
    public enum Kind {
        /** A structure says whether its record is right. */
        CONFIRMATION("/confirmations/", "link"),
        /** A structure answers a referral. */
        REFERRAL("/referrals/link/", "referral-link");

        private final String path;
        private final String purpose;

        Kind(String path, String purpose) {
            this.path = path;
            this.purpose = purpose;
        }

        /** The address of its page on this installation, without the token. */
        public String path() {
            return path;
        }

        /** A text without what opens its links: for who is to know of a letter, and not to answer in the place of its recipient. */
        public String hiddenIn(String text) {
            return text.replaceAll(Pattern.quote(path) + "[A-Za-z0-9_-]+", path + "…");
        }

        /** What is signed along with its tokens. */
        String purpose() {
            return purpose;
        }
    }
}
