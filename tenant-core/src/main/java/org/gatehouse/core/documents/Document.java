package org.gatehouse.core.documents;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document before anybody says how it looks.
 *
 * @param mark says across the top what it is not; null: nothing has to be said
 * @param stamp of what it was made, when, and as known when
 * @param writtenAt when it was made, for whoever keeps the file
 */
public record Document(
        Locale language, String title, @Nullable String mark, List<Fact> stamp, List<Block> blocks, Instant writtenAt) {

    public record Fact(String name, String value) {}

    /** A part of it, in the order in which it is read. */
    public sealed interface Block permits Heading, Clause, Points, Alarm, Table {
        /** What a reference leads to. */
        default Optional<String> name() {
            return Optional.empty();
        }
    }

    /** @param level 1: a section or a whole annex; 2: a part of an annex */
    public record Heading(String key, String number, String text, int level) implements Block {
        @Override
        public Optional<String> name() {
            return Optional.of(key);
        }

        boolean isAnnex() {
            return level == 1 && Character.isLetter(number.charAt(0));
        }
    }

    /** @param key empty: a paragraph without a number */
    public record Clause(String key, String number, List<Span> text, List<List<Span>> points) implements Block {
        @Override
        public Optional<String> name() {
            return key.isEmpty() ? Optional.empty() : Optional.of(key);
        }

        public static Clause plain(String text) {
            return new Clause("", "", List.of(new Span(text, null)), List.of());
        }
    }

    public record Points(List<List<Span>> points, boolean ordered) implements Block {
        static Points plain(List<String> lines, boolean ordered) {
            return new Points(
                    lines.stream().map(line -> List.of(new Span(line, null))).toList(), ordered);
        }
    }

    /** What nobody may overlook: framed, so that it is seen without colours too. */
    public record Alarm(String text) implements Block {}

    /** @param columns with their share of the width in hundredths */
    public record Table(List<Column> columns, List<List<Cell>> rows) implements Block {}

    public record Column(String name, int share) {}

    /** @param lines below each other, the first of them in bold where it is a title */
    public record Cell(List<String> lines, boolean titled) {
        public static Cell of(String text) {
            return new Cell(List.of(text), false);
        }

        static Cell of(List<String> lines) {
            return new Cell(List.copyOf(lines), false);
        }

        static Cell titled(List<String> lines) {
            return new Cell(List.copyOf(lines), true);
        }
    }

    /** @param target name of what it refers to; null: plain text */
    public record Span(String text, @Nullable String target) {}
}
