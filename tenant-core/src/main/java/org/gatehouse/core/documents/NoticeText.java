package org.gatehouse.core.documents;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.core.documents.Document.Block;
import org.gatehouse.core.documents.Document.Clause;
import org.gatehouse.core.documents.Document.Fact;
import org.gatehouse.core.documents.Document.Heading;
import org.gatehouse.core.documents.Document.Points;
import org.gatehouse.core.documents.Document.Span;
import org.gatehouse.core.documents.GuestNotice.Section;
import org.gatehouse.core.documents.GuestNotice.Text;
import org.gatehouse.core.documents.Recipients.Named;

/** What guests are told, from a document to a text that is kept, and from what was kept to a document. */
final class NoticeText {
    private NoticeText() {}

    /** As it is kept. @param recipients of guests' data, whatever the language */
    static Text of(Matter matter, Named recipients) {
        Document document = Write.notice(DocumentKind.VISITOR_NOTICE, matter, recipients, List.of(WhomToAsk.PLACE));
        List<Section> sections = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Heading heading) {
                sections.add(new Section(heading.text(), List.of(), List.of()));
            } else {
                int last = sections.size() - 1;
                sections.set(last, with(sections.get(last), block));
            }
        }
        return new Text(document.title(), ShortForm.of(matter, recipients), List.copyOf(sections));
    }

    private static Section with(Section section, Block block) {
        if (block instanceof Clause clause) {
            return new Section(section.title(), joined(section.text(), List.of(clause.text())), section.points());
        }
        return new Section(section.title(), section.text(), joined(section.points(), ((Points) block).points()));
    }

    private static List<String> joined(List<String> before, List<List<Span>> more) {
        return Stream.concat(
                        before.stream(),
                        more.stream()
                                .map(spans -> spans.stream().map(Span::text).collect(Collectors.joining())))
                .toList();
    }

    static Document document(GuestNotice notice, Locale language, ZoneId zone) {
        Phrases phrases = Phrases.in(language);
        Text text = notice.in(language);
        String mark = notice.replacedAt() == null
                ? null
                : phrases.say("mark.replaced", phrases.day(notice.replacedAt(), zone));
        return new Document(
                language, text.title(), mark, stamp(notice, phrases, zone), blocks(text), notice.writtenAt());
    }

    private static List<Fact> stamp(GuestNotice notice, Phrases phrases, ZoneId zone) {
        String number = String.valueOf(notice.number());
        return List.of(
                new Fact(
                        phrases.say("version"),
                        notice.agreement() == null
                                ? number
                                : phrases.say("notice-version", number, notice.agreement())),
                new Fact(phrases.say("hash"), notice.sha256()),
                new Fact(phrases.say("written"), phrases.instant(notice.writtenAt(), zone)),
                new Fact(phrases.say("known"), phrases.instant(notice.knownOn(), zone)));
    }

    private static List<Block> blocks(Text text) {
        List<Block> blocks = new ArrayList<>();
        int number = 0;
        for (Section section : text.sections()) {
            number++;
            blocks.add(new Heading("part-" + number, String.valueOf(number), section.title(), 1));
            section.text().forEach(line -> blocks.add(Clause.plain(line)));
            if (!section.points().isEmpty()) {
                blocks.add(Points.plain(section.points(), false));
            }
        }
        return List.copyOf(blocks);
    }
}
