package org.gatehouse.web.visitor;

import jakarta.inject.Inject;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.photos.Photos;

/** Reception looks at the photo of one guest. */
@UseCase
public class ReadPhoto {
    private final Photos photos;

    @Inject
    public ReadPhoto(Photos photos) {
        this.photos = photos;
    }

    /** A JPEG; a guest who wants none, whose photo is erased, and who is not ours are all not found. */
    public byte[] of(UUID visit) {
        return photos.jpeg(visit).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }
}
