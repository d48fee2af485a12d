package fr.convergence.infra.application.imports;

import fr.convergence.command.cartography.StructureCommand.ReportedOffer;
import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.NationalModels;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.Operator;
import fr.convergence.kernel.cartography.Operators;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.Theme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * At which level a service of the list is offered.
 *
 * <p>The rule, in this one place: help with administrative procedures in a structure of the France services network is the
 * national offer. The <i>charte nationale d'engagement France services</i> makes every France services hold the whole
 * <i>bouquet de services</i>: at level 1 (reception, information, help with the online procedure), for every operator that
 * is part of the bouquet on the day of the record, doing with the person, or for the person within the perimeter the
 * operators' conventions set. It follows the national model ({@link NationalModels}). Every other service is local: the list says where it is offered, no national text says how.
 */
final class NationalOffer {

    private NationalOffer() {}

    /**
     * The service of one theme, as the list describes it.
     *
     * @param franceServices whether the structure is one of the France services network
     * @param day the date the record bears
     */
    static ReportedOffer offer(Theme theme, boolean franceServices, LocalDate day) {
        List<String> themed = List.of(theme.name());
        if (theme == Theme.ADMINISTRATIVE_PROCEDURES && franceServices) {
            return new ReportedOffer(
                    theme.name(),
                    OfferLevel.NATIONAL_OFFICIAL,
                    Map.of(
                            OfferField.THEME.name(), themed,
                            OfferField.OPERATORS.name(), operators(day),
                            OfferField.INTERVENTION_LEVEL.name(), List.of(InterventionLevel.LEVEL_1.name()),
                            OfferField.MODES.name(), List.of(SupportMode.DO_WITH.name(), SupportMode.DO_FOR.name()),
                            OfferField.MODEL.name(), List.of(NationalModels.FRANCE_SERVICES.modelId())));
        }
        return new ReportedOffer(theme.name(), OfferLevel.LOCAL_OFFICIAL, Map.of(OfferField.THEME.name(), themed));
    }

    private static List<String> operators(LocalDate day) {
        return Operators.current().inOffer(day).stream().map(Operator::code).toList();
    }
}
