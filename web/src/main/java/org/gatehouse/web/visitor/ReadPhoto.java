package org.gatehouse.web.visitor;

import jakarta.inject.Inject;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.houserules.Signatures;
import org.gatehouse.visitor.photos.Photos;

/** Reception looks at what one guest left at a kiosk: a photo, a signature. */
@UseCase
public class ReadPhoto {
    private final Photos photos;
    private final Signatures signatures;

    @Inject
    public ReadPhoto(Photos photos, Signatures signatures) {
        this.photos = photos;
        this.signatures = signatures;
    }

    /** A JPEG; a guest who wants none, whose photo is erased, and who is not ours are all not found. */
    public byte[] of(UUID visit) {
        return photos.jpeg(visit).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    /** A PNG; a name that was typed and strokes that are erased are not found. */
    public byte[] signatureOf(UUID visit) {
        return signatures.strokes(visit).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }
}
