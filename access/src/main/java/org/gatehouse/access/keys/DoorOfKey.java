package org.gatehouse.access.keys;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** That a key is for a door. Names the holder too: at the door that pair is all that is asked for. */
@Entity
@WrittenAfter({DoorKey.class, DoorUnit.class})
@Table(name = "door_of_key")
public class DoorOfKey extends TenantOwned {
    @Column(name = "key_id")
    @NotPersonal("a key")
    private UUID keyId;

    @Column(name = "door_id")
    @NotPersonal("a door")
    private UUID doorId;

    @Column(name = "holder_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.DIGITAL_KEY)
    private @Nullable UUID holderId;

    /** For JPA. */
    protected DoorOfKey() {}

    DoorOfKey(DoorKey key, UUID doorId) {
        super(newId());
        this.keyId = key.id();
        this.doorId = doorId;
        this.holderId = key.holderId().orElse(null);
    }

    public UUID keyId() {
        return keyId;
    }

    public UUID doorId() {
        return doorId;
    }
}
