package org.gatehouse.web.openapi;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedType;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.gatehouse.core.input.Line;
import org.jspecify.annotations.Nullable;

/** The constraints of a field, as its schema says them. */
final class Bounds {
    private Bounds() {}

    static Schema of(AnnotatedType field, Schema schema) {
        if (field.isAnnotationPresent(NotBlank.class)) {
            schema.setMinLength(1);
        }
        Line line = field.getAnnotation(Line.class);
        if (line != null) {
            lengths(schema, line.min(), line.max());
        }
        Pattern pattern = field.getAnnotation(Pattern.class);
        if (pattern != null) {
            schema.setPattern("^(?:" + pattern.regexp() + ")$");
        }
        size(field.getAnnotation(Size.class), schema);
        range(field, schema);
        return schema;
    }

    private static void size(@Nullable Size size, Schema schema) {
        if (size != null && schema.getType() == SchemaType.ARRAY) {
            schema.minItems(size.min()).maxItems(size.max());
        } else if (size != null) {
            lengths(schema, size.min(), size.max());
        }
    }

    private static void range(AnnotatedType field, Schema schema) {
        Min min = field.getAnnotation(Min.class);
        Max max = field.getAnnotation(Max.class);
        if (min != null) {
            schema.setMinimum(BigDecimal.valueOf(min.value()));
        }
        if (max != null) {
            schema.setMaximum(BigDecimal.valueOf(max.value()));
        }
    }

    private static void lengths(Schema schema, int min, int max) {
        if (min > 0) {
            schema.setMinLength(min);
        }
        schema.setMaxLength(max);
    }
}
