package fr.convergence.query.cartography;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.TextBeside;
import fr.convergence.kernel.cartography.HabilitationEvent;
import fr.convergence.kernel.cartography.OfferModelEvent;
import fr.convergence.kernel.cartography.OperatorReferentEvent;
import fr.convergence.kernel.cartography.PartnershipEvent;
import fr.convergence.kernel.cartography.PlaceEvent;
import fr.convergence.kernel.cartography.PostEvent;
import fr.convergence.kernel.cartography.StructureEvent;
import fr.convergence.kernel.territory.Territory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps who does what, for whom, where, at every position of the store. */
@Component
public final class CartographyProjection implements Projection {

    static final String NAME = "cartography";

    private final Territory territory;
    private final Folding folding;

    /** @param territory where communes are now */
    public CartographyProjection(Territory territory) {
        this.territory = territory;
        this.folding = new Folding(new Rows(territory));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 7;
    }

    @Override
    public List<String> indices() {
        return List.of(TextBeside.of(getClass(), "indices.sql").split(";\\s*"));
    }

    @Override
    public boolean concerns(Class<? extends DomainEvent> type) {
        return Stream.of(
                        StructureEvent.class,
                        PlaceEvent.class,
                        PartnershipEvent.class,
                        HabilitationEvent.class,
                        PostEvent.class,
                        OfferModelEvent.class,
                        OperatorReferentEvent.class)
                .anyMatch(family -> family.isAssignableFrom(type));
    }

    @Override
    public Projection forOneBuild() {
        return new CartographyProjection(territory);
    }

    @Override
    public void expect(List<StoredEvent> page, Connection reader) throws SQLException {
        folding.expect(page, reader);
    }

    @Override
    public void project(List<StoredEvent> page, Connection transaction) throws SQLException {
        folding.write(page, transaction);
    }
}
