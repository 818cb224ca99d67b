package org.gatehouse.core.notices;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.AnnexB;
import org.gatehouse.core.subprocessors.NoticeTerms;

/** How the tenant's agreement counts the days of a notice. */
@Singleton
public class NoticeClock {
    /** Where no agreement says anything: ours, and silence is a no. */
    private static final NoticeTerms OURS = new NoticeTerms(ZoneId.of("Europe/Copenhagen"), 30, false);

    private final Agreements agreements;

    @Inject
    public NoticeClock(Agreements agreements) {
        this.agreements = agreements;
    }

    NoticeTerms at(Instant at) {
        return agreements
                .inForce(at)
                .map(version -> AnnexB.noticeTerms(version.terms()))
                .orElse(OURS);
    }
}
