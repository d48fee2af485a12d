package fr.convergence.query.referralhistory;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.cartography.Operator;
import fr.convergence.kernel.cartography.Operators;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an event says beside whom it is about: a component of it, by its word of the field.
 *
 * @param name of the component
 * @param label its {@link InFrench}, else that of its vocabulary
 * @param values none when it was not told
 */
public record Detail(String name, String label, List<Value> values) {

    private static final Set<String> WHOM = Set.of("referralId", "beneficiaryId", "senderId", "receiverId");

    /**
     * A value for programs and for people.
     *
     * @param code as the event has it
     * @param label in French; the code itself where it is a text or an identifier
     */
    public record Value(String code, String label) {}

    static List<Detail> of(DomainEvent event) {
        return components(event.getClass())
                .map(component -> new Detail(component.getName(), label(component), values(component, event)))
                .toList();
    }

    /** The words for what events of a type say. */
    static List<String> labels(Class<? extends DomainEvent> type) {
        return components(type).map(Detail::label).toList();
    }

    private static Stream<RecordComponent> components(Class<? extends DomainEvent> type) {
        return Stream.of(type.getRecordComponents()).filter(component -> !WHOM.contains(component.getName()));
    }

    private static String label(RecordComponent component) {
        InFrench own = component.getAnnotation(InFrench.class);
        InFrench word = own == null ? vocabulary(component.getGenericType()).getAnnotation(InFrench.class) : own;
        if (word == null) {
            throw new IllegalStateException(component + " has no word of the field");
        }
        return word.value();
    }

    private static Class<?> vocabulary(Type type) {
        return switch (type) {
            case ParameterizedType list -> vocabulary(list.getActualTypeArguments()[0]);
            case Class<?> plain -> plain;
            default -> throw new IllegalStateException("not a component of an event: " + type);
        };
    }

    private static List<Value> values(RecordComponent component, DomainEvent event) {
        Object value = valueOf(component, event);
        Stream<?> all = value instanceof List<?> several ? several.stream() : Stream.ofNullable(value);
        return all.map(one -> value(component.getName(), one)).toList();
    }

    private static @Nullable Object valueOf(RecordComponent component, DomainEvent event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(Arrays.toString(event.getClass().getRecordComponents()), impossible);
        }
    }

    private static Value value(String name, Object one) {
        return switch (one) {
            case Coded coded -> new Value(coded.code(), coded.label());
            case Boolean yes -> new Value(yes.toString(), yes ? "oui" : "non");
            case LocalDate day -> new Value(day.toString(), FrenchDay.inFigures(day));
            case Instant at -> new Value(at.toString(), FrenchDay.inFigures(FrenchDay.at(at)));
            default -> new Value(one.toString(), name.equals("operator") ? operator(one.toString()) : one.toString());
        };
    }

    private static String operator(String code) {
        return Operators.current().find(code).map(Operator::name).orElse(code);
    }
}
