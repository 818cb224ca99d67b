package org.gatehouse.web.visitor;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.checkin.Scans;

/** Somebody of the tenant's asks what a guest was shown about their data. */
@UseCase
public class ReadShownNotices {
    private final OwnVisits own;
    private final Scans scans;

    @Inject
    public ReadShownNotices(OwnVisits own, Scans scans) {
        this.own = own;
        this.scans = scans;
    }

    /** @param onlyHost empty: everybody's visits may be asked about */
    public List<OwnData.Notice> of(UUID visitId, Optional<UUID> onlyHost) {
        own.require(visitId, onlyHost);
        return scans.notices(visitId).stream().map(OwnData.Notice::of).toList();
    }
}
