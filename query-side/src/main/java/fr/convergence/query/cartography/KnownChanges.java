package fr.convergence.query.cartography;

import fr.convergence.query.Copy;
import fr.convergence.query.CopyRow;
import fr.convergence.query.cartography.Known.Kept;
import fr.convergence.query.cartography.Known.Kind;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a page changes in the table {@code known}: nothing is written again that is still the same. */
final class KnownChanges {

    private static final List<String> COLUMNS = List.of("kind", "entity", "part", "state");

    private final List<Row> added = new ArrayList<>();
    private final List<Row> changed = new ArrayList<>();

    /** @param part the service, or the entity itself */
    private record Row(Kind kind, String entity, String part, String state) {}

    /** From the state before the page to the state after it. */
    void of(ShownStructure before, ShownStructure after) {
        change(Kind.STRUCTURE, after.id(), after.id(), before.kept() ? kept(before) : null, kept(after));
        after.known().offers().forEach((id, offer) -> {
            KnownOffer past = before.known().offers().get(id);
            if (offer != past) {
                change(Kind.OFFER, after.id(), id, past, offer);
            }
        });
    }

    private static Kept kept(ShownStructure structure) {
        return new Kept(
                structure.known().sheet(),
                structure.known().places(),
                structure.known().merging());
    }

    /** From the state before the page to the state after it. */
    void of(ShownPlace before, ShownPlace after) {
        change(Kind.PLACE, after.id(), after.id(), before.kept() ? before.known() : null, after.known());
    }

    /** From the state before the page to the state after it. */
    void of(ShownEntry before, ShownEntry after) {
        change(after.keptAs(), after.id(), after.id(), before.kept() ? before.known() : null, after.known());
    }

    private void change(Kind kind, String entity, String part, @Nullable Object before, Object after) {
        if (!after.equals(before)) {
            Row row = new Row(kind, entity, part, Known.JSON.writeValueAsString(after));
            (before == null ? added : changed).add(row);
        }
    }

    Writing writing() {
        Copy copy = new Copy(
                "known",
                COLUMNS,
                added.stream()
                        .map(row -> new CopyRow()
                                .add(row.kind())
                                .add(row.entity())
                                .add(row.part())
                                .add(row.state()))
                        .toList());
        return transaction -> {
            if (!changed.isEmpty()) {
                update(transaction);
            }
            copy.into(transaction);
        };
    }

    private void update(Connection transaction) throws SQLException {
        try (PreparedStatement update = transaction.prepareStatement("""
                update known set state = changed.state
                from unnest(?::text[], ?::uuid[], ?::uuid[], ?::text[]) as changed(kind, entity, part, state)
                where known.entity = changed.entity and known.kind = changed.kind and known.part = changed.part""")) {
            update.setArray(1, texts(transaction, row -> row.kind().name()));
            update.setArray(2, texts(transaction, Row::entity));
            update.setArray(3, texts(transaction, Row::part));
            update.setArray(4, texts(transaction, Row::state));
            update.executeUpdate();
        }
    }

    private Array texts(Connection transaction, Function<Row, String> column) throws SQLException {
        return transaction.createArrayOf("text", changed.stream().map(column).toArray(String[]::new));
    }
}
