package org.gatehouse.visitor.posters;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;

/** The tenant's posters. */
@Singleton
public class Posters {
    private final Rows rows;
    private final Sites sites;

    @Inject
    public Posters(Rows rows, Sites sites) {
        this.rows = rows;
        this.sites = sites;
    }

    /** Of the entrances that the site has, in its own order. */
    public List<EntrancePoster> of(Site site) {
        List<String> entrances = site.entrances();
        return all(site).stream()
                .filter(poster -> poster.hangsAt(site))
                .sorted((one, other) ->
                        Integer.compare(entrances.indexOf(one.entrance()), entrances.indexOf(other.entrance())))
                .toList();
    }

    /**
     * An entrance that has left the site has no poster: added once more, it gets a new one. The last one stays for as
     * long as the site asks for it, since nobody could check in without. The site is locked.
     */
    public void takeDownGone(Site site) {
        if (site.asksForPoster() && of(site).isEmpty()) {
            throw Refusal.ofField("entrances", Problem.POSTER_MISSING);
        }
        all(site).stream().filter(poster -> !poster.hangsAt(site)).forEach(rows::remove);
    }

    List<EntrancePoster> all(Site site) {
        return rows.where(EntrancePoster.class, "x.siteId = :site order by x.id")
                .setParameter("site", site.id())
                .getResultList();
    }

    /**
     * The poster with that token. Another tenant's, one that has been made anew, one of an entrance that is no more and
     * one of a site that asks for none are all the same as one that never was.
     */
    public Optional<EntrancePoster> withToken(String token) {
        return rows.where(EntrancePoster.class, "x.tokenHash = :hash")
                .setParameter("hash", new Secret(token).hash())
                .getResultStream()
                .findFirst()
                .filter(this::isInUse);
    }

    private boolean isInUse(EntrancePoster poster) {
        Site site = sites.get(poster.siteId());
        return site.asksForPoster() && poster.hangsAt(site);
    }
}
