package fr.convergence.infra.application.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static fr.convergence.infra.application.architecture.Production.CLASSES;
import static fr.convergence.infra.application.architecture.Production.COMMAND_SIDE;
import static fr.convergence.infra.application.architecture.Production.KERNEL;
import static fr.convergence.infra.application.architecture.Production.QUERY_SIDE;
import static fr.convergence.infra.application.architecture.Production.meetsTheFramework;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** A decision depends on the events and the command, and on nothing else in the world. */
class DecisionsTest {

    private static final DescribedPredicate<JavaClass> DECIDES =
            resideInAPackage(COMMAND_SIDE).and(not(meetsTheFramework()));

    private static final Set<String> ASKS_THE_WORLD = Set.of(
            "java.util.UUID.randomUUID",
            "java.lang.Math.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty");

    @Test
    void what_decides_stands_on_the_language_and_the_kernel() {
        classes()
                .that(DECIDES)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(COMMAND_SIDE, KERNEL, "java..", "org.jspecify..", "ch.poole.openinghoursparser..")
                .check(CLASSES);
    }

    @Test
    void neither_the_kernel_nor_a_decision_asks_for_the_time_or_for_luck() {
        noClasses()
                .that(DECIDES.or(resideInAPackage(KERNEL)))
                .should()
                .callCodeUnitWhere(asksForTheTimeOrForLuck())
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(
                        Clock.class, InstantSource.class, Random.class, SecureRandom.class, RandomGenerator.class)
                .check(CLASSES);
    }

    @Test
    void a_read_model_does_not_ask_for_the_time_or_for_luck() {
        noClasses()
                .that()
                .resideInAPackage(QUERY_SIDE)
                .should()
                .callCodeUnitWhere(asksForTheTimeOrForLuck())
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(
                        Clock.class, InstantSource.class, Random.class, SecureRandom.class, RandomGenerator.class)
                .check(CLASSES);
    }

    @Test
    void neither_the_kernel_nor_a_decision_reaches_files_or_the_network() {
        noClasses()
                .that(DECIDES.or(resideInAPackage(KERNEL)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net.http..", "javax.sql..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File|RandomAccessFile).*|java\\.net\\.(URL|.*Socket|.*Connection)")
                .check(CLASSES);
    }

    @Test
    void a_decision_reaches_no_database_and_starts_no_thread() {
        noClasses()
                .that(DECIDES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "java.util.concurrent..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Thread.class)
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaCall<?>> asksForTheTimeOrForLuck() {
        return describe("asks for the time or for luck", call -> {
            String owner = call.getTargetOwner().getName();
            return (owner.startsWith("java.time.") && call.getName().equals("now"))
                    || ASKS_THE_WORLD.contains(owner + "." + call.getName());
        });
    }
}
