package org.gatehouse.web.policy;

import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * How often browsers refused something that a page asked for, by the directive it was refused by. Nothing else of a
 * report is kept or logged: it holds addresses, and an address may hold anything.
 */
@Singleton
public class Breaches {
    private static final Logger LOG = System.getLogger(Breaches.class.getName());
    private static final String OTHER = "other";
    private static final Pattern DIRECTIVE =
            Pattern.compile("\"(?:effective-directive|effectiveDirective)\"\\s*:\\s*\"([a-z-]{1,30})\"");
    private static final Set<String> KNOWN = Set.of(
            "base-uri",
            "child-src",
            "connect-src",
            "default-src",
            "font-src",
            "form-action",
            "frame-ancestors",
            "frame-src",
            "img-src",
            "manifest-src",
            "media-src",
            "object-src",
            "script-src",
            "script-src-attr",
            "script-src-elem",
            "style-src",
            "style-src-attr",
            "style-src-elem",
            "worker-src");

    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();

    /** Takes the two forms of a report that browsers send; of one that is neither, that it came. */
    void count(String report) {
        List<String> said =
                DIRECTIVE.matcher(report).results().map(found -> found.group(1)).toList();
        (said.isEmpty() ? List.of(OTHER) : said).forEach(this::countOne);
    }

    private void countOne(String said) {
        String directive = KNOWN.contains(said) ? said : OTHER;
        long count =
                counts.computeIfAbsent(directive, first -> new AtomicLong()).incrementAndGet();
        if (Long.bitCount(count) == 1) { // the first, the second, the fourth, …: a flood is no more than some lines
            LOG.log(Level.WARNING, "browsers refused what a page wanted: {0}, {1} since the start", directive, count);
        }
    }

    long of(String directive) {
        AtomicLong count = counts.get(directive);
        return count == null ? 0 : count.get();
    }
}
