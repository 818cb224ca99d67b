package org.gatehouse.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.gatehouse.core.input.Line;

/** A schema beside the record it describes. */
final class Described {
    private Described() {}

    static void require(String call, Class<?> body, JsonObject schema, UnaryOperator<JsonObject> resolve) {
        List<String> required = schema.containsKey("required")
                ? schema.getJsonArray("required").getValuesAs(JsonString::getString)
                : List.of();
        for (RecordComponent field : body.getRecordComponents()) {
            String name = call + " " + body.getSimpleName() + "." + field.getName();
            AnnotatedType type = field.getAnnotatedType();
            assertThat(required.contains(field.getName()))
                    .as(name + " is required")
                    .isEqualTo(type.isAnnotationPresent(NotNull.class)
                            || field.getType().isPrimitive());
            JsonObject property = schema.getJsonObject("properties").getJsonObject(field.getName());
            assertThat(property).as(name).isNotNull();
            requireType(name, type, resolve.apply(property), resolve);
        }
    }

    private static void requireType(
            String name, AnnotatedType type, JsonObject schema, UnaryOperator<JsonObject> resolve) {
        if (type instanceof AnnotatedParameterizedType list) {
            assertThat(schema.getString("type")).as(name).isEqualTo("array");
            assertThat(schema.getInt("maxItems")).as(name).isEqualTo(max(type));
            requireType(
                    name + "[]",
                    list.getAnnotatedActualTypeArguments()[0],
                    resolve.apply(schema.getJsonObject("items")),
                    resolve);
        } else if (((Class<?>) type.getType()).isRecord()) {
            require(name, (Class<?>) type.getType(), schema, resolve);
        } else {
            requirePlain(name, type, schema);
        }
    }

    private static void requirePlain(String name, AnnotatedType type, JsonObject schema) {
        if (type.getType() == String.class) {
            Pattern pattern = type.getAnnotation(Pattern.class);
            assertThat(pattern == null ? schema.getInt("maxLength") : schema.getString("pattern"))
                    .as(name)
                    .isEqualTo(pattern == null ? (Object) max(type) : "^(?:" + pattern.regexp() + ")$");
        } else if (type.getType() == int.class) {
            assertThat(schema.getJsonNumber("minimum").longValue())
                    .as(name)
                    .isEqualTo(type.getAnnotation(Min.class).value());
            assertThat(schema.getJsonNumber("maximum").longValue())
                    .as(name)
                    .isEqualTo(type.getAnnotation(Max.class).value());
        } else if (type.getType() == UUID.class) {
            assertThat(schema.getString("format")).as(name).isEqualTo("uuid");
        } else if (((Class<?>) type.getType()).isEnum()) {
            assertThat(schema.getJsonArray("enum")).as(name).isNotEmpty();
        }
    }

    private static int max(AnnotatedType type) {
        Line line = type.getAnnotation(Line.class);
        return line == null ? type.getAnnotation(Size.class).max() : line.max();
    }
}
