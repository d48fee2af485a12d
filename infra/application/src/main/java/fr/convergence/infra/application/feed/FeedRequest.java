package fr.convergence.infra.application.feed;

import static fr.convergence.infra.application.feed.FeedRejection.INSTANT_UNREADABLE;
import static fr.convergence.infra.application.feed.FeedRejection.NUMBER_OUT_OF_RANGE;
import static fr.convergence.infra.application.feed.FeedRejection.TWO_BEGINNINGS;
import static fr.convergence.infra.application.feed.FeedRejection.UNKNOWN_EVENT_TYPE;
import static fr.convergence.infra.application.feed.FeedRejection.UNKNOWN_THEME;

import fr.convergence.infra.application.web.InstantParameter;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.feed.PublicEventType;
import fr.convergence.query.PublicEventFilter;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the feed is asked for over HTTP; the names of its components are those of the parameters.
 *
 * @param after a cursor; null for none
 * @param since what was recorded after an instant, RFC 3339; null for none
 * @param type as CloudEvents name them, or the beginning of several that ends with a dot
 * @param department codes
 * @param epci codes
 * @param structure identifiers
 * @param theme codes
 */
record FeedRequest(
        @Nullable String after,
        @Nullable String since,
        @Nullable List<String> type,
        @Nullable List<String> department,
        @Nullable List<String> epci,
        @Nullable List<String> structure,
        @Nullable List<String> theme) {

    /** The instant it begins after; null when it begins otherwise. */
    @Nullable Instant instant() {
        TWO_BEGINNINGS.when(after != null && since != null);
        return InstantParameter.read(since, INSTANT_UNREADABLE);
    }

    PublicEventFilter filter() {
        return new PublicEventFilter(
                type == null
                        ? null
                        : type.stream().flatMap(FeedRequest::types).distinct().toList(),
                department,
                epci,
                structure,
                theme == null ? null : theme.stream().map(FeedRequest::theme).toList());
    }

    private static Stream<PublicEventType> types(String named) {
        List<PublicEventType> found = Stream.of(PublicEventType.values())
                .filter(type -> type.type().equals(named)
                        || named.endsWith(".") && type.type().startsWith(named))
                .toList();
        UNKNOWN_EVENT_TYPE.when(found.isEmpty(), named);
        return found.stream();
    }

    private static Theme theme(String code) {
        return Stream.of(Theme.values())
                .filter(theme -> theme.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new Rejected(List.of(UNKNOWN_THEME.rejection(code))));
    }

    static int within(String name, int least, int most, int asked) {
        NUMBER_OUT_OF_RANGE.when(asked < least || asked > most, name, String.valueOf(least), String.valueOf(most));
        return asked;
    }
}
