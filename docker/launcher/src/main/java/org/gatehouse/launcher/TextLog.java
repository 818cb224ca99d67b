package org.gatehouse.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/** One line for each record, for people at a console. */
public final class TextLog extends Formatter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    /**
     * How the database, and those who read texts, quote the value they could not take. A value may hold quotes itself:
     * it goes on to the last one that can be its end.
     */
    private static final Pattern QUOTED = Pattern.compile("(Duplicate entry) '.*'(?= for key )"
            + "|([Vv]alue:?) '.*'(?= for (?:column|function) )"
            + "|([Vv]alue:?|Text|For input string:) ['\"].*['\"]");

    @Override
    public String format(LogRecord entry) {
        String name = String.valueOf(entry.getLoggerName());
        String id = RequestId.current();
        return TIME.format(entry.getInstant()) + " " + entry.getLevel() + " "
                + name.substring(name.lastIndexOf('.') + 1) + (id.isEmpty() ? "" : " [" + id + "]") + " "
                + oneLine(unquoted(formatMessage(entry))) + System.lineSeparator() + trace(entry);
    }

    /** What somebody else wrote into a message cannot begin a line of its own. */
    static String oneLine(String message) {
        return message.replaceAll("\\p{Cntrl}+", " ");
    }

    /** What somebody entered may be about a person, and does not belong here. */
    static String unquoted(String text) {
        return QUOTED.matcher(text).replaceAll("$1$2$3 '…'");
    }

    static String trace(LogRecord entry) {
        if (entry.getThrown() == null) {
            return "";
        }
        StringWriter text = new StringWriter();
        entry.getThrown().printStackTrace(new PrintWriter(text));
        return unquoted(text.toString());
    }
}
