package fr.convergence.command.calendarfeed;

import fr.convergence.command.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mutation on a calendar feed answers.
 *
 * @param position where to read from to see it done; null when it was refused
 * @param rejections every reason; empty when it was done
 * @param feedId the feed; null when it was refused
 * @param address where it is read; null when nothing opened
 */
record CalendarFeedPayload(
        @Nullable String position,
        List<Refusal> rejections,
        @Nullable String feedId,
        @Nullable String address) {}
