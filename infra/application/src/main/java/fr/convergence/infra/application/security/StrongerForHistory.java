package fr.convergence.infra.application.security;

import fr.convergence.infra.application.web.RefusedQuestion;
import graphql.execution.DataFetcherResult;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/**
 * Shows the history of referrals to no person who signed in by a password alone: the CNIL counts a password and a code by e-mail as one factor
 * (recommendation of 20 March 2025).
 */
@Component
class StrongerForHistory extends SimplePerformantInstrumentation {

    private static final Set<String> PROTECTED = Set.of("referralHistory");
    private static final RefusedQuestion WEAK = new RefusedQuestion(
            ErrorType.FORBIDDEN,
            "STRONGER_SIGN_IN_NEEDED",
            "L'historique des orientations demande une connexion renforcée (à deux facteurs).",
            "The history of referrals asks for a stronger sign-in (with two factors).");
    private static final String WHERE = "/oauth2/authorization/login?stronger";

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        return PROTECTED.contains(
                                parameters.getEnvironment().getFieldDefinition().getName())
                        && parameters.getEnvironment().getGraphQlContext().getOrDefault(ActorInterceptor.WEAK, false)
                ? field -> DataFetcherResult.newResult()
                        .error(WEAK.error(field, Map.of("signIn", WHERE)))
                        .build()
                : fetcher;
    }
}
