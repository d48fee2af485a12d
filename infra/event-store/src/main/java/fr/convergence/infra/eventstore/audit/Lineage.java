package fr.convergence.infra.eventstore.audit;

import fr.convergence.infra.eventstore.Epoch;
import fr.convergence.infra.eventstore.Epochs;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The epochs of a store as far as they decide whose events are whose.
 *
 * @param forks in order of their numbers; the last is the present epoch
 */
public record Lineage(List<Fork> forks) {

    /**
     * Where an epoch branched off.
     *
     * @param epoch its number
     * @param parent the epoch it branched off; 0 for the first
     * @param at the last position both have in common
     */
    public record Fork(int epoch, int parent, long at) {

        private static final Pattern FORM = Pattern.compile("epoch (\\d{1,9}) after (\\d{1,9}) at (\\d{1,18})");

        String line() {
            return "epoch %d after %d at %d".formatted(epoch, parent, at);
        }

        static Fork parse(String line) {
            Matcher fork = FORM.matcher(line);
            if (!fork.matches()) {
                throw new IllegalArgumentException("not an epoch: " + line);
            }
            return new Fork(
                    Integer.parseInt(fork.group(1)), Integer.parseInt(fork.group(2)), Long.parseLong(fork.group(3)));
        }
    }

    /** @throws IllegalArgumentException unless they are the epochs of a store */
    public Lineage {
        forks = forks.stream().sorted(Comparator.comparingInt(Fork::epoch)).toList();
        epochs(forks);
    }

    static Lineage of(Epochs epochs) {
        return new Lineage(epochs.all().stream()
                .map(epoch -> new Fork(epoch.number(), epoch.parent(), epoch.forkedAt()))
                .toList());
    }

    private static Epochs epochs(List<Fork> forks) {
        return new Epochs(forks.stream()
                .map(fork -> new Epoch(fork.epoch(), fork.parent(), fork.at(), "", Instant.EPOCH))
                .toList());
    }

    /** The epoch that goes on. */
    public Fork present() {
        return forks.getLast();
    }

    /** Whether the other has all of these epochs, and may have more. */
    boolean leadsTo(Lineage other) {
        return new HashSet<>(other.forks).containsAll(forks);
    }

    /** Whether the first so many events of an earlier lineage are still those of this one. */
    boolean keeps(Lineage earlier, long size) {
        return earlier.leadsTo(this)
                && epochs(forks).lastCommon(earlier.present().epoch(), size).orElse(-1) == size;
    }
}
