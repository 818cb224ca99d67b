package org.gatehouse.web.security;

/** The roles a token can carry (rule 1). */
public final class Role {
    /** Runs the service; sees no tenant's data. */
    public static final String OPERATOR = "operator";

    public static final String TENANT_ADMIN = "tenant-admin";
    /** Signs the tenant's agreements. */
    public static final String TENANT_SIGNATORY = "tenant-signatory";

    /** Leads an evacuation: declares an emergency, and its end. */
    public static final String EVACUATION_LEAD = "evacuation-lead";

    public static final String RECEPTIONIST = "receptionist";
    public static final String HOST = "host";

    /** Of a building: sees what concerns their own stairwells. */
    public static final String OWNER = "owner";

    /** A guest, for one visit. */
    public static final String VISITOR = "visitor";

    /** A tablet at an entrance, for one site. */
    public static final String KIOSK = "kiosk";

    /** A machine that looks keys and key holders up. */
    public static final String KEYS_READ = "keys.read";

    /** A machine that grants keys. */
    public static final String KEYS_GRANT = "keys.grant";

    /** A machine that takes keys back. */
    public static final String KEYS_REVOKE = "keys.revoke";

    /** A machine that opens doors from afar. */
    public static final String DOORS_OPEN = "doors.open";

    /** Signed in with a right password, but may only enrol a second factor. */
    public static final String ENROL = "enrol";

    private Role() {}
}
