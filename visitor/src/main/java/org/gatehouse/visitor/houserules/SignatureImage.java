package org.gatehouse.visitor.houserules;

import org.gatehouse.core.pictures.Bounds;
import org.gatehouse.core.pictures.Redrawn;

/** A signature that was drawn with a finger, of our own making. */
public final class SignatureImage {
    static final int WIDTH = 600;
    static final int HEIGHT = 200;

    private final byte[] png;

    private SignatureImage(byte[] png) {
        this.png = png;
    }

    byte[] png() {
        return png.clone();
    }

    /** Takes a PNG or a JPEG; refuses everything else. */
    public static SignatureImage of(byte[] sent) {
        return new SignatureImage(Redrawn.png(sent, new Bounds(WIDTH, HEIGHT)));
    }

    @Override
    public String toString() {
        return "SignatureImage[…]";
    }
}
