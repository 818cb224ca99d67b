package org.gatehouse.core.seal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a log was at a moment (C2SP tlog-checkpoint).
 *
 * @param origin names the log, and the key that signs for it
 * @param size how many rows
 * @param root of the tree of those rows
 */
public record Checkpoint(String origin, long size, TreeHash root) {
    private static final Pattern TEXT =
            Pattern.compile("([^\\n]+)\\n(0|[1-9][0-9]{0,17})\\n([A-Za-z0-9+/=]+)\\n(?:[^\\n]+\\n)*+");

    String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /** Nothing where the note is of something else. */
    static Optional<Checkpoint> of(Note note) {
        Matcher match = TEXT.matcher(note.text());
        return !match.matches()
                ? Optional.empty()
                : TreeHash.read(match.group(3))
                        .map(root -> new Checkpoint(match.group(1), Long.parseLong(match.group(2)), root));
    }
}
