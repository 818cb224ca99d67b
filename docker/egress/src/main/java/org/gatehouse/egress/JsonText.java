package org.gatehouse.egress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the JSON we write ourselves: objects, lists, texts without escapes, whole numbers, true and false. */
final class JsonText {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*([\\[\\]{}:,]|true|false|\\d{1,9}|\"([^\"\\\\\\p{Cntrl}]*)\")\\s*");

    private final String text;
    private final Matcher tokens;
    private String token = "";
    private int end;

    private JsonText(String text) {
        this.text = text;
        this.tokens = TOKEN.matcher(text);
    }

    /** @throws IllegalArgumentException where it is anything else */
    static Object read(String text) {
        JsonText json = new JsonText(text);
        json.advance();
        Object value = json.value();
        if (json.end != text.length()) {
            throw json.unreadable();
        }
        return value;
    }

    static Map<?, ?> object(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("an object is missing");
    }

    static List<?> list(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("a list is missing");
    }

    /** Stands on the last token of the value afterwards. */
    private Object value() {
        return switch (token) {
            case "{" -> members();
            case "[" -> elements();
            case "true" -> true;
            case "false" -> false;
            default -> token.matches("\\d+") ? (Object) Integer.valueOf(token) : string();
        };
    }

    private Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        advance();
        while (!token.equals("}")) {
            String name = string();
            advance();
            require(":");
            advance();
            if (members.put(name, value()) != null) {
                throw unreadable();
            }
            advance();
            next("}");
        }
        return members;
    }

    private List<Object> elements() {
        List<Object> elements = new ArrayList<>();
        advance();
        while (!token.equals("]")) {
            elements.add(value());
            advance();
            next("]");
        }
        return elements;
    }

    private void next(String close) {
        if (!token.equals(close)) {
            require(",");
            advance();
            if (token.equals(close)) {
                throw unreadable();
            }
        }
    }

    private String string() {
        if (!token.startsWith("\"")) {
            throw unreadable();
        }
        return tokens.group(2);
    }

    private void require(String expected) {
        if (!token.equals(expected)) {
            throw unreadable();
        }
    }

    private void advance() {
        if (!tokens.find(end) || tokens.start() != end) {
            throw unreadable();
        }
        token = tokens.group(1);
        end = tokens.end();
    }

    private IllegalArgumentException unreadable() {
        long line = text.substring(0, Math.min(end, text.length())).lines().count();
        return new IllegalArgumentException("not the JSON expected, near line " + line);
    }
}
