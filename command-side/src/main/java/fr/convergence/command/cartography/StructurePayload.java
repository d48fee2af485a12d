package fr.convergence.command.cartography;

import fr.convergence.command.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a command on a structure came to. */
record StructurePayload(
        @Nullable String position,
        List<Refusal> rejections,
        @Nullable String structureId) {

    /** Nothing was done. */
    static StructurePayload refused(List<Refusal> reasons) {
        return new StructurePayload(null, reasons, null);
    }
}
