package fr.convergence.query.acquaintance;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where what can be lived together is at home; its components are the columns of {@code setting}.
 *
 * @param departments codes, sorted
 * @param day when it is; null for what lasts
 */
record Setting(
        String id, SortedSet<String> departments, @Nullable LocalDate day) {

    static Setting in(String id, String department, @Nullable LocalDate day) {
        return new Setting(id, new TreeSet<>(Set.of(department)), day);
    }

    /** The same on a day. */
    Setting on(LocalDate which) {
        return new Setting(id, departments, which);
    }

    /** This, and what it takes place in. */
    Setting within(Setting other) {
        SortedSet<String> both = new TreeSet<>(departments);
        both.addAll(other.departments());
        return new Setting(id, both, day == null ? other.day() : day);
    }
}
