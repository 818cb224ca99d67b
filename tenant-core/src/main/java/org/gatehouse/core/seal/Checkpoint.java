package org.gatehouse.core.seal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a log was at a moment (C2SP tlog-checkpoint). The moment is an extension line of ours: {@code time} and an
 * instant of ISO 8601 in UTC, without which nobody could tell rows that were over from rows that somebody took away.
 *
 * @param origin names the log, and the key that signs for it
 * @param size how many rows
 * @param root of the tree of those rows
 * @param at the second in which it was signed; none in those of earlier versions
 */
public record Checkpoint(String origin, long size, TreeHash root, Optional<Instant> at) {
    private static final Pattern TEXT =
            Pattern.compile("([^\\n]+)\\n(0|[1-9][0-9]{0,17})\\n([A-Za-z0-9+/=]+)\\n(?:time ([0-9TZ:-]{20})\\n)?+"
                    + "(?:[^\\n]+\\n)*+");

    Checkpoint(String origin, Frontier tree, Instant now) {
        this(origin, tree.size(), tree.root(), Optional.of(now.truncatedTo(ChronoUnit.SECONDS)));
    }

    String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n"
                + at.map(signed -> "time " + signed + "\n").orElse("");
    }

    /** Nothing where the note is of something else. */
    static Optional<Checkpoint> of(Note note) {
        Matcher match = TEXT.matcher(note.text());
        return !match.matches()
                ? Optional.empty()
                : TreeHash.read(match.group(3))
                        .map(root -> new Checkpoint(
                                match.group(1), Long.parseLong(match.group(2)), root, instant(match.group(4))));
    }

    private static Optional<Instant> instant(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(Instant::parse);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
