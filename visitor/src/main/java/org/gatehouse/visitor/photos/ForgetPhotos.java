package org.gatehouse.visitor.photos;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/**
 * Erases photos and drawn signatures when their time is over, a few in each transaction. Where it fails at one site, it
 * goes on at the others.
 */
@Singleton
public class ForgetPhotos {
    private static final Logger LOG = System.getLogger(ForgetPhotos.class.getName());

    private final DuePictures due;

    @Inject
    public ForgetPhotos(DuePictures due) {
        this.due = due;
    }

    /** Run it hourly. */
    public void forgetDue() {
        due.sites().forEach(this::forgetAt);
    }

    private void forgetAt(UUID site) {
        try {
            boolean more = true;
            while (more) {
                more = due.erasePhotos(site) | due.eraseStrokes(site);
            }
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "pictures were not erased at site " + site, fault);
        }
    }
}
