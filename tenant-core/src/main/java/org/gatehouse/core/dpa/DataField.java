package org.gatehouse.core.dpa;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A kind of data that a flow may carry. */
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
    USER_EMAIL,
    PUSH_TOKEN,
    ASSEMBLY_POINT,
    REPORTER_NAME,
    REPORTER_EMAIL,
    PHONE,
    TEXT,
    SCREENSHOT,
    RECORDS,
    RECORD_ID,
    ALL_ENCRYPTED,
    PAGE,
    IP_TRUNCATED,
    CUSTOMER_CONTACT,
    PO_NUMBER,
    /** A Danish personal identification number: declared so that it can be caught. It never leaves. */
    CPR;

    private static final Map<String, DataField> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(Enum::name, Function.identity()));

    public static Optional<DataField> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
