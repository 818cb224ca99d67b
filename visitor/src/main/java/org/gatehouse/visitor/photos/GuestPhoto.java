package org.gatehouse.visitor.photos;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.tenancy.TenantOwned;
import org.gatehouse.visitor.visits.Visit;
import org.jspecify.annotations.Nullable;

/**
 * A guest's answer to the question for a photo, and the photo, sealed for this visit; its id is the visit's. A photo
 * goes after the day on which they leave, at the latest after the one that they were shown; that they wanted none, or
 * none any more, goes when they leave.
 */
@Entity
@WrittenAfter({Visit.class, Site.class})
@Table(name = "guest_photo")
public class GuestPhoto extends TenantOwned {
    private static final String PURPOSE = "photo";

    @Column(name = "site_id")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.PHOTO)
    private UUID siteId;

    @Enumerated(EnumType.STRING)
    @Column(name = "choice")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.PHOTO)
    private PhotoChoice choice;

    @Column(name = "chosen_at")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.PHOTO)
    private Instant chosenAt;

    @Column(name = "kept_until")
    @NotPersonal("when it goes")
    private LocalDate keptUntil;

    @Column(name = "sealed")
    @Personal(category = DataCategory.PHOTO, record = RecordType.PHOTO)
    private byte @Nullable [] sealed;

    /** For JPA. */
    protected GuestPhoto() {}

    GuestPhoto(Visit visit, LocalDate keptUntil, Instant now) {
        super(visit.id());
        this.siteId = visit.siteId();
        refuse(keptUntil, now);
    }

    /** The last word counts. */
    void take(PhotoImage image, MasterKey key, LocalDate until, Instant now) {
        this.choice = PhotoChoice.TAKEN;
        this.chosenAt = now;
        this.keptUntil = until;
        this.sealed = key.seal(id(), PURPOSE, image.jpeg());
    }

    /** Nothing of a photo that was taken before remains. */
    final void refuse(LocalDate until, Instant now) {
        this.choice = PhotoChoice.WITHOUT;
        this.chosenAt = now;
        this.keptUntil = until;
        this.sealed = null;
    }

    void withdraw(Instant now) {
        this.choice = PhotoChoice.WITHDRAWN;
        this.chosenAt = now;
        this.sealed = null;
    }

    /** Since the guest came: what is sent about that coming has been taken back. */
    boolean isWithdrawnSince(Instant arrived) {
        return choice == PhotoChoice.WITHDRAWN && !chosenAt.isBefore(arrived);
    }

    Optional<byte[]> jpeg(MasterKey key) {
        return Optional.ofNullable(sealed).map(whole -> key.openBytes(id(), PURPOSE, whole));
    }

    public PhotoChoice choice() {
        return choice;
    }

    public Instant chosenAt() {
        return chosenAt;
    }

    /** The last day, as the guest was shown it. */
    public LocalDate keptUntil() {
        return keptUntil;
    }
}
