package org.gatehouse.visitor.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day's list as spreadsheets open it: UTF-8 with its mark, semicolons, every cell in quotes. A guest's name is
 * anybody's text, so a cell that a spreadsheet would run as a formula begins with an apostrophe. A spreadsheet that
 * separates by something else makes cells of its own out of ours: what would begin one of those as a formula has an
 * apostrophe before it too.
 */
final class DayCsv {
    /** Also the full-width forms that some take for the same. */
    private static final String RUNS = "=+\\-@＝＋－＠";

    /** Also behind blanks and quotes. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[\\p{Z}\\p{C}\\s\"]*[" + RUNS + "\\t\\r\\n].*");

    /** Behind what separates cells elsewhere. */
    private static final Pattern WITHIN = Pattern.compile("([,;|\\t][\\p{Z}\\p{C}\\s\"]*)(?=[" + RUNS + "])");

    private static final Pattern LINE_END = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final String MARK = "\uFEFF";

    private static final Words ENGLISH = new Words(
            List.of("Guest", "Company", "Host", "Room", "Expected", "Until", "Status", "Arrived", "Left"),
            Map.of("expected", "Expected", "inside", "On site", "left", "Left", "cancelled", "Cancelled"));
    private static final Words DANISH = new Words(
            List.of("Gæst", "Firma", "Vært", "Lokale", "Ventet", "Til", "Status", "Ankommet", "Gået"),
            Map.of("expected", "Ventet", "inside", "I huset", "left", "Gået", "cancelled", "Aflyst"));

    private record Words(List<String> heads, Map<String, String> status) {}

    private final ZoneId zone;
    private final Words words;

    DayCsv(ZoneId zone, String language) {
        this.zone = zone;
        this.words = language.equals("da") ? DANISH : ENGLISH;
    }

    String write(List<DeskRow> rows) {
        return Stream.concat(
                        Stream.of(line(words.heads().stream())), rows.stream().map(this::line))
                .collect(Collectors.joining("", MARK, ""));
    }

    private String line(DeskRow row) {
        return line(Stream.of(
                row.guest(),
                text(row.company()),
                row.host(),
                row.room(),
                time(row.expectedAt()),
                time(row.expectedUntil()),
                words.status().getOrDefault(row.status(), row.status()),
                time(row.arrivedAt()),
                time(row.departedAt())));
    }

    private static String line(Stream<String> cells) {
        return cells.map(DayCsv::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    static String cell(String text) {
        String begun = FORMULA.matcher(text).matches() ? "'" + text : text;
        String harmless = WITHIN.matcher(begun).replaceAll("$1'");
        return '"' + LINE_END.matcher(harmless).replaceAll(" ").replace("\"", "\"\"") + '"';
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String time(@Nullable Instant instant) {
        return instant == null ? "" : TIME.withZone(zone).format(instant);
    }
}
