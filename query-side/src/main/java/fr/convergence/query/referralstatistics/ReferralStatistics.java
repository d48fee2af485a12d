package fr.convergence.query.referralstatistics;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.referral.DeclineReason;
import fr.convergence.kernel.referral.Mismatch;
import fr.convergence.kernel.referral.NotAssessedReason;
import fr.convergence.kernel.referral.Outcome;
import fr.convergence.kernel.referral.OverrideReason;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What came of referrals at their receivers.
 *
 * @param position the last event it includes, as a cursor
 * @param noShows how many had an appointment missed
 */
record ReferralStatistics(
        OffsetDateTime from,
        OffsetDateTime to,
        String position,
        Counts counts,
        Delays delays,
        Refusals refusals,
        Overrides overrides,
        NotAssessed notAssessed,
        Redirections redirections,
        Cell noShows,
        List<CodedCell> outcomes) {

    /** Where they stand: accepted is underway, cancelled or closed; sent is accepted or one of the others. */
    record Counts(
            Cell sent,
            Cell awaiting,
            Cell accepted,
            Cell declined,
            Cell redirected,
            Cell withdrawn,
            Cell expired,
            Cell underway,
            Cell cancelled,
            Cell closed) {

        static Counts of(Tally tally, Cells cells) {
            Cell sent = cells.whole(tally.sent());
            List<Cell> parts = cells.parts(
                    sent,
                    List.of(
                            tally.awaiting(),
                            tally.accepted(),
                            tally.declined(),
                            tally.redirected(),
                            tally.withdrawn(),
                            tally.expired()));
            List<Cell> taken = cells.parts(parts.get(1), List.of(tally.underway(), tally.cancelled(), tally.closed()));
            return new Counts(
                    sent,
                    parts.get(0),
                    parts.get(1),
                    parts.get(2),
                    parts.get(3),
                    parts.get(4),
                    parts.get(5),
                    taken.get(0),
                    taken.get(1),
                    taken.get(2));
        }
    }

    /** From when it was sent. */
    record Delays(Delay acknowledgement, Delay acceptance, Delay firstContact) {}

    /** How long something took, in hours, where it was done; null when it was not, or by so few that it is hidden. */
    record Delay(
            Cell number,
            @Nullable Double medianHours,
            @Nullable Double p90Hours) {

        static Delay of(Tally.Took took, Cell number) {
            List<Double> seconds = number.hidden() ? null : took.seconds();
            return seconds == null
                    ? new Delay(number, null, null)
                    : new Delay(number, hours(seconds.getFirst()), hours(seconds.getLast()));
        }

        private static double hours(double seconds) {
            return Math.round(seconds / 360) / 10.0;
        }
    }

    /** How often one value is said. */
    record CodedCell(Coded value, Cell number) {}

    /** How many one structure sent. */
    record SenderCell(String senderId, Cell number) {}

    /** How many chains are of one length. */
    record ChainCell(int redirections, Cell number) {}

    /** One referral may be declined for several reasons. */
    record Refusals(Cell number, List<CodedCell> byReason, List<SenderCell> bySender) {}

    /** Sent although the record of the receiver spoke against it, for one thing or several. */
    record Overrides(Cell number, List<CodedCell> byMismatch, List<CodedCell> byReason) {}

    /** Sent although the person's autonomy was not assessed. */
    record NotAssessed(Cell number, List<CodedCell> byReason) {}

    /**
     * Sent on.
     *
     * @param chains each chain once, as long as it had become by the last of these referrals
     * @param returned to a structure by which the person had come
     */
    record Redirections(Cell number, List<ChainCell> chains, Cell returned) {}

    static ReferralStatistics of(Tally tally, Cells cells, OffsetDateTime from, OffsetDateTime to, String position) {
        Counts counts = Counts.of(tally, cells);
        Cell overridden = part(counts.sent(), tally.overridden(), cells);
        Cell notAssessed = part(counts.sent(), tally.notAssessed(), cells);
        return new ReferralStatistics(
                from,
                to,
                position,
                counts,
                new Delays(
                        Delay.of(
                                tally.acknowledgement(),
                                part(counts.sent(), tally.acknowledgement().number(), cells)),
                        Delay.of(tally.acceptance(), counts.accepted()),
                        Delay.of(
                                tally.firstContact(),
                                part(counts.accepted(), tally.firstContact().number(), cells))),
                new Refusals(
                        counts.declined(),
                        coded(counts.declined(), tally.declineReasons(), DeclineReason::valueOf, cells),
                        each(counts.declined(), tally.decliners(), SenderCell::new, cells)),
                new Overrides(
                        overridden,
                        coded(overridden, tally.mismatches(), Mismatch::valueOf, cells),
                        coded(overridden, tally.overrideReasons(), OverrideReason::valueOf, cells)),
                new NotAssessed(
                        notAssessed, coded(notAssessed, tally.notAssessedReasons(), NotAssessedReason::valueOf, cells)),
                new Redirections(
                        counts.redirected(),
                        each(
                                counts.sent(),
                                tally.chains(),
                                (length, number) -> new ChainCell(Integer.parseInt(length), number),
                                cells),
                        part(counts.sent(), tally.returned(), cells)),
                part(counts.accepted(), tally.noShows(), cells),
                coded(counts.closed(), tally.outcomes(), Outcome::valueOf, cells));
    }

    private static Cell part(Cell whole, int number, Cells cells) {
        return cells.parts(whole, List.of(number)).getFirst();
    }

    private static List<CodedCell> coded(Cell of, List<Tally.Row> rows, Function<String, Coded> value, Cells cells) {
        return each(of, rows, (code, number) -> new CodedCell(value.apply(code), number), cells);
    }

    /** Where one referral counts in several rows, the rows add up to more than there are: their own sum is then the whole. */
    private static <T> List<T> each(Cell of, List<Tally.Row> rows, BiFunction<String, Cell, T> made, Cells cells) {
        List<Integer> numbers = rows.stream().map(Tally.Row::number).toList();
        int sum = numbers.stream().mapToInt(Integer::intValue).sum();
        List<Cell> told = cells.parts(new Cell(sum, of.hidden()), numbers);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> made.apply(rows.get(i).code(), told.get(i)))
                .toList();
    }
}
