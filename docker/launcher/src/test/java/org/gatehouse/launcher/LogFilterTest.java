package org.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogFilterTest {
    @Test
    void the_web_container_and_what_is_below_it_is_silent_until_it_warns() {
        assertThat(isTold("jakarta.enterprise.web", Level.INFO)).isFalse();
        assertThat(isTold("jakarta.enterprise.web.core", Level.INFO)).isFalse();
        assertThat(isTold("jakarta.enterprise.web.core", Level.WARNING)).isTrue();
    }

    @Test
    void whoever_else_speaks_is_heard() {
        assertThat(isTold("org.gatehouse.web", Level.INFO)).isTrue();
        assertThat(isTold(null, Level.INFO)).isTrue();
    }

    private static boolean isTold(String logger, Level level) {
        LogRecord entry = new LogRecord(level, "said");
        entry.setLoggerName(logger);
        return new LogFilter().isLoggable(entry);
    }
}
