package org.gatehouse.core.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gatehouse.core.input.LineValidator;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;

/**
 * A list as rows and columns, whatever it was written in. What spreadsheets take for formulas is text.
 *
 * @param unread heads of columns that say nothing we ask for
 */
public record Sheet(List<Row> rows, List<String> unread) {
    static final int MOST_ROWS = 1000;

    /** What a refusal says instead of a line: nothing names the columns. */
    private static final int HEADLESS = -1;

    private static final int MOST_ABOVE = 10;
    private static final String MARK = "\ufeff";
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BREAK = Pattern.compile("\\R");

    /** The line that names the columns. */
    private record Head(char separator, long line, List<String> cells) {

        long known() {
            return columns(cells).values().stream().distinct().count();
        }
    }

    /** A table with a line that names its columns: by comma, semicolon or tab, with quotes as RFC 4180 has them. */
    public static Sheet ofCsv(String text) {
        String table = text.startsWith(MARK) ? text.substring(MARK.length()) : text;
        requireText(table);
        Head head = SEPARATORS.stream()
                .flatMap(separator -> head(table, separator).stream())
                .max(Comparator.comparing(Head::known))
                .orElseThrow(() -> unreadable(HEADLESS));
        Map<Integer, Column> columns = columns(head.cells());
        List<Row> rows = new ArrayList<>();
        for (CsvRecord line : read(table, head)) {
            Map<Column, String> says = new EnumMap<>(Column.class);
            columns.forEach((index, column) -> {
                if (index < line.getFieldCount()) {
                    put(says, column, line.getField(index));
                }
            });
            rows.add(new Row(
                    (int) line.getStartingLineNumber(),
                    says,
                    cells(line, head),
                    head.cells().size()));
        }
        return of(rows, head.cells());
    }

    /** Without what is blank behind the last column. */
    private static int cells(CsvRecord line, Head head) {
        int cells = line.getFieldCount();
        while (cells > head.cells().size() && line.getField(cells - 1).isBlank()) {
            cells--;
        }
        return cells;
    }

    /** An array of objects, each a line; what is a list in one of them is one thing after the other. */
    public static Sheet ofJson(JsonArray lines) {
        Set<String> heads = new LinkedHashSet<>();
        List<Row> rows = new ArrayList<>();
        for (JsonValue value : lines) {
            int number = rows.size() + 1;
            if (!(value instanceof JsonObject line)) {
                throw unreadable(number);
            }
            heads.addAll(line.keySet());
            Map<Column, String> says = new EnumMap<>(Column.class);
            line.forEach((head, said) ->
                    Column.headed(head).ifPresent(column -> put(says, column, text(said, number))));
            rows.add(new Row(number, says, 0, 0));
        }
        if (!columns(List.copyOf(heads)).containsValue(Column.NAME)) {
            throw unreadable(HEADLESS);
        }
        return of(rows, heads);
    }

    private static Sheet of(List<Row> rows, Collection<String> heads) {
        if (rows.size() > MOST_ROWS) {
            throw Refusal.ofField("text", Problem.IMPORT_TOO_LONG, MOST_ROWS);
        }
        return new Sheet(
                List.copyOf(rows),
                heads.stream()
                        .map(Sheet::plain)
                        .filter(head -> !head.isEmpty() && Column.headed(head).isEmpty())
                        .distinct()
                        .toList());
    }

    /** Where two columns say the same kind of thing, both count. */
    private static void put(Map<Column, String> says, Column column, String cell) {
        String said = plain(column.saysSeveral() ? BREAK.matcher(cell.strip()).replaceAll("|") : cell);
        if (!said.isEmpty()) {
            says.merge(column, said, (first, second) -> first + "; " + second);
        }
    }

    /** A title, a note or a blank line may stand above it. Empty: nothing names columns that is divided like this. */
    private static Optional<Head> head(String table, char separator) {
        List<CsvRecord> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = reader(table, separator)) {
            reader.stream().limit(MOST_ABOVE + 1L).forEach(lines::add);
        } catch (CsvParseException below) {
            // it may be divided otherwise; else it is told when all of it is read
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.stream()
                .filter(line -> columns(line.getFields()).containsValue(Column.NAME))
                .map(line -> new Head(separator, line.getStartingLineNumber(), line.getFields()))
                .max(Comparator.comparing(Head::known));
    }

    private static Map<Integer, Column> columns(List<String> heads) {
        Map<Integer, Column> columns = new TreeMap<>();
        for (int index = 0; index < heads.size(); index++) {
            int place = index;
            Column.headed(heads.get(index)).ifPresent(column -> columns.put(place, column));
        }
        return columns;
    }

    /** What stands below the head. Blank lines say nothing, and spreadsheets leave many of them. */
    private static List<CsvRecord> read(String table, Head head) {
        List<CsvRecord> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = reader(table, head.separator())) {
            reader.stream()
                    .dropWhile(line -> line.getStartingLineNumber() <= head.line())
                    .filter(line -> !line.getFields().stream().allMatch(String::isBlank))
                    .limit(MOST_ROWS + 1L)
                    .forEach(lines::add);
        } catch (CsvParseException broken) {
            throw unreadable(1
                    + (int)
                            (lines.isEmpty()
                                    ? head.line()
                                    : lines.get(lines.size() - 1).getStartingLineNumber()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static CsvReader<CsvRecord> reader(String table, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(table);
    }

    private static String text(JsonValue said, int number) {
        if (said instanceof JsonString text) {
            return text.getString();
        }
        if (said instanceof JsonArray list) {
            return list.stream().map(one -> text(one, number)).collect(Collectors.joining("|"));
        }
        if (said instanceof JsonObject) {
            throw unreadable(number);
        }
        return said == JsonValue.NULL ? "" : said.toString();
    }

    /** On one line. */
    private static String plain(String cell) {
        String line = BLANK.matcher(cell).replaceAll(" ").strip();
        if (!LineValidator.isLine(line)) {
            throw Refusal.ofField("text", Problem.INVALID_INPUT);
        }
        return line;
    }

    /** No control characters but those that end lines and cells. */
    private static void requireText(String table) {
        int number = 1;
        for (String line : BREAK.split(table, -1)) {
            if (!LineValidator.isLine(line.replace('\t', ' '))) {
                throw unreadable(number);
            }
            number++;
        }
    }

    private static Refusal unreadable(int line) {
        return Refusal.ofField("text", Problem.IMPORT_NOT_READ, line);
    }
}
