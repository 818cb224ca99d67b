package org.gatehouse.web.input;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** A JSON value becomes a value of exactly the type that a field has, or a refusal that names the field. */
final class Binding {
    private Binding() {}

    /** @param path names the value in a refusal; empty for the whole body */
    static @Nullable Object read(@Nullable JsonValue value, Type type, String path) {
        if (value == null || value == JsonValue.NULL) {
            if (type instanceof Class<?> plain && plain.isPrimitive()) {
                throw Refusal.ofField(path, Problem.INVALID_INPUT);
            }
            return null;
        }
        try {
            return type instanceof ParameterizedType list
                    ? list((JsonArray) value, list.getActualTypeArguments()[0], path)
                    : plain(value, (Class<?>) type, path);
        } catch (ClassCastException | IllegalArgumentException | ArithmeticException | DateTimeException unfit) {
            throw path.isEmpty() ? Refusal.of(Problem.MALFORMED_BODY) : Refusal.ofField(path, Problem.MALFORMED_BODY);
        }
    }

    private static List<@Nullable Object> list(JsonArray values, Type of, String path) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int index = 0; index < values.size(); index++) {
            list.add(read(values.get(index), of, path + "[" + index + "]"));
        }
        return list;
    }

    private static Object plain(JsonValue value, Class<?> type, String path) {
        if (type.isRecord()) {
            return record((JsonObject) value, type, path);
        }
        if (type == boolean.class || type == Boolean.class) {
            return truth(value);
        }
        if (type == int.class || type == Integer.class) {
            return ((JsonNumber) value).intValueExact();
        }
        String text = text(value);
        if (type == UUID.class) {
            return uuid(text);
        }
        if (type == Instant.class) {
            return Times.instant(text);
        }
        if (type == LocalDate.class) {
            return Times.day(text);
        }
        return type.isEnum() ? constant(type, text) : type.cast(text);
    }

    private static Object record(JsonObject object, Class<?> type, String path) {
        RecordComponent[] fields = type.getRecordComponents();
        @Nullable Object[] values = new Object[fields.length];
        for (int index = 0; index < fields.length; index++) {
            String name = fields[index].getName();
            values[index] =
                    read(object.get(name), fields[index].getGenericType(), path.isEmpty() ? name : path + "." + name);
        }
        try {
            Class<?>[] types =
                    Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e); // every record has it, and a body's is public
        }
    }

    private static boolean truth(JsonValue value) {
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            throw new ClassCastException();
        }
        return value == JsonValue.TRUE;
    }

    private static String text(JsonValue value) {
        String text = ((JsonString) value).getString();
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("half a character");
        }
        return text;
    }

    /** The JDK would take five short numbers for an id. */
    private static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not an id");
        }
        return id;
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }
}
