package fr.convergence.infra.application.imports;

import fr.convergence.kernel.cartography.SourceFormat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds structures in the store's events; the tag index tells whether one is known without reading any. */
final class StoredStructures implements KnownStructures {

    private static final String LISTED = """
            with told as (
                select position, type, payload::jsonb as form
                from store.event
                where type in ('structure-reported', 'structure-no-longer-reported'))
            select structure_id, source_id, commune
            from (
                select form ->> 'structureId' as structure_id,
                    form ->> 'sourceId' as source_id,
                    (array_agg(form #>> '{details,COMMUNE,0}' order by position desc)
                        filter (where form #>> '{details,COMMUNE,0}' is not null))[1] as commune,
                    (array_agg(type order by position desc))[1] as last
                from told
                where form ->> 'source' = :list
                group by 1, 2) as listed
            where last = 'structure-reported' and commune is not null
            order by source_id""";

    private final JdbcClient sql;

    StoredStructures(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    @Override
    public boolean known(String structureId) {
        return sql.sql("select exists (select from store.tag where tag = :tag)")
                .param("tag", "structure=" + structureId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Listed> listedBy(SourceFormat list) {
        return sql.sql(LISTED)
                .param("list", list.name())
                .query(StoredStructures::listed)
                .list();
    }

    private static Listed listed(ResultSet row, int number) throws SQLException {
        return new Listed(row.getString(1), row.getString(2), row.getString(3));
    }
}
