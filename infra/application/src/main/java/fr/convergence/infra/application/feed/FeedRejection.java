package fr.convergence.infra.application.feed;

import fr.convergence.kernel.Rejection;

/** Why the feed is refused to who asks over HTTP. */
enum FeedRejection implements Rejection.Code {
    UNKNOWN_EVENT_TYPE,
    UNKNOWN_THEME,
    INSTANT_UNREADABLE,
    NUMBER_OUT_OF_RANGE,
    TWO_BEGINNINGS,
    TOO_MANY_STREAMS,
    READ_TOO_FAST
}
