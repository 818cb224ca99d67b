package org.gatehouse.core.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a kind of document in one language, as it lies beside this class. Each line is one thing: {@code #} a
 * section, {@code +} an annex, {@code .} a numbered clause, {@code -} a point, {@code !} what nobody may overlook,
 * {@code @} a table, and anything else a paragraph. What stands behind a question mark holds only if that is so.
 * {@code [name]} refers, {@code {name}} is filled in.
 */
final class Manuscript {
    private static final Pattern LINE =
            Pattern.compile("(?:([#+.])\\s+([a-z-]+)|([-!])|)(?:\\?([a-z-]+))?\\s*(@\\s+)?(.*)", Pattern.DOTALL);

    private Manuscript() {}

    enum Kind {
        ANNEX,
        SECTION,
        CLAUSE,
        POINT,
        ALARM,
        TABLE,
        PARAGRAPH
    }

    /** @param key of a clause: its section's and its own */
    record Line(Kind kind, String key, String text) {}

    /**
     * @param name of the text, such as {@code sub-processors}
     * @param holds conditions that are so; the others are not
     */
    static List<Line> read(String name, Locale language, Set<String> holds) {
        List<Line> lines = new ArrayList<>();
        String section = "";
        for (String text : text(name, language).split("\n", -1)) {
            Matcher parts = LINE.matcher(text);
            if (text.isBlank() || !parts.matches() || !holds(parts.group(4), holds)) {
                continue;
            }
            Line line = line(parts, section);
            section = line.kind() == Kind.SECTION ? line.key() : section;
            lines.add(line);
        }
        return List.copyOf(lines);
    }

    private static boolean holds(String condition, Set<String> holds) {
        return condition == null || holds.contains(condition);
    }

    private static Line line(Matcher parts, String section) {
        String text = parts.group(6).strip();
        if (parts.group(5) != null) {
            return new Line(Kind.TABLE, text, "");
        }
        if (parts.group(3) != null) {
            return new Line(parts.group(3).equals("-") ? Kind.POINT : Kind.ALARM, "", text);
        }
        return switch (Objects.requireNonNullElse(parts.group(1), "")) {
            case "+" -> new Line(Kind.ANNEX, parts.group(2), text);
            case "#" -> new Line(Kind.SECTION, parts.group(2), text);
            case "." -> new Line(Kind.CLAUSE, section + "." + parts.group(2), text);
            default -> new Line(Kind.PARAGRAPH, "", text);
        };
    }

    private static String text(String name, Locale language) {
        String file = name + (language.getLanguage().equals("da") ? "_da" : "_en") + ".txt";
        try (InputStream in = Objects.requireNonNull(Manuscript.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
