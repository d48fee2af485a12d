package fr.convergence.command.crossimmersion;

import static fr.convergence.command.crossimmersion.Sample.COUNTER;
import static fr.convergence.command.crossimmersion.Sample.IMMERSION;
import static fr.convergence.command.crossimmersion.Sample.LIBRARY;
import static fr.convergence.command.crossimmersion.Sample.OTHER;
import static fr.convergence.command.crossimmersion.Sample.VISIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.convergence.command.Client;
import fr.convergence.command.Memory;
import fr.convergence.command.Story;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.crossimmersion.VisitStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CrossImmersionMutationsTest {

    private static final String ON = "{immersionId: '" + IMMERSION + "', structureId: '";
    private static final String HOST = ON + COUNTER + "'";
    private static final String VISITOR = ON + LIBRARY + "'";
    private static final String OF_VISIT = ", visitId: '" + VISIT + "'";
    private static final String TERMS = "places: 2, profiles: [SOCIAL_WORKER], themes: [ADMINISTRATIVE_PROCEDURES],"
            + " programme: Une journée, conditions: Repas tiré du sac";
    private static final String OFFER = "{structureId: '" + COUNTER + "', day: '2026-03-25', startsAt: '09:00',"
            + " endsAt: '12:30', " + TERMS + "}";

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void each_mutation_is_done_by_the_document_clients_send(
            String mutation, VisitStatus at, LocalDate day, Actor actor, String input, String recorded) {
        Story<CrossImmersionCommand> before = Sample.at(at).on(day);
        Memory<CrossImmersionCommand> store = new Memory<>(CrossImmersionCommand.class, before);
        Map<String, Object> answer = new Mutations(store, actor).send(mutation, input);
        assertThat(Client.rejections(answer)).isEmpty();
        assertThat(answer)
                .containsEntry("position", "position-" + store.events().size());
        assertThat(store.events().stream()
                        .skip(before.events().size())
                        .map(event -> event.getClass().getSimpleName()))
                .contains(recorded);
    }

    static Stream<Arguments> good() {
        LocalDate before = Sample.TODAY;
        Actor host = People.HOST;
        Actor visitor = People.VISITOR;
        return Stream.of(
                arguments("offerImmersion", VisitStatus.REQUESTED, before, host, OFFER, "ImmersionOffered"),
                arguments(
                        "amendImmersion",
                        VisitStatus.REQUESTED,
                        before,
                        host,
                        HOST + ", " + TERMS + "}",
                        "ImmersionAmended"),
                arguments(
                        "cancelImmersion",
                        VisitStatus.AGREED,
                        before,
                        host,
                        HOST + ", reason: POSTPONED}",
                        "ImmersionCancelled"),
                arguments(
                        "requestVisit",
                        VisitStatus.DECLINED,
                        before,
                        visitor,
                        VISITOR + ", profile: SOCIAL_WORKER}",
                        "VisitRequested"),
                arguments("takeVisitPlace", VisitStatus.PLACE_OFFERED, before, visitor, visit(VISITOR), "PlaceTaken"),
                arguments("agreeToVisit", VisitStatus.REQUESTED, before, host, visit(HOST), "VisitAgreedByHost"),
                arguments(
                        "agreeToVisitAsEmployer",
                        VisitStatus.REQUESTED,
                        before,
                        visitor,
                        visit(VISITOR),
                        "VisitAgreedByEmployer"),
                arguments(
                        "declineVisit",
                        VisitStatus.REQUESTED,
                        before,
                        host,
                        HOST + OF_VISIT + ", reason: ALREADY_VISITED}",
                        "VisitDeclined"),
                arguments(
                        "withdrawVisit",
                        VisitStatus.AGREED,
                        before,
                        visitor,
                        VISITOR + OF_VISIT + ", reason: NO_TRANSPORT}",
                        "VisitWithdrawn"),
                arguments("recordVisitHeld", VisitStatus.AGREED, Sample.DAY, visitor, visit(VISITOR), "VisitHeld"),
                arguments("recordVisitorAbsent", VisitStatus.AGREED, Sample.DAY, host, visit(HOST), "VisitorAbsent"),
                arguments(
                        "reportVisit",
                        VisitStatus.HELD,
                        Sample.AFTER,
                        visitor,
                        VISITOR + OF_VISIT + ", learned: [OPERATORS, LIMITS], remarks: Merci,"
                                + " corrections: {roleSummary: Premier accueil, openingHours: 'Mo-Fr 09:00-17:00'}}",
                        "RoleCorrectionProposed"),
                arguments(
                        "acceptRoleCorrection",
                        VisitStatus.CLOSED,
                        Sample.AFTER,
                        host,
                        visit(HOST),
                        "StructureCorrected"),
                arguments(
                        "refuseRoleCorrection",
                        VisitStatus.CLOSED,
                        Sample.AFTER,
                        host,
                        HOST + OF_VISIT + ", reason: INACCURATE}",
                        "RoleCorrectionRefused"));
    }

    private static String visit(String side) {
        return side + OF_VISIT + "}";
    }

    @Test
    void every_mutation_has_a_good_input_here() {
        Mutations client = new Mutations(new Memory<>(CrossImmersionCommand.class, Sample.offered()), People.HOST);
        assertThat(new TreeSet<>(good().map(row -> (String) row.get()[0]).toList()))
                .isEqualTo(new TreeSet<>(client.answering("CrossImmersionPayload")));
    }

    @Test
    void what_is_offered_again_under_the_same_command_is_one_immersion() {
        Memory<CrossImmersionCommand> store = new Memory<>(CrossImmersionCommand.class, Sample.structures());
        Mutations client = new Mutations(store, People.HOST);
        String command = "commandId: '0f8fad5b-d9cb-469f-a165-70867728950e'";
        Map<String, Object> first = client.send("offerImmersion", OFFER, command);
        assertThat(client.send("offerImmersion", OFFER, command)).isEqualTo(first);
        assertThat(first.get("immersionId")).isNotNull();
    }

    @ParameterizedTest(name = "{0}: {4}")
    @MethodSource("bad")
    void what_is_wrong_is_told_by_code_and_nothing_is_recorded(
            String mutation, VisitStatus at, Actor actor, String input, List<String> expected) {
        Memory<CrossImmersionCommand> store = new Memory<>(CrossImmersionCommand.class, Sample.at(at));
        new Mutations(store, actor).refuses(store::events, mutation, input, expected);
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments(
                        "offerImmersion",
                        VisitStatus.REQUESTED,
                        People.HOST,
                        OFFER.replace(COUNTER, "nobody"),
                        List.of("INVALID_ID structureId")),
                arguments(
                        "offerImmersion",
                        VisitStatus.REQUESTED,
                        People.HOST,
                        OFFER.replace("12:30", "08:30").replace("places: 2", "places: 0"),
                        List.of("ENDS_BEFORE_IT_BEGINS endsAt", "PLACES_OUT_OF_RANGE places")),
                arguments(
                        "requestVisit",
                        VisitStatus.REQUESTED,
                        People.AGENT_OF_ANOTHER.actor,
                        "{immersionId: '" + OTHER + "', structureId: '" + OTHER + "', profile: SOCIAL_WORKER}",
                        List.of("UNKNOWN_IMMERSION")),
                arguments(
                        "agreeToVisit",
                        VisitStatus.REQUESTED,
                        People.AGENT_OF_ANOTHER.actor,
                        ON + OTHER + "'" + OF_VISIT + "}",
                        List.of("NOT_YOUR_IMMERSION")),
                arguments(
                        "agreeToVisit",
                        VisitStatus.REQUESTED,
                        People.HOST,
                        HOST + ", visitId: '" + OTHER + "'}",
                        List.of("UNKNOWN_VISIT")),
                arguments("agreeToVisit", VisitStatus.DECLINED, People.HOST, visit(HOST), List.of("WRONG_STATE")),
                arguments("recordVisitHeld", VisitStatus.AGREED, People.HOST, visit(HOST), List.of("DAY_NOT_COME")),
                arguments(
                        "acceptRoleCorrection",
                        VisitStatus.HELD,
                        People.HOST,
                        visit(HOST),
                        List.of("NOTHING_PROPOSED")));
    }

    private static final class Mutations extends Client {

        Mutations(Memory<CrossImmersionCommand> store, Actor actor) {
            super(
                    actor,
                    context -> context.registerBean(
                            CrossImmersionMutations.class, () -> new CrossImmersionMutations(store)),
                    "graphql/cross-immersion-mutations.graphqls",
                    "graphql/cartography-mutations.graphqls");
        }
    }
}
