package fr.convergence.query.cartography;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.DepartmentCodes;
import fr.convergence.query.ReadModels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Asks the read model of the cartography whom a department may reach at operators for level 2. */
@Component
final class OperatorReferentQueries {

    private final JsonMapper rows = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private final ReadModels readModels;
    private final Territory territory;

    OperatorReferentQueries(ReadModels readModels, Territory territory) {
        this.readModels = readModels;
        this.territory = territory;
    }

    /** @param operator null for all */
    List<OperatorReferent> of(String department, @Nullable String operator, When when, Actor actor) {
        if (territory.department(department).isEmpty()) {
            throw DepartmentCodes.unknown(department);
        }
        return when.read(readModels, actor, (snapshot, moment) -> {
            Map<String, Object> parameters = new HashMap<>(moment.parameters());
            parameters.put("department", department);
            parameters.put("today", moment.today());
            if (operator != null) {
                parameters.put("operator", operator);
            }
            String sql = """
                    select to_json(shown) from (select r.*, cast(:today as date) as today from operator_referent r
                    where r.department = :department and %s and %s) shown""".formatted(operator == null ? "true" : "r.operator = :operator", moment.holds("r"));
            return snapshot.sql().sql(sql).params(parameters).query(String.class).list().stream()
                    .map(row -> rows.readValue(row, OperatorReferent.class))
                    .sorted(OperatorReferent.ORDER)
                    .toList();
        });
    }
}
