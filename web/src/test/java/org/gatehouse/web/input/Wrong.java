package org.gatehouse.web.input;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a field is not. */
final class Wrong {
    private static final List<JsonValue> ANYTHING = List.of(
            JsonValue.TRUE,
            JsonValue.EMPTY_JSON_ARRAY,
            JsonValue.EMPTY_JSON_OBJECT,
            Json.createValue(1),
            Json.createValue(1.5),
            Json.createValue(new BigDecimal("1e400")),
            Json.createValue(1L << 40),
            Json.createValue("no such thing"));

    private Wrong() {}

    static List<JsonValue> of(Field field) {
        List<JsonValue> values = new ArrayList<>(ANYTHING);
        values.removeIf(fits(field));
        if (field.isRequired()) {
            values.add(JsonValue.NULL);
        }
        if (field.is(Instant.class)) {
            texts("2026-02-30T25:61Z", "+999999999-12-31T00:00:00Z", "-0001-01-01T00:00:00Z")
                    .forEach(values::add);
        }
        if (field.is(UUID.class)) {
            texts("1-1-1-1-1", "", Call.NOWHERE + "0").forEach(values::add);
        }
        if (field.is(String.class) && !field.isPassword()) {
            texts("a\u0000b", "a\nb", "a\u2028b").forEach(values::add);
        }
        if (field.is(String.class)) {
            texts("x".repeat(field.most() + 1), "\ud800").forEach(values::add);
        }
        return values;
    }

    private static Predicate<JsonValue> fits(Field field) {
        return value -> switch (value.getValueType()) {
            case STRING -> field.is(String.class);
            case TRUE -> field.is(boolean.class, Boolean.class);
            case NUMBER ->
                field.is(int.class, Integer.class) && value.toString().equals("1");
            case ARRAY -> field.isList();
            case OBJECT -> field.isRecord();
            default -> false;
        };
    }

    private static Stream<JsonValue> texts(String... texts) {
        return Stream.of(texts).map(Json::createValue);
    }
}
