package org.gatehouse.web.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** What a tenant tells everybody: a page for people, JSON for programs, by what is accepted first. */
public final class Published {
    public static final String PAGE = "text/html;charset=utf-8";

    /** Anybody on the way may keep it for that long. */
    public static final String KEPT = "public, max-age=300";

    private Published() {}

    /** One of the two is asked for, and the other is not made. */
    public static Response answer(HttpHeaders headers, Supplier<?> data, Supplier<String> page) {
        boolean program = headers.getAcceptableMediaTypes().stream()
                .findFirst()
                .filter(MediaType.APPLICATION_JSON_TYPE::isCompatible)
                .isPresent();
        return Response.ok(program ? data.get() : page.get())
                .type(program ? MediaType.APPLICATION_JSON : PAGE)
                .header(HttpHeaders.CACHE_CONTROL, KEPT)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
