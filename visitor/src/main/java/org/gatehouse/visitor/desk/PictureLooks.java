package org.gatehouse.visitor.desk;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.tenancy.Rows;

/** When reception looked at what guests left at a kiosk. */
@Singleton
public class PictureLooks {
    private final Rows rows;

    @Inject
    public PictureLooks(Rows rows) {
        this.rows = rows;
    }

    /** The oldest first. */
    public List<PictureLook> of(UUID visit) {
        return rows.where(PictureLook.class, "x.visitId = :visit order by x.lookedAt, x.id")
                .setParameter("visit", visit)
                .getResultList();
    }
}
