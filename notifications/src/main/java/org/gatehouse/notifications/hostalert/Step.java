package org.gatehouse.notifications.hostalert;

import java.util.Locale;

/** Who is asked, in order. */
public enum Step {
    HOST,
    /** The same person by another way. */
    HOST_AGAIN,
    DEPUTY,
    /** Somebody whom reception has named. */
    REASSIGNED,
    /** Nobody is left to be told: reception sees it and acts. */
    RECEPTION;

    /** Stable and part of the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whoever is asked then may decide though they are not the host. */
    public boolean isInPlaceOfHost() {
        return this == DEPUTY || this == REASSIGNED;
    }

    /** When time has passed without an answer. */
    Step next() {
        return this == HOST ? HOST_AGAIN : nextPerson();
    }

    /** When asking this person again is of no use. */
    Step nextPerson() {
        return this == HOST || this == HOST_AGAIN ? DEPUTY : RECEPTION;
    }
}
