package fr.convergence.query.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.Operator;
import fr.convergence.kernel.cartography.Operators;
import fr.convergence.kernel.territory.Department;
import fr.convergence.kernel.territory.Epci;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.DepartmentCodes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers what no event changes: vocabularies, operators, territory; and who asks. */
@Controller
final class ReferenceController {

    private final Territory territory;

    ReferenceController(Territory territory) {
        this.territory = territory;
    }

    /** Who asks. */
    record Viewer(
            Role role,
            @Nullable String structureId,
            List<Department> departments,
            @Nullable Operator operator) {}

    @QueryMapping
    List<Coded> vocabulary(@Argument VocabularyName name) {
        return name.inOrder();
    }

    @QueryMapping
    List<Operator> operators() {
        return Operators.current().all();
    }

    @QueryMapping
    List<Department> departments() {
        return territory.departments();
    }

    @QueryMapping
    List<Epci> epcis(@Argument String department) {
        if (territory.department(department).isEmpty()) {
            throw DepartmentCodes.unknown(department);
        }
        return territory.epcisOf(department);
    }

    @QueryMapping
    Viewer viewer(@ContextValue(name = "actor") Actor actor) {
        List<Department> departments = actor.departments().stream()
                .flatMap(code -> territory.department(code).stream())
                .toList();
        String code = actor.operator();
        Operator operator = code == null ? null : Operators.current().find(code).orElse(null);
        return new Viewer(actor.role(), actor.structureId(), departments, operator);
    }
}
