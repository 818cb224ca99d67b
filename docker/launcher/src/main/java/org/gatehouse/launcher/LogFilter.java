package org.gatehouse.launcher;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Leaves out which virtual server has which application: the web container sets its own level, whatever we say. */
public final class LogFilter implements Filter {

    @Override
    public boolean isLoggable(LogRecord entry) {
        return entry.getLevel().intValue() >= Level.WARNING.intValue()
                || !"jakarta.enterprise.web".equals(entry.getLoggerName());
    }
}
