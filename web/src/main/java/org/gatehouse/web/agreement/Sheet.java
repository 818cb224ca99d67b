package org.gatehouse.web.agreement;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import org.gatehouse.web.http.Published;
import org.gatehouse.web.problem.Language;
import org.jspecify.annotations.Nullable;

/** A document as its reader wants it: as a page or on paper, and in which language. */
final class Sheet {
    static final String PAPER = "application/pdf";
    static final String PAGE = Published.PAGE;

    private final HttpHeaders headers;
    private final Locale language;
    private final boolean paper;

    private Sheet(HttpHeaders headers, Locale language, boolean paper) {
        this.headers = headers;
        this.language = language;
        this.paper = paper;
    }

    /**
     * By what is accepted; a link of a browser says what it wants instead.
     *
     * @param language {@code da} or {@code en}
     * @param format {@code html} or {@code pdf}
     */
    static Sheet asked(HttpHeaders headers, @Nullable String language, @Nullable String format) {
        return new Sheet(
                headers, Language.of(headers, language), format == null ? wantsPaper(headers) : format.equals("pdf"));
    }

    /** What is named first wins. */
    private static boolean wantsPaper(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type ->
                        type.isCompatible(MediaType.TEXT_HTML_TYPE) || type.isCompatible(MediaType.valueOf(PAPER)))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.TEXT_HTML_TYPE))
                .isPresent();
    }

    /** @param name of the file, without the language and its ending */
    Response of(String name, Function<Locale, String> drawn, Function<Locale, byte[]> printed) {
        return Response.ok(
                        paper ? printed.apply(language) : drawn.apply(language).getBytes(StandardCharsets.UTF_8))
                .type(paper ? PAPER : PAGE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"" + name + "-" + language.getLanguage() + (paper ? ".pdf" : ".html") + "\"")
                .build();
    }
}
