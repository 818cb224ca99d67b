package org.gatehouse.web.sites;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.posters.Posters;
import org.jspecify.annotations.Nullable;

/** A tenant's administrator adds and changes sites. The poster of an entrance goes with it. */
@UseCase
public class KeepSites {
    private final Rows rows;
    private final Sites sites;
    private final Creations creations;
    private final Posters posters;

    @Inject
    public KeepSites(Rows rows, Sites sites, Creations creations, Posters posters) {
        this.rows = rows;
        this.sites = sites;
        this.creations = creations;
        this.posters = posters;
    }

    public UUID add(Site.Details details, @Nullable CreationKey key) {
        return creations.once(key, () -> {
            Site site = new Site(details);
            rows.add(site);
            return site.id();
        });
    }

    public void change(UUID id, long version, Site.Details details) {
        Site site = rows.lock(Site.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        if (site.version() != version) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        site.change(details);
        posters.takeDownGone(site);
    }

    public SiteView one(UUID id) {
        return SiteView.of(sites.get(id));
    }

    public List<SiteView> all() {
        return sites.all().stream().map(SiteView::of).toList();
    }
}
