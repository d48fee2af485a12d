package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.ADMINISTRATOR;
import static fr.convergence.command.cartography.Samples.AGENT;
import static fr.convergence.command.cartography.Samples.AUDITOR;
import static fr.convergence.command.cartography.Samples.COORDINATOR;
import static fr.convergence.command.cartography.Samples.MODEL;
import static fr.convergence.command.cartography.Samples.STRANGER;
import static fr.convergence.command.cartography.Samples.TODAY;
import static fr.convergence.command.cartography.Samples.details;

import fr.convergence.command.cartography.OfferModelCommand.Content;
import fr.convergence.command.cartography.OfferModelCommand.OperatorProcedures;
import fr.convergence.command.cartography.OfferModelCommand.PublishOfferModel;
import fr.convergence.command.cartography.OfferModelCommand.ReviseOfferModel;
import fr.convergence.command.cartography.OfferModelCommand.WithdrawOfferModel;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.NationalModels;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelPublished;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelRevised;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelWithdrawn;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class OfferModelTest {

    private static final SortedMap<String, List<String>> ABOUT = details("NAME", "Offre", "SOURCE_NAME", "Charte");
    private static final SortedMap<String, List<String>> TERMS =
            details("THEME", "ADMINISTRATIVE_PROCEDURES", "OPERATORS", "cnaf|dgfip", "MODES", "DO_WITH");
    private static final Map<String, List<String>> PROCEDURES = Map.of("dgfip", List.of("Déclarer ses revenus"));
    private static final Content CONTENT =
            new Content(ABOUT, TERMS, List.of(new OperatorProcedures("dgfip", List.of(" Déclarer ses revenus "))));
    private static final Content REVISED = new Content(ABOUT, details("THEME", "SAFE_DIGITAL_USE"), List.of());

    private static final PublishOfferModel PUBLISH = new PublishOfferModel(MODEL, CONTENT);
    private static final ReviseOfferModel REVISE = new ReviseOfferModel(MODEL, REVISED);
    private static final WithdrawOfferModel WITHDRAW = new WithdrawOfferModel(MODEL);
    private static final OfferModelPublished PUBLISHED = new OfferModelPublished(MODEL, ABOUT, TERMS, PROCEDURES);
    private static final OfferModelRevised SECOND = new OfferModelRevised(MODEL, 2, ABOUT, REVISED.terms(), Map.of());
    private static final OfferModelWithdrawn WITHDRAWN = new OfferModelWithdrawn(MODEL, TODAY);

    @Test
    void administrators_publish_revise_and_withdraw_models() {
        for (Actor actor : List.of(ADMINISTRATOR, Actor.SYSTEM)) {
            Given.nothing().by(actor).causes(PUBLISH, PUBLISHED);
            Given.events(PUBLISHED).by(actor).causes(REVISE, SECOND);
            Given.events(PUBLISHED).by(actor).causes(WITHDRAW, WITHDRAWN);
        }
    }

    @Test
    void nobody_else_does_whether_or_not_there_is_one() {
        for (Actor actor : List.of(COORDINATOR, AGENT, STRANGER, AUDITOR, Actor.ANONYMOUS)) {
            for (OfferModelCommand command : List.of(PUBLISH, REVISE, WITHDRAW)) {
                Given.nothing().by(actor).refuses(command, "NOT_ALLOWED");
                Given.events(PUBLISHED).by(actor).refuses(command, "NOT_ALLOWED");
            }
        }
    }

    @Test
    void each_revision_is_one_version_more() {
        Given.events(PUBLISHED, SECOND)
                .causes(
                        new ReviseOfferModel(MODEL, CONTENT),
                        new OfferModelRevised(MODEL, 3, ABOUT, TERMS, PROCEDURES));
    }

    @Test
    void saying_the_same_again_changes_nothing() {
        Given.events(PUBLISHED).causesNothing(PUBLISH);
        Given.events(PUBLISHED).causesNothing(new ReviseOfferModel(MODEL, CONTENT));
        Given.events(PUBLISHED, SECOND).causesNothing(REVISE);
        Given.events(PUBLISHED, WITHDRAWN).causesNothing(WITHDRAW);
    }

    @Test
    void what_has_no_value_is_not_said() {
        Content empty = new Content(
                details("NAME", "Offre", "SOURCE_NAME", "Charte", "DESCRIPTION", ""),
                details(
                        "THEME",
                        "ADMINISTRATIVE_PROCEDURES",
                        "OPERATORS",
                        "cnaf|dgfip|cnaf",
                        "MODES",
                        "DO_WITH",
                        "FEES",
                        ""),
                List.of(
                        new OperatorProcedures("dgfip", List.of("Déclarer ses revenus")),
                        new OperatorProcedures("cnaf", List.of())));
        Given.events(PUBLISHED).causesNothing(new ReviseOfferModel(MODEL, empty));
    }

    @Test
    void another_content_under_the_same_identifier_is_refused() {
        Given.events(PUBLISHED).refuses(new PublishOfferModel(MODEL, REVISED), "ALREADY_PUBLISHED");
    }

    @Test
    void a_withdrawn_model_stays_withdrawn() {
        Given withdrawn = Given.events(PUBLISHED, WITHDRAWN);
        withdrawn.refuses(PUBLISH, "MODEL_WITHDRAWN");
        withdrawn.refuses(REVISE, "MODEL_WITHDRAWN");
    }

    @Test
    void what_was_never_published_is_neither_revised_nor_withdrawn() {
        Given.nothing().refuses(REVISE, "UNKNOWN_MODEL");
        Given.nothing().refuses(WITHDRAW, "UNKNOWN_MODEL");
    }

    @Test
    void every_fault_is_told_at_once() {
        Content faulty = new Content(
                details("DESCRIPTION", "Voir Mme Durand", "SOURCE_URL", "charte", "SOURCE_DATE", "2024-02-30"),
                details("NAME", "Ici", "ZONE", "49", "UPDATE_RHYTHM", "MONTHLY", "OPERATORS", "cnaf|edf"),
                List.of(
                        new OperatorProcedures("msa", List.of("Retraite")),
                        new OperatorProcedures("cnaf", List.of("", "M. Durand")),
                        new OperatorProcedures("cnaf", List.of())));
        String[] faults = {
            "REQUIRED about.name",
            "REQUIRED about.sourceName",
            "PERSONAL_CONTACT about.description",
            "INVALID_DAY about.sourceDate",
            "INVALID_URL about.sourceUrl",
            "REQUIRED terms.theme",
            "UNKNOWN_OPERATOR terms.operators[1]",
            "TERM_OF_EACH_OFFER terms.name",
            "TERM_OF_EACH_OFFER terms.zone",
            "TERM_OF_EACH_OFFER terms.updateRhythm",
            "PROCEDURES_OF_NO_OPERATOR procedures[0].operator",
            "BLANK_VALUE procedures[1].names[0]",
            "PERSONAL_CONTACT procedures[1].names[1]",
            "OPERATOR_REPEATED procedures[2].operator"
        };
        Given.nothing().refuses(new PublishOfferModel(MODEL, faulty), faults);
        Given.events(PUBLISHED).refuses(new ReviseOfferModel(MODEL, faulty), faults);
    }

    @Test
    void a_version_does_not_end_before_it_is_in_force() {
        SortedMap<String, List<String>> about = details(
                "NAME", "Offre", "SOURCE_NAME", "Charte", "VALID_FROM", "2026-02-01", "VALID_UNTIL", "2026-01-31");
        Given.nothing()
                .refuses(
                        new PublishOfferModel(MODEL, new Content(about, TERMS, List.of())),
                        "ENDS_BEFORE_IT_BEGINS about.validUntil");
    }

    @Test
    void the_national_models_that_convergence_brings_can_be_published() {
        for (NationalModels.NationalModel model : NationalModels.all()) {
            Given.nothing()
                    .causes(
                            new PublishOfferModel(model.modelId(), Content.of(model)),
                            new OfferModelPublished(model.modelId(), model.about(), model.terms(), model.procedures()));
        }
    }
}
