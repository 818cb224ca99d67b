package org.gatehouse.launcher;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** One JSON object for each record, for machines: time, level, logger, request, message, trace. */
public final class JsonLog extends Formatter {

    @Override
    public String format(LogRecord entry) {
        StringBuilder json = new StringBuilder("{\"time\":\"")
                .append(entry.getInstant())
                .append("\",\"level\":\"")
                .append(entry.getLevel())
                .append('"');
        member(json, "logger", String.valueOf(entry.getLoggerName()));
        member(json, "request", RequestId.current());
        member(json, "message", TextLog.unquoted(formatMessage(entry)));
        member(json, "trace", TextLog.trace(entry));
        return json.append("}\n").toString();
    }

    private static void member(StringBuilder json, String name, String value) {
        if (!value.isEmpty()) {
            json.append(",\"").append(name).append("\":\"");
            value.chars().forEach(character -> escape(json, (char) character));
            json.append('"');
        }
    }

    private static void escape(StringBuilder json, char character) {
        switch (character) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\n' -> json.append("\\n");
            case '\t' -> json.append("\\t");
            default -> {
                if (character < ' ' || Character.isSurrogate(character)) {
                    json.append(String.format("\\u%04x", (int) character));
                } else {
                    json.append(character);
                }
            }
        }
    }
}
