package org.gatehouse.web.input;

import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** JSON that came as a text within a body: as strict as a body itself. */
public final class GivenJson {
    private static final String MARK = "\ufeff";

    private GivenJson() {}

    public static JsonValue parse(String text) {
        String json = text.startsWith(MARK) ? text.substring(MARK.length()) : text;
        return Document.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    /** A value of exactly that type, or a refusal that names the field. */
    public static <T extends Record> T read(JsonValue value, Class<T> type, String path) {
        return Objects.requireNonNull(type.cast(Binding.read(value, type, path)));
    }
}
