package org.gatehouse.launcher;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Leaves out which virtual server has which application: the web container sets its own level, whatever we say, and the
 * loggers below its own inherit it.
 */
public final class LogFilter implements Filter {

    @Override
    public boolean isLoggable(LogRecord entry) {
        return entry.getLevel().intValue() >= Level.WARNING.intValue()
                || !String.valueOf(entry.getLoggerName()).startsWith("jakarta.enterprise.web");
    }
}
