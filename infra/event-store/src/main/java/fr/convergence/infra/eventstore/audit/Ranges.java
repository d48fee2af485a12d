package fr.convergence.infra.eventstore.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Positions, added in order and told as ranges; of many, the first ranges only. Not for several threads. */
public final class Ranges {

    private static final int TOLD = 20;

    private final List<long[]> first = new ArrayList<>();
    private long count;
    private long last;

    void add(long position) {
        add(position, position);
    }

    void add(long from, long to) {
        if (!first.isEmpty() && last == from - 1 && first.getLast()[1] == last) {
            first.getLast()[1] = to;
        } else if (first.size() < TOLD) {
            first.add(new long[] {from, to});
        }
        count += to - from + 1;
        last = to;
    }

    /** How many positions. */
    public long count() {
        return count;
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** The lowest position. */
    public long lowest() {
        return first.getFirst()[0];
    }

    /** As {@code 3, 7-9}; ends with an ellipsis when there are more. */
    @Override
    public String toString() {
        String told = first.stream()
                .map(range -> range[0] == range[1] ? "" + range[0] : range[0] + "-" + range[1])
                .collect(Collectors.joining(", "));
        long toldCount =
                first.stream().mapToLong(range -> range[1] - range[0] + 1).sum();
        return toldCount < count ? told + ", …" : told;
    }
}
