package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.COORDINATOR;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.OFFER;
import static fr.convergence.command.cartography.Samples.OTHER;
import static fr.convergence.command.cartography.Samples.PUBLISHED;
import static fr.convergence.command.cartography.Samples.REGISTERED;
import static fr.convergence.command.cartography.Samples.STRANGER;
import static fr.convergence.command.cartography.Samples.TODAY;
import static fr.convergence.command.cartography.Samples.details;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.ErrorReportDismissal;
import fr.convergence.kernel.cartography.ErrorReportEvent.ErrorReportAccepted;
import fr.convergence.kernel.cartography.ErrorReportEvent.ErrorReportDismissed;
import fr.convergence.kernel.cartography.ErrorReportEvent.ErrorReported;
import fr.convergence.kernel.cartography.StructureEvent.StructureCorrected;
import fr.convergence.kernel.cartography.StructureField;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mutation on reports of errors by the documents clients send: what it records, and what bad input gets. */
class ErrorReportMutationsTest {

    private static final String COMMAND = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String KNOWN = "1f0e3dad-9990-4345-b743-9f8ffabdffc4";
    private static final String OF_STRUCTURE = "{structureId: '" + ID + "', ";
    private static final String OF_REPORT = OF_STRUCTURE + "reportId: '" + KNOWN + "'";
    private static final DomainEvent[] BEFORE = {
        REGISTERED,
        PUBLISHED,
        told(KNOWN, null, StructureField.PHONE, "Le téléphone sonne dans le vide", "PHONE", "+33241000001")
    };

    private final Store store = new Store();

    private static ErrorReported told(
            String id, @Nullable String offer, @Nullable StructureField field, String message, String... details) {
        String reporter =
                NameBasedId.of(UUID.fromString(ID), "reporter/" + STRANGER.id()).toString();
        return new ErrorReported(
                id, ID, "49", offer, field, message, details(details), reporter, Role.MEDIATOR, OTHER, TODAY);
    }

    private static Arguments good(Actor actor, String mutation, String input, DomainEvent... expected) {
        return Arguments.of(actor, mutation, input, Arrays.asList(expected));
    }

    private static Arguments bad(String mutation, Actor actor, String input, String... expected) {
        return Arguments.of(mutation, actor, input, Arrays.asList(expected));
    }

    static Stream<Arguments> goodInputs() {
        String reported =
                NameBasedId.of(UUID.fromString(COMMAND), "error-report").toString();
        return Stream.of(
                good(
                        STRANGER,
                        "reportError",
                        OF_STRUCTURE + "field: WEBSITES, message: ' Adresse perdue ', proposedValues: []}",
                        told(reported, null, StructureField.WEBSITES, "Adresse perdue", "WEBSITES", "")),
                good(
                        STRANGER,
                        "reportError",
                        OF_STRUCTURE + "offerId: '" + OFFER + "', message: 'Le mardi'}",
                        told(reported, OFFER, null, "Le mardi")),
                good(
                        COORDINATOR,
                        "acceptErrorReport",
                        OF_REPORT + "}",
                        new StructureCorrected(ID, details("PHONE", "+33241000001"), List.of()),
                        new ErrorReportAccepted(KNOWN, ID, TODAY)),
                good(
                        COORDINATOR,
                        "dismissErrorReport",
                        OF_REPORT + ", reason: ALREADY_CORRECTED}",
                        new ErrorReportDismissed(KNOWN, ID, ErrorReportDismissal.ALREADY_CORRECTED, TODAY)));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("goodInputs")
    void a_mutation_records_what_it_asks_for_and_tells_the_position(
            Actor actor, String mutation, String input, List<DomainEvent> expected) {
        store.record(BEFORE);
        if (mutation.equals("reportError") && input.contains("WEBSITES")) {
            store.record(new StructureCorrected(ID, details("WEBSITES", "https://angers.fr"), List.of()));
        }
        int before = store.events().size();
        Map<String, Object> answer = new Mutations(store, actor).send(mutation, input, "commandId: '" + COMMAND + "'");
        assertThat(Mutations.rejections(answer)).isEmpty();
        assertThat(store.events().subList(before, store.events().size())).isEqualTo(expected);
        assertThat(answer)
                .containsEntry("position", "position-" + (before + expected.size()))
                .containsEntry("structureId", ID);
    }

    static Stream<Arguments> badInputs() {
        return Stream.of(
                bad(
                        "reportError",
                        STRANGER,
                        "{commandId: 'one', structureId: 'two', offerId: 'three', message: ''}",
                        "COMMAND_ID_INVALID commandId",
                        "INVALID_ID structureId",
                        "INVALID_ID offerId"),
                bad(
                        "reportError",
                        STRANGER,
                        OF_STRUCTURE + "message: 'Appeler le 06 12 34 56 78', proposedValues: ['x']}",
                        "PERSONAL_CONTACT message",
                        "VALUE_WITHOUT_FIELD proposedValues"),
                bad("reportError", COORDINATOR, OF_STRUCTURE + "message: 'Faux'}", "MAY_CORRECT_IT"),
                bad("reportError", Actor.ANONYMOUS, OF_STRUCTURE + "message: 'Faux'}", "NOT_ALLOWED"),
                bad(
                        "acceptErrorReport",
                        COORDINATOR,
                        "{structureId: 'x', reportId: 'y'}",
                        "INVALID_ID reportId",
                        "INVALID_ID structureId"),
                bad("acceptErrorReport", COORDINATOR, OF_STRUCTURE + "reportId: '" + OTHER + "'}", "UNKNOWN_REPORT"),
                bad("acceptErrorReport", Actor.ANONYMOUS, OF_REPORT + "}", "NOT_ALLOWED"),
                bad(
                        "dismissErrorReport",
                        COORDINATOR,
                        "{structureId: 'x', reportId: 'y', reason: NOT_VERIFIED}",
                        "INVALID_ID reportId",
                        "INVALID_ID structureId"),
                bad("dismissErrorReport", STRANGER, OF_REPORT + ", reason: NOT_VERIFIED}", "NOT_ALLOWED"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("badInputs")
    void bad_input_gets_coded_rejections_and_records_nothing(
            String mutation, Actor actor, String input, List<String> expected) {
        store.record(BEFORE);
        new Mutations(store, actor).refuses(store, mutation, input, expected);
    }

    @Test
    void a_report_of_a_field_is_told_again_only_when_it_says_something_else() {
        store.record(BEFORE);
        Mutations stranger = new Mutations(store, STRANGER);
        String same = OF_STRUCTURE + "field: PHONE, message: 'Le téléphone sonne dans le vide', proposedValues: ['";
        stranger.send("reportError", same + "+33241000001']}");
        assertThat(store.events()).containsExactly(BEFORE);
        stranger.send("reportError", same + "+33241000002']}");
        assertThat(store.events()).hasSize(BEFORE.length + 1);
    }
}
