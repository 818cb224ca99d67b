package org.gatehouse.core.seal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with lines of signatures below it (C2SP signed-note).
 *
 * @param text ends with a new line
 */
record Note(String text, List<Line> lines) {
    private static final int MOST_LINES = 32;
    private static final Pattern LINE = Pattern.compile("(?U)— ([^\\s+]+) ([A-Za-z0-9+/=]+)");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x09\\x0b-\\x1f]|[\\ud800-\\udfff]");

    Note {
        lines = List.copyOf(lines);
    }

    /** Who signed: a name, the first four bytes of the key's hash, and the signature. */
    record Line(String name, int keyId, byte[] signature) {
        private static Optional<Line> read(String line) {
            Matcher match = LINE.matcher(line);
            return !match.matches()
                    ? Optional.empty()
                    : Base64s.read(match.group(2))
                            .filter(bytes -> bytes.length > Integer.BYTES)
                            .map(bytes -> of(match.group(1), ByteBuffer.wrap(bytes)));
        }

        private static Line of(String name, ByteBuffer bytes) {
            int keyId = bytes.getInt();
            byte[] signature = new byte[bytes.remaining()];
            bytes.get(signature);
            return new Line(name, keyId, signature);
        }

        @Override
        public String toString() {
            byte[] bytes = ByteBuffer.allocate(Integer.BYTES + signature.length)
                    .putInt(keyId)
                    .put(signature)
                    .array();
            return "— " + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
        }
    }

    /** Nothing where it is no signed note. */
    static Optional<Note> read(String whole) {
        int end = whole.lastIndexOf("\n\n");
        if (end < 1 || !whole.endsWith("\n") || FORBIDDEN.matcher(whole).find()) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        String[] below = whole.substring(end + 2).split("\n", MOST_LINES + 2);
        for (String line : List.of(below).subList(0, below.length - 1)) {
            Optional<Line> read = Line.read(line);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            lines.add(read.get());
        }
        boolean all = below[below.length - 1].isEmpty() && !lines.isEmpty();
        return all ? Optional.of(new Note(whole.substring(0, end + 1), lines)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text + "\n" + lines.stream().map(Line::toString).collect(Collectors.joining());
    }
}
