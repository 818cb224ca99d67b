package org.gatehouse.core.subprocessors;

import java.time.Instant;
import java.time.ZoneId;

/** What an agreement says on notices, as it was when one arrived. @param silenceIsYes general authorisation */
public record NoticeTerms(ZoneId zone, int noticeDays, boolean silenceIsYes) {

    /** Whether silence is a yes under the agreement in force at an instant. */
    @FunctionalInterface
    public interface Silence {
        boolean isYesAt(Instant at);
    }
}
