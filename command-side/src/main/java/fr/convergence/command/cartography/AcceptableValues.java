package fr.convergence.command.cartography;

import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.StructureField;
import java.util.List;

/** Tells beforehand why one value of a record would be refused, to those who would rather leave it out and keep the rest. */
public final class AcceptableValues {

    private AcceptableValues() {}

    /** Why a structure's record would be refused with this value; empty when it would not. */
    public static List<Rejection> faults(StructureField field, String value) {
        return FieldRules.STRUCTURE.faultsOfValue(field, value);
    }

    /** Why a place's record would be refused with this value; empty when it would not. */
    public static List<Rejection> faults(PlaceField field, String value) {
        return FieldRules.PLACE.faultsOfValue(field, value);
    }

    /** Why an offer's terms would be refused with this value; empty when they would not. */
    public static List<Rejection> faults(OfferField field, String value) {
        return FieldRules.OFFER.faultsOfValue(field, value);
    }
}
