package org.gatehouse.core.documents;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gatehouse.core.tenancy.Tenant;

/** What has changed, for a program that looks again and again. */
final class Feed {
    private Feed() {}

    static String of(Tenant tenant, List<PublishList.Entry> entries, Locale language, String self) {
        Phrases phrases = Phrases.in(language);
        String name = Page.escaped(tenant.name());
        StringBuilder feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                + "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" + language.getLanguage() + "\">\n"
                + "<id>urn:uuid:" + tenant.id().value() + "</id>\n"
                + "<title>" + name + ": " + Page.escaped(phrases.say("title.sub-processors")) + "</title>\n"
                + "<author><name>" + name + "</name></author>\n"
                + "<link rel=\"self\" href=\"" + Page.escaped(self) + "\"/>\n"
                + "<updated>" + PublishList.newest(entries).orElse(tenant.createdAt()) + "</updated>\n");
        entries.forEach(entry -> feed.append(entry(entry)));
        return feed.append("</feed>\n").toString();
    }

    private static String entry(PublishList.Entry entry) {
        Instant at = entry.at();
        return "<entry><id>urn:uuid:" + entry.id() + "</id><title>" + Page.escaped(entry.title()) + "</title><updated>"
                + at + "</updated><content type=\"text\">" + Page.escaped(String.join("\n", entry.lines()))
                + "</content></entry>\n";
    }
}
