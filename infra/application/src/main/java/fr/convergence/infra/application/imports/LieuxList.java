package fr.convergence.infra.application.imports;

import fr.convergence.infra.application.imports.ImportFormat.Terms;
import fr.convergence.infra.application.imports.Layout.Filled;
import fr.convergence.kernel.cartography.SourceFormat;
import java.util.function.Function;

/**
 * Lists of the standard "lieux de médiation numérique", today's edition and those before it.
 *
 * @param source which list it is, as events name it
 */
record LieuxList(SourceFormat source) implements TableFormat.Kind {

    @Override
    public Columns columns() {
        return LieuColumn.ALL;
    }

    @Override
    public Column identifier() {
        return LieuColumn.ID;
    }

    @Override
    public Function<Filled, Reading> reader(Layout layout, Terms terms) {
        return row -> new LieuReading(row, layout, terms, source).read();
    }
}
