package org.gatehouse.visitor.posters;

import jakarta.inject.Inject;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.checkin.CheckIn;
import org.gatehouse.visitor.checkin.CheckOut;
import org.gatehouse.visitor.checkin.NoticeShown;
import org.gatehouse.visitor.checkin.Scan;
import org.gatehouse.visitor.checkin.Scans;
import org.gatehouse.visitor.checkin.Showing;
import org.gatehouse.visitor.visits.Visits;
import org.jspecify.annotations.Nullable;

/**
 * A guest comes and goes by their own phone. Where the site asks for it, the phone says by the entrance's poster that
 * it is there, so that nobody comes in from their sofa (rule 22); whoever goes may also say so from afar. What a poster
 * leads to is judged as at a kiosk, but whoever reads another site's poster is told so and nobody else: a photo of it
 * is no guest at a door.
 */
@UseCase
public class OwnPhone {
    private final Visits visits;
    private final Sites sites;
    private final Posters posters;
    private final Scans scans;
    private final CheckIn checkIn;
    private final CheckOut checkOut;

    @Inject
    public OwnPhone(Visits visits, Sites sites, Posters posters, Scans scans, CheckIn checkIn, CheckOut checkOut) {
        this.visits = visits;
        this.sites = sites;
        this.posters = posters;
        this.scans = scans;
        this.checkIn = checkIn;
        this.checkOut = checkOut;
    }

    /** Where a poster hangs, for a guest of the tenant that it belongs to. */
    public record Entrance(String site, String entrance) {}

    /** Nobody who is not expected any more is told what hangs where. */
    public Entrance entrance(UUID visitId, String token) {
        checkIn.requireOpen(visitId);
        EntrancePoster poster = find(token);
        return new Entrance(sites.get(poster.siteId()).name(), poster.entrance());
    }

    /**
     * @param token what the poster holds; null: the guest has read none
     * @param notice what the guest had before them about their data
     */
    public CheckIn.Answer comes(UUID scanId, UUID visitId, @Nullable String token, @Nullable NoticeShown notice) {
        Site expectedAt = sites.get(visits.get(visitId).siteId());
        if (token == null && expectedAt.asksForPoster() && scans.known(scanId).isEmpty()) {
            throw Refusal.of(Problem.POSTER_NEEDED);
        }
        return checkIn.byId(showing(scanId, visitId, expectedAt, token).under(notice), visitId);
    }

    /** @param token what the poster holds; null: the guest has read none */
    public CheckOut.Answer goes(UUID scanId, UUID visitId, @Nullable String token) {
        Site expectedAt = sites.get(visits.get(visitId).siteId());
        return checkOut.byId(showing(scanId, visitId, expectedAt, token), visitId);
    }

    /** What was answered already is answered again, also when its poster has been made anew meanwhile. */
    private Showing showing(UUID scanId, UUID visitId, Site expectedAt, @Nullable String token) {
        return token == null || scans.known(scanId).isPresent()
                ? new Showing(scanId, expectedAt.id(), Scan.Way.LINK, visitId)
                : new Showing(scanId, find(token).siteId(), Scan.Way.POSTER, visitId);
    }

    private EntrancePoster find(String token) {
        return posters.withToken(token).orElseThrow(() -> Refusal.of(Problem.POSTER_NOT_VALID));
    }
}
