package org.gatehouse.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** One line for each record, for people at a console. */
public final class TextLog extends Formatter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    @Override
    public String format(LogRecord entry) {
        String name = String.valueOf(entry.getLoggerName());
        String id = RequestId.current();
        return TIME.format(entry.getInstant()) + " " + entry.getLevel() + " "
                + name.substring(name.lastIndexOf('.') + 1) + (id.isEmpty() ? "" : " [" + id + "]") + " "
                + oneLine(formatMessage(entry)) + System.lineSeparator() + trace(entry);
    }

    /** What somebody else wrote into a message cannot begin a line of its own. */
    static String oneLine(String message) {
        return message.replaceAll("\\p{Cntrl}+", " ");
    }

    static String trace(LogRecord entry) {
        if (entry.getThrown() == null) {
            return "";
        }
        StringWriter text = new StringWriter();
        entry.getThrown().printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
