package org.gatehouse.notifications.testing;

/** How a fake provider behaves. */
public enum Mood {
    WELL(true, 0),
    /** 429, with Retry-After: 7. */
    BUSY(false, 429),
    /** 500, and nothing was taken. */
    BROKEN(false, 500),
    /** 500, although the message was taken. */
    BROKEN_AFTERWARDS(true, 500),
    DOWN(false, 503),
    /** 400, in the provider's own words, which name the recipient. */
    REFUSING(false, 400),
    /** Takes the message and never answers. */
    HANGING(true, 0),
    /** Takes the message and cuts the connection. */
    CUTTING(true, 0),
    /** Cuts the connection without taking anything. */
    CUTTING_EARLY(false, 0),
    /** Answers with a page of HTML that is not the provider's. */
    STRANGE(false, 502),
    REDIRECTING(false, 302),
    /** Takes the message, says so, and does not come to an end. */
    TALKATIVE(true, 202);

    final boolean takes;
    final int status;

    Mood(boolean takes, int status) {
        this.takes = takes;
        this.status = status;
    }
}
