package org.gatehouse.visitor.posters;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.branding.BrandColor;
import org.gatehouse.core.branding.Branding;
import org.gatehouse.core.branding.Brandings;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** A tenant's administrator makes posters, prints them, and decides at which sites they are asked for. */
@UseCase
public class KeepPosters {
    private final Rows rows;
    private final Sites sites;
    private final Posters posters;
    private final Tenants tenants;
    private final Brandings brandings;
    private final Creations creations;
    private final MasterKey masterKey;
    private final Clock clock;

    @Inject
    public KeepPosters(
            Rows rows,
            Sites sites,
            Posters posters,
            Tenants tenants,
            Brandings brandings,
            Creations creations,
            MasterKey masterKey,
            Clock clock) {
        this.rows = rows;
        this.sites = sites;
        this.posters = posters;
        this.tenants = tenants;
        this.brandings = brandings;
        this.creations = creations;
        this.masterKey = masterKey;
        this.clock = clock;
    }

    /** One poster, without what is on it. */
    public record Poster(UUID id, String entrance, Instant madeAt) {
        static Poster of(EntrancePoster poster) {
            return new Poster(poster.id(), poster.entrance(), poster.madeAt());
        }
    }

    /** @param version the site's */
    public record AtSite(long version, boolean asked, List<Poster> posters) {}

    public AtSite at(UUID siteId) {
        Site site = sites.get(siteId);
        return new AtSite(
                site.version(),
                site.asksForPoster(),
                posters.of(site).stream().map(Poster::of).toList());
    }

    /** Whether the site asks for them, which takes one that hangs; while it does not, none is good for anything. */
    public void ask(UUID siteId, long version, boolean asks) {
        Site site = lock(siteId);
        if (site.version() != version) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        if (asks && posters.of(site).isEmpty()) {
            throw Refusal.of(Problem.POSTER_MISSING);
        }
        site.askForPoster(asks);
    }

    /** The poster of an entrance; the one it had is good no more. The site's row is locked: an entrance has one. */
    public UUID make(UUID siteId, String entrance, @Nullable CreationKey key) {
        Site site = lock(siteId);
        if (!site.entrances().contains(entrance)) {
            throw Refusal.ofField("entrance", Problem.INVALID_INPUT);
        }
        return creations.once(
                key,
                () -> posters.all(site).stream()
                        .filter(poster -> poster.entrance().equals(entrance))
                        .findFirst()
                        .map(this::anew)
                        .orElseGet(() -> first(site, entrance)));
    }

    private UUID anew(EntrancePoster poster) {
        poster.makeAnew(masterKey, clock.instant());
        return poster.id();
    }

    private UUID first(Site site, String entrance) {
        EntrancePoster poster = new EntrancePoster(site, entrance, masterKey, clock.instant());
        rows.add(poster);
        return poster.id();
    }

    public Poster one(UUID siteId, UUID id) {
        return Poster.of(get(sites.get(siteId), id));
    }

    /** What the poster says; whoever prints it draws it, and no transaction waits for that. */
    public PosterSheet.Content sheet(UUID siteId, UUID id, String publicUrl) {
        Site site = sites.get(siteId);
        EntrancePoster poster = get(site, id);
        Tenant tenant = tenants.current();
        return new PosterSheet.Content(
                tenant.name(),
                brandings.current().flatMap(Branding::color).map(BrandColor::hex),
                tenant.settings().language(),
                site.name(),
                poster.entrance(),
                site.dayOf(poster.madeAt()),
                publicUrl + "/enter/#" + poster.token(masterKey).text());
    }

    private EntrancePoster get(Site site, UUID id) {
        return rows.find(EntrancePoster.class, id)
                .filter(poster -> poster.siteId().equals(site.id()) && poster.hangsAt(site))
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    private Site lock(UUID id) {
        return rows.lock(Site.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }
}
