package org.gatehouse.notifications.invitations;

import java.util.Locale;

/** What a guest is told about a visit. */
enum Notice {
    INVITED,
    CHANGED,
    CANCELLED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Notice of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
