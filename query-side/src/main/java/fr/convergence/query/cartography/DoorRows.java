package fr.convergence.query.cartography;

import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.HabilitationKind;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.StructureStatus;
import fr.convergence.kernel.referral.Door;
import fr.convergence.query.Doors.Information;
import fr.convergence.query.Doors.Service;
import fr.convergence.query.Doors.Structure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads doors from rows, each of a structure, a place where it receives people, and a service of the theme if it offers one; those of
 * a structure together, its nearest place first, which is where it is.
 */
final class DoorRows implements RowCallbackHandler {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<OfferField, List<String>>> TERMS = new TypeReference<>() {};

    private final OfferModels models;
    private final LocalDate today;
    private final List<Structure> structures = new ArrayList<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, Set<HabilitationKind>> held = new HashMap<>();
    private final Map<Told, Map<String, List<String>>> terms = new HashMap<>();
    private final Map<Optional<LocalDate>, Information> ages = new HashMap<>();
    private @Nullable String seat;

    /** What services say, many of them the same: each is read once. */
    private record Told(String terms, @Nullable String model) {}

    /** An habilitation that was not ended. */
    private record Granted(
            HabilitationKind kind,
            LocalDate since,
            @Nullable LocalDate until) {

        boolean inForce(LocalDate today) {
            return !since.isAfter(today) && (until == null || !until.isBefore(today));
        }
    }

    DoorRows(OfferModels models, LocalDate today) {
        this.models = models;
        this.today = today;
    }

    List<Structure> structures() {
        return structures;
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        String id = row.getString("structure_id");
        String place = row.getString("place_id");
        if (structures.isEmpty() || !structures.getLast().id().equals(id)) {
            structures.add(structure(row, id));
            seat = place;
        }
        if (row.getString("offer_id") != null && Objects.equals(place, seat)) {
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
                lists.computeIfAbsent(row.getString("networks"), DoorRows::list),
                held(row.getString("granted")),
                kinds(row.getString("told")),
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
                information(day(row, "record_known_on")));
    }

    private Service service(ResultSet row) throws SQLException {
        return new Service(
                row.getString("offer_id"),
                OfferLevel.valueOf(row.getString("level")),
                terms.computeIfAbsent(new Told(row.getString("terms"), row.getString("model")), this::completed),
                information(day(row, "known_on")));
    }

    /** With what they leave to a national model. */
    private Map<String, List<String>> completed(Told told) {
        OfferModel model = models.get(told.model());
        Map<String, List<String>> completed = new HashMap<>();
        JSON.readValue(told.terms(), TERMS)
                .forEach((field, here) ->
                        completed.put(field.name(), model == null ? here : model.completes(field, here)));
        return completed;
    }

    private Information information(@Nullable LocalDate knownOn) {
        return ages.computeIfAbsent(Optional.ofNullable(knownOn), _ -> {
            Freshness.Of fresh = Freshness.Of.record(knownOn, null, today);
            return new Information(knownOn, fresh.score(), fresh.level().label());
        });
    }

    private Set<HabilitationKind> held(@Nullable String granted) {
        return granted == null
                ? Set.of()
                : held.computeIfAbsent(
                        granted,
                        all -> Stream.of(JSON.readValue(all, Granted[].class))
                                .filter(one -> one.inForce(today))
                                .map(Granted::kind)
                                .collect(Collectors.toUnmodifiableSet()));
    }

    private static Set<HabilitationKind> kinds(@Nullable String codes) {
        return codes == null
                ? Set.of()
                : Stream.of(codes.split(",")).map(HabilitationKind::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static List<String> list(String json) {
        return List.of(JSON.readValue(json, String[].class));
    }
}
