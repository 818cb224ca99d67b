package org.gatehouse.web.sites;

import java.util.List;
import java.util.UUID;
import org.gatehouse.core.sites.Site;

/** A site as staff see it. */
public record SiteView(
        UUID id,
        long version,
        String name,
        String address,
        String zone,
        List<String> entrances,
        String musterPoint,
        String closesAt) {

    static SiteView of(Site site) {
        return new SiteView(
                site.id(),
                site.version(),
                site.name(),
                site.address(),
                site.zone().getId(),
                site.entrances(),
                site.musterPoint(),
                site.closesAt().toString());
    }
}
