package org.gatehouse.web.input;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One field of a body, also of a body within it.
 *
 * @param pointer into the example: {@code /guests/0/firstName}
 */
record Field(String pointer, AnnotatedType type) {
    private static final List<String> FITTING = List.of(
            "mail",
            "email",
            "da",
            "in",
            "18:00",
            "installed",
            "body",
            "DK",
            "LINKEDIN",
            "check-in",
            "business",
            "postal",
            "misuse",
            "approved",
            "resident",
            "keys.read",
            "key-granted",
            "http://10.0.0.7:7101",
            "0".repeat(64));

    static List<Field> of(Class<?> body) {
        List<Field> found = new ArrayList<>();
        for (RecordComponent component : body.getRecordComponents()) {
            new Field("/" + component.getName(), component.getAnnotatedType()).collect(found);
        }
        return found;
    }

    private void collect(List<Field> found) {
        found.add(this);
        if (type instanceof AnnotatedParameterizedType list) {
            new Field(pointer + "/0", list.getAnnotatedActualTypeArguments()[0]).collect(found);
        } else if (isRecord()) {
            of(plain()).forEach(inner -> new Field(pointer + inner.pointer, inner.type).collect(found));
        }
    }

    /** As a problem names it: {@code guests[0].firstName}. */
    String name() {
        return pointer.substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.');
    }

    boolean is(Class<?>... types) {
        return !isList() && List.of(types).contains(plain());
    }

    boolean isList() {
        return type instanceof AnnotatedParameterizedType;
    }

    boolean isRecord() {
        return !isList() && plain().isRecord();
    }

    /** Of any characters at all. */
    boolean isPassword() {
        return is(String.class) && type.isAnnotationPresent(Size.class);
    }

    /** How many characters; of a line at most so many. */
    int most() {
        Size size = type.getAnnotation(Size.class);
        return size == null ? 1000 : size.max();
    }

    boolean isRequired() {
        return type.isAnnotationPresent(NotNull.class) || is(int.class, boolean.class);
    }

    JsonObject put(JsonObject example, JsonValue value) {
        return Json.createPointer(pointer).replace(example, value);
    }

    /** A body that breaks no constraint. */
    static JsonObject example(Class<?> body) {
        JsonObjectBuilder example = Json.createObjectBuilder();
        for (RecordComponent component : body.getRecordComponents()) {
            example.add(component.getName(), new Field("", component.getAnnotatedType()).example());
        }
        return example.build();
    }

    private JsonValue example() {
        if (type instanceof AnnotatedParameterizedType list) {
            return Json.createArrayBuilder()
                    .add(new Field("", list.getAnnotatedActualTypeArguments()[0]).example())
                    .build();
        }
        if (isRecord()) {
            return example(plain());
        }
        if (is(boolean.class, Boolean.class)) {
            return JsonValue.FALSE;
        }
        return is(int.class, Integer.class)
                ? Json.createValue(type.getAnnotation(Min.class).value())
                : Json.createValue(text());
    }

    private String text() {
        if (is(UUID.class)) {
            return Call.NOWHERE;
        }
        if (is(Instant.class)) {
            return "2030-01-01T10:00:00Z";
        }
        if (is(LocalDate.class)) {
            return "2030-01-01";
        }
        if (plain().isEnum()) {
            return plain().getEnumConstants()[0].toString();
        }
        Pattern pattern = type.getAnnotation(Pattern.class);
        return pattern == null
                ? "Eksempel"
                : Stream.concat(FITTING.stream(), Stream.of("12345678", "#0e6b58", "A".repeat(22), "A".repeat(87)))
                        .filter(text -> text.matches(pattern.regexp()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("an example of " + pattern.regexp() + ", please"));
    }

    private Class<?> plain() {
        return (Class<?>) type.getType();
    }
}
