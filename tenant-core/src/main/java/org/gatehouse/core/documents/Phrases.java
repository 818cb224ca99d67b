package org.gatehouse.core.documents;

import java.text.MessageFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What documents say between the words of the agreement: headings of tables, days and periods. */
final class Phrases {
    private static final Pattern ARTICLE = Pattern.compile("(\\d+)\\((\\d+)\\)\\(([a-z])\\)");
    private static final Control OURS = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle texts;
    private final Locale language;

    private Phrases(Locale language) {
        this.texts = ResourceBundle.getBundle(
                Phrases.class.getPackageName() + ".phrases", language, Phrases.class.getClassLoader(), OURS);
        this.language = language;
    }

    static Phrases in(Locale language) {
        return new Phrases(language);
    }

    String say(String key, Object... values) {
        return new MessageFormat(texts.getString(key), language).format(values);
    }

    /** Where it is said, and a dash where it is not. */
    String orDash(@Nullable String text) {
        return text == null || text.isBlank() ? "–" : text;
    }

    /** Where there are words for it, and those that are given where there are none. */
    String sayOr(String key, String otherwise) {
        return texts.containsKey(key) ? say(key) : otherwise;
    }

    /** {@code 6(1)(f)} as it is written in the language. */
    String article(String basis) {
        return ARTICLE.matcher(basis)
                .replaceAll(found -> say("article", found.group(1), found.group(2), found.group(3)));
    }

    /** Such as {@code A, B and C}. */
    String listed(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " " + say("and") + " " + names.get(last);
    }

    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(texts.getString("day"), language));
    }

    String day(Instant at, ZoneId zone) {
        return day(LocalDate.ofInstant(at, zone));
    }

    /** With the zone, so that nobody has to guess. */
    String instant(Instant at, ZoneId zone) {
        return at.atZone(zone).format(DateTimeFormatter.ofPattern(texts.getString("instant"), language)) + " ("
                + zone.getId() + ")";
    }

    /** Such as {@code 12 months}; the code itself where it is no period. */
    String period(String code) {
        if (code.equals("Y5C")) {
            return say("five-years-and-current");
        }
        try {
            Period length = Period.parse(code);
            String parts = Stream.of(
                            part("years", length.getYears()),
                            part("months", length.getMonths()),
                            part("days", length.getDays()))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
            return parts.isEmpty() ? say("days", 0) : parts;
        } catch (DateTimeException notOne) {
            return code;
        }
    }

    private String part(String unit, int count) {
        return count == 0 ? "" : say(unit, count);
    }
}
