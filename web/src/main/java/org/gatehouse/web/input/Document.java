package org.gatehouse.web.input;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;

/** JSON as strangers send it: what cannot be one document of moderate depth in UTF-8 is refused. */
final class Document {
    private static final int DEEPEST = 16;
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private Document() {}

    static JsonValue parse(byte[] body) {
        String text = decode(body);
        requireOneAndShallow(text);
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readValue();
        } catch (RuntimeException unreadable) { // the parser has several ways to say so
            throw Refusal.of(Problem.MALFORMED_BODY);
        }
    }

    private static String decode(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw Refusal.of(Problem.MALFORMED_BODY);
        }
    }

    /** Before parsing, which takes a frame of the stack for each level and stops behind the first document. */
    private static void requireOneAndShallow(String text) {
        int depth = 0;
        boolean quoted = false;
        boolean closed = false;
        for (int index = 0; index < text.length(); index++) {
            char sign = text.charAt(index);
            if (quoted && sign == '\\') {
                index++;
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && (sign == '{' || sign == '[')) {
                depth++;
            } else if (!quoted && (sign == '}' || sign == ']')) {
                depth--;
            }
            if (depth > DEEPEST || (closed && sign > ' ')) {
                throw Refusal.of(Problem.MALFORMED_BODY);
            }
            closed |= depth == 0 && (sign == '}' || sign == ']') && !quoted;
        }
    }
}
