package fr.convergence.infra.application.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static fr.convergence.infra.application.architecture.Production.APPLICATION;
import static fr.convergence.infra.application.architecture.Production.CLASSES;
import static fr.convergence.infra.application.architecture.Production.COMMAND_SIDE;
import static fr.convergence.infra.application.architecture.Production.EVENT_STORE;
import static fr.convergence.infra.application.architecture.Production.INFRA;
import static fr.convergence.infra.application.architecture.Production.KERNEL;
import static fr.convergence.infra.application.architecture.Production.QUERY_SIDE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.query.Copy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may know what. */
class SidesTest {

    @ParameterizedTest
    @ValueSource(strings = {"kernel", "command", "query", "infra.eventstore", "infra.application"})
    void every_module_is_looked_at(String module) {
        assertThat(CLASSES).anyMatch(type -> type.getPackageName().startsWith("fr.convergence." + module));
    }

    @Test
    void the_kernel_knows_nobody_else() {
        noClasses()
                .that()
                .resideInAPackage(KERNEL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(COMMAND_SIDE, QUERY_SIDE, INFRA)
                .check(CLASSES);
    }

    @Test
    void the_command_side_knows_the_kernel_only() {
        noClasses()
                .that()
                .resideInAPackage(COMMAND_SIDE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(QUERY_SIDE, INFRA)
                .check(CLASSES);
    }

    @Test
    void the_query_side_knows_the_kernel_only() {
        noClasses()
                .that()
                .resideInAPackage(QUERY_SIDE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(COMMAND_SIDE, INFRA)
                .check(CLASSES);
    }

    @Test
    void the_event_store_knows_no_word_of_the_field() {
        noClasses()
                .that()
                .resideInAPackage(EVENT_STORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(KERNEL, COMMAND_SIDE, QUERY_SIDE, APPLICATION)
                .check(CLASSES);
    }

    /** But for COPY, which only the driver can say. */
    @Test
    void only_infra_knows_how_events_are_kept() {
        noClasses()
                .that()
                .resideOutsideOfPackage(INFRA)
                .and()
                .doNotBelongToAnyOf(Copy.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.axonframework..", "org.postgresql..", "org.flywaydb..")
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr.convergence.command.(*)..", "fr.convergence.query.(*).."})
    void slices_do_not_know_each_other(String pattern) {
        slices().matching(pattern).should().notDependOnEachOther().check(CLASSES);
    }

    @Test
    void the_kernel_stands_on_the_language_and_on_readers_of_its_own_data_and_of_calendar_rules() {
        classes()
                .that()
                .resideInAPackage(KERNEL)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        KERNEL,
                        "java..",
                        "org.jspecify..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation..",
                        "org.apache.commons.csv..",
                        "org.dmfs.rfc5545..")
                .check(CLASSES);
    }
}
