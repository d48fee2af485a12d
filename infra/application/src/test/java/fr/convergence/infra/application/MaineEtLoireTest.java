package fr.convergence.infra.application;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * A journey on the real structures of Maine-et-Loire, which the application imports when it starts for the first time. All the
 * journeys of a test run share one; {@link RunningApplication#sampleImported()} waits for them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"convergence.sample=true", "convergence.national-models=false", "server.shutdown=immediate"})
@ContextConfiguration(
        classes = {ConvergenceApplication.class, RunningApplication.class},
        initializers = TestData.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface MaineEtLoireTest {}
