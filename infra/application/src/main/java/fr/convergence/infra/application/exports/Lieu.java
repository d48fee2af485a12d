package fr.convergence.infra.application.exports;

import fr.convergence.infra.application.imports.Cells;
import fr.convergence.infra.application.imports.LieuColumn;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.query.cartography.PublishedRecord;
import java.util.List;
import java.util.Optional;

/** A record in the words of the standard "lieux de médiation numérique" 1.0.2. */
record Lieu(PublishedRecord record) {

    /** Whether a column holds a list. */
    static boolean holdsList(LieuColumn column) {
        return column == LieuColumn.SERVICES || column.field() instanceof StructureField field && field.several();
    }

    /** What a column holds, in words of the standard; none when nobody said. */
    List<String> values(LieuColumn column) {
        List<String> values = kept(column);
        LieuColumn.Words<?> words = column.words();
        return words == null ? values : words.of(values);
    }

    /** The same as one text. */
    String text(LieuColumn column) {
        List<String> values = values(column);
        if (holdsList(column)) {
            return Cells.list(values);
        }
        return values.isEmpty() ? "" : Cells.text(values.getFirst());
    }

    private List<String> kept(LieuColumn column) {
        return switch (column) {
            case ID -> List.of(record.id());
            case SOURCE -> List.of(record.source());
            case COMMUNE -> List.of(record.communeName());
            case CODE_INSEE -> record.values(StructureField.COMMUNE);
            case DATE_MAJ -> List.of(record.knownOn().toString());
            case SERVICES ->
                record.offers().stream()
                        .flatMap(offer -> offer.values(OfferField.THEME).stream())
                        .toList();
            case LATITUDE ->
                position().map(Position::latitude).map(Position::text).stream().toList();
            case LONGITUDE ->
                position().map(Position::longitude).map(Position::text).stream().toList();
            default ->
                switch (column.field()) {
                    case StructureField field -> record.values(field);
                    case PlaceField field -> record.values(field);
                    case null, default -> throw new IllegalStateException(column + " is written nowhere");
                };
        };
    }

    Optional<Position> position() {
        return Position.of(record);
    }
}
