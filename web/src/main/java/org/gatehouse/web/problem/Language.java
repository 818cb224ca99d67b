package org.gatehouse.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of an answer: Danish or English, by the caller's preference, English where it asks for neither. */
public final class Language {
    public static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.forLanguageTag("da"));

    private Language() {}

    public static Locale of(HttpHeaders headers) {
        List<String> wishes = headers.getRequestHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return wishes == null ? Locale.ENGLISH : of(String.join(",", wishes));
    }

    /** @param asked by the address, before any preference: {@code da} or {@code en}; null: nothing */
    public static Locale of(HttpHeaders headers, @Nullable String asked) {
        return asked == null ? of(headers) : Locale.forLanguageTag(asked);
    }

    static Locale of(HttpServletRequest request) {
        String wishes = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return wishes == null ? Locale.ENGLISH : of(wishes);
    }

    static Locale of(String wishes) {
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(wishes), SPOKEN);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }
}
