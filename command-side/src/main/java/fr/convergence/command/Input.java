package fr.convergence.command;

import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The input of a mutation, which GraphQL has checked against the schema; what the schema cannot say is checked here, and
 * every fault told at once. Kept as a map because an absent field is not spoken of, while a null one is known to be empty.
 */
public final class Input {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<String, Object> values;
    private final UUID commandId;
    private final String path;
    private final List<Rejection> faults;

    /** @param otherwise the command's identifier when the client chose none */
    public Input(Map<String, Object> values, UUID otherwise) {
        this(values, otherwise, "", new ArrayList<>());
    }

    /** @param path where it is in the whole, of which it tells the faults */
    private Input(Map<String, Object> values, UUID otherwise, String path, List<Rejection> faults) {
        this.values = values;
        this.path = path;
        this.faults = faults;
        Object given = values.get("commandId");
        this.commandId = given == null ? otherwise : uuid("commandId", CommandRejection.COMMAND_ID_INVALID);
    }

    /** The identifier the client chose, or the one it was given. */
    public UUID commandId() {
        return commandId;
    }

    public void refuseFaults() {
        Rejected.unlessEmpty(faults);
    }

    /** A text that may be anything. */
    public String text(String name) {
        return String.valueOf(values.get(name));
    }

    /** The identifier of something known. */
    public String id(String name) {
        return uuid(name, ValueRejection.INVALID_ID).toString();
    }

    /** The identifier of something known, if given. */
    public @Nullable String optionalId(String name) {
        return values.get(name) == null ? null : id(name);
    }

    public @Nullable String optionalText(String name) {
        return values.get(name) == null ? null : text(name);
    }

    public <E extends Enum<E>> E code(String name, Class<E> vocabulary) {
        return Enum.valueOf(vocabulary, text(name));
    }

    public <E extends Enum<E>> @Nullable E optionalCode(String name, Class<E> vocabulary) {
        return values.get(name) == null ? null : code(name, vocabulary);
    }

    /** The texts of a list, if given. */
    public @Nullable List<String> optionalTexts(String name) {
        return values.get(name) == null ? null : texts(values.get(name));
    }

    /** The codes of a list. */
    public <E extends Enum<E>> List<E> codes(String name, Class<E> vocabulary) {
        return texts(values.get(name)).stream()
                .map(code -> Enum.valueOf(vocabulary, code))
                .toList();
    }

    public LocalDate date(String name) {
        return Objects.requireNonNull(optionalDate(name), name);
    }

    public @Nullable LocalDate optionalDate(String name) {
        return (LocalDate) values.get(name);
    }

    /** A number without fraction. */
    public int number(String name) {
        return ((Number) Objects.requireNonNull(values.get(name), name)).intValue();
    }

    /** The same, if given. */
    public @Nullable Integer optionalNumber(String name) {
        return values.get(name) == null ? null : (Integer) number(name);
    }

    /** The days of a list, in their order; none when absent. */
    public List<LocalDate> dates(String name) {
        return values.get(name) instanceof List<?> given
                ? given.stream().map(LocalDate.class::cast).sorted().toList()
                : List.of();
    }

    /** A time of day, in the clocks of where it is about. */
    public LocalTime time(String name) {
        return (LocalTime) Objects.requireNonNull(values.get(name), name);
    }

    /** The fields that are spoken of; those given as null or as an empty list are known to have no value. */
    public <F extends Enum<F>> SortedMap<String, List<String>> record(String name, Class<F> fields) {
        Map<?, ?> given = (Map<?, ?>) Objects.requireNonNull(values.get(name), name);
        SortedMap<String, List<String>> record = new TreeMap<>();
        Arrays.stream(fields.getEnumConstants())
                .filter(field -> given.containsKey(InputNames.of(field.name())))
                .forEach(field -> record.put(field.name(), texts(given.get(InputNames.of(field.name())))));
        return record;
    }

    /** The same; nothing is spoken of when it is absent. */
    public <F extends Enum<F>> SortedMap<String, List<String>> optionalRecord(String name, Class<F> fields) {
        return values.get(name) == null ? new TreeMap<>() : record(name, fields);
    }

    /** The identifiers of known things. */
    public List<String> ids(String name) {
        List<String> given = texts(values.get(name));
        return IntStream.range(0, given.size())
                .mapToObj(i -> uuid(name + "[" + i + "]", given.get(i), ValueRejection.INVALID_ID)
                        .toString())
                .toList();
    }

    /** The names of fields; none when absent. */
    public List<String> fields(String name) {
        return texts(values.get(name));
    }

    /** The inputs of a list. */
    public List<Input> each(String name) {
        List<?> given = (List<?>) Objects.requireNonNull(values.get(name), name);
        return IntStream.range(0, given.size())
                .mapToObj(i -> of(given.get(i), name + "[" + i + "]"))
                .toList();
    }

    /** The input inside this one, if given. */
    public @Nullable Input part(String name) {
        return values.get(name) == null ? null : of(values.get(name), name);
    }

    /** Yes or no, if given. */
    public @Nullable Boolean optionalFlag(String name) {
        return (Boolean) values.get(name);
    }

    private Input of(@Nullable Object given, String name) {
        Map<String, Object> values = new TreeMap<>();
        ((Map<?, ?>) Objects.requireNonNull(given)).forEach((field, value) -> {
            if (value != null) {
                values.put(String.valueOf(field), value);
            }
        });
        return new Input(values, commandId, path + name + ".", faults);
    }

    /** Texts that may be anything. */
    public List<String> texts(String name) {
        return texts(values.get(name));
    }

    private static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> several -> several.stream().map(Input::text).toList();
            default -> List.of(text(value));
        };
    }

    private static String text(@Nullable Object value) {
        return value instanceof Double number
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    private UUID uuid(String name, Rejection.Code otherwise) {
        return uuid(name, text(name), otherwise);
    }

    private UUID uuid(String name, String text, Rejection.Code otherwise) {
        String given = text.toLowerCase(Locale.ROOT);
        if (UUID_FORM.matcher(given).matches()) {
            return UUID.fromString(given);
        }
        faults.add(otherwise.at(path + name));
        return new UUID(0, 0);
    }
}
