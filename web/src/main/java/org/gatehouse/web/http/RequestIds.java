package org.gatehouse.web.http;

import java.util.function.Supplier;
import org.gatehouse.core.ids.Uuids;
import org.jspecify.annotations.Nullable;

/** Names each request, in its answer and in every line that is logged on its behalf. */
public final class RequestIds {
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

    public static String current() {
        @Nullable String id = CURRENT.get();
        return id == null ? "-" : id;
    }
}
