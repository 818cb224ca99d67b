package org.gatehouse.core.documents;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.gatehouse.core.documents.Document.Block;
import org.gatehouse.core.documents.Document.Clause;
import org.gatehouse.core.documents.Document.Fact;

/** A version of the access policy as a page for everybody. */
public final class PolicyPage {
    private PolicyPage() {}

    /** @param zone whose day is written */
    public static String of(int number, List<String> paragraphs, Instant publishedAt, Locale language, ZoneId zone) {
        Phrases phrases = Phrases.in(language);
        List<Fact> stamp = List.of(
                new Fact(phrases.say("policy.number"), String.valueOf(number)),
                new Fact(phrases.say("policy.published"), phrases.day(publishedAt, zone)));
        List<Block> blocks = paragraphs.stream().<Block>map(Clause::plain).toList();
        return WriteDocuments.written(
                new Document(language, phrases.say("policy.title"), null, stamp, blocks, publishedAt));
    }
}
