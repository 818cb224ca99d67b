package org.gatehouse.access.faults;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.holders.KeyHolder;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** What a key holder has said is wrong at a door, and where they stood if they sent that. Erased after 30 days. */
@Entity
@WrittenAfter({DoorUnit.class, KeyHolder.class})
@Table(name = "door_fault")
public class DoorFault extends TenantOwned {
    @Column(name = "door_id")
    @NotPersonal("a door")
    private UUID doorId;

    @Column(name = "holder_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.NETKEY_USER)
    private UUID holderId;

    @Column(name = "words")
    @Personal(category = DataCategory.TEXT, record = RecordType.NETKEY_USER)
    private String words;

    @Column(name = "latitude")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.NETKEY_USER)
    private @Nullable Double latitude;

    @Column(name = "longitude")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.NETKEY_USER)
    private @Nullable Double longitude;

    @Column(name = "within_metres")
    @NotPersonal("how well the phone knew where it was")
    private @Nullable Double withinMetres;

    @Column(name = "reported_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.NETKEY_USER)
    private Instant reportedAt;

    @Column(name = "closed_at")
    @NotPersonal("when it was seen to")
    private @Nullable Instant closedAt;

    /** For JPA. */
    protected DoorFault() {}

    DoorFault(UUID holderId, Told told, Instant now) {
        super(newId());
        this.doorId = told.doorId();
        this.holderId = holderId;
        this.words = told.words();
        told.spot().ifPresent(spot -> {
            this.latitude = spot.latitude();
            this.longitude = spot.longitude();
            this.withinMetres = spot.withinMetres();
        });
        this.reportedAt = now;
    }

    /** Where a phone was, as well as it knew. */
    public record Spot(double latitude, double longitude, double withinMetres) {
        @Override
        public String toString() {
            return "Spot[…]";
        }
    }

    /** @param spot only where the holder has sent it with this report (rule 83) */
    public record Told(UUID doorId, String words, Optional<Spot> spot) {
        @Override
        public String toString() {
            return "Told[" + doorId + "]";
        }
    }

    void close(Instant now) {
        if (closedAt == null) {
            this.closedAt = now;
        }
    }

    public UUID doorId() {
        return doorId;
    }

    public UUID holderId() {
        return holderId;
    }

    public String words() {
        return words;
    }

    public Optional<Spot> spot() {
        return latitude == null || longitude == null || withinMetres == null
                ? Optional.empty()
                : Optional.of(new Spot(latitude, longitude, withinMetres));
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
