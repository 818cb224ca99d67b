package org.gatehouse.visitor.desk;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.desk.PictureLook.What;
import org.gatehouse.visitor.photos.WithdrawPhoto;
import org.gatehouse.visitor.visits.Visits;

/** Reception erases a photo because the guest says so, and that it did is kept. */
@UseCase
public class ErasePhoto {
    private final Rows rows;
    private final Visits visits;
    private final WithdrawPhoto withdrawal;
    private final Clock clock;

    @Inject
    public ErasePhoto(Rows rows, Visits visits, WithdrawPhoto withdrawal, Clock clock) {
        this.rows = rows;
        this.visits = visits;
        this.withdrawal = withdrawal;
        this.clock = clock;
    }

    /** Also where there is none: then nobody did anything. */
    public void erase(UUID visitId, UUID by) {
        if (withdrawal.withdraw(visitId)) {
            rows.add(new PictureLook(visits.get(visitId), What.PHOTO_ERASED, by, clock.instant()));
        }
    }
}
