package org.gatehouse.core.json;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** Records to JSON and back, the same way everywhere. A mapper is slow to make and safe to share, so there is one. */
public final class Json {
    private static final Jsonb MAPPER = JsonbBuilder.create();

    private Json() {}

    public static String write(Object value) {
        return MAPPER.toJson(value);
    }

    public static <T> T read(String json, Class<T> type) {
        return MAPPER.fromJson(json, type);
    }
}
