package fr.convergence.infra.application.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;

/** The classes of all modules, tests left out, and the words the rules use for them. */
final class Production {

    static final String KERNEL = "fr.convergence.kernel..";
    static final String COMMAND_SIDE = "fr.convergence.command..";
    static final String QUERY_SIDE = "fr.convergence.query..";
    static final String INFRA = "fr.convergence.infra..";
    static final String EVENT_STORE = "fr.convergence.infra.eventstore..";
    static final String APPLICATION = "fr.convergence.infra.application..";

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.convergence");

    private Production() {}

    /** Controllers and configurations, with what is nested in them: where the framework is met, and nothing is decided. */
    static DescribedPredicate<JavaClass> meetsTheFramework() {
        return DescribedPredicate.describe(
                "meet the framework",
                type -> isWiring(type)
                        || type.getEnclosingClass()
                                .filter(outer -> meetsTheFramework().test(outer))
                                .isPresent());
    }

    private static boolean isWiring(JavaClass type) {
        return isController(type) || type.isMetaAnnotatedWith(Configuration.class);
    }

    static boolean isController(JavaClass type) {
        return type.isAnnotatedWith(Controller.class) || type.isMetaAnnotatedWith(Controller.class);
    }
}
