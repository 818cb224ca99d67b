package org.gatehouse.core.branding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gatehouse.core.persistence.Contention;

/**
 * A tenant puts up a logo. Whether it may is known before a picture is looked at, and no transaction waits while one is
 * drawn anew.
 */
@Singleton
public class PutUpLogo {
    private final ChangeBranding change;
    private final CountLogos counting;

    @Inject
    public PutUpLogo(ChangeBranding change, CountLogos counting) {
        this.change = change;
        this.counting = counting;
    }

    /**
     * Ten a minute, whether they are any good or not.
     *
     * @param version what the caller has seen; 0 where nothing was chosen so far
     * @param sent a PNG or a JPEG
     */
    public void put(long version, byte[] sent) {
        change.requireVersion(version);
        Contention.retried(counting::take);
        change.logo(version, LogoImage.of(sent));
    }
}
