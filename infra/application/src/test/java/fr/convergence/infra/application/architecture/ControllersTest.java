package fr.convergence.infra.application.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static fr.convergence.infra.application.architecture.Production.CLASSES;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.convergence.query.ReadModels;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where requests come in. */
class ControllersTest {

    @Test
    void controllers_belong_to_their_slice() {
        classes()
                .that(describe("are controllers", Production::isController))
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    @Test
    void nothing_is_injected_into_fields() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(CLASSES);
    }

    @Test
    void no_mapping_of_one_row_reaches_the_database() {
        methods()
                .that()
                .areAnnotatedWith(SchemaMapping.class)
                .should(notReachTheDatabase())
                .check(CLASSES);
    }

    /** Follows calls within the query side, however deep. */
    private static ArchCondition<JavaMethod> notReachTheDatabase() {
        return new ArchCondition<>("not reach the database") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (reaches(method, new HashSet<>())) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " reaches the database"));
                }
            }
        };
    }

    private static boolean reaches(JavaMethod method, Set<JavaMethod> seen) {
        return seen.add(method)
                && method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> isDatabase(call.getTargetOwner())
                                || call.getTarget()
                                        .resolveMember()
                                        .filter(next -> reaches(next, seen))
                                        .isPresent());
    }

    private static boolean isDatabase(JavaClass owner) {
        return owner.isAssignableTo(ReadModels.class)
                || owner.isAssignableTo(JdbcClient.class)
                || owner.getPackageName().startsWith("java.sql");
    }
}
