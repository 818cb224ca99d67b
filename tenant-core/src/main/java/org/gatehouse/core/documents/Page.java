package org.gatehouse.core.documents;

import java.util.List;
import java.util.stream.Collectors;
import org.gatehouse.core.documents.Document.Alarm;
import org.gatehouse.core.documents.Document.Block;
import org.gatehouse.core.documents.Document.Cell;
import org.gatehouse.core.documents.Document.Clause;
import org.gatehouse.core.documents.Document.Heading;
import org.gatehouse.core.documents.Document.Points;
import org.gatehouse.core.documents.Document.Span;
import org.gatehouse.core.documents.Document.Table;

/** A document as a page: well-formed, so that the same text can be drawn on paper. Every text is escaped. */
final class Page {
    private final StringBuilder page = new StringBuilder();
    private final Document document;

    private Page(Document document) {
        this.document = document;
    }

    /** @param head what else stands in the head: where its style is */
    static String of(Document document, String head) {
        return new Page(document).write(head);
    }

    private String write(String head) {
        String language = document.language().getLanguage();
        page.append("<html lang=\"" + language + "\"><head><meta charset=\"utf-8\"/>")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>")
                .append("<title>" + escaped(document.title()) + "</title>" + head + "</head>\n<body><main>\n");
        head();
        contents();
        document.blocks().forEach(this::block);
        return page.append("</main></body></html>\n").toString();
    }

    private void head() {
        page.append("<header><h1>" + escaped(document.title()) + "</h1>\n");
        if (document.mark() != null) {
            page.append("<p class=\"mark\">" + escaped(document.mark()) + "</p>\n");
        }
        page.append("<dl>");
        document.stamp()
                .forEach(fact -> page.append(
                        "<div><dt>" + escaped(fact.name()) + "</dt><dd>" + escaped(fact.value()) + "</dd></div>\n"));
        page.append("</dl></header>\n");
    }

    /** Where there is much to find. */
    private void contents() {
        List<Heading> headings = document.blocks().stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .filter(heading -> heading.level() == 1)
                .toList();
        if (headings.size() > 4) {
            page.append("<nav aria-label=\""
                    + escaped(Phrases.in(document.language()).say("contents")) + "\"><ol>");
            headings.forEach(heading -> page.append("<li>" + link(heading.key(), numbered(heading)) + "</li>\n"));
            page.append("</ol></nav>\n");
        }
    }

    private String numbered(Heading heading) {
        return "<span class=\"number\">" + escaped(number(heading)) + "</span> " + escaped(heading.text());
    }

    private String number(Heading heading) {
        return heading.isAnnex() ? Phrases.in(document.language()).say("annex", heading.number()) : heading.number();
    }

    private void block(Block block) {
        if (block instanceof Heading heading) {
            heading(heading);
        } else if (block instanceof Clause clause) {
            clause(clause);
        } else if (block instanceof Points points) {
            points(points.points(), points.ordered() ? "ol" : "ul", "");
        } else if (block instanceof Alarm alarm) {
            page.append("<p class=\"alarm\">" + escaped(alarm.text()) + "</p>\n");
        } else if (block instanceof Table table) {
            table(table);
        }
    }

    private void heading(Heading heading) {
        String tag = heading.level() == 1 ? "h2" : "h3";
        String look = heading.isAnnex() ? " class=\"annex\"" : "";
        page.append("<" + tag + look + " id=\"" + heading.key() + "\">" + numbered(heading) + "</" + tag + ">\n");
    }

    private void clause(Clause clause) {
        if (clause.key().isEmpty()) {
            page.append("<p>" + spans(clause.text()) + "</p>\n");
        } else {
            page.append("<div class=\"clause\" id=\"" + clause.key() + "\"><p><span class=\"number\">" + clause.number()
                    + "</span> " + spans(clause.text()) + "</p>\n");
        }
        if (!clause.points().isEmpty()) {
            points(clause.points(), "ol", " class=\"letters\"");
        }
        if (!clause.key().isEmpty()) {
            page.append("</div>\n");
        }
    }

    private void points(List<List<Span>> points, String tag, String look) {
        page.append("<" + tag + look + ">");
        points.forEach(point -> page.append("<li>" + spans(point) + "</li>\n"));
        page.append("</" + tag + ">\n");
    }

    private void table(Table table) {
        page.append("<table><thead><tr>");
        table.columns()
                .forEach(column -> page.append("<th scope=\"col\" class=\"share-" + column.share() + "\">"
                        + escaped(column.name()) + "</th>"));
        page.append("</tr></thead><tbody>\n");
        table.rows().forEach(row -> {
            page.append("<tr>");
            row.forEach(cell -> page.append("<td>" + cell(cell) + "</td>"));
            page.append("</tr>\n");
        });
        page.append("</tbody></table>\n");
    }

    private static String cell(Cell cell) {
        StringBuilder lines = new StringBuilder();
        for (int index = 0; index < cell.lines().size(); index++) {
            String line = escaped(cell.lines().get(index));
            lines.append("<span class=\"line\">"
                    + (cell.titled() && index == 0 ? "<strong>" + line + "</strong>" : line)
                    + "</span>");
        }
        return lines.toString();
    }

    private static String spans(List<Span> spans) {
        return spans.stream()
                .map(span -> span.target() == null ? escaped(span.text()) : link(span.target(), escaped(span.text())))
                .collect(Collectors.joining());
    }

    private static String link(String target, String text) {
        return "<a href=\"#" + target + "\">" + text + "</a>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
