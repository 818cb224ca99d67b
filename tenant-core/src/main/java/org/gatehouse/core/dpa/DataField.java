package org.gatehouse.core.dpa;

/** A kind of data that a message may carry. */
public enum DataField {
    SITE,
    TIME,
    COMPANY,
    HOST_NAME,
    HOST_PHONE,
    HOST_EMAIL,
    VISITOR_FIRST_NAME,
    VISITOR_LAST_NAME,
    VISITOR_EMAIL,
    VISITOR_PHONE,
    MEETING_SUBJECT,
    PHOTO,
    OTP,
    RESET_LINK,
    USER_PHONE,
    USER_EMAIL
}
