package org.gatehouse.core.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.core.documents.Document.Alarm;
import org.gatehouse.core.documents.Document.Block;
import org.gatehouse.core.documents.Document.Clause;
import org.gatehouse.core.documents.Document.Heading;
import org.gatehouse.core.documents.Document.Points;
import org.gatehouse.core.documents.Document.Span;
import org.gatehouse.core.documents.Manuscript.Line;
import org.gatehouse.core.vocabulary.Words;

/** A manuscript with its numbers, its references and everything that is filled in. */
final class Typeset {
    private static final Pattern REFERENCE = Pattern.compile("\\[([a-z.-]+)]");
    private static final Pattern VALUE = Pattern.compile("\\{([A-Za-z]+)}");

    private final Words words;
    private final Outline outline;
    private final Map<String, String> values;
    private final Function<String, Block> tables;
    private final List<Block> blocks = new ArrayList<>();
    private int depth = 1;

    private Typeset(Words words, Outline outline, Map<String, String> values, Function<String, Block> tables) {
        this.words = words;
        this.outline = outline;
        this.values = values;
        this.tables = tables;
    }

    static List<Block> of(List<Line> lines, Words words, Map<String, String> values, Function<String, Block> tables) {
        Typeset set = new Typeset(words, Outline.of(lines), values, tables);
        lines.forEach(set::add);
        return List.copyOf(set.blocks);
    }

    private void add(Line line) {
        switch (line.kind()) {
            case ANNEX -> {
                depth = 2;
                blocks.add(heading(line, 1));
            }
            case SECTION -> blocks.add(heading(line, depth));
            case CLAUSE ->
                blocks.add(new Clause(line.key(), outline.number(line.key()), spans(line.text()), List.of()));
            case PARAGRAPH -> blocks.add(new Clause("", "", spans(line.text()), List.of()));
            case ALARM -> blocks.add(new Alarm(filled(line.text())));
            case POINT -> point(spans(line.text()));
            case TABLE -> blocks.add(tables.apply(line.key()));
        }
    }

    private Heading heading(Line line, int level) {
        return new Heading(line.key(), outline.number(line.key()), filled(line.text()), level);
    }

    /** Points belong to the clause before them, or stand alone. */
    private void point(List<Span> text) {
        int last = blocks.size() - 1;
        Block before = blocks.get(last);
        if (before instanceof Clause clause) {
            blocks.set(last, new Clause(clause.key(), clause.number(), clause.text(), with(clause.points(), text)));
        } else if (before instanceof Points points) {
            blocks.set(last, new Points(with(points.points(), text), points.ordered()));
        } else {
            blocks.add(new Points(List.of(text), false));
        }
    }

    private static <T> List<T> with(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return List.copyOf(more);
    }

    /** What is filled in comes last, so that nothing in it is taken for a reference. */
    private List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher references = REFERENCE.matcher(text);
        int from = 0;
        while (references.find()) {
            plain(spans, text.substring(from, references.start()));
            String target = references.group(1);
            String said = words.reference(outline.number(target));
            spans.add(new Span(isFirst(spans, text, references.start()) ? begun(said) : said, target));
            from = references.end();
        }
        plain(spans, text.substring(from));
        return List.copyOf(spans);
    }

    private static boolean isFirst(List<Span> spans, String text, int at) {
        return spans.isEmpty() || text.substring(0, at).endsWith(". ");
    }

    private static String begun(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private void plain(List<Span> spans, String text) {
        if (!text.isEmpty()) {
            spans.add(new Span(filled(text), null));
        }
    }

    private String filled(String text) {
        return VALUE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    private String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not known");
        }
        return value;
    }
}
