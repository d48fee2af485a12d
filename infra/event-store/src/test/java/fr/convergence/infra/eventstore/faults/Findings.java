package fr.convergence.infra.eventstore.faults;

import java.util.ArrayList;
import java.util.List;

/** What a look at the store came to. */
final class Findings {

    private final List<String> lost = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();
    private final List<String> reordered = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private int intents;
    private int acks;
    private int repeated;
    private int events;

    void lost(String what) {
        lost.add(what);
    }

    void doubled(String what) {
        doubled.add(what);
    }

    void reordered(String what) {
        reordered.add(what);
    }

    void wrong(String what) {
        wrong.add(what);
    }

    Findings of(int intents, int acks, int repeated, int events) {
        this.intents = intents;
        this.acks = acks;
        this.repeated = repeated;
        this.events = events;
        return this;
    }

    int events() {
        return events;
    }

    int acks() {
        return acks;
    }

    int lost() {
        return lost.size();
    }

    /** All that is not as promised; empty when everything is. */
    List<String> faults() {
        List<String> all = new ArrayList<>();
        lost.forEach(what -> all.add("lost: " + what));
        doubled.forEach(what -> all.add("doubled: " + what));
        reordered.forEach(what -> all.add("reordered: " + what));
        all.addAll(wrong);
        return all;
    }

    @Override
    public String toString() {
        return "intents " + intents + ", acks " + acks + ", recovered " + repeated + ", events " + events + ", lost "
                + lost.size() + ", doubled " + doubled.size() + ", reordered " + reordered.size() + ", wrong "
                + wrong.size();
    }
}
