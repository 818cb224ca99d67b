package org.gatehouse.web.http;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.gatehouse.core.ids.Uuids;
import org.jspecify.annotations.Nullable;

/** Names each request, in its answer and in every line that is logged on its behalf. */
public final class RequestIds {
    static final String HEADER = "X-Request-Id";

    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private RequestIds() {}

    /** The log's formatter is loaded before the application; it finds this supplier of a JDK type. */
    public static void publish() {
        Supplier<String> supplier = CURRENT::get;
        System.getProperties().put("gatehouse.request-id", supplier);
    }

    static String begin() {
        String id = Uuids.next().toString();
        CURRENT.set(id);
        return id;
    }

    static void end() {
        CURRENT.remove();
    }

    /** The id an answer names: its request's, or one of its own if it was broken off before it had one. */
    public static String of(HttpServletResponse answer) {
        @Nullable String named = answer.getHeader(HEADER);
        if (named != null) {
            return named;
        }
        String own = Uuids.next().toString();
        answer.setHeader(HEADER, own);
        return own;
    }

    public static String current() {
        @Nullable String id = CURRENT.get();
        return id == null ? "-" : id;
    }
}
