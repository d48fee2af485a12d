package fr.convergence.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/**
 * The stored form of events.
 *
 * <p>Written so that equal events give equal bytes: components in the order they are declared, keys of maps sorted, dates
 * as ISO 8601 strings, absent values left out, no space. Read so that nothing is guessed: an unknown type, an unknown
 * code, a component that is missing or null where it may not be, is refused; a property nobody knows is passed over.
 * What an earlier version wrote is brought to today's form step by step ({@link Upcast}); today's own is read directly.
 */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withCoercionConfig(
                    LogicalType.Textual,
                    coercion -> coercion.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .annotationIntrospector(new NullnessOfComponents())
            .build();

    private EventJson() {}

    /** The stored form of an event, whose name and version {@link EventCatalog} says. */
    public static String write(DomainEvent event) {
        return write(EventCatalog.today(), event);
    }

    static String write(EventCatalog catalog, DomainEvent event) {
        catalog.typeOf(event.getClass());
        return MAPPER.writeValueAsString(event);
    }

    /**
     * The event of a stored form, of today's version or an earlier one.
     *
     * @throws UnknownEventType when the name is unknown, or the version newer than today's
     * @throws UnreadableEvent when the text is not the stored form of that version
     */
    public static DomainEvent read(String name, int version, String json) {
        return read(EventCatalog.today(), name, version, json);
    }

    static DomainEvent read(EventCatalog catalog, String name, int version, String json) {
        EventCatalog.Reading reading =
                catalog.reading(name, version).orElseThrow(() -> new UnknownEventType(name, version));
        DomainEvent event;
        try {
            event = reading.steps().isEmpty()
                    ? MAPPER.readValue(json, reading.event())
                    : MAPPER.treeToValue(broughtToToday(json, reading.steps()), reading.event());
        } catch (RuntimeException unreadable) {
            throw new UnreadableEvent(name, version, unreadable);
        }
        if (event == null) {
            throw new UnreadableEvent(name, version, null);
        }
        return event;
    }

    private static ObjectNode broughtToToday(String json, List<Upcast> steps) {
        ObjectNode form = MAPPER.readTree(json).asObject();
        steps.forEach(upcast -> upcast.step().accept(form));
        return form;
    }

    /** The store holds an event of a name and version this program does not know: it may be older than the store. */
    public static final class UnknownEventType extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnknownEventType(String name, int version) {
            super("no event is stored as " + new EventCatalog.Type(name, version));
        }
    }

    /** The store holds a text that is not the form of the event it is said to be. */
    public static final class UnreadableEvent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnreadableEvent(String name, int version, @Nullable RuntimeException cause) {
            super("not the stored form of " + new EventCatalog.Type(name, version), cause);
        }
    }

    /** A component that may be absent says so with {@link Nullable}; any other must be there. Nobody writes a null. */
    private static final class NullnessOfComponents extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
            Nulls absent = isComponent(annotated) && mayBeAbsent(annotated) ? Nulls.SET : Nulls.FAIL;
            return JsonSetter.Value.construct(absent, Nulls.FAIL);
        }

        private static boolean isComponent(Annotated annotated) {
            return annotated instanceof AnnotatedParameter parameter
                    && parameter.getDeclaringClass().isRecord();
        }

        private static boolean mayBeAbsent(Annotated annotated) {
            AnnotatedParameter parameter = (AnnotatedParameter) annotated;
            RecordComponent component = parameter.getDeclaringClass().getRecordComponents()[parameter.getIndex()];
            return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }
    }
}
