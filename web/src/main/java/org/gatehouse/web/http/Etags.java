package org.gatehouse.web.http;

import jakarta.ws.rs.core.EntityTag;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** A row's version as its ETag, and back: a change must say which version it is based on. */
public final class Etags {
    private Etags() {}

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** The version in an If-Match header. Without one the request is refused (428), unreadable means stale (412). */
    public static long require(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw Refusal.of(Problem.VERSION_REQUIRED);
        }
        String version = ifMatch.replace("W/", "").replace("\"", "").strip();
        if (!version.matches("\\d{1,18}")) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        return Long.parseLong(version);
    }

    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (require(ifMatch) != version) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
    }
}
