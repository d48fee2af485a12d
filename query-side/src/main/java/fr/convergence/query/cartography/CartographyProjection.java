package fr.convergence.query.cartography;

import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.cartography.PlaceEvent;
import fr.convergence.kernel.cartography.StructureEvent;
import fr.convergence.kernel.territory.Territory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps who does what, for whom, where, at every position of the store. */
@Component
public final class CartographyProjection implements Projection {

    static final String NAME = "cartography";
    static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final JsonMapper json = JsonMapper.shared();
    private final Rows rows;

    /** @param territory where communes are now */
    public CartographyProjection(Territory territory) {
        this.rows = new Rows(territory);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String tables() {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("tables.sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void project(List<StoredEvent> page, Connection transaction) throws SQLException {
        Memory memory = Memory.of(page, transaction, json);
        Changes changes = new Changes(rows);
        for (StoredEvent stored : page) {
            switch (stored.event()) {
                case StructureEvent event -> {
                    KnownStructure before = memory.structure(event.structureId());
                    KnownStructure after = before.after(
                            event, stored.recordedAt().atZone(FRANCE).toLocalDate());
                    changes.of(stored.position(), before, after);
                    memory.keep(after);
                }
                case PlaceEvent event -> {
                    KnownPlace before = memory.place(event.placeId());
                    KnownPlace after = before.after(event);
                    changes.of(stored.position(), before, after);
                    memory.keep(after);
                }
                default -> {} // other families do not speak of the cartography
            }
        }
        memory.write(transaction);
        changes.write(transaction, json);
    }
}
