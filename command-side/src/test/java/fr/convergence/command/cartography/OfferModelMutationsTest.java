package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.ADMINISTRATOR;
import static fr.convergence.command.cartography.Samples.COORDINATOR;
import static fr.convergence.command.cartography.Samples.MODEL;
import static fr.convergence.command.cartography.Samples.OTHER;
import static fr.convergence.command.cartography.Samples.TODAY;
import static fr.convergence.command.cartography.Samples.details;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelPublished;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelRevised;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelWithdrawn;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mutation on models by the documents clients send: what it records, and what bad input gets. */
class OfferModelMutationsTest {

    private static final String COMMAND = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String NEW_MODEL =
            NameBasedId.of(UUID.fromString(COMMAND), "offer-model").toString();
    private static final OfferModelPublished BEFORE = new OfferModelPublished(
            MODEL, details("NAME", "Offre", "SOURCE_NAME", "Charte"), details("THEME", "SAFE_DIGITAL_USE"), Map.of());

    private final Store store = new Store();
    private final Mutations mutations = new Mutations(store, ADMINISTRATOR);

    static Stream<Arguments> goodInputs() {
        return Stream.of(
                Arguments.of(
                        "publishOfferModel",
                        "{about: {name: 'Offre', sourceName: 'Charte', sourceDate: '2024-01-31', validUntil: null}, "
                                + "terms: {theme: ADMINISTRATIVE_PROCEDURES, operators: [cnaf], modes: [DO_FOR]}, "
                                + "procedures: [{operator: cnaf, names: ['Aide au logement']}]}",
                        new OfferModelPublished(
                                NEW_MODEL,
                                details("NAME", "Offre", "SOURCE_NAME", "Charte", "SOURCE_DATE", "2024-01-31"),
                                details("THEME", "ADMINISTRATIVE_PROCEDURES", "OPERATORS", "cnaf", "MODES", "DO_FOR"),
                                Map.of("cnaf", List.of("Aide au logement")))),
                Arguments.of(
                        "reviseOfferModel",
                        "{modelId: '" + MODEL + "', about: {name: 'Offre', sourceName: 'Charte'}, "
                                + "terms: {theme: ADMINISTRATIVE_PROCEDURES}}",
                        new OfferModelRevised(
                                MODEL,
                                2,
                                details("NAME", "Offre", "SOURCE_NAME", "Charte"),
                                details("THEME", "ADMINISTRATIVE_PROCEDURES"),
                                Map.of())),
                Arguments.of(
                        "withdrawOfferModel", "{modelId: '" + MODEL + "'}", new OfferModelWithdrawn(MODEL, TODAY)));
    }

    static Stream<Arguments> badInputs() {
        return Stream.of(
                bad(
                        "publishOfferModel",
                        "{commandId: 'one', about: {}, terms: {}, procedures: []}",
                        "COMMAND_ID_INVALID commandId"),
                bad(
                        "publishOfferModel",
                        "{about: {name: ''}, terms: {theme: SAFE_DIGITAL_USE, zone: ['49']}, "
                                + "procedures: [{operator: 'edf', names: []}]}",
                        "REQUIRED about.sourceName",
                        "BLANK_VALUE about.name",
                        "TERM_OF_EACH_OFFER terms.zone",
                        "PROCEDURES_OF_NO_OPERATOR procedures[0].operator"),
                bad("reviseOfferModel", "{modelId: 'one', about: {}, terms: {}}", "INVALID_ID modelId"),
                bad("reviseOfferModel", "{modelId: '" + OTHER + "', about: {}, terms: {}}", "UNKNOWN_MODEL"),
                bad("withdrawOfferModel", "{modelId: 'one'}", "INVALID_ID modelId"),
                bad("withdrawOfferModel", "{modelId: '" + OTHER + "'}", "UNKNOWN_MODEL"));
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
                .containsEntry("modelId", mutation.equals("publishOfferModel") ? NEW_MODEL : MODEL);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("badInputs")
    void bad_input_gets_coded_rejections_and_records_nothing(String mutation, String input, List<String> expected) {
        store.record(BEFORE);
        mutations.refuses(store, mutation, input, expected);
    }

    @Test
    void neither_a_coordinator_nor_somebody_without_a_token_speaks_for_the_country() {
        for (Actor actor : List.of(COORDINATOR, Actor.ANONYMOUS)) {
            Mutations others = new Mutations(store, actor);
            goodInputs().forEach(good -> {
                Map<String, Object> answer = others.send(String.valueOf(good.get()[0]), String.valueOf(good.get()[1]));
                assertThat(Mutations.rejections(answer)).containsExactly("NOT_ALLOWED");
            });
        }
        assertThat(store.events()).isEmpty();
    }
}
