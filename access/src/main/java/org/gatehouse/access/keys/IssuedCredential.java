package org.gatehouse.access.keys;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.phones.BoundPhone;
import org.gatehouse.access.protocol.Credential;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.tenancy.TenantOwned;

/** That a copy of a key was handed out to a phone, for one door. It cannot be taken back before it ends by itself. */
@Entity
@WrittenAfter({DoorKey.class, DoorUnit.class, BoundPhone.class})
@Table(name = "issued_credential")
public class IssuedCredential extends TenantOwned {
    @Column(name = "key_id")
    @NotPersonal("a key")
    private UUID keyId;

    @Column(name = "door_id")
    @NotPersonal("a door")
    private UUID doorId;

    @Column(name = "phone_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.DIGITAL_KEY)
    private UUID phoneId;

    @Column(name = "session")
    @Personal(category = DataCategory.PSEUDONYM, record = RecordType.DIGITAL_KEY)
    private String session;

    @Column(name = "offline")
    @NotPersonal("whether it opens without the server")
    private boolean offline;

    @Column(name = "issued_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.DIGITAL_KEY)
    private Instant issuedAt;

    @Column(name = "expires_at")
    @NotPersonal("when it ends")
    private Instant expiresAt;

    /** For JPA. */
    protected IssuedCredential() {}

    public IssuedCredential(Credential copy, UUID doorId, UUID phoneId) {
        super(copy.id());
        this.keyId = copy.grant();
        this.doorId = doorId;
        this.phoneId = phoneId;
        this.session = org.gatehouse.access.protocol.Keys.thumbprint(copy.phone());
        this.offline = copy.offline();
        this.issuedAt = copy.issuedAt();
        this.expiresAt = copy.expiresAt();
    }

    public UUID keyId() {
        return keyId;
    }

    public UUID phoneId() {
        return phoneId;
    }

    /** The thumbprint of the key that the phone has made for it. */
    public String session() {
        return session;
    }

    public Instant issuedAt() {
        return issuedAt;
    }
}
