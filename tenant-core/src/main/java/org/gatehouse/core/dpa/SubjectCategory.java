package org.gatehouse.core.dpa;

/** Whose data it is (annex A.4). */
public enum SubjectCategory {
    VISITOR,
    HOST_EMPLOYEE,
    RECEPTIONIST,
    CONTRACTOR,
    KEY_USER,
    RESIDENT,
    CUSTOMER_CONTACT,
    PROSPECT;

    /** Whether it is human resources data. */
    boolean isStaff() {
        return this == HOST_EMPLOYEE || this == RECEPTIONIST;
    }
}
