package org.gatehouse.core.dpa;

/** What a message is for. An approval names one of these, and covers nothing else. */
public enum Activity {
    HOST_ALERT,
    VISITOR_INVITE,
    LOGIN_SMS,
    PASSWORD_RESET;

    /** Somebody stands and waits for it; an invitation can come a minute later. */
    public boolean isUrgent() {
        return this != VISITOR_INVITE;
    }
}
