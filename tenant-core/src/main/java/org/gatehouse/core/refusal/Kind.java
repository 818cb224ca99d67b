package org.gatehouse.core.refusal;

/** What kind of no it is, and the HTTP status it becomes at the edge. */
public enum Kind {
    BAD(400),
    METHOD(405),
    NOT_ACCEPTABLE(406),
    TOO_SLOW(408),
    TOO_LARGE(413),
    MEDIA_TYPE(415),
    INVALID(422),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    CONFLICT(409),
    STALE(412),
    PRECONDITION_REQUIRED(428),
    TOO_MANY(429),
    UNAVAILABLE(503);

    private final int status;

    Kind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
