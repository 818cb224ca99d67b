package org.gatehouse.visitor.photos;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.TenantOwned;
import org.gatehouse.visitor.visits.Visit;
import org.jspecify.annotations.Nullable;

/**
 * A guest's answer to the question for a photo, and the photo, sealed for this visit; its id is the visit's. All of it
 * goes when its time is over.
 */
@Entity
@WrittenAfter(Visit.class)
@Table(name = "guest_photo")
public class GuestPhoto extends TenantOwned {
    @Enumerated(EnumType.STRING)
    @Column(name = "choice")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.PHOTO)
    private PhotoChoice choice;

    @Column(name = "chosen_at")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.PHOTO)
    private Instant chosenAt;

    @Column(name = "sealed")
    @Personal(category = DataCategory.PHOTO, record = RecordType.PHOTO)
    private byte @Nullable [] sealed;

    /** For JPA. */
    protected GuestPhoto() {}

    GuestPhoto(UUID visit, Optional<PhotoImage> image, MasterKey key, Instant now) {
        super(visit);
        answer(image, key, now);
    }

    /** The last word counts. */
    final void answer(Optional<PhotoImage> image, MasterKey key, Instant now) {
        this.choice = image.isPresent() ? PhotoChoice.TAKEN : PhotoChoice.WITHOUT;
        this.chosenAt = now;
        this.sealed = image.map(taken -> key.seal(id(), taken.jpeg())).orElse(null);
    }

    Optional<byte[]> jpeg(MasterKey key) {
        return Optional.ofNullable(sealed).map(whole -> key.openBytes(id(), whole));
    }

    public PhotoChoice choice() {
        return choice;
    }

    public Instant chosenAt() {
        return chosenAt;
    }
}
