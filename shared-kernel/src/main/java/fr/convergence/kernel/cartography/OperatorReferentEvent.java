package fr.convergence.kernel.cartography;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Stored;
import fr.convergence.kernel.Tags;
import fr.convergence.kernel.Upcast;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What can happen to whom a department may reach at an operator for what a France services may not decide itself (level 2): a
 * service, never a person. What binds one structure alone to an operator is a partnership.
 *
 * <p>{@code details} maps the names of {@link OperatorReferentField} to values, as in {@link StructureEvent}.
 */
@InFrench("référent de niveau 2 du département")
public sealed interface OperatorReferentEvent extends DomainEvent {

    /** How what earlier versions stored becomes today's events: every form is still that of its first version. */
    List<Upcast> EARLIER_FORMS = List.of();

    /** The referent's own identifier, a UUID. */
    String referentId();

    /** Code of the department it serves. */
    String department();

    /** Code of the operator it belongs to. */
    String operator();

    /** The coordination of the department told of it. */
    @Stored(name = "operator-referent-declared")
    @InFrench("référent de niveau 2 déclaré")
    record OperatorReferentDeclared(
            String referentId, String department, String operator, Map<String, List<String>> details)
            implements OperatorReferentEvent {}

    /** Some of its details changed; the others stay as they were. */
    @Stored(name = "operator-referent-corrected")
    @InFrench("référent de niveau 2 corrigé")
    record OperatorReferentCorrected(
            String referentId, String department, String operator, Map<String, List<String>> details)
            implements OperatorReferentEvent {}

    /** The coordination found that it still answers. */
    @Stored(name = "operator-referent-confirmed")
    @InFrench("référent de niveau 2 confirmé")
    record OperatorReferentConfirmed(String referentId, String department, String operator, LocalDate confirmedOn)
            implements OperatorReferentEvent {}

    /** It answers no more. */
    @Stored(name = "operator-referent-withdrawn")
    @InFrench("référent de niveau 2 retiré")
    record OperatorReferentWithdrawn(String referentId, String department, String operator, LocalDate withdrawnOn)
            implements OperatorReferentEvent {}

    @Override
    default Tags.Tag entity() {
        return new Tags.Tag("referent", referentId());
    }

    @Override
    default Tags tags() {
        return new Tags(List.of(entity())).and("department", department()).and("operator", operator());
    }
}
