package fr.convergence.query.cartography;

import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.HabilitationKind;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.StructureStatus;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.Door;
import fr.convergence.query.Doors.Information;
import fr.convergence.query.Doors.Service;
import fr.convergence.query.Doors.Structure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import tools.jackson.databind.json.JsonMapper;

/** Reads doors from rows, each of a structure and a service of the theme, or of a structure without any; in their order. */
final class DoorRows implements RowCallbackHandler {

    private static final List<OfferField> TERMS = List.of(
            OfferField.OPERATORS, OfferField.PROCEDURES, OfferField.MODES, OfferField.ZONE, OfferField.PRECONDITIONS);

    private final OfferModels models;
    private final LocalDate today;
    private final Theme theme;
    private final List<Structure> structures = new ArrayList<>();
    private final Map<String, List<String>> lists = new HashMap<>();

    DoorRows(OfferModels models, Theme theme, LocalDate today) {
        this.models = models;
        this.theme = theme;
        this.today = today;
    }

    List<Structure> structures() {
        return structures;
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        String id = row.getString("door_id");
        if (structures.isEmpty() || !structures.getLast().id().equals(id)) {
            structures.add(structure(row, id));
        }
        if (row.getString("offer_id") != null) {
            Structure structure = structures.getLast();
            Service service = service(row);
            structure.services().add(service);
            structure.door().offers().add(service.terms());
        }
    }

    private Structure structure(ResultSet row, String id) throws SQLException {
        List<String> ids = new ArrayList<>(List.of(id));
        Stream.of(row.getString("members").split(","))
                .filter(other -> !other.equals(id))
                .forEach(ids::add);
        String capacity = row.getString("capacity");
        Door door = new Door(
                new ArrayList<>(),
                texts(row, "networks"),
                kinds(row, "held"),
                kinds(row, "told"),
                row.getString("status").equals(StructureStatus.SUSPENDED.name()),
                capacity == null ? null : CapacityStatus.valueOf(capacity));
        return new Structure(
                ids,
                row.getString("name"),
                row.getString("department"),
                row.getString("seat_name"),
                row.getDouble("km"),
                new ArrayList<>(),
                door,
                row.getString("phone"),
                row.getString("opening_hours"),
                capacity == null ? null : day(row, "capacity_declared_on"),
                information(day(row, "known_on")));
    }

    private Service service(ResultSet row) throws SQLException {
        OfferModel model = models.get(row.getString("model"));
        Map<String, List<String>> terms = new HashMap<>();
        terms.put(OfferField.THEME.name(), List.of(theme.name()));
        for (OfferField field : TERMS) {
            terms.put(field.name(), said(field, texts(row, column(field)), model));
        }
        String level = row.getString("intervention_level");
        terms.put(
                OfferField.INTERVENTION_LEVEL.name(),
                said(OfferField.INTERVENTION_LEVEL, level == null ? List.of() : List.of(level), model));
        return new Service(
                row.getString("offer_id"),
                OfferLevel.valueOf(row.getString("level")),
                terms,
                information(day(row, "offer_known_on")));
    }

    private static List<String> said(OfferField field, List<String> here, @Nullable OfferModel model) {
        return model == null ? here : model.completes(field, here);
    }

    private Information information(@Nullable LocalDate knownOn) {
        Freshness.Of fresh = Freshness.Of.record(knownOn, null, today);
        return new Information(knownOn, fresh.score(), fresh.level().label());
    }

    private Set<HabilitationKind> kinds(ResultSet row, String column) throws SQLException {
        Set<HabilitationKind> kinds = EnumSet.noneOf(HabilitationKind.class);
        texts(row, column).forEach(kind -> kinds.add(HabilitationKind.valueOf(kind)));
        return kinds;
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** Most lists are those of many rows; each is read once. */
    private List<String> texts(ResultSet row, String column) throws SQLException {
        String list = row.getString(column);
        return list == null ? List.of() : lists.computeIfAbsent(list, DoorRows::read);
    }

    private static List<String> read(String list) {
        return List.of(JsonMapper.shared().readValue(list, String[].class));
    }

    private static String column(OfferField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
