package fr.convergence.infra.application.imports;

import fr.convergence.infra.application.imports.ImportFormat.Terms;
import fr.convergence.infra.application.imports.Layout.Filled;
import java.util.function.Function;

/** Lists of the standard "lieux de médiation numérique", today's edition and those before it. */
final class LieuxList implements TableFormat.Kind {

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
        return row -> new LieuReading(row, layout, terms).read();
    }
}
