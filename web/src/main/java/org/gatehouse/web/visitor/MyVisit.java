package org.gatehouse.web.visitor;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.branding.Brandings;
import org.gatehouse.core.documents.GuestNotice;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.checkin.VisitCards;
import org.gatehouse.visitor.visits.ConfirmVisit;
import org.gatehouse.visitor.visits.Visit;
import org.gatehouse.visitor.visits.Visits;
import org.gatehouse.web.branding.BrandView;
import org.jspecify.annotations.Nullable;

/** One visit as its guest sees it. */
@UseCase
public class MyVisit {
    private final Visits visits;
    private final VisitCards cards;
    private final Sites sites;
    private final ConfirmVisit confirm;
    private final Tenants tenants;
    private final Brandings brandings;

    @Inject
    public MyVisit(
            Visits visits, VisitCards cards, Sites sites, ConfirmVisit confirm, Tenants tenants, Brandings brandings) {
        this.visits = visits;
        this.cards = cards;
        this.sites = sites;
        this.confirm = confirm;
        this.tenants = tenants;
        this.brandings = brandings;
    }

    /**
     * The company that receives the guest, the visit, and where it stands.
     *
     * @param asksForPoster whether the guest's own phone lets them in only by the poster at the entrance
     */
    public record Body(
            String company,
            ScanAnswer.Card card,
            Instant endsAt,
            String status,
            @Nullable Instant arrivedAt,
            @Nullable Instant departedAt,
            boolean asksForPoster,
            BrandView brand,
            ShortNotice notice) {}

    /**
     * What guests are told about their data, in short.
     *
     * @param number of the version, at which the whole of it can be read
     * @param da three lines
     */
    public record ShortNotice(int number, List<String> da, List<String> en) {}

    /** Opening the pass confirms that the invitation has reached the guest. */
    public Body show(UUID visitId, GuestNotice told) {
        confirm.opened(visitId);
        Visit visit = visits.get(visitId);
        return new Body(
                tenants.current().name(),
                ScanAnswer.Card.of(cards.of(visit)),
                visit.endsAt(),
                visit.status(),
                visit.arrivedAt().orElse(null),
                visit.departedAt().orElse(null),
                sites.get(visit.siteId()).asksForPoster(),
                BrandView.of(brandings),
                new ShortNotice(told.number(), told.da().lines(), told.en().lines()));
    }
}
