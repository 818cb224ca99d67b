package org.gatehouse.core.branding;

import org.gatehouse.core.pictures.Bounds;
import org.gatehouse.core.pictures.Redrawn;

/** A logo of our own making, small enough for a page's head. */
public final class LogoImage {
    static final int WIDTH = 512;
    static final int HEIGHT = 128;

    private final byte[] png;

    private LogoImage(byte[] png) {
        this.png = png;
    }

    byte[] png() {
        return png.clone();
    }

    /** Takes a PNG or a JPEG; refuses everything else. */
    public static LogoImage of(byte[] sent) {
        return new LogoImage(Redrawn.logo(sent, new Bounds(WIDTH, HEIGHT)));
    }
}
