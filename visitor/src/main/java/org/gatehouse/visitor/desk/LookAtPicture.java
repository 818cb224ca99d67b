package org.gatehouse.visitor.desk;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.desk.PictureLook.What;
import org.gatehouse.visitor.houserules.Signatures;
import org.gatehouse.visitor.photos.Photos;
import org.gatehouse.visitor.visits.Visit;
import org.gatehouse.visitor.visits.Visits;

/**
 * Reception looks at what a guest left at a kiosk, and that it did is kept. A photo is there to know somebody by, so it
 * is shown while they are about.
 */
@UseCase
public class LookAtPicture {
    private final Rows rows;
    private final Visits visits;
    private final Sites sites;
    private final Photos photos;
    private final Signatures signatures;
    private final Clock clock;

    @Inject
    public LookAtPicture(Rows rows, Visits visits, Sites sites, Photos photos, Signatures signatures, Clock clock) {
        this.rows = rows;
        this.visits = visits;
        this.sites = sites;
        this.photos = photos;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** A JPEG; a guest of another day, who wants none, whose photo is erased, and who is not ours are all not found. */
    public byte[] photo(UUID visitId, UUID by) {
        Visit visit = visits.get(visitId);
        return look(visit, What.PHOTO, by, photos.jpeg(site(visit), visitId, clock.instant()));
    }

    /** A PNG; a name that was typed and strokes that are erased are not found. */
    public byte[] signature(UUID visitId, UUID by) {
        Visit visit = visits.get(visitId);
        return look(
                visit,
                What.SIGNATURE,
                by,
                signatures.strokes(visitId, site(visit).dayOf(clock.instant())));
    }

    private Site site(Visit visit) {
        return sites.get(visit.siteId());
    }

    private byte[] look(Visit visit, What what, UUID by, Optional<byte[]> picture) {
        byte[] found = picture.orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        rows.add(new PictureLook(visit, what, by, clock.instant()));
        return found;
    }
}
