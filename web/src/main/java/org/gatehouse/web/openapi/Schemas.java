package org.gatehouse.web.openapi;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Types as schemas; each record once, under a name of its own, with the constraints of its fields. */
final class Schemas {
    private static final Map<Type, Schema> PLAIN = Map.of(
            UUID.class, text("uuid"),
            Instant.class, text("date-time"),
            LocalDate.class, text("date"),
            boolean.class, OASFactory.createSchema().type(SchemaType.BOOLEAN),
            Boolean.class, OASFactory.createSchema().type(SchemaType.BOOLEAN),
            int.class, number("int32"),
            Integer.class, number("int32"),
            long.class, number("int64"),
            Long.class, number("int64"),
            double.class, OASFactory.createSchema().type(SchemaType.NUMBER).format("double"));

    private final Components components;

    Schemas(Components components) {
        this.components = components;
    }

    private static Schema text(String format) {
        return OASFactory.createSchema().type(SchemaType.STRING).format(format);
    }

    private static Schema number(String format) {
        return OASFactory.createSchema().type(SchemaType.INTEGER).format(format);
    }

    Schema of(Class<?> type) {
        if (type.isRecord()) {
            return record(type, name(type), Map.of());
        }
        Schema plain = PLAIN.get(type);
        Schema schema = plain == null
                ? OASFactory.createSchema().type(SchemaType.STRING)
                : OASFactory.createSchema().type(plain.getType()).format(plain.getFormat());
        if (type.isEnum()) {
            schema.setEnumeration(Arrays.stream(type.getEnumConstants())
                    .<Object>map(Object::toString)
                    .toList());
        }
        return schema;
    }

    Schema of(AnnotatedType type) {
        return of(type, Map.of());
    }

    /** @param filled what stands for the variables of a generic type */
    private Schema of(AnnotatedType type, Map<String, AnnotatedType> filled) {
        if (type.getType() instanceof TypeVariable<?> variable && filled.get(variable.getName()) != null) {
            return of(filled.get(variable.getName()), Map.of());
        }
        if (type instanceof AnnotatedParameterizedType generic) {
            return generic(generic, filled);
        }
        return Bounds.of(type, of((Class<?>) type.getType()));
    }

    private Schema generic(AnnotatedParameterizedType type, Map<String, AnnotatedType> filled) {
        Class<?> raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
        if (raw == Map.class) {
            Schema values = of(type.getAnnotatedActualTypeArguments()[1], filled);
            return OASFactory.createSchema().type(SchemaType.OBJECT).additionalPropertiesSchema(values);
        }
        AnnotatedType argument = type.getAnnotatedActualTypeArguments()[0];
        if (raw.isRecord()) {
            String variable = raw.getTypeParameters()[0].getName();
            return record(raw, name(raw) + "." + name((Class<?>) argument.getType()), Map.of(variable, argument));
        }
        return Bounds.of(type, OASFactory.createSchema().type(SchemaType.ARRAY).items(of(argument, filled)));
    }

    private Schema record(Class<?> type, String name, Map<String, AnnotatedType> filled) {
        if (components.getSchemas() == null || !components.getSchemas().containsKey(name)) {
            Schema schema = OASFactory.createSchema().type(SchemaType.OBJECT);
            components.addSchema(name, schema);
            for (RecordComponent field : type.getRecordComponents()) {
                AnnotatedType content = field.getAnnotatedType();
                schema.addProperty(field.getName(), of(content, filled));
                if (!content.isAnnotationPresent(Nullable.class)) {
                    schema.addRequired(field.getName());
                }
            }
        }
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    /** With the class it belongs to: there is more than one {@code CodeBody}. */
    private static String name(Class<?> type) {
        List<String> parts =
                Arrays.asList(type.getName().replaceFirst(".*\\.", "").split("\\$"));
        return String.join(".", parts).replace("Resource.", ".");
    }
}
