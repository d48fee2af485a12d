package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.AGENT;
import static fr.convergence.command.cartography.Samples.COORDINATOR;
import static fr.convergence.command.cartography.Samples.OTHER;
import static fr.convergence.command.cartography.Samples.TODAY;
import static fr.convergence.command.cartography.Samples.details;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentConfirmed;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentCorrected;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentDeclared;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentWithdrawn;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mutation on level 2 referents by the documents clients send: what it records, and what bad input gets. */
class OperatorReferentMutationsTest {

    private static final String COMMAND = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String ID = "9bf31c7f-f062-436a-96d3-c8bd1f8f2ff3";
    private static final String NEW =
            NameBasedId.of(UUID.fromString(COMMAND), "referent").toString();
    private static final String ITS_ID = "{referentId: '" + ID + "'";
    private static final OperatorReferentDeclared BEFORE = new OperatorReferentDeclared(
            ID, "49", "cnaf", details("SERVICE", "Pôle partenaires", "PHONES", "+33241000000"));

    private final Store store = new Store();
    private final Mutations mutations = new Mutations(store, COORDINATOR);

    static Stream<Arguments> goodInputs() {
        return Stream.of(
                Arguments.of(
                        "declareOperatorReferent",
                        "{department: '49', operator: 'msa', details: {service: 'Guichet unique', "
                                + "emails: ['contact@msa49.fr'], openingHours: 'Mo-Fr 09:00-12:00', note: null}}",
                        new OperatorReferentDeclared(
                                NEW,
                                "49",
                                "msa",
                                details(
                                        "SERVICE",
                                        "Guichet unique",
                                        "EMAILS",
                                        "contact@msa49.fr",
                                        "OPENING_HOURS",
                                        "Mo-Fr 09:00-12:00"))),
                Arguments.of(
                        "correctOperatorReferent",
                        ITS_ID + ", details: {note: 'Le matin'}}",
                        new OperatorReferentCorrected(ID, "49", "cnaf", details("NOTE", "Le matin"))),
                Arguments.of(
                        "confirmOperatorReferent",
                        ITS_ID + "}",
                        new OperatorReferentConfirmed(ID, "49", "cnaf", TODAY)),
                Arguments.of(
                        "withdrawOperatorReferent",
                        ITS_ID + "}",
                        new OperatorReferentWithdrawn(ID, "49", "cnaf", TODAY)));
    }

    static Stream<Arguments> badInputs() {
        String unknown = "{referentId: '" + OTHER + "'";
        return Stream.of(
                bad(
                        "declareOperatorReferent",
                        "{department: '49', operator: 'edf', details: {service: 'x', emails: ['p.durand@caf.fr']}}",
                        "UNKNOWN_OPERATOR operator",
                        "PERSONAL_CONTACT details.emails[0]"),
                bad(
                        "declareOperatorReferent",
                        "{department: '44', operator: 'cnaf', details: {service: 'Pôle', phones: ['+33240000000']}}",
                        "NOT_ALLOWED"),
                bad("correctOperatorReferent", "{referentId: 'x', details: {}}", "INVALID_ID referentId"),
                bad("correctOperatorReferent", ITS_ID + ", details: {phones: []}}", "NO_WAY_TO_REACH details"),
                bad("confirmOperatorReferent", "{referentId: 'x'}", "INVALID_ID referentId"),
                bad("confirmOperatorReferent", unknown + "}", "UNKNOWN_REFERENT"),
                bad("withdrawOperatorReferent", "{referentId: 'x'}", "INVALID_ID referentId"),
                bad("withdrawOperatorReferent", unknown + "}", "UNKNOWN_REFERENT"));
    }

    private static Arguments bad(String mutation, String input, String... expected) {
        return Arguments.of(mutation, input, Arrays.asList(expected));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodInputs")
    void a_mutation_records_what_it_asks_for_and_tells_the_position(
            String mutation, String input, DomainEvent expected) {
        store.record(BEFORE);
        Map<String, Object> answer = mutations.send(mutation, input, "commandId: '" + COMMAND + "'");
        assertThat(Mutations.rejections(answer)).isEmpty();
        assertThat(store.events()).containsExactly(BEFORE, expected);
        assertThat(answer)
                .containsEntry("position", "position-2")
                .containsEntry("referentId", mutation.equals("declareOperatorReferent") ? NEW : ID);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("badInputs")
    void bad_input_gets_coded_rejections_and_records_nothing(String mutation, String input, List<String> expected) {
        store.record(BEFORE);
        mutations.refuses(store, mutation, input, expected);
    }

    @Test
    void neither_an_agent_nor_somebody_without_a_token_speaks_for_the_department() {
        for (Actor actor : List.of(AGENT, Actor.ANONYMOUS)) {
            Mutations others = new Mutations(store, actor);
            goodInputs().forEach(good -> {
                Map<String, Object> answer = others.send(String.valueOf(good.get()[0]), String.valueOf(good.get()[1]));
                assertThat(Mutations.rejections(answer)).containsExactly("NOT_ALLOWED");
            });
        }
        assertThat(store.events()).isEmpty();
    }
}
