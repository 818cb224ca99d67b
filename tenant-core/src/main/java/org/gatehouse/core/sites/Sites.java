package org.gatehouse.core.sites;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;

/** The tenant's sites. */
@Singleton
public class Sites {
    private final Rows rows;

    @Inject
    public Sites(Rows rows) {
        this.rows = rows;
    }

    public Optional<Site> find(UUID id) {
        return rows.find(Site.class, id);
    }

    /** The site, or a refusal: an unknown id and another tenant's id are the same to a caller. */
    public Site get(UUID id) {
        return find(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    public List<Site> all() {
        return rows.where(Site.class, "1 = 1 order by x.name").getResultList();
    }
}
