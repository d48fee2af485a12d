package fr.convergence.query;

import java.util.Collection;
import java.util.Map;

/** Tells what persons said of themselves when they asked to be confirmed, to who may read the membership. */
public interface MembershipIntroductions {

    /** By identifier; those that were forgotten are left out. */
    Map<String, String> of(Collection<String> ids);
}
