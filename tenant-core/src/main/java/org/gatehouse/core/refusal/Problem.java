package org.gatehouse.core.refusal;

import java.util.Locale;

/**
 * Every reason for which the product says no. The code is part of the API and never renamed; title and detail stand in
 * {@code problems.properties}, in each language.
 */
public enum Problem {
    INVALID_INPUT(Kind.INVALID),
    MALFORMED_BODY(Kind.INVALID),
    SIGN_IN_REQUIRED(Kind.UNAUTHENTICATED),
    SIGN_IN_FAILED(Kind.UNAUTHENTICATED),
    ROLE_MISSING(Kind.FORBIDDEN),
    NOT_FOUND(Kind.NOT_FOUND),
    STALE_VERSION(Kind.STALE),
    VERSION_REQUIRED(Kind.PRECONDITION_REQUIRED),
    CHANGED_MEANWHILE(Kind.CONFLICT),
    IDEMPOTENCY_KEY_REUSED(Kind.CONFLICT),
    TOO_MANY_REQUESTS(Kind.TOO_MANY),
    FIELD_NOT_ENABLED(Kind.INVALID),
    END_BEFORE_START(Kind.INVALID),
    MEETING_OVER(Kind.INVALID),
    MEETING_CANCELLED(Kind.CONFLICT),
    VISIT_CANCELLED(Kind.CONFLICT),
    GUEST_UNREACHABLE(Kind.CONFLICT),
    GUEST_INSIDE(Kind.CONFLICT),
    ANSWER_LINK_DEAD(Kind.NOT_FOUND),
    EMAIL_TAKEN(Kind.CONFLICT),
    PASSWORD_TOO_SHORT(Kind.INVALID),
    PASSWORD_TOO_LONG(Kind.INVALID),
    PASSWORD_TOO_COMMON(Kind.INVALID),
    PASSWORD_LIKE_ACCOUNT(Kind.INVALID),
    CODE_NOT_VALID(Kind.INVALID),
    LINK_NOT_VALID(Kind.NOT_FOUND),
    SLUG_TAKEN(Kind.CONFLICT),
    ACCOUNT_ACTIVATED(Kind.CONFLICT),
    LAST_ADMINISTRATOR(Kind.CONFLICT),
    SECOND_FACTOR_ENROLLED(Kind.CONFLICT),
    DEVICE_REVOKED(Kind.UNAUTHENTICATED),
    ALERT_OVER(Kind.CONFLICT),
    PASSWORD_WRONG(Kind.INVALID),
    DOOR_STATE_NOT_POSSIBLE(Kind.CONFLICT),
    SERIAL_NUMBER_TAKEN(Kind.CONFLICT),
    BODY_TOO_LARGE(Kind.TOO_LARGE),
    BODY_TOO_SLOW(Kind.TOO_SLOW),
    MEDIA_TYPE_NOT_READ(Kind.MEDIA_TYPE),
    MEDIA_TYPE_NOT_SPOKEN(Kind.NOT_ACCEPTABLE),
    METHOD_NOT_ALLOWED(Kind.METHOD),
    NOT_UNDERSTOOD(Kind.BAD),
    MEETING_FULL(Kind.CONFLICT),
    FINDINGS_OPEN(Kind.INVALID),
    SECOND_PERSON_NEEDED(Kind.CONFLICT),
    ALREADY_DECIDED(Kind.CONFLICT),
    STATE_NOT_POSSIBLE(Kind.CONFLICT),
    HASH_NOT_THAT(Kind.CONFLICT),
    NO_AGREEMENT(Kind.CONFLICT),
    SIGNATURE_NOT_YOURS(Kind.FORBIDDEN),
    WINDOW_NOT_OPEN(Kind.CONFLICT),
    TEMPLATE_UNKNOWN(Kind.INVALID),
    NO_CHECKPOINT_YET(Kind.NOT_FOUND),
    CHECKPOINT_NOT_READ(Kind.INVALID);

    private final Kind kind;

    Problem(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Stable, kebab-case: {@code stale-version}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
