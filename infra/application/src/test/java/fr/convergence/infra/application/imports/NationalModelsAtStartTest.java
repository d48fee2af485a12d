package fr.convergence.infra.application.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.convergence.command.Commands;
import fr.convergence.command.cartography.OfferModelCommand.Content;
import fr.convergence.command.cartography.OfferModelCommand.ReviseOfferModel;
import fr.convergence.command.cartography.OfferModelCommand.WithdrawOfferModel;
import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.NationalModels;
import fr.convergence.kernel.cartography.NationalModels.NationalModel;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** The national models that Convergence brings are published once each edition, like anybody's word. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class NationalModelsAtStartTest {

    private final Commands commands;
    private final JdbcClient sql;
    private final NationalModelsAtStart start;

    NationalModelsAtStartTest(Commands commands, Patience patience, JdbcClient sql) {
        this.commands = commands;
        this.sql = sql;
        this.start = new NationalModelsAtStart(commands, patience, new MockEnvironment(), _ -> {});
    }

    @Test
    void they_are_published_when_convergence_starts() {
        start.begin();
        await().untilAsserted(() ->
                assertThat(history(NationalModels.FRANCE_SERVICES)).containsExactly("offer-model-published"));
    }

    @Test
    void starting_again_undoes_no_revision_and_a_newer_edition_revises() {
        NationalModel first = edition(1, UUID.randomUUID(), "Offre");
        start.publish(first);
        start.publish(first);
        assertThat(history(first)).containsExactly("offer-model-published");
        revise(edition(0, UUID.fromString(first.modelId()), "Offre révisée"));
        start.publish(first);
        assertThat(history(first)).containsExactly("offer-model-published", "offer-model-revised");
        NationalModel second = edition(2, UUID.fromString(first.modelId()), "Nouvelle offre");
        start.publish(second);
        start.publish(second);
        assertThat(history(first))
                .containsExactly("offer-model-published", "offer-model-revised", "offer-model-revised");
    }

    @Test
    void a_model_that_was_withdrawn_stays_so_and_the_reason_is_told(CapturedOutput told) {
        NationalModel model = edition(1, UUID.randomUUID(), "Offre abandonnée");
        start.publish(model);
        commands.submit(new WithdrawOfferModel(model.modelId()), Actor.SYSTEM, UUID.randomUUID());
        start.publish(edition(2, UUID.fromString(model.modelId()), "Offre reprise"));
        assertThat(history(model)).containsExactly("offer-model-published", "offer-model-withdrawn");
        assertThat(told).contains("Modèle Offre reprise : Ce modèle d’offre a été retiré");
    }

    private void revise(NationalModel model) {
        commands.submit(new ReviseOfferModel(model.modelId(), Content.of(model)), Actor.SYSTEM, UUID.randomUUID());
    }

    private static NationalModel edition(int edition, UUID id, String name) {
        return new NationalModel(
                id.toString(),
                edition,
                Map.of("NAME", List.of(name), "SOURCE_NAME", List.of("Charte")),
                Map.of("THEME", List.of("SAFE_DIGITAL_USE")),
                Map.of());
    }

    private List<String> history(NationalModel model) {
        return sql.sql("select e.type from store.event e join store.tag t on t.position = e.position"
                        + " where t.tag = :tag order by e.position")
                .param("tag", "offer-model=" + model.modelId())
                .query(String.class)
                .list();
    }
}
