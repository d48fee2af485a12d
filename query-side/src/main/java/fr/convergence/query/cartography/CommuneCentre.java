package fr.convergence.query.cartography;

import fr.convergence.kernel.territory.Commune;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.Moment;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.ReadModels.Snapshot;
import java.util.HashMap;
import java.util.Map;

/** Where a commune lies: where the open places that are known in it lie on average. */
final class CommuneCentre {

    private CommuneCentre() {}

    /** @throws NotReadable {@code UNKNOWN_COMMUNE}, or {@code COMMUNE_NOT_LOCATED} when no place is known in it */
    static StructureFilter.Near of(
            Snapshot snapshot, StructureFilter.Within within, Moment moment, Territory territory) {
        Commune commune = territory.present(within.commune()).orElseThrow(() -> unknown(within.commune()));
        Map<String, Object> parameters = new HashMap<>(moment.parameters());
        parameters.put("commune", commune.insee());
        return snapshot.sql()
                .sql("""
                        select avg(p.latitude), avg(p.longitude) from place p
                        where p.commune = :commune and p.open and p.latitude is not null and p.longitude is not null and %s
                        having count(*) > 0""".formatted(moment.holds("p")))
                .params(parameters)
                .query((row, _) -> new StructureFilter.Near(row.getDouble(1), row.getDouble(2), within.kilometres()))
                .optional()
                .orElseThrow(() -> new NotReadable(
                        "COMMUNE_NOT_LOCATED",
                        "Aucun lieu connu ne dit où se trouve %s : la distance ne peut pas être mesurée."
                                .formatted(commune.name())));
    }

    static NotReadable unknown(String code) {
        return new NotReadable("UNKNOWN_COMMUNE", "Aucune commune ne porte le code « %s ».".formatted(code));
    }
}
