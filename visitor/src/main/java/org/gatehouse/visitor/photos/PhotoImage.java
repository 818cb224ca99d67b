package org.gatehouse.visitor.photos;

import org.gatehouse.core.pictures.Bounds;
import org.gatehouse.core.pictures.Redrawn;

/** A photo of our own making, large enough to know somebody by and no larger. */
public final class PhotoImage {
    static final int SIDE = 480;

    private final byte[] jpeg;

    private PhotoImage(byte[] jpeg) {
        this.jpeg = jpeg;
    }

    byte[] jpeg() {
        return jpeg.clone();
    }

    /** Takes a PNG or a JPEG; refuses everything else. */
    public static PhotoImage of(byte[] sent) {
        return new PhotoImage(Redrawn.jpeg(sent, new Bounds(SIDE, SIDE)));
    }

    @Override
    public String toString() {
        return "PhotoImage[…]";
    }
}
