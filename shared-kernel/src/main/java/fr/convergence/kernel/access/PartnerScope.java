package fr.convergence.kernel.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a partner application was allowed beside reading what is published; in its token as the words of {@code scope} (RFC 8693). */
public enum PartnerScope {
    /** To read the feed of public events. */
    EVENTS,
    /** To have them sent to it. */
    WEBHOOKS,
    /** To tell what is wrong in a record. */
    REPORTS,
    /** To read what is counted in its departments, no number of few people. */
    STATISTICS;

    /** What one is allowed whose token says nothing of it. */
    public static final Set<PartnerScope> USUAL = Collections.unmodifiableSet(EnumSet.of(EVENTS, WEBHOOKS, REPORTS));

    /** Those among some words; words of others are left out. */
    public static Set<PartnerScope> among(Collection<String> words) {
        Set<PartnerScope> scopes = EnumSet.noneOf(PartnerScope.class);
        Arrays.stream(values()).filter(scope -> words.contains(scope.word())).forEach(scopes::add);
        return scopes;
    }

    /** As a token has it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
