package org.gatehouse.core.documents;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A version of what guests are told. Another text is another version, and this one can be read ever after. Whom to ask
 * is said as of the instant at which it is read.
 *
 * @param number counts from one
 * @param agreement the version of the agreement by which it was written first; absent: nothing was agreed
 * @param writtenAt since when guests have been told this
 * @param knownOn when what was known of recipients had been recorded last
 * @param sha256 of both languages as they are kept, without those whom to ask
 * @param replacedAt when another took its place; absent: this is the newest
 */
public record GuestNotice(
        int number,
        @Nullable String agreement,
        Instant writtenAt,
        Instant knownOn,
        String sha256,
        @Nullable Instant replacedAt,
        Text da,
        Text en) {

    /** @param lines the short form: what and why, who receives it, how long */
    public record Text(String title, List<String> lines, List<Section> sections) {}

    /** @param points after the text */
    public record Section(String title, List<String> text, List<String> points) {}

    Text in(Locale language) {
        return language.getLanguage().equals("da") ? da : en;
    }
}
