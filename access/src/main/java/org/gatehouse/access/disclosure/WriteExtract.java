package org.gatehouse.access.disclosure;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.gatehouse.access.disclosure.ReadOpenings.CompanyOpening;
import org.gatehouse.core.documents.Document;
import org.gatehouse.core.documents.Document.Block;
import org.gatehouse.core.documents.Document.Cell;
import org.gatehouse.core.documents.Document.Clause;
import org.gatehouse.core.documents.Document.Column;
import org.gatehouse.core.documents.Document.Fact;
import org.gatehouse.core.documents.Document.Heading;
import org.gatehouse.core.documents.Document.Table;

/**
 * The file that is handed out. Its title, which stands at the foot of each page, and each line say for whom and under
 * which number it was made: whoever passes it on passes that on.
 */
final class WriteExtract {
    private static final Control OURS = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx");

    private final ResourceBundle texts;
    private final Matter matter;

    private WriteExtract(Matter matter) {
        this.texts = ResourceBundle.getBundle(
                WriteExtract.class.getPackageName() + ".extract",
                matter.language(),
                WriteExtract.class.getClassLoader(),
                OURS);
        this.matter = matter;
    }

    /** All that a file says. */
    record Matter(
            int number,
            Disclosure.Request request,
            String owner,
            String stairwell,
            ZoneId zone,
            Locale language,
            Instant at,
            List<CompanyOpening> openings) {
        @Override
        public String toString() {
            return "Matter[" + number + "]";
        }
    }

    static Document document(Matter matter) {
        return new WriteExtract(matter).write();
    }

    private Document write() {
        LocalDate today = LocalDate.ofInstant(matter.at(), matter.zone());
        String requester = matter.request().requester();
        List<Fact> stamp = List.of(
                new Fact(say("number"), String.valueOf(matter.number())),
                new Fact(say("owner"), matter.owner()),
                new Fact(say("requester"), requester),
                new Fact(say("stairwell"), matter.stairwell()),
                new Fact(
                        say("days"),
                        matter.request().from() + " – " + matter.request().to()),
                new Fact(say("zone"), matter.zone().getId()),
                new Fact(say("made"), today.toString()));
        return new Document(
                matter.language(), say("title", matter.number(), requester, today), null, stamp, blocks(), matter.at());
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading("about", "1", say("about"), 1));
        blocks.add(Clause.plain(say("content")));
        blocks.add(Clause.plain(say("use", matter.request().purpose())));
        blocks.add(Clause.plain(say("personal")));
        blocks.add(new Heading("openings", "2", say("openings"), 1));
        blocks.add(matter.openings().isEmpty() ? Clause.plain(say("none")) : table());
        return blocks;
    }

    private Table table() {
        List<List<Cell>> lines = new ArrayList<>();
        for (CompanyOpening opening : matter.openings()) {
            lines.add(List.of(
                    Cell.of(matter.number() + "-" + (lines.size() + 1)),
                    Cell.of(opening.at().atZone(matter.zone()).format(MINUTE)),
                    Cell.of(opening.company()),
                    Cell.of(opening.companyNumber()),
                    Cell.of(matter.request().requester())));
        }
        return new Table(
                List.of(
                        new Column(say("line"), 10),
                        new Column(say("time"), 25),
                        new Column(say("company"), 30),
                        new Column(say("company-number"), 15),
                        new Column(say("for"), 20)),
                lines);
    }

    private String say(String key, Object... values) {
        return new MessageFormat(texts.getString(key), matter.language()).format(texts(values));
    }

    /** Numbers and days as they are, and not as a language writes them. */
    private static Object[] texts(Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = String.valueOf(values[i]);
        }
        return texts;
    }
}
