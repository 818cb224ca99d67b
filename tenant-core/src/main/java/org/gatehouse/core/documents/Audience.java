package org.gatehouse.core.documents;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.SubjectCategory;

/** Whom a privacy notice is for, and what is kept and can leave about them. */
enum Audience {
    GUESTS(
            SubjectCategory.VISITOR,
            EnumSet.of(
                    DataField.COMPANY,
                    DataField.MEETING_SUBJECT,
                    DataField.PHOTO,
                    DataField.VISITOR_EMAIL,
                    DataField.VISITOR_FIRST_NAME,
                    DataField.VISITOR_LAST_NAME,
                    DataField.VISITOR_PHONE),
            List.of(
                    "visit",
                    "visitor_profile",
                    "meeting",
                    "licence_plate",
                    "photo",
                    "notification",
                    "evacuation_record",
                    "flow_evidence",
                    "backup_image")),
    HOSTS(
            SubjectCategory.HOST_EMPLOYEE,
            EnumSet.of(
                    DataField.HOST_EMAIL,
                    DataField.HOST_NAME,
                    DataField.HOST_PHONE,
                    DataField.OTP,
                    DataField.PUSH_TOKEN,
                    DataField.REPORTER_EMAIL,
                    DataField.REPORTER_NAME,
                    DataField.RESET_LINK,
                    DataField.USER_EMAIL,
                    DataField.USER_PHONE),
            List.of("meeting", "notification", "evacuation_record", "api_log", "flow_evidence", "backup_image"));

    /** Who is meant is in them and not in their names. */
    private static final Set<DataField> OF_ANYBODY = EnumSet.of(
            DataField.ALL_ENCRYPTED,
            DataField.IP_TRUNCATED,
            DataField.PAGE,
            DataField.PHONE,
            DataField.RECORDS,
            DataField.RECORD_ID,
            DataField.SCREENSHOT,
            DataField.TEXT);

    private static final Map<DataField, DataField> AS_HOSTS = Map.of(
            DataField.VISITOR_EMAIL, DataField.HOST_EMAIL,
            DataField.VISITOR_FIRST_NAME, DataField.HOST_NAME,
            DataField.VISITOR_LAST_NAME, DataField.HOST_NAME,
            DataField.VISITOR_PHONE, DataField.HOST_PHONE);

    private final SubjectCategory subject;
    private final Set<DataField> own;
    private final List<String> records;

    Audience(SubjectCategory subject, Set<DataField> own, List<String> records) {
        this.subject = subject;
        this.own = own;
        this.records = records;
    }

    SubjectCategory subject() {
        return subject;
    }

    /** Kinds of records that they can be in. */
    List<String> records() {
        return records;
    }

    /** What of this is about them in a message that is written to guests and hosts alike, and named after guests. */
    Set<DataField> named(Set<DataField> released) {
        return this == GUESTS
                ? released
                : released.stream()
                        .map(field -> AS_HOSTS.getOrDefault(field, field))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What of this they are told of: nothing where nothing of it is about them, and never what is about the others. */
    Set<DataField> theirs(Set<DataField> released) {
        Set<DataField> others = this == GUESTS ? HOSTS.own : GUESTS.own;
        return released.stream().anyMatch(field -> own.contains(field) || OF_ANYBODY.contains(field))
                ? released.stream()
                        .filter(field -> !others.contains(field))
                        .collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
    }
}
